"""The held-out forms: every one has its answer, and the answers hold together."""

import pytest

from tests.corpus.held_out.library import FORMS, HELD_OUT, write, write_held_out
from tests.seeds import secrets, with_seeds


def text_of(held) -> str:
    """Give a form as it was written down."""
    (path,) = FORMS.glob(f"{held.name}.*")
    return path.read_text(encoding="utf-8")


def test_every_form_has_one_answer():
    assert sorted(path.name.split(".")[0] for path in FORMS.iterdir()) == sorted(held.name for held in HELD_OUT)


def test_every_edition_and_format_is_there():
    kinds = {(held.answer.form, held.format) for held in HELD_OUT}

    assert kinds == {
        (form, kind)
        for form in ("appendix_2023", "scheme_2024", "collective_2026", "unknown")
        for kind in ("txt", "docx", "odt", "pdf")
    }


@pytest.mark.parametrize("held", HELD_OUT, ids=lambda held: held.name)
def test_the_measures_add_up_to_what_the_form_states(held):
    measured = sum(row.amount_nok or 0 for measure in held.answer.measures for row in measure.funding)
    stated = held.answer.stated_totals
    sums = [measured] if stated in ("open", ()) else [sum(row.amount_nok for row in stated if row.scheme is None)]

    assert measured > 0
    assert {measured} == set(sums) | ({held.answer.stated_total_nok} - {"open", None})


@pytest.mark.parametrize("held", HELD_OUT, ids=lambda held: held.name)
def test_every_title_stands_in_its_form(held):
    text = "".join(text_of(held).casefold().split())
    # A cell wrapped beside another is not in one piece.
    titles = [measure.title for measure in held.answer.measures if len(measure.title) < 45]

    assert titles
    assert not [title for title in titles if "".join(title.casefold().split()) not in text]


@pytest.mark.parametrize("kind", ["txt", "docx", "odt", "pdf"])
def test_a_form_is_written_in_its_format(kind, tmp_path):
    held = next(each for each in HELD_OUT if each.format == kind)

    write(held, tmp_path / f"form.{kind}")

    assert (tmp_path / f"form.{kind}").stat().st_size > 500


def test_forms_are_chosen_by_name_hand_or_format(tmp_path):
    assert [entry.path.name for entry in write_held_out(["b05", "markdown"], tmp_path)] == [
        "a09.txt",
        "b03.txt",
        "b05.docx",
        "c03.txt",
    ]


@with_seeds
def test_nobody_of_the_real_forms_is_in_the_held_out_forms():
    everything = "\n".join(text_of(held) for held in HELD_OUT)

    assert not [secret for secret in secrets() if (" " in secret or "@" in secret) and secret in everything]
