"""Lists in the database: one report an owner and year, beside the forms, and no krone twice."""

from dataclasses import replace

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from behovsmelding import intake, store
from behovsmelding.intake.readings import FORM, LIST, limits_for
from behovsmelding.report import measure_keys
from behovsmelding.store import layout
from behovsmelding.store.counted import counted, counted_together
from behovsmelding.store.tables import label
from tests.builders import NORD, a_measure, a_report
from tests.lists.written import as_csv, as_ods, as_xlsx, read
from tests.store.stored import a_received

HEAD = ["Eier", "År", "Ordning", "Tiltak", "UH", "Omsøkt eier", "Omsøkt UH", "Tildelt eier", "Tildelt UH"]
KL = "Kompetanseløftet"


def a_list(*rows, head=HEAD):
    return read("liste.csv", as_csv([head, *rows]))


def a_row(title="Lesing", owner="Bodø kommune", amounts=(100, 300, 80, 200), year=2024, scheme=KL, partner="Nord"):
    return [owner, year, scheme, title, partner, *amounts]


def loaded(tmp_path, *readings):
    database = tmp_path / "behov.duckdb"
    return database, [intake.load(database, [one])[0].what for one in readings]


def opened(database):
    return duckdb.connect(str(database.resolve()), read_only=True)


def by_stage(database):
    sums = {}
    with opened(database) as con:
        for stage, nok in con.execute(
            "FROM funding_facts SELECT stage, sum(amount_nok)::BIGINT GROUP BY ALL"
        ).fetchall():
            sums[stage] = nok
        rules = con.execute(layout.statement("invariants")).fetchall()
    assert [rule for rule, one, other in rules if one != other] == []
    return sums


def a_form(title="Lesing", owner_nok=100, partner_nok=300, **overrides):
    measure = a_measure(owner_nok, {NORD: partner_nok}, title=title, scheme=KL)
    return a_received(a_report([measure], year=2024, **overrides))


def as_documents(read):
    return [intake.as_received(part) for part in intake.parts_of(read)]


def test_a_list_becomes_a_report_for_each_owner_and_year(tmp_path):
    found = a_list(a_row(), a_row("Lek", "Fauske kommune"), a_row("Regning", year=2025))

    database, outcomes = loaded(tmp_path, found)

    with opened(database) as con:
        reports = con.execute("FROM reports SELECT owner, year, document ORDER BY ALL").fetchall()
    assert outcomes == ["new"]
    assert reports == [
        ("Bodø kommune", 2024, "liste.csv"),
        ("Bodø kommune", 2025, "liste.csv"),
        ("Fauske kommune", 2024, "liste.csv"),
    ]
    assert by_stage(database) == {"reported": 1200, "awarded": 840}


def test_a_list_is_divided_by_owner_and_year_in_whatever_order_its_measures_stand():
    found = a_list(a_row(), a_row("Lek", "Fauske kommune"), a_row("Regning"), a_row("Skriving", "Fauske kommune"))
    first, last, *others = found.report.measures
    report = replace(found.report, measures=(first, *others, last))

    parts = {part.report.owner: part.report for part in intake.parts_of(replace(found, report=report))}

    assert [(one.owner, one.title) for one in report.measures][1:3] == [
        ("Fauske kommune", "Lek"),
        ("Fauske kommune", "Skriving"),
    ]
    assert {owner: [one.title for one in part.measures] for owner, part in parts.items()} == {
        "Bodø kommune": ["Lesing", "Regning"],
        "Fauske kommune": ["Lek", "Skriving"],
    }


def test_the_same_list_again_changes_nothing_and_a_newer_one_replaces(tmp_path):
    older, newer = a_list(a_row(), a_row("Lek")), a_list(a_row(amounts=(100, 300, 90, 250)))

    database, outcomes = loaded(tmp_path, older, older, newer)

    assert outcomes == ["new", "unchanged", "replaced"]
    assert by_stage(database) == {"reported": 400, "awarded": 340}


def test_a_row_of_a_list_gives_a_forms_measure_what_is_awarded_and_not_what_is_asked_for(tmp_path):
    database = tmp_path / "behov.duckdb"
    form = a_form()
    store.load_reports(database, [form])

    intake.load(database, [a_list(a_row(amounts=(100, 300, 80, 200)))])

    with opened(database) as con:
        measures = con.execute("FROM measures SELECT measure_id, title").fetchall()
        rows = con.execute(
            "FROM funding_facts SELECT stage, role, amount_nok, document, locator ->> '$.row' ORDER BY ALL"
        ).fetchall()
    assert measures == [(measure_keys(form.report)[0], "Lesing")]
    assert rows == [
        ("awarded", "owner", 80, "liste.csv", "2"),
        ("awarded", "university", 200, "liste.csv", "2"),
        ("reported", "owner", 100, form.document, None),
        ("reported", "university", 300, form.document, None),
    ]
    assert by_stage(database) == {"reported": 400, "awarded": 280}


def test_a_list_that_asks_for_another_amount_than_the_form_is_told_and_the_form_counts():
    documents = [a_form(), *as_documents(a_list(a_row(amounts=(150, 300, 80, 200))))]

    found = counted(documents)

    [finding] = [finding for finding in found.findings if finding.rule == "list-differs"]
    assert (finding.stated, finding.computed) == (150, 100)
    assert [amounts.stages for amounts in found.amounts][1:] == [("awarded",)]


@pytest.mark.parametrize(("title", "scheme"), [("Lessing", KL), ("Lesing", "Regional ordning")])
def test_a_row_that_is_only_like_a_forms_measure_counts_nowhere_until_it_is_settled(title, scheme):
    documents = [a_form(), *as_documents(a_list(a_row(title, scheme=scheme)))]

    found = counted(documents)

    assert len(found.measures) == len(found.amounts) == 1
    assert [finding.rule for finding in found.findings if finding.rule.startswith("list-")] == ["list-match"]


def test_a_list_without_scheme_and_partner_finds_the_only_measure_with_its_title():
    head = ["Eier", "År", "Tiltak", "Tildelt eier"]
    documents = [a_form(), *as_documents(a_list(["Bodø kommune", 2024, "Lesing", 80], head=head))]

    found = counted(documents)

    assert len(found.measures) == 1
    assert [amounts.stages for amounts in found.amounts][1:] == [("awarded",)]


def test_a_row_unlike_any_measure_is_a_measure_of_its_own():
    documents = [a_form(), *as_documents(a_list(a_row(), a_row("Overgang fra barnehage til skole")))]

    found = counted(documents)

    assert len(found.measures) == 2
    assert [amounts.stages for amounts in found.amounts][1:] == [("awarded",), ("reported", "awarded")]


def test_a_measure_of_two_lists_counts_each_stage_once_from_the_newest(tmp_path):
    spent = [*HEAD[:5], "Tildelt eier", "Tildelt UH", "Brukt eier", "Brukt UH"]

    database, _ = loaded(tmp_path, a_list(a_row()), a_list(a_row(amounts=(70, 190, 60, 180)), head=spent))

    assert by_stage(database) == {"reported": 400, "awarded": 260, "spent": 240}
    with opened(database) as con:
        assert con.execute("FROM measures SELECT count(*)").fetchone() == (1,)


def test_a_partner_named_without_an_amount_is_kept_and_its_amount_is_unknown(tmp_path):
    rows = [a_row("Lesing", amounts=(100, "", 80, "")), a_row("Lesing", amounts=(50, "", 40, ""), partner="UiT")]

    database, _ = loaded(tmp_path, a_list(*rows))

    with opened(database) as con:
        found = con.execute("FROM measures SELECT partners ORDER BY ALL").fetchall()
    assert found == [(["Nord universitet"],), (["UiT Norges arktiske universitet"],)]
    assert by_stage(database) == {"reported": 150, "awarded": 120}


@pytest.mark.parametrize(
    ("owners", "named"),
    [
        (["Bodø kommune", "Fauske kommune"], "Liste 2024 (Kompetanseløftet), Bodø kommune og Fauske kommune"),
        (
            ["Bodø kommune", "Fauske kommune", "Meløy kommune", "Beiarn kommune"],
            "Liste 2024 (Kompetanseløftet), 4 eiere",
        ),
    ],
    ids=["two", "four"],
)
def test_a_list_of_several_owners_is_called_by_them(owners, named):
    found = a_list(*(a_row(owner=owner) for owner in owners))

    assert label(found.report) == named


def test_a_list_of_several_years_is_called_by_the_first_and_last():
    found = a_list(*(a_row(year=year) for year in (2025, 2023)))

    assert label(found.report) == "Liste 2023–2025 (Kompetanseløftet), Bodø kommune"


PROSE = b"".join(b"Tiltaket skal styrke lesing%s.\n" % (b", og eier deltar" * (place % 7)) for place in range(20_000))


@pytest.mark.parametrize(
    ("content", "limits"),
    [
        (as_csv([HEAD, *[a_row()] * 20_000]), LIST),
        (as_csv([HEAD, *[a_row()] * 20_000], "\t", "utf-16"), LIST),
        (as_ods("Ark", [HEAD, a_row()]), LIST),
        (as_xlsx({"Ark": [HEAD, a_row()]}), LIST),
        (as_csv([HEAD, a_row()]), FORM),
        (PROSE, FORM),
        (b"%PDF-1.7\n" + b"a;b;c\n" * 200_000, FORM),
    ],
    ids=["long csv", "long utf-16", "ods", "xlsx", "short csv", "long prose", "pdf"],
)
def test_a_form_is_small_and_a_list_may_be_large(content, limits):
    assert limits_for(content) == limits


AMOUNTS = st.none() | st.integers(0, 400)
ROWS = st.tuples(st.sampled_from(["Lesing", "Lek", "Regning"]), st.tuples(*[AMOUNTS] * 4), st.booleans())


@given(st.lists(ROWS, min_size=1, max_size=6), st.sampled_from([2024, None]))
def test_a_list_that_stands_alone_counts_as_it_would_among_others(rows, year):
    read = a_list(*(a_row(title, amounts=amounts) for title, amounts, _ in rows))
    [document] = as_documents(read)
    counts = [is_one for _, _, is_one in rows][: len(document.report.measures)]
    measures = tuple(replace(m, counts=c) for m, c in zip(document.report.measures, counts, strict=True))
    document = document._replace(report=replace(document.report, year=year, measures=measures))

    alone, together = counted([document]), counted_together([document])

    for table in ("measures", "amounts", "remainders", "findings"):
        said, expected = getattr(alone, table), getattr(together, table)
        assert sorted(map(str, said)) == sorted(map(str, expected))
