"""A list that comes in pieces is the list it is: whatever the pieces, the same report, rows and kroner."""

from collections import Counter
from dataclasses import replace
from hashlib import sha256

import duckdb
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from behovsmelding import intake, reader, store
from behovsmelding.forms import list_pieces
from behovsmelding.intake import received, review
from behovsmelding.settings import Settings
from behovsmelding.store import layout
from behovsmelding.store.corrections import Correction
from tests.lists.written import as_csv

HEAD = ["Eier", "År", "Ordning", "Tiltak", "UH", "Omsøkt eier", "Omsøkt UH", "Tildelt eier", "Kommentar fra oss"]
OWNERS = ["Bodø kommune", "Fauske kommune", "Gildeskål kommune", "Lillevik oppvekst"]
ROWS = st.tuples(
    st.sampled_from(OWNERS),
    st.sampled_from([2024, 2025, ""]),
    st.just("Kompetanseløftet"),
    st.sampled_from(["Språk og lesing", "Lesing, gruppe 7", "Fravær", "Lek"]),
    st.sampled_from(["Nord", "UiT", ""]),
    st.sampled_from([100, 250_000, "", "ca. 5"]),
    st.sampled_from([300, ""]),
    st.sampled_from([80, ""]),
    st.sampled_from(["", "Ring 912 34 567"]),
)


def pieces_of(content, measures, monkeypatch):
    """Read a list as a child gives it, in pieces of so many measures."""
    with monkeypatch.context() as changed:
        changed.setattr(list_pieces, "MEASURES", measures)
        said = list(reader.answers("liste.csv", content, Settings.from_env().vocabulary))
    return [reader.understood("liste.csv", sha256(content).hexdigest(), each.encode()) for each in said]


def rows_of(database):
    """Give every row of what is received, counted and published, by table, but for when it was loaded."""
    tables = [*layout.tables_of_reports(), *(f"published.{name}" for name in layout.scripts("published"))]
    with duckdb.connect(str(database.resolve()), read_only=True) as con:
        return {
            table: Counter(map(str, con.execute(f"SELECT COLUMNS(c -> c != 'loaded_at') FROM {table}").fetchall()))
            for table in tables
        }


@pytest.fixture
def lists(tmp_path, monkeypatch):
    """Give a function that loads a list read in pieces, and gives the reading and the database's rows."""
    count = iter(range(10_000))

    def load(content, measures):
        read = received.prepared(pieces_of(content, measures, monkeypatch))
        database = tmp_path / f"{next(count)}.duckdb"
        intake.load(database, [read])
        return read, rows_of(database)

    return load


# No smaller example is looked for: every one loads two databases.
@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(ROWS, min_size=1, max_size=12), st.integers(1, 5))
def test_a_list_in_pieces_gives_the_report_and_the_rows_of_the_whole(lists, rows, measures):
    content = as_csv([HEAD, *rows])

    read, stored = lists(content, measures)
    in_one, expected = lists(content, 1_000)

    assert read.report == in_one.report
    assert read.findings == in_one.findings
    assert stored == expected
    assert len(stored["received.measures"]) == len(read.report.measures)


@given(st.lists(st.integers(0, 5), min_size=1, max_size=60), st.integers(1, 9))
def test_no_ones_measures_are_in_two_pieces_and_pieces_are_no_larger_than_that_asks_for(whose, measures):
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(list_pieces, "MEASURES", measures)
        ends = list(list_pieces._ends(whose))

    pieces = [whose[start:end] for start, end in zip([0, *ends], ends, strict=False)]

    assert [one for piece in pieces for one in piece] == whose
    assert sum(len(set(piece)) for piece in pieces) == len(set(whose))
    assert all(len(piece) >= measures for piece in pieces[:-1])
    for piece in pieces:  # it could not have ended before
        assert not any(set(piece[:end]).isdisjoint(piece[end:]) for end in range(measures, len(piece)))


def test_what_is_doubtful_about_the_whole_list_is_told_once_with_the_first_piece(monkeypatch):
    rows = [[owner, 2024, "Kompetanseløftet", "Lesing", "Nord", 1, 2, 3, "x"] for owner in OWNERS[:3]]

    pieces = pieces_of(as_csv([HEAD, *rows]), 1, monkeypatch)

    assert [len(piece.findings) for piece in pieces] == [1, 0, 0]
    told = [[doubt.message for doubt in piece.report.doubts] for piece in pieces]
    assert told == [["Gjelder hele listen: Disse kolonnene er ikke lest: «Kommentar fra oss»."], [], []]
    assert [finding.message for finding in received.prepared(pieces).findings] == [
        "Disse kolonnene er ikke lest: «Kommentar fra oss»."
    ]


def test_a_list_that_is_changed_after_it_was_made_ready_is_stored_as_changed(monkeypatch):
    read = received.prepared(
        pieces_of(as_csv([HEAD, [OWNERS[0], 2024, "", "Lesing", "Nord", 1, 2, 3, ""]]), 1, monkeypatch)
    )
    [measure] = read.report.measures
    changed = replace(read, report=replace(read.report, measures=(replace(measure, title="Lek"),)))

    [one] = intake.received_of(changed)

    assert [one.rows for one in intake.received_of(read)] != [None]
    assert one.rows is None
    assert [measure.title for measure in one.report.measures] == ["Lek"]


def test_a_correction_holds_in_a_list_that_was_made_ready_until_the_list_says_something_else(tmp_path):
    database = tmp_path / "behov.duckdb"
    row = [OWNERS[0], 2024, "Kompetanseløftet", "Lesing", "Nord", 100, 300, 80, ""]
    intake.load(database, [intake.read_content("liste.csv", as_csv([HEAD, row]))])
    [report_id] = store.ask("review_list", {}, database).report_id
    [measure_key] = store.ask("reading_measure_list", {"report_id": report_id}, database).measure_key
    about = Correction(
        report_id=report_id,
        measure_key=measure_key,
        field="amount",
        role="owner",
        recipient=OWNERS[0],
        stage="reported",
        value=150,
        reason="Ringt til eier",
    )
    review.correct(database, about, seen=100)

    other = [OWNERS[1], *row[1:]]
    assert asked_after(database, row, other) == 150 + 300 + 100 + 300
    assert set(store.ask("reading_finding_list", {"report_id": report_id}, database).rule) == {"columns-unread"}

    assert asked_after(database, [*row[:5], 120, *row[6:]], other) == 120 + 300 + 100 + 300
    store.republish(database)  # counts from what is stored
    assert "correction-stale" in set(store.ask("reading_finding_list", {"report_id": report_id}, database).rule)


def asked_after(database, *rows):
    """Load a list that was made ready, and give what is asked for in all."""
    read = intake.read_content("liste.csv", as_csv([HEAD, *rows]))
    assert all(one.rows for one in intake.received_of(read))
    intake.load(database, [read])
    with duckdb.connect(str(database.resolve()), read_only=True) as con:
        return con.execute("FROM funding_facts SELECT sum(amount_nok)::INT WHERE stage = 'reported'").fetchone()[0]


def test_a_list_that_was_made_ready_waits_and_is_accepted_as_it_is(tmp_path):
    rows = [[owner, 2024, "Kompetanseløftet", "Lesing", "Nord", 100, 300, 80, ""] for owner in OWNERS[:2]]
    read = intake.read_content("liste.csv", as_csv([HEAD, *rows]))
    loaded, waited = tmp_path / "a.duckdb", tmp_path / "b.duckdb"

    intake.load(loaded, [read])
    review.put_waiting(waited, [read])
    ids = list(store.ask("review_list", {}, waited).report_id)
    review.accept(waited, ids)

    for table in ("received.measures", "received.funding", "received.measure_keys", "counted.amounts"):
        assert rows_of(waited)[table] == rows_of(loaded)[table]
    assert len(ids) == 2
