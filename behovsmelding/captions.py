"""What a chart is read with where nobody can ask: who is in the sum, how it is counted, and where it comes from.

A slide and a paper have no filters and no dialogue beside them, so these sentences say what those would.
"""

from collections.abc import Sequence

import pandas as pd

from behovsmelding import headlines, labels, money
from behovsmelding.headlines import Coverage
from behovsmelding.selection import Selection

MOST_DOCUMENTS = 2
"""Documents named one by one."""
MAIN_THEMES = "Bare temaer i tittel eller uttalt mål teller; har et tiltak flere, er beløpet delt likt."
OVERLAPPING = "Tiltak med flere målgrupper står med hele beløpet under hver; søylene kan ikke summeres."
STAGES_APART = "Stadiene er ulike beløp og legges ikke sammen."


def who(coverage: Coverage, selection: Selection, narrowing: Sequence[str]) -> str:
    """Say who is in the sum, for when, at which stage and within which filters.

    Args:
        coverage: of the selection.
        selection: what the reader chose.
        narrowing: the active filters in words.
    """
    owners = coverage.owners
    named = owners[0] if len(owners) == 1 else labels.counted(len(owners), "eier", "eiere")
    # What the rest of the line already says is not said again.
    others = [told for told in narrowing if not told.startswith("Stadium") and told != f"Eier: {named}"]
    return " · ".join([named, coverage.years_in_words, headlines.stage(selection), *others])


def shares(total: pd.Series, selection: Selection) -> str:
    """Tell the sum and its shares; under a partner filter they are told apart and never added."""
    if selection.partners is not None:
        return headlines.shares_of_partner(total)
    if pd.isna(total.total_nok):
        return "Ingen beløp er oppgitt."
    parts = {"eiers andel": total.owner_nok, "UHs andel": total.university_nok}
    told = [f"{what} {money.format_nok(int(nok))}" for what, nok in parts.items() if pd.notna(nok)]
    without = int(total.measures_without_amount)
    lacking = f" {labels.counted(without, 'tiltak', 'tiltak')} er uten oppgitt beløp." if without else ""
    return f"Til sammen {money.format_nok(int(total.total_nok))}: {labels.joined(told)}.{lacking}"


def universities(total: pd.Series, selection: Selection) -> str:
    """Tell what the partners' bars are parts of."""
    if selection.partners is not None:
        return headlines.shares_of_partner(total)
    if pd.isna(total.university_nok):
        return "UHs andel er ikke oppgitt."
    part = headlines.share(total.university_nok, total.total_nok)
    return f"UHs andel er {money.format_nok(int(total.university_nok))}, {part} {headlines.OF_ALL[selection.stage]}."


def source(documents: Sequence[str], sourceless: int = 0) -> str:
    """Name the documents the amounts stand in, or count them where they are many.

    Args:
        documents: in the order they are to be named, each once.
        sourceless: amounts that no document is known for.
    """
    if not documents:
        return "Uten kilde i dokumentene"
    named = labels.joined(list(documents)) if len(documents) <= MOST_DOCUMENTS else f"{len(documents)} dokumenter"
    without = f", og {labels.counted(sourceless, 'beløp', 'beløp')} uten kilde" if sourceless else ""
    return f"Kilde: {named}{without}"
