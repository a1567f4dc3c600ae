"""A list's report in pieces, so that what comes after reading can begin with the first while the others are looked at.

No owner's year stands in two of them, and each says of the list what the whole says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate

from behovsmelding.columns import Joined, held, picked
from behovsmelding.report import NeedsReport

MEASURES = 8_000
"""Measures that a piece has at least, but for the last."""


def pieces(report: NeedsReport) -> Iterator[NeedsReport]:
    """Divide a list's report, in its order; any other report is one piece.

    What is doubtful about the list as a whole stands with the first, and says so where there are several owners or
    years.
    """
    if report.form != "list":
        yield report
        return
    said = held(report.measures, ("owner", "year"))
    whose = list(zip(said["owner"], said["year"], strict=True))
    whole = [doubt for doubt in report.doubts if doubt.measure is None]
    if len(set(whose)) > 1:
        whole = [replace(doubt, message=f"Gjelder hele listen: {doubt.message}") for doubt in whole]
    own = [doubt for doubt in report.doubts if doubt.measure is not None]
    start = 0
    for end in _ends(whose):
        here = [replace(doubt, measure=doubt.measure - start) for doubt in own if start <= doubt.measure < end]
        measures = report.measures if end - start == len(whose) else picked(report.measures, range(start, end))
        yield replace(report, measures=measures, doubts=(*whole, *here))
        whole, start = [], end


def _ends(whose: Sequence[object]) -> Iterator[int]:
    """Tell where pieces end, given whose each measure is: no one's measures are on both sides."""
    last = {one: place for place, one in enumerate(whose)}
    start = 0
    for place, reaches in enumerate(accumulate(map(last.__getitem__, whose), max)):
        is_last = place == len(whose) - 1
        if is_last or (place == reaches and place + 1 - start >= MEASURES):
            yield place + 1
            start = place + 1


def whole(found: Sequence[NeedsReport]) -> NeedsReport:
    """Give the report that pieces are of."""
    if len(found) == 1:
        return found[0]
    starts = accumulate((len(piece.measures) for piece in found), initial=0)
    doubts = [
        doubt if doubt.measure is None else replace(doubt, measure=doubt.measure + start)
        for piece, start in zip(found, starts, strict=False)
        for doubt in piece.doubts
    ]
    return replace(found[0], measures=Joined([piece.measures for piece in found]), doubts=tuple(doubts))
