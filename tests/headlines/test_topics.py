"""Themes and target groups: by kroner only where they count once, else by how often they are named."""

import pytest

from behovsmelding import headlines
from behovsmelding.selection import Selection
from tests.headlines.answers import NORD, a_funding, a_total, some_themes


def themes(*rows, counting="berorer", partners=None, **total) -> str:
    selection = Selection(years=(2026,), counting=counting, partners=partners)
    total = a_total(**({"measures": 3, "measures_described": 3} | total))
    return headlines.themes(some_themes(*rows), total, selection).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (themes(("fravær", 0, 3, 9), ("lek", 1, 0, 1)), "Fravær er nevnt i 3 av 3 beskrevne tiltak"),
        (themes(("fravær", 2, 0, 9), ("lek", 1, 0, 1)), "Fravær er hovedtema i 2 av 3 beskrevne tiltak"),
        (themes(("fravær", 1, 1, 9), measures_described=1), "Fravær er tema i 2 av 3 tiltak"),
        (themes(("fravær", 2, 0, 9), ("lek", 2, 0, 1)), "Fravær og lek er hovedtema i 2 av 3 beskrevne tiltak hver"),
        (themes(("lek", 1, 0, 9), measures=1, measures_described=1), "Lek er hovedtema i 1 av 1 beskrevet tiltak"),
        (
            themes(*[(name, 1, 0, 1) for name in "abcd"]),
            "4 temaer er funnet, ingen oftere enn i 1 av 3 beskrevne tiltak",
        ),
        (themes((None, 0, 0, 9)), "Ingen temaer er funnet i tiltakene"),
        (themes(), "Ingen temaer er funnet i tiltakene"),
    ],
)
def test_whole_amounts_under_every_theme_are_told_by_how_often_it_is_named(told, sentence):
    assert told == sentence


@pytest.mark.parametrize("counting", ["fordelt", "hovedtema"])
@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            (("lek", 1, 0, 3_000), ("språk", 1, 0, 0), (None, 0, 0, 1_000)),
            "Lek har størst andel: 3 000 kr, 75 % av meldt behov",
        ),
        ((("lek", 1, 0, 3_000), ("språk", 1, 0, 3_000)), "Lek og språk har like stor andel"),
        ((("lek", 1, 0, 3_001), ("språk", 1, 0, 3_000)), "Lek og språk har like stor andel"),
        (tuple((name, 1, 0, 7) for name in "abcde"), "5 temaer har like stor andel"),
        ((("lek", 1, 0, None),), "Ingen beløp er oppgitt for temaene"),
        ((("lek", 1, 0, 0),), "Ingen beløp er oppgitt for temaene"),
    ],
)
def test_kroner_counted_once_are_ranked_but_never_on_a_tie(counting, rows, sentence):
    assert themes(*rows, counting=counting) == sentence


def test_under_a_partner_themes_are_ranked_by_that_partners_share():
    told = themes(("lek", 1, 0, 3_000), (None, 0, 0, 1_000), counting="fordelt", partners=(NORD,))

    assert told == "Lek har størst andel: 300 kr, 75 % av valgt kompetansemiljøs andel"


def target_groups(*rows: tuple[str | None, int], **total) -> str:
    funding = a_funding(
        known=["target_group" if name else "not_received" for name, _ in rows],
        target_group=[name for name, _ in rows],
        measures=[count for _, count in rows],
    )
    return headlines.target_groups(funding, a_total(**({"measures": 3, "measures_described": 3} | total)))


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (target_groups(("ppt", 1), (None, 2)), "Målgruppen er kjent for 1 av 3 tiltak"),
        (target_groups(("ppt", 3), ("lærere", 1)), "PPT er målgruppe i 3 av 3 beskrevne tiltak"),
        (target_groups(("ppt", 2), ("lærere", 2)), "PPT og lærere er målgruppe i 2 av 3 beskrevne tiltak hver"),
        (target_groups((None, 3)), "Målgruppen er ikke kjent for noen av tiltakene"),
        (target_groups(), "Målgruppen er ikke kjent for noen av tiltakene"),
    ],
)
def test_target_groups_say_how_far_they_are_known(told, sentence):
    assert told == sentence
