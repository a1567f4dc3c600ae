"""Words for columns, values and files."""

from typing import get_args

import pytest

from behovsmelding import labels
from behovsmelding.report import Form, Relation, Role, Severity, Stage, State
from tests.test_charts import HOSTILE

ACTIVE = set("\\`*_{}[]()#+-.!|~$<>:@/&=^")


@pytest.mark.parametrize(
    ("words", "values"),
    [
        (labels.ROLES, Role),
        (labels.STATES, State),
        (labels.RELATIONS, Relation),
        (labels.SEVERITIES, Severity),
        (labels.STAGES, Stage),
        (labels.STAGES_MISSING, Stage),
        (labels.FORMS, Form),
    ],
)
def test_every_value_a_report_can_hold_has_a_word(words, values):
    assert set(words) == set(get_args(values))


def test_nobody_has_made_a_mistake_in_the_words_for_findings():
    assert not {word for word in labels.SEVERITIES.values() if "feil" in word.lower()}


def test_reported_need_is_never_called_money_received():
    words = [*labels.HEADINGS.values(), labels.STAGES["reported"], *labels.COUNTINGS_TOLD.values()]

    assert not [word for word in words if any(given in word.lower() for given in ("får", "mottar", "tildelt"))]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_markdown_shows_text_from_a_form_and_does_nothing_with_it(hostile):
    escaped = labels.plain(hostile)

    without_joiners = escaped.replace("\u2060", "")
    left = [
        at
        for at, sign in enumerate(without_joiners)
        if sign in ACTIVE - {"\\"} and without_joiners[at - 1 : at] != "\\"
    ]
    assert left == []
    assert without_joiners.replace("\\\\", "\0").replace("\\", "").replace("\0", "\\") == hostile


@pytest.mark.parametrize("address", ["www.evil.example", "https://evil.example", "kari@evil.example", "WWW.EVIL.NO"])
def test_a_bare_address_in_a_form_is_broken_by_a_sign_nobody_sees(address):
    escaped = labels.plain(f"Se {address} nå")

    assert "\u2060" in escaped
    assert address not in escaped.replace("\\", "")


@pytest.mark.parametrize(("number", "told"), [(0, "0\u00a0eiere"), (1, "1\u00a0eier"), (2, "2\u00a0eiere")])
def test_one_is_singular_and_the_rest_plural(number, told):
    assert labels.counted(number, "eier", "eiere") == told


@pytest.mark.parametrize(
    ("words", "told"), [([], ""), (["a"], "a"), (["a", "b"], "a og b"), (["a", "b", "c"], "a, b og c")]
)
def test_words_are_joined_as_in_prose(words, told):
    assert labels.joined(words) == told


@pytest.mark.parametrize(
    "name", ["Per tema", "Læringsmiljøsenteret (UiS)", "../../etc/passwd", "a/b\\c:d*?", "2023 (antatt)"]
)
def test_a_file_name_holds_nothing_a_system_would_act_on(name):
    made = labels.file_name(name, "2026", "")

    assert made.endswith("_2026")
    assert all(sign.isalnum() or sign in "-_" for sign in made)


def test_what_a_form_does_not_say_is_named_in_words():
    assert (labels.owner(None), labels.title(""), labels.year(None, None)) == (
        "Ukjent eier",
        "Tiltak uten tittel",
        "ukjent år",
    )
