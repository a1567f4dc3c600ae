"""Forms in the encodings that programs have saved text in: each is read right or refused, never read wrong."""

import re
import unicodedata
from collections.abc import Iterator

from behovsmelding import wire
from behovsmelding.reader import Reading, read_here
from behovsmelding.report import NeedsReport
from behovsmelding.settings import ROOT
from behovsmelding.vocabulary import Vocabulary

ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1", "iso8859-15", "cp865",
    "mac_roman", "cp500",
)  # fmt: skip
_PLAIN = {
    "☒": "[x]", "☐": "[ ]", "–": "-", "«": '"', "»": '"', "…": "...", "’": "'", "\u2009": " ", "\u202f": " ",
    "\u00ad": "", "”": '"', "\u2011": "-", "\u200b": "", "\u2028": "\n", "\u2060": "", "•": "*", "\ufeff": "",
}  # fmt: skip
"""A program saves what its encoding has: what is not in all of them, as signs that mean the same."""
SAMPLES = ("alstahaug_2024_uten_belop.txt", "sortland_2024_tre_ordninger.txt")
"""A short and a long one."""


def read_in(encoding: str, sample: str, form: str = "NFC") -> Reading:
    """Read a sample saved in an encoding, its accents composed (NFC) or not (NFD)."""
    text = (ROOT / "data" / "samples" / sample).read_text(encoding="utf-8")
    for sign, plain in _PLAIN.items():
        text = text.replace(sign, plain)
    return read_here(sample, unicodedata.normalize(form, text).encode(encoding), Vocabulary.load())


def is_right(reading: Reading, sample: str) -> bool:
    """Tell whether a reading says what the sample says in UTF-8."""
    return reading.report is not None and _said(reading.report) == _said(read_in("utf-8", sample).report)


def _said(report: NeedsReport) -> str:
    """Give a report as text, but for the hash of its bytes, which differ."""
    return re.sub(r"\b[0-9a-f]{64}\b", "", wire.dumps(report))


def uncomposed(reading: Reading) -> list[str]:
    """Give the words of a reading whose accents are not composed."""
    return [word for word in wire.dumps(reading.report).split('"') if not unicodedata.is_normalized("NFC", word)]


def every() -> Iterator[tuple[str, str, str]]:
    """Give (encoding, sample, how it ended: right, WRONG or the kind of refusal)."""
    for encoding in ENCODINGS:
        for sample in SAMPLES:
            reading = read_in(encoding, sample)
            how = reading.error.kind if reading.error else "right" if is_right(reading, sample) else "WRONG"
            yield encoding, sample, how
