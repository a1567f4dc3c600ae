"""Text that no format breaks on: what cannot be written becomes a sign that can be seen, what is too long is cut.

Text from forms has been cleaned when it was read; this holds for whatever else may come, and for whoever made it.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from behovsmelding.language import _

MARK = "\ufffd"
"""Stands where something could not be written: a reader sees that there was something."""
IN_A_CELL = 32_767
"""Letters a spreadsheet's cell can hold (Excel's own limit)."""
ON_PAPER = 2_000
"""Letters of one text on a page or slide: no title or passage is as long."""
_KEPT = frozenset("\t\n\u00ad\u200b\u200c\u200d\u2060")
"""Controls and signs without a picture that turn nothing round and hide nothing."""
_WRONG = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
Part = TypeVar("Part")


def clean(text: str, longest: int = IN_A_CELL) -> str:
    """Compose accents, mark what cannot be written, and cut what is too long with a sentence that says so."""
    kept = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not kept.isprintable():
        kept = "".join(MARK if _is_wrong(sign) else sign for sign in kept)
    if len(kept) <= longest:
        return kept
    cut = _("… [kuttet: teksten er på {count} tegn]", count=len(kept))
    return kept[: longest - len(cut)] + cut


def _is_wrong(sign: str) -> bool:
    return sign not in _KEPT and unicodedata.category(sign) in _WRONG


def cleaned(part: Part, clean_one: Callable[[str], str]) -> Part:
    """Clean every text in a pack, however deep it lies."""
    if isinstance(part, str):
        return clean_one(part)
    if isinstance(part, tuple):
        return tuple(cleaned(each, clean_one) for each in part)
    if is_dataclass(part):
        return replace(part, **{each.name: cleaned(getattr(part, each.name), clean_one) for each in fields(part)})
    return part
