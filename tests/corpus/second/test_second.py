"""The second set: every form has its answer, the answers hold together, and what each form tries is told."""

import json

import pytest

from behovsmelding.settings import ROOT
from tests.corpus.answers import OPEN
from tests.corpus.score import score
from tests.corpus.second.library import FORMS, SECOND, write_second
from tests.corpus.test_library import as_if_read
from tests.seeds import secrets, with_seeds

SISTERS = {"m03": 702600}
"""What the totals of a form hold beside its own measures: the sister forms' schemes."""


def text_of(held) -> str:
    """Give a form as it was written down."""
    (path,) = FORMS.glob(f"{held.name}.*")
    return path.read_text(encoding="utf-8")


def test_every_form_has_one_answer():
    assert sorted(path.name.split(".")[0] for path in FORMS.iterdir()) == sorted(held.name for held in SECOND)
    assert len(SECOND) >= 40


def test_every_edition_has_ten_forms_spread_over_the_formats():
    for edition in ("appendix_2023", "scheme_2024", "collective_2026", "unknown"):
        formats = [held.format for held in SECOND if held.answer.form == edition]

        assert len(formats) >= 10
        assert set(formats) == {"txt", "docx", "odt", "pdf"}


def test_every_form_tells_what_it_tries():
    assert len({held.tries for held in SECOND if held.tries}) == len(SECOND)


@pytest.mark.parametrize("held", SECOND, ids=lambda held: held.name)
def test_the_measures_add_up_to_what_the_form_states(held):
    measured = sum(row.amount_nok or 0 for measure in held.answer.measures for row in measure.funding)
    stated = held.answer.stated_totals
    sums = [] if stated == OPEN else [row.amount_nok for row in stated if row.scheme is None]

    assert measured > 0
    assert {measured + SISTERS.get(held.name, 0)} >= ({sum(sums)} - {0}) | (
        {held.answer.stated_total_nok} - {OPEN, None}
    )


@pytest.mark.parametrize("held", SECOND, ids=lambda held: held.name)
def test_every_title_and_owner_stands_in_its_form(held):
    text = "".join(text_of(held).casefold().split())
    wanted = [measure.title for measure in held.answer.measures] + [each.split()[0] for each in held.answer.owners]

    assert not [each for each in wanted if "".join(each.casefold().split()) not in text]


@pytest.mark.parametrize("held", SECOND, ids=lambda held: held.name)
def test_a_perfect_reading_has_no_misses(held):
    scored = score(held.answer, as_if_read(held.answer))

    assert not scored.misses
    assert scored.wrong_amounts == 0


def test_the_forms_can_be_written_in_their_formats(tmp_path):
    entries = write_second(["scheme_2024"], tmp_path)

    assert [entry.answer.form for entry in entries] == ["scheme_2024"] * 10
    assert {entry.format for entry in entries} == {"txt", "docx", "odt", "pdf"}
    assert all(entry.path.stat().st_size > 400 for entry in entries)


def test_the_first_reading_is_kept_and_published():
    kept = json.loads((FORMS.parent / "blind.json").read_text(encoding="utf-8"))
    published = json.loads((ROOT / "data" / "reading_quality.json").read_text(encoding="utf-8"))

    assert published["second_blind"] == kept
    assert kept["forms"] == kept["fields"]["form"]["of"] == len(SECOND)


@with_seeds
def test_nobody_of_the_real_forms_is_in_the_second_set():
    everything = "\n".join(text_of(held) for held in SECOND)

    assert not [secret for secret in secrets() if (" " in secret or "@" in secret) and secret in everything]
