"""What reading a file gives: lines of text cleaned of what cannot be seen, each knowing where in the file it stands.

A text file's lines are its own. Of other formats a paragraph is a line, and a table row is a line with tabs between its
cells; what is bold stands between ``**``, boxes are ☒ and ☐. So every form is read from the same kind of lines.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from behovsmelding.report import Locator

_NEWLINE = re.compile(r"\r\n|\r|\n")
# Page breaks, vertical tabs and Unicode's own separators: editors do not count them as lines.
_BREAK_WITHIN_A_LINE = re.compile("[\f\v\x85\u2028\u2029]")
# Cf holds marks that turn or hide text on screen (RTL override, zero width); Cc all controls but tab and newline.
# No form says anything with 200 of the same sign in a row, and patterns that search them take their time squared.
_FILLING = re.compile(r"([^\w\t\n])\1{200,}")
_REMOVED = frozenset({"Cc", "Cf", "Cs", "Co"})
# Letters and signs that draw nothing: fillers, a blank in braille, what chooses between two pictures of a sign.
_UNSEEN = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164\ufe00-\ufe0f\uffa0\U000e0100-\U000e01ef]"
)


@dataclass(frozen=True, slots=True)
class Document:
    """A text as received: ``lines[i]`` is line ``i + 1``."""

    name: str
    sha256: str
    """Of the file's bytes."""
    lines: tuple[str, ...]
    places: tuple[Locator, ...] = ()
    """Where each line stands: page, heading, table, row. Empty for a text file, whose places are the line numbers."""
    unread_pages: tuple[int, ...] = ()
    """Pages, from 1, that are pictures or have no readable text."""

    @property
    def text(self) -> str:
        """The whole text, lines joined by newlines."""
        return "\n".join(self.lines)

    @classmethod
    def from_text(cls, name: str, sha256: str, text: str) -> "Document":
        """Make a document of decoded text."""
        lines = _NEWLINE.split(_BREAK_WITHIN_A_LINE.sub(" ", text))
        return cls(name, sha256, tuple(clean(line) for line in lines))

    @classmethod
    def from_places(
        cls, name: str, sha256: str, lines: Iterable[tuple[str, Locator]], unread_pages: tuple[int, ...] = ()
    ) -> "Document":
        """Make a document of lines that know where they stand; a line break inside one becomes a blank."""
        lines, places = tuple(zip(*lines, strict=True)) or ((), ())
        if not _is_clean("\t".join(lines)):  # which in nearly every large list they are, told of all at once
            lines = tuple(clean(_NEWLINE.sub(" ", _BREAK_WITHIN_A_LINE.sub(" ", line))) for line in lines)
        return cls(name, sha256, lines, places, unread_pages)

    def locator(self, line: int) -> Locator:
        """Give the place of a line, from 1, as a reader of the file finds it."""
        return self.places[line - 1] if self.places else Locator(line=line)


def clean(text: str) -> str:
    """Compose accents (NFC) and drop what turns, hides or cannot be seen; tabs and newlines stay."""
    if _is_clean(text.replace("\n", "\t")):
        return text
    kept = (mark for mark in _UNSEEN.sub("", text) if mark in "\t\n" or unicodedata.category(mark) not in _REMOVED)
    return _FILLING.sub(lambda run: run[1] * 200, unicodedata.normalize("NFC", "".join(kept)))


def _is_clean(text: str) -> bool:
    """Tell whether a text, and so each part of it, has nothing in it to compose or to drop, and no break in it."""
    is_seen = text.replace("\t", "").isprintable() and not _UNSEEN.search(text)
    return is_seen and unicodedata.is_normalized("NFC", text)
