"""Numbers in a table's cells: thousands where the form says so, put together where a narrow column broke them."""

import re

from behovsmelding.forms.draft_columns import MONEY, Column
from behovsmelding.forms.draft_grids import Piece
from behovsmelding.money import parse_nok

THOUSANDS = re.compile(
    r"\bi\s+(?:hele\s+|heile\s+)?(?:kr\w*\.?\s+)?(?:1[ .]?000\b|tusen\b)|\b(?:TNOK|tkr)\b"
    r"|\(\s*(?:kr\.?\s*)?1[ .]?000(?:\s*kr\w*)?\s*\)",
    re.IGNORECASE,
)
_GROUPS = re.compile(r"\d{1,3}(?:\.\d{3})+|0")
_GROUPED = re.compile(r"(?<=\d)[ .\u00a0](?=\d{3}(?!\d))")


def says_thousands(text: str) -> bool:
    """Tell whether a text says that its numbers are thousands: «alle tall i hele tusen kroner»."""
    return bool(THOUSANDS.search(text))


def closed(pieces: list[tuple[Piece, Column]]) -> list[str]:
    """Close numbers that a narrow column broke («124.00 0»), where the row adds up; else nothing is in them."""
    closed = [re.sub(r"\s+", "", piece.text) for piece, _ in pieces]
    noks = {kind: [] for kind in MONEY}
    for text, (_, column) in zip(closed, pieces, strict=True):
        noks[column.kind].append(parse_nok(text) or 0)
    adds_up = noks["total"] and sum(noks["owner"] + noks["university"]) == noks["total"][0] > 0
    is_sure = adds_up or all(_GROUPS.fullmatch(text) for text in closed if text)
    torn = [is_torn(piece.text) for piece, _ in pieces]
    return [
        (text if is_sure else "") if is_torn else piece.text
        for text, is_torn, (piece, _) in zip(closed, torn, pieces, strict=True)
    ]


def thousands(text: str) -> int | None:
    """Read a number that counts thousands."""
    return parse_nok(f"{_GROUPED.sub('', text)} tusen")


def is_torn(text: str) -> bool:
    """Tell whether a cell of nothing but digits is not one number."""
    return bool(re.fullmatch(r"[\d\s.]*\d[\d\s.]*", text)) and parse_nok(text) is None


def in_kroner(piece: Piece) -> bool:
    """Tell whether a number that should count thousands is too large for that."""
    return bool(re.search(r"\d", piece.text)) and thousands(piece.text) is None
