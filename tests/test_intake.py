"""From files to readings, whatever is in them."""

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from behovsmelding import intake
from behovsmelding.columns import Alike, Chosen, Made, numbers
from behovsmelding.intake import Reading
from behovsmelding.privacy import redact
from behovsmelding.reader import redacted, without_people
from behovsmelding.report import BETWEEN_CELLS, Amount, Excerpt, Finding, Locator
from behovsmelding.vocabulary import Vocabulary
from tests.builders import a_hit, a_measure, a_report

VOCABULARY = Vocabulary.load()


def a_reading(file: str, people: tuple[str, ...] = ()) -> Reading:
    return without_people(Reading(file, "0" * 64, a_report(people=people)))


def test_people_go_from_every_field_and_a_stated_amount_stays_as_it_is_written():
    place = Locator(heading="Ark til Kari Nordmann", row=4)
    written = Excerpt("Tiltak: Lesing med Kari Nordmann · Omsøkt: 90112233 · Tlf: 90 11 22 33", 43, 51)
    amount = Amount("owner", "Kari Nordmann", "Bodø kommune", 90112233, "stated", "90112233", place, excerpt=written)
    unstated = Amount("university", "Nord universitet", "Nord universitet", None, "not_stated", "90112233", Locator())
    report = a_report(
        [a_measure(funding=(amount, unstated)), a_measure()], unread=(("tilskudd", "x ring 90 11 22 33", place),)
    )

    kept = redacted(report, ("Kari Nordmann",))

    [one, other] = kept.measures[0].funding
    assert (one.recipient, one.text, other.text) == ("[fjernet]", "90112233", "[fjernet]")
    assert one.excerpt.text == "Tiltak: Lesing med [fjernet] · Omsøkt: 90112233 · Tlf: [fjernet]"
    assert one.excerpt.text[one.excerpt.start : one.excerpt.end] == "90112233"
    assert (one.locator, kept.unread) == (
        Locator(heading="Ark til [fjernet]", row=4),
        (("tilskudd", "x ring [fjernet]", one.locator),),
    )
    assert kept.measures[1] is report.measures[1]
    assert redacted(kept, ("Kari Nordmann",)) is kept


def test_a_file_that_is_no_form_is_a_reading_that_says_why(tmp_path):
    file = tmp_path / "notat.txt"
    file.write_bytes(b"Handleliste: melk, egg.\n")

    read = intake.read_report(file, VOCABULARY)

    assert (read.file, read.report, read.findings) == ("notat.txt", None, ())
    assert read.error.kind == "unrelated"
    assert read.sha256 == hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("content", "kind"), [(b"", "empty"), (b"\n \n", "empty"), (bytes(range(256)) * 9, "not-a-document")]
)
def test_an_empty_or_binary_file_says_what_it_is(tmp_path, content, kind):
    file = tmp_path / "fil.txt"
    file.write_bytes(content)

    assert intake.read_report(file, VOCABULARY).error.kind == kind


def test_a_file_that_is_not_there_has_no_hash(tmp_path):
    read = intake.read_report(tmp_path / "borte.txt", VOCABULARY)

    assert read.sha256 is None
    assert "borte.txt" in str(read.error)


def test_a_folder_means_its_files_in_the_order_of_their_names(tmp_path):
    for name in ("b.txt", "a/z.txt", "a/d.txt", ".git/x", "a/.skjult"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")

    found = intake.files_in([tmp_path / "b.txt", tmp_path])

    names = [path.relative_to(tmp_path).as_posix() for path in found]
    assert names == ["b.txt", "a/d.txt", "a/z.txt", "b.txt"]


@pytest.mark.parametrize(
    "name",
    [
        "Behovsmelding Kari Nordmann.txt",
        "behovsmelding_kari_2024.txt",
        "BEHOVSMELDING-NORDMANN.txt",
        "kari.nordmann@bodo.kommune.no.txt",
        "fra 90 25 06 53.txt",
    ],
)
def test_a_file_name_that_may_hold_a_person_is_not_shown(name):
    shown = intake.shown_name(a_reading(name, people=("Kari Nordmann",)))

    assert shown == "Behovsmelding 2024 (Kompetanseløftet), Bodø kommune"


@pytest.mark.parametrize(
    "name", ["Behovsmelding Bodø 2024.txt", "000_09b65dd9fc735131.txt", "vedlegg-1_endelig (2).txt"]
)
def test_an_ordinary_file_name_is_shown(name):
    assert intake.shown_name(a_reading(name, people=("Kari Nordmann", "Bo Li"))) == name


def test_a_register_keeps_only_the_words_a_theme_is_found_by():
    hit = a_hit("fravær", "mentioned", snippet="… og bekymringsfullt skolefravær i hele …")
    read = Reading("x.txt", "0" * 64, a_report([a_measure(themes=(hit,))]))

    [row] = intake.register_rows([read], VOCABULARY).themes

    assert row.snippet in ("skolefravær", "bekymringsfullt skolefravær")


def test_a_register_names_documents_by_what_they_say():
    rows = intake.register_rows([a_reading("000_hemmelig.txt"), Reading("x", None, None)], VOCABULARY)

    assert [(row.document, row.origin) for row in rows.reports] == [
        ("Behovsmelding 2024 (Kompetanseløftet), Bodø kommune", "register")
    ]


def test_loading_skips_what_could_not_be_read(tmp_path):
    readings = [intake.read_report(Path("borte.txt"), VOCABULARY), a_reading("a.txt")]

    unread, loaded = intake.load(tmp_path / "x.duckdb", readings)

    assert unread is None
    assert loaded.what == "new"


def test_cells_that_differ_in_their_digits_are_searched_for_each_phone():
    cells = ("Rom 12 34 56", "Rom 98 76 54", "Ring 90 00 00 00", "Ring 99 00 11 22", "Sak 1", "Kari 1")

    kept = redacted(cells, ("Kari",))

    assert kept == ("Rom 12 34 56", "Rom 98 76 54", "Ring [fjernet]", "Ring [fjernet]", "Sak 1", "[fjernet] 1")
    assert kept == tuple(redact(cell, ("Kari",)) for cell in cells)


CELLS = (
    "Sak 12",
    "Sak 34 56",
    "99 00 11 22",
    "22 Kari",
    "Kari ·",
    "· 99",
    "99001122",
    "990",
    "",
    "Språk",
    "a@b.no",
    "٣ ·",
)


@given(
    st.lists(st.lists(st.sampled_from(CELLS), max_size=5).map(BETWEEN_CELLS.join), min_size=1, max_size=8).map(tuple)
)
def test_passages_of_rows_lose_what_their_cells_do_one_by_one(passages):
    alone = [[redact(cell, ("Kari",)) for cell in passage.split(BETWEEN_CELLS)] for passage in passages]

    assert redacted(passages, ("Kari",)) == tuple(map(BETWEEN_CELLS.join, alone))


def test_people_are_taken_out_of_what_is_held_by_columns():
    places = [Locator(row=number) for number in range(3)]
    values = Made(
        Finding,
        {
            "rule": Alike("x", 3),
            "severity": Alike("info", 3),
            "message": Chosen([1, 0, 1], ["Ring 99 00 11 22", "Sum"]),
            "measure": numbers([0, 1, 2]),
            "stated": Alike(None, 3),
            "computed": Alike(None, 3),
            "locator": places,
        },
        3,
    )
    report = replace(a_report(), doubts=values)

    kept = redacted(report, ())

    messages = ("Sum", "Ring [fjernet]", "Sum")
    assert kept.doubts == tuple(replace(one, message=said) for one, said in zip(values, messages, strict=True))
