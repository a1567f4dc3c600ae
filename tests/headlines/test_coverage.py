"""The sentence of a page is true of who is in the sum."""

import pytest

from behovsmelding import labels
from behovsmelding.selection import Selection
from tests.headlines.answers import FOR_NORD, TWO, a_coverage, headed, small_print


@pytest.mark.parametrize(
    ("coverage", "total", "sentence"),
    [
        (a_coverage(), {}, "Bodø kommune melder behov for 2,46 mill. kr for 2026 – 64 % er UHs andel"),
        (TWO, {}, "2 eiere melder behov for 2,46 mill. kr for 2026 – 64 % er UHs andel"),
        (
            a_coverage(years=(2023,), inferred=frozenset({2023}), no_stated_total=True),
            {"measures_without_amount": 3, "total_nok": 3_084_895, "university_nok": 1_834_895},
            "Bodø kommune melder behov for minst 3,08 mill. kr for 2023 (antatt) – 59 % er UHs andel",
        ),
        (
            a_coverage(),
            {"total_nok": None, "university_nok": None},
            "Bodø kommune melder behov for 2026, men beløp er ikke oppgitt",
        ),
        (
            a_coverage(years=(2026, 2023), inferred=frozenset({2023})),
            {"university_nok": None},
            "Bodø kommune melder behov for 2,46 mill. kr for 2023 (antatt) og 2026",
        ),
        (a_coverage(years=()), {"total_nok": 0}, "Bodø kommune melder behov for 0 kr for ukjent år"),
    ],
)
def test_a_page_says_who_asks_for_how_much_and_when(coverage, total, sentence):
    assert headed(coverage=coverage, **total) == sentence


@pytest.mark.parametrize("part", ["schemes", "levels", "themes", "target_groups"])
def test_a_part_of_what_an_owner_asks_for_is_not_called_all_of_it(part):
    sentence = headed(Selection(years=(2026,), **{part: ("x",)}))

    assert sentence == "Bodø kommune melder behov for 2,46 mill. kr for 2026 innenfor filtrene – 64 % er UHs andel"


@pytest.mark.parametrize(
    ("no_total", "without", "least"), [(True, 3, True), (True, 0, False), (False, 3, False), (False, 0, False)]
)
def test_minst_is_said_only_of_a_lower_bound(no_total, without, least):
    sentence = headed(coverage=a_coverage(no_stated_total=no_total), measures_without_amount=without)

    assert ("minst" in sentence) is least
    assert (
        "uten beløp" in small_print(coverage=a_coverage(no_stated_total=no_total), measures_without_amount=without)
    ) is least


@pytest.mark.parametrize(
    ("total", "told"),
    [
        ({"own_nok": None}, "Nord universitet deltar i meldt behov for 2026, men beløp er ikke oppgitt"),
        ({"own_nok": 0}, "Nord universitet: 0 kr i meldt behov for 2026"),
    ],
)
def test_a_partner_without_an_amount_has_not_asked_for_zero(total, told):
    assert headed(FOR_NORD, **total) == told


@pytest.mark.parametrize(
    ("stage", "sentence"),
    [
        ("recommended", "Bodø kommune: 2,46 mill. kr innstilt for 2026 – 64 % er UHs andel"),
        ("awarded", "Bodø kommune: 2,46 mill. kr tildelt for 2026 – 64 % er UHs andel"),
        ("spent", "Bodø kommune: 2,46 mill. kr brukt for 2026 – 64 % er UHs andel"),
    ],
)
def test_only_reported_need_is_called_reported(stage, sentence):
    later = Selection(years=(2026,), stage=stage)

    assert headed(later) == sentence
    assert "ikke tildelt" not in small_print(later)
    assert small_print(later).startswith(labels.STAGES[stage])
