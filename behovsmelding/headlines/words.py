"""Words that all headings are made of: shares, kroner and numbers, and what is not known said as such."""

import pandas as pd

from behovsmelding import labels, money
from behovsmelding.language import Words, _
from behovsmelding.report import TOGETHER, UNNAMED_UNIVERSITY
from behovsmelding.selection import Selection

MOST_NAMED = 3
"""So many names a heading holds."""


NUMBERS = Words(
    {
        0: "null", 1: "ett", 2: "to", 3: "tre", 4: "fire", 5: "fem", 6: "seks",
        7: "sju", 8: "åtte", 9: "ni", 10: "ti", 11: "elleve", 12: "tolv",
    }
)  # fmt: skip


def number(count: int) -> str:
    """Write a small number as a word, as prose does up to twelve."""
    return NUMBERS[count] if count in NUMBERS else str(count)


def share(part: int | None, whole: int | None) -> str:
    """Give part of whole in per cent; a dash where one of them is not known."""
    return "–" if pd.isna(part) or pd.isna(whole) or not whole else money.format_percent(part / whole)


def kroner(nok: int | None) -> str:
    """Write kroner, or that nobody stated any: that is not 0."""
    return labels.NO_AMOUNT if pd.isna(nok) else money.format_nok(int(nok))


def own_kroner(nok: int | None) -> str:
    """Write a chosen partner's own kroner, or that nobody stated them: what it shares with others may be."""
    return labels.NO_OWN_SHARE if pd.isna(nok) else money.format_nok(int(nok))


def figure_column(selection: Selection) -> str:
    """Name the figure a row is told by: its sum, or under a partner filter that partner's own share."""
    return "total_nok" if selection.partners is None else "university_nok"


OF_ALL = Words(
    {
        "reported": "{share} av meldt behov",
        "recommended": "{share} av innstilt beløp",
        "awarded": "{share} av tildelt beløp",
        "spent": "{share} av brukt beløp",
    }
)


def of_all(selection: Selection) -> str:
    """Say what ``{share}`` is a share of."""
    return OF_ALL[selection.stage] if selection.partners is None else _("{share} av valgt kompetansemiljøs andel")


def known_recipient(recipient: object) -> str:
    """Tell whether a university's share is one partner's (partner), several partners' together, or nobody's by name."""
    if not isinstance(recipient, str) or recipient == UNNAMED_UNIVERSITY:
        return "unnamed"
    return "together" if TOGETHER in recipient else "partner"
