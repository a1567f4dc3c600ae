"""The invented county's own lists: what was recommended, awarded and spent, and what owners without forms asked."""

import csv
import io
from collections.abc import Iterator, Sequence
from random import Random

from behovsmelding.demo.county import Drawn, OwnerYear
from behovsmelding.demo.writing import partner
from behovsmelding.exports.template import HEADINGS

RECOMMENDED = range(2020, 2027)
AWARDED = range(2020, 2026)
SPENT = range(2020, 2025)
LISTED_WITHOUT_FORM = (2020, 2021)
"""Years in which the county also listed what it was told of by other ways than forms."""
IN_TIME = ("Ytre Huldreland", "Trollheia")
"""Networks whose needs for the newest year are recommended already."""


def lists_of(county: Sequence[OwnerYear]) -> Iterator[tuple[str, bytes]]:
    """Write a list a year: names of files and their bytes, as a spreadsheet saves them."""
    for year in RECOMMENDED:
        rows = [row for one in county if one.year == year for row in _rows(one)]
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=";").writerows([HEADINGS, *rows])
        yield f"oppdiktet_liste_{year}.csv", text.getvalue().encode("utf-8-sig")


def _rows(one: OwnerYear) -> Iterator[list[str]]:
    is_without_form = not one.is_delivered
    if is_without_form and one.year not in LISTED_WITHOUT_FORM:
        return
    if one.year == RECOMMENDED[-1] and one.owner.network not in IN_TIME:
        return
    for measure in one.measures:
        chance = Random(f"{one.seed}/{measure.title}")
        title = measure.title
        if chance.random() < 0.03:
            title = f"{title} (nytt)"
        own, theirs = _decided(chance, one, measure)
        asked = (
            [str(measure.owner_nok), str(sum(share.nok for share in measure.shares))] if is_without_form else ["", ""]
        )
        names = ", ".join(partner(one, share.partner) for share in measure.shares)
        amounts = [cell for pair in zip(own, theirs, strict=True) for cell in pair]
        decided = str(one.year) if one.year in AWARDED else ""
        yield [
            one.owner.name,
            one.owner.network,
            str(one.year),
            measure.scheme,
            title,
            names,
            *asked,
            *amounts,
            decided,
            "",
        ]


def _decided(chance: Random, one: OwnerYear, measure: Drawn) -> tuple[list[str], list[str]]:
    """Decide what is recommended, awarded and spent, for the owner and for the partners."""
    part = chance.choices((0, 0.7, 0.85, 1), (8, 20, 32, 40))[0]
    cut = chance.choices((1, 0.8), (8, 2))[0]
    use = chance.choices((None, 0.6, 0.9, 1), (15, 10, 25, 50))[0]
    parts = (
        part,
        part * cut if one.year in AWARDED else None,
        part * cut * use if one.year in SPENT and use is not None else None,
    )
    own = [_share(measure.owner_nok, of) for of in parts]
    theirs = [_shares(one, measure, of) for of in parts]
    return own, theirs


def _shares(one: OwnerYear, measure: Drawn, part: float | None) -> str:
    """Write the partners' amounts in one cell: named where they are several and the form says what is whose."""
    if part is None:
        return ""
    if len(measure.shares) == 1 or not one.is_delivered:
        return _share(sum(share.nok for share in measure.shares), part)
    named = [(partner(one, share.partner, is_short=True), _share(share.nok, part)) for share in measure.shares]
    return " ".join(f"{nok} ({name})" for name, nok in named)


def _share(nok: int, part: float | None) -> str:
    return "" if part is None else str(round(nok * part / 1000) * 1000)
