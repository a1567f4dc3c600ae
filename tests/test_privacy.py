"""Names are found where forms put them, and go out of the text with phones, e-mails and accounts."""

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from behovsmelding.people import partner_rows, people_in
from behovsmelding.privacy import REMOVED, all_masked, has_identifier, masked, redact
from behovsmelding.reading import read

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"

FORM = (
    "Kontaktpersoner: **Kari Ås Nordmann og Per-Olav Testmann**",
    "\tEier\tUH",
    "Navn\tKari Ås Nordmann\tUnni Utkant",
    "E-post\tkari.nordmann@eksempel.no\tuu@eksempel.no",
    "Ev. merkes\t123\tSePU v/Ola Prøve",
    "**Liste over andre eiere og UH i partnerskapet**",
    "\tNavn på eier/UH\tKontaktperson\tEier/UH",
    "1\tFauske kommune\tKari Ås Nordmann\tEier",
    "2\tSolhaug barnehage, foreldredrevet\tGeir Bakmann\tEier",
    "3\tHøgskolen i Innlandet, SePU\tUnni Utkant\tUH",
    "Behovsmeldingen har vært drøftet i medbestemmelse [x] Ja [ ] Nei",
    "Hvem har deltatt:",
    "Rolle\tNavn",
    "Utdanningsforbundet\tMona Fiktiv",
    "Skolenes Landsforbund  Arne Oppdiktet og Lise Påfunn",
    "Hvor mange enheter er inkludert i behovsmeldingen?",
)


def test_names_are_found_in_contact_union_and_partner_cells():
    people = people_in(FORM)

    assert set(people) >= {
        "Kari Ås Nordmann",
        "Per-Olav Testmann",
        "Unni Utkant",
        "Ola Prøve",
        "Geir Bakmann",
        "Mona Fiktiv",
        "Arne Oppdiktet",
        "Lise Påfunn",
    }


@pytest.mark.parametrize("line", ["Tiltaket drives v/ Nils Gukte.", "Spør rådgiver Nils Gukte. Ring gjerne."])
def test_a_person_who_ends_a_sentence_is_found_where_none_ends_too(line):
    people = people_in((line,))

    assert redact("Språk i hverdagen v/ Nils Gukte", people) == f"Språk i hverdagen v/ {REMOVED}"
    assert redact("Gukte leder nettverket", people) == f"{REMOVED} leder nettverket"


def test_a_measures_name_in_a_row_for_names_is_nobodys():
    assert people_in(("Namn\tKoding og programmering i kunst", "Namn\tKari Nordmann og Ola Hansen")) == (
        "Kari Nordmann", "Ola Hansen",
    )  # fmt: skip


def test_roles_unions_and_organisations_are_no_people():
    words = " ".join(people_in(FORM))

    for word in ("Fauske", "Solhaug", "Innlandet", "SePU", "Utdanningsforbundet", "Landsforbund", "Eier"):
        assert word not in words


def test_the_partner_list_tells_owners_from_universities():
    rows = partner_rows(FORM)

    assert [(row.name, row.role, row.line) for row in rows] == [
        ("Fauske kommune", "owner", 8),
        ("Solhaug barnehage, foreldredrevet", "owner", 9),
        ("Høgskolen i Innlandet, SePU", "university", 10),
    ]


def test_a_partner_list_without_tabs_and_with_broken_rows_is_read():
    lines = (
        "Liste over andre eigarar og UH i partnarskapet",
        "1 Steigen kommune Kari Nordmann Eigar",
        "2 Læringsmiljøsenteret, Universitetet ",
        "",
        "i Stavanger ",
        "Unni Utkant og Per ",
        "H. Testmann",
        "UH",
        "3 Leinesfjord private barnehage SA Mona Fiktiv Eigar",
    )

    rows = partner_rows(lines)

    assert [row.name for row in rows] == [
        "Steigen kommune",
        "Læringsmiljøsenteret, Universitetet i Stavanger",
        "Leinesfjord private barnehage SA",
    ]
    assert rows[1].people == ("Unni Utkant", "Per H. Testmann")


def test_a_name_that_slips_to_its_own_line_is_a_person_and_no_owner():
    lines = (
        "Liste over andre eiere og UH i partnerskapet",
        "1 Solhaug barnehage, foreldredrevet der styret er eiere",
        "",
        "Geir Bakmann Eier",
    )

    assert "Geir Bakmann" in people_in(lines)
    assert [row.name for row in partner_rows(lines)] == ["Solhaug barnehage"]


def test_redacting_drops_people_and_their_numbers():
    text = (
        "Ring Kari Nordmann (kari.nordmann@eksempel.no, tlf 99 00 11 22 / 90001122), konto 1234 56 78903, "
        "f. 01017012345. Nordmann leder."
    )

    kept = redact(text, ("Kari Ås Nordmann",))

    assert (
        kept == "Ring [fjernet] ([fjernet], tlf [fjernet] / [fjernet]), konto [fjernet], f. [fjernet]. [fjernet] leder."
    )


def test_redacting_keeps_amounts_titles_organisations_and_org_numbers():
    text = (
        "SePU får 12500000 kr og 41 648 301,- for «18 gruppeledersamlinger», org.nr 972 418 013, plan 7.1.2, Vår 2024"
    )

    assert redact(text, ("Vår Nord", "Mona Fiktiv")) == text


def test_a_school_named_like_a_person_stays():
    assert redact("Fiktiv skole og Fiktiv", ("Mona Fiktiv",)) == "Fiktiv skole og [fjernet]"


@given(st.text(max_size=200), st.lists(st.text(max_size=20), max_size=4))
def test_any_text_is_redacted_without_an_exception(text, people):
    kept = redact(text, tuple(people))

    assert "@a.no" not in redact(f"{text} x@a.no", tuple(people))
    assert isinstance(people_in(tuple(kept.split("\n"))), tuple)


@example("٣٥٣٥٣٥٣٥")
@example("99\u202f00\u00a011-22")
@given(st.text(st.sampled_from("0123456789 .-\u00a0" * 5 + ",/\u202f٣५æå·–x²À😀\ud800"), max_size=20))
def test_eight_digits_in_a_row_are_told_in_any_script_and_with_any_gap(text):
    row = re.search(r"\d(?:[ .\u00a0\u202f-]?\d){7}", text)

    assert has_identifier(text) == bool(row)


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the real forms are not here")
def test_no_name_of_the_real_forms_survives_redaction():
    for path in sorted(SEEDS.glob("*.txt")):
        document = read(path)
        people = people_in(document.lines)

        kept = redact(document.text, people)

        assert not [name for name in people if name in kept]
        assert "@" not in kept


_NUMBERS = st.text(st.sampled_from("0123456789 .-@ab\n"), max_size=14)


@given(st.lists(_NUMBERS | st.none() | st.sampled_from(["ring 99 00 11 22", "kari@eksempel.no", "99 00", "11 22"])))
@example(["99 00", "11 22"])
def test_many_texts_are_masked_as_each_of_them_is(texts):
    assert all_masked(texts) == [text if text is None else masked(text) for text in texts]


def test_where_one_of_many_texts_leads_to_a_person_the_others_stay_as_they_are():
    texts = [f"Tiltak {number}" for number in range(1200)]
    texts[700] = "ring 99 00 11 22"

    kept = all_masked(texts)

    assert kept.pop(700) == "ring •••••••••••"
    assert kept == [text for text in texts if text.startswith("Tiltak")]
