"""What a chart is read with where nobody can ask: who is in the sum, how it is counted, and where it comes from.

A slide and a paper have no filters and no dialogue beside them, so these sentences say what those would.
"""

from collections.abc import Sequence

import pandas as pd

from behovsmelding import headlines, labels, money
from behovsmelding.headlines import Coverage
from behovsmelding.language import N_, _
from behovsmelding.selection import Selection

MOST_DOCUMENTS = 2
"""Documents named one by one."""
MAIN_THEMES = N_("Bare temaer i tittel eller uttalt mål teller; har et tiltak flere, er beløpet delt likt.")
OVERLAPPING = N_("Tiltak med flere målgrupper står med hele beløpet under hver; søylene kan ikke summeres.")
STAGES_APART = N_("Stadiene er ulike beløp og legges ikke sammen.")


def who(coverage: Coverage, selection: Selection, narrowing: Sequence[str]) -> str:
    """Say who is in the sum, for when, at which stage and within which filters.

    Args:
        coverage: of the selection.
        selection: what the reader chose.
        narrowing: the active filters in words, but for owners and stage, which the line says itself.
    """
    owners = coverage.owners
    named = owners[0] if len(owners) == 1 else labels.counted(len(owners), "eier", "eiere")
    return " · ".join([named, coverage.years_in_words, headlines.stage(selection), *narrowing])


def shares(total: pd.Series, selection: Selection) -> str:
    """Tell the sum and its shares; under a partner filter they are told apart and never added."""
    if selection.partners is not None:
        return headlines.shares_of_partner(total)
    if pd.isna(total.total_nok):
        return _("Ingen beløp er oppgitt.")
    parts = {N_("eiers andel {nok}"): total.owner_nok, N_("UHs andel {nok}"): total.university_nok}
    told = [_(what, nok=money.format_nok(int(nok))) for what, nok in parts.items() if pd.notna(nok)]
    whole = _("Til sammen {nok}: {parts}.", nok=money.format_nok(int(total.total_nok)), parts=labels.joined(told))
    without = int(total.measures_without_amount)
    if not without:
        return whole
    lacking = _("{measures} er uten oppgitt beløp.", measures=labels.counted(without, "tiltak", "tiltak"))
    return f"{whole} {lacking}"


def universities(total: pd.Series, selection: Selection) -> str:
    """Tell what the partners' bars are parts of."""
    if selection.partners is not None:
        return headlines.shares_of_partner(total)
    if pd.isna(total.university_nok):
        return _("UHs andel er ikke oppgitt.")
    part = headlines.OF_ALL[selection.stage].format(share=headlines.share(total.university_nok, total.total_nok))
    return _("UHs andel er {nok}, {part}.", nok=money.format_nok(int(total.university_nok)), part=part)


def source(documents: Sequence[str], sourceless: int = 0) -> str:
    """Name the documents the amounts stand in, or count them where they are many.

    Args:
        documents: in the order they are to be named, each once.
        sourceless: amounts that no document is known for.
    """
    if not documents:
        return _("Uten kilde i dokumentene")
    named = labels.joined(list(documents))
    if len(documents) > MOST_DOCUMENTS:
        named = labels.counted(len(documents), "dokument", "dokumenter")
    if not sourceless:
        return _("Kilde: {documents}", documents=named)
    amounts = labels.counted(sourceless, "beløp", "beløp")
    return _("Kilde: {documents}, og {amounts} uten kilde", documents=named, amounts=amounts)
