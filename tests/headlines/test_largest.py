"""Measures, owners and partners are ranked only where one is largest; and who depends on one partner."""

import pandas as pd
import pytest

from behovsmelding import headlines
from behovsmelding.selection import Selection
from tests.headlines.answers import ALL, FOR_NORD, NORD, SHORT, a_funding


def owners(*amounts: int | None, selection: Selection = ALL) -> str:
    names = [f"Eier {place}" for place in range(1, len(amounts) + 1)]
    column = {headlines.figure_column(selection): list(amounts)}
    return headlines.owners(a_funding(owner=names, **column), selection).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("amounts", "sentence"),
    [
        ((3_000, 1_000), "Eier 1 har størst andel: 3 000 kr, 75 % av meldt behov"),
        ((1_000, 3_000, None), "Eier 2 har størst andel: 3 000 kr, 75 % av meldt behov"),
        ((2_000, 2_000, 1_000), "Eier 1 og Eier 2 har like stor andel: 2 000 kr hver"),
        ((5,) * 40, "40 eiere har like stor andel: 5 kr hver"),
        ((0, 0), "Alle oppgitte beløp er 0 kr"),
        ((None, None), "Ingen beløp er oppgitt"),
        ((), "Ingen beløp er oppgitt"),
    ],
)
def test_owners_are_ranked_only_where_one_is_largest(amounts, sentence):
    assert owners(*amounts) == sentence


def test_under_a_partner_owners_are_ranked_by_that_partners_share():
    assert owners(3, 1, selection=FOR_NORD) == "Eier 1 har størst andel: 3 kr, 75 % av valgt kompetansemiljøs andel"


def test_an_owner_no_form_names_is_called_unknown():
    told = headlines.owners(a_funding(owner=[None, "Bodø kommune"], total_nok=[3, 1]), ALL)

    assert told.startswith("Ukjent eier har størst andel")


@pytest.mark.parametrize(
    ("names", "amounts", "sentence"),
    [
        ([NORD, "SePU, Universitetet i Innlandet"], [1, 3], "SePU (INN) har størst andel: 3 kr, 75 % av UHs andel"),
        (
            [NORD, "SePU, Universitetet i Innlandet"],
            [2, 2],
            "Nord universitet og SePU (INN) har like stor andel: 2 kr hver",
        ),
        (
            [NORD, "SePU, Universitetet i Innlandet"],
            [2, None],
            "Nord universitet er eneste kompetansemiljø med oppgitt beløp: 2 kr",
        ),
        ([NORD], [2], "Nord universitet er eneste kompetansemiljø, med 2 kr"),
        ([NORD, None], [1, 3], "Nord universitet er eneste kompetansemiljø med oppgitt beløp: 1 kr"),
        ([NORD], [None], "Ingen beløp er knyttet til et kompetansemiljø"),
        ([NORD], [0], "Ingen beløp er knyttet til et kompetansemiljø"),
        ([], [], "Ingen beløp er knyttet til et kompetansemiljø"),
    ],
)
def test_partners_are_ranked_only_where_one_is_largest(names, amounts, sentence):
    told = headlines.partners(a_funding(recipient=names, total_nok=amounts), lambda name: SHORT(name))

    assert told.replace("\u00a0", " ") == sentence


def measures(*amounts: int | None, titles=None, selection: Selection = ALL, loose: int = 0) -> str:
    ids = [f"m{place}" for place in range(len(amounts))] + [None] * loose
    titles = list(titles or [f"Tiltak {place}" for place in range(1, len(amounts) + 1)]) + [None] * loose
    column = {headlines.figure_column(selection): [*amounts, *[9_999_999] * loose]}
    return headlines.measures(a_funding(measure_id=ids, title=titles, **column), selection).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (measures(3, 1), "Tiltak 1 er det største tiltaket"),
        (measures(3, 1, loose=1), "Tiltak 1 er det største tiltaket"),
        (measures(3, 3, 1), "To tiltak har like stort beløp: 3 kr hver"),
        (measures(*[7] * 13), "13 tiltak har like stort beløp: 7 kr hver"),
        (measures(3, None), "Tiltak 1 er det eneste tiltaket med oppgitt beløp"),
        (measures(None, None), "Ingen tiltak har oppgitt beløp"),
        (measures(loose=1), "Ingen tiltak har oppgitt beløp"),
        (measures(3, titles=[""]), "Tiltak uten tittel er det eneste tiltaket med oppgitt beløp"),
        (measures(3, 1, selection=FOR_NORD), "Tiltak 1 har størst egen andel: 3 kr"),
        (measures(3, 3, selection=FOR_NORD), "To tiltak har like stor egen andel: 3 kr hver"),
    ],
)
def test_measures_are_ranked_only_where_one_is_largest(told, sentence):
    assert told == sentence


def pairs(*rows: tuple[str, str, str, int | None]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["owner", "known", "recipient", "total_nok"])
    return table.astype({"total_nok": "Int64"})


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([("A", "partner", "N", 5), ("B", "partner", "N", 5), ("B", "partner", "S", 1)], "1 av 2 eiere har"),
        ([("A", "partner", "N", 5), ("B", "partner", "S", 5)], "Alle 2 eierne har"),
        ([("A", "together", "N + S", 5), ("B", "unnamed", None, 5)], "Ingen av 2 eiere har"),
        ([("A", "partner", "N", 5), ("A", "partner", "S", None), ("B", "partner", "N", 1)], "1 av 2 eiere har"),
        ([("A", "partner", "N", 5), ("A", "partner", "S", 0)], "A har"),
        ([("A", "partner", "N", 5), ("A", "partner", "S", 4)], "A har ikke"),
    ],
)
def test_only_an_owner_whose_whole_share_is_known_at_one_partner_depends_on_it(rows, told):
    found = headlines.dependence(pairs(*rows), Selection(), str)

    assert found == f"{told} all UH-andel hos ett kompetansemiljø"


def test_without_amounts_nobody_depends_on_anybody():
    found = headlines.dependence(pairs(("A", "partner", "N", None)), Selection(), str)

    assert found == "Ingen beløp er knyttet til et kompetansemiljø"
