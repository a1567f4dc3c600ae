"""The Sum row of a table with a row per measure, as the totals a form states for itself."""

from behovsmelding.forms.money_row import Row
from behovsmelding.forms.parties import Parties
from behovsmelding.report import Locator, StatedTotal


def stated_totals(row: Row, parties: Parties) -> list[StatedTotal]:
    """Give the owner's and the universities' sums, each to whom its cell names or to nobody."""
    totals = []
    owner = parties.owner()
    if row.owner and row.owner.nok is not None:
        name = owner.name if owner else None
        totals.append(
            StatedTotal(None, "owner", name, row.owner.nok, row.owner.text, Locator(line=row.owner.line), name)
        )
    for cell in (cell for cell in row.co_owners if cell.nok is not None):
        totals.append(StatedTotal(None, "owner", cell.owner, cell.nok, cell.text, Locator(line=cell.line), cell.owner))
    for cell in (cell for cell in row.university if cell.nok is not None):
        named = parties.resolve(cell.partner) if cell.partner else None
        name, parent = (named.name, named.parent) if named else (None, None)
        totals.append(StatedTotal(None, "university", name, cell.nok, cell.text, Locator(line=cell.line), parent))
    return totals
