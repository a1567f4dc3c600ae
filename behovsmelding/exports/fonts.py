"""The font of the pdf: where its files lie, and which letters it can draw."""

import struct
from functools import cache
from importlib.util import find_spec
from pathlib import Path

NAME = "Source Sans Pro"
"""As the pages have it, under the name this edition of it has."""
REGULAR = "SourceSansPro-Regular.ttf"
UNDRAWN = frozenset("\n\t\u00ad\u200b\u200c\u200d\u2060")
"""Signs that need no drawing."""


def folder() -> Path:
    """Give the folder of the font's files, in the installed package."""
    return Path(find_spec("font_source_sans_pro").origin).parent / "files"


def shown(text: str) -> str:
    """Write what the font cannot draw by its number, so that a reader sees that something stands there."""
    if text.isascii():
        return text
    return "".join(sign if ord(sign) in letters() or sign in UNDRAWN else f"[U+{ord(sign):04X}]" for sign in text)


@cache
def letters() -> frozenset[int]:
    """List the letters the font can draw, as its own table of them says."""
    content = (folder() / REGULAR).read_bytes()
    cmap = _table(content, b"cmap")
    [count] = struct.unpack_from(">H", cmap, 2)
    offsets = [struct.unpack_from(">HHI", cmap, 4 + 8 * place)[2] for place in range(count)]
    found: set[int] = set()
    for offset in set(offsets):
        if struct.unpack_from(">H", cmap, offset) == (4,):  # ranges of letters, which every font has
            found.update(_ranges(cmap, offset))
    return frozenset(found)


def _table(content: bytes, name: bytes) -> bytes:
    [count] = struct.unpack_from(">H", content, 4)
    for place in range(count):
        tag, _sum, offset, length = struct.unpack_from(">4sIII", content, 12 + 16 * place)
        if tag == name:
            return content[offset : offset + length]
    raise ValueError(f"the font has no table {name!r}")


def _ranges(cmap: bytes, offset: int) -> set[int]:
    """Read the ranges of a subtable: ends, starts, and how a letter's drawing is found (0 is «none»)."""
    [twice] = struct.unpack_from(">H", cmap, offset + 6)
    count, shape = twice // 2, f">{twice // 2}H"
    ends = struct.unpack_from(shape, cmap, offset + 14)
    starts, deltas, lookups = (struct.unpack_from(shape, cmap, offset + 16 + twice * number) for number in range(1, 4))
    first = offset + 16 + twice * 3
    found = set()
    for place in range(count):
        for letter in range(starts[place], min(ends[place], 0xFFFE) + 1):
            drawing = (letter + deltas[place]) % 65_536
            if lookups[place]:
                at = first + 2 * place + lookups[place] + 2 * (letter - starts[place])
                [drawing] = struct.unpack_from(">H", cmap, at)
            if drawing:
                found.add(letter)
    return found
