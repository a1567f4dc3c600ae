"""What reading a file gives: its lines as an editor numbers them, cleaned of what cannot be seen."""

import re
import unicodedata
from dataclasses import dataclass

_NEWLINE = re.compile(r"\r\n|\r|\n")
# Page breaks, vertical tabs and Unicode's own separators: editors do not count them as lines.
_BREAK_WITHIN_A_LINE = re.compile("[\f\v\x85\u2028\u2029]")
# Cf holds marks that turn or hide text on screen (RTL override, zero width); Cc all controls but tab and newline.
_REMOVED = frozenset({"Cc", "Cf", "Cs", "Co"})


@dataclass(frozen=True, slots=True)
class Document:
    """A text as received: ``lines[i]`` is line ``i + 1`` of the file."""

    name: str
    sha256: str
    """Of the file's bytes."""
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The whole text, lines joined by newlines."""
        return "\n".join(self.lines)

    @classmethod
    def from_text(cls, name: str, sha256: str, text: str) -> "Document":
        """Make a document of decoded text."""
        lines = _NEWLINE.split(_BREAK_WITHIN_A_LINE.sub(" ", text))
        return cls(name, sha256, tuple(clean(line) for line in lines))


def clean(text: str) -> str:
    """Compose accents (NFC) and drop control and format characters; tabs and newlines stay."""
    kept = (mark for mark in text if mark in "\t\n" or unicodedata.category(mark) not in _REMOVED)
    return unicodedata.normalize("NFC", "".join(kept))
