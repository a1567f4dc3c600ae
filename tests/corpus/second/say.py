"""Short words for writing the second set's answers down, on top of the held-out set's."""

from dataclasses import replace
from functools import partial

from tests.corpus.answers import OPEN, Funding, Measure
from tests.corpus.held_out.say import HeldOut, answer, measure

NTNU = "NTNU"
NYNORSK = "Nynorsksenteret, Høgskulen i Volda"
elsewhere = partial(measure, semesters=(), targets="", level=None)
"""A measure of which a 2026 form has only the row in the table; its own attachment is another document."""


def form(
    name: str,
    tries: str,
    *,
    edition: str,
    year: int,
    owners: tuple[str, ...],
    network: str | None,
    partners: tuple[str, ...],
    measures: tuple[Measure, ...],
    encoding: str = "utf-8",
    **rest: object,
) -> HeldOut:
    """Give a form; its file's name tells the format."""
    stem, kind = name.split(".")
    told = answer(name, edition, year, owners, network, partners, *measures, **rest)
    return HeldOut(stem, kind, edition, told, encoding=encoding, tries=tries)


def in_one(measure: Measure, nok: int) -> Measure:
    """Give a measure whose one amount is not shared between owner and university."""
    return replace(measure, funding=(Funding(OPEN, OPEN, nok, "stated"),))
