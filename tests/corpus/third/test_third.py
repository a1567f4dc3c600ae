"""The third set: every form has its answer, the answers hold together, and every form can be written and opened."""

import json
import zipfile
from xml.etree import ElementTree

import pytest

from behovsmelding.settings import ROOT
from tests.corpus.answers import OPEN
from tests.corpus.score import score
from tests.corpus.test_library import as_if_read
from tests.corpus.third.library import FORMS, THIRD, write_third
from tests.corpus.third.say import THEMES, several
from tests.seeds import secrets, with_seeds

SISTERS = {"q03": 680500}
"""What the totals of a form hold beside its own measures: the sister forms' schemes."""
MAIN_PART = {"docx": "word/document.xml", "odt": "content.xml"}
GROUPS = several(
    "barnehageansatte, lærere, gruppeledere, pedagogiske ledere, styrere, skoleledere, sfo, ppt, "
    "spesialpedagogisk fagteam, eiere, laget rundt barnet, assistenter, kulturskole, oppfølgingstjeneste, alle ansatte"
)


def text_of(held) -> str:
    """Give a form as it was written down."""
    (path,) = FORMS.glob(f"{held.name}.*")
    return path.read_text(encoding="utf-8")


def test_every_form_has_one_answer():
    assert sorted(path.name.split(".")[0] for path in FORMS.iterdir()) == sorted(held.name for held in THIRD)
    assert len(THIRD) == 24


def test_every_form_tells_its_format_in_its_name():
    for held in THIRD:
        (path,) = FORMS.glob(f"{held.name}.*")

        assert path.name.split(".")[1] == held.format


@pytest.mark.parametrize(
    ("edition", "count"), [("appendix_2023", 5), ("scheme_2024", 5), ("collective_2026", 5), ("unknown", 9)]
)
def test_every_edition_is_spread_over_the_formats(edition, count):
    formats = [held.format for held in THIRD if held.answer.form == edition]

    assert len(formats) == count
    assert set(formats) == {"txt", "docx", "odt", "pdf"}


def test_every_form_tells_what_it_tries():
    assert len({held.tries for held in THIRD if held.tries}) == len(THIRD)


@pytest.mark.parametrize("held", THIRD, ids=lambda held: held.name)
def test_the_measures_add_up_to_what_the_form_states(held):
    measured = sum(row.amount_nok or 0 for measure in held.answer.measures for row in measure.funding)
    stated = held.answer.stated_totals
    sums = [] if stated == OPEN else [row.amount_nok for row in stated if row.scheme is None]

    assert measured > 0
    assert {measured + SISTERS.get(held.name, 0)} >= ({sum(sums)} - {0}) | (
        {held.answer.stated_total_nok} - {OPEN, None}
    )


@pytest.mark.parametrize("held", THIRD, ids=lambda held: held.name)
def test_every_title_and_owner_stands_in_its_form(held):
    text = "".join(text_of(held).casefold().split())
    wanted = [measure.title for measure in held.answer.measures] + [each.split()[0] for each in held.answer.owners]

    assert not [each for each in wanted if "".join(each.casefold().split()) not in text]


@pytest.mark.parametrize("held", THIRD, ids=lambda held: held.name)
def test_themes_and_target_groups_are_named_as_the_program_names_them(held):
    for measure in held.answer.measures:
        themes = {theme for theme, _ in measure.themes}
        groups = measure.target_groups if measure.target_groups != OPEN else ()

        assert themes | set(measure.open_themes) <= set(several(THEMES))
        assert set(groups) | set(measure.open_target_groups) <= set(GROUPS)
        assert len(set(groups)) == len(groups)


@pytest.mark.parametrize("held", THIRD, ids=lambda held: held.name)
def test_a_perfect_reading_has_no_misses(held):
    scored = score(held.answer, as_if_read(held.answer))

    assert not scored.misses
    assert scored.wrong_amounts == 0


def test_every_form_can_be_written_and_opened(tmp_path):
    entries = write_third([], tmp_path)

    for entry, held in zip(entries, THIRD, strict=True):
        content = entry.path.read_bytes()

        assert entry.path.name.startswith(held.name)
        assert len(content) > 400
        if entry.format in MAIN_PART:
            with zipfile.ZipFile(entry.path) as package:
                assert "".join(ElementTree.fromstring(package.read(MAIN_PART[entry.format])).itertext()).strip()
        elif entry.format == "pdf":
            assert content.startswith(b"%PDF-") and b"%%EOF" in content[-32:]
        else:
            assert content.decode(held.encoding).strip()


def test_the_first_reading_is_kept_and_published():
    kept = json.loads((FORMS.parent / "blind.json").read_text(encoding="utf-8"))
    published = json.loads((ROOT / "data" / "reading_quality.json").read_text(encoding="utf-8"))

    assert published["third_blind"] == kept
    assert kept["forms"] == kept["fields"]["form"]["of"] == len(THIRD)


@with_seeds
def test_nobody_of_the_real_forms_is_in_the_third_set():
    everything = "\n".join(text_of(held) for held in THIRD)

    assert not [secret for secret in secrets() if (" " in secret or "@" in secret) and secret in everything]
