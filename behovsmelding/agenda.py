"""What meeting papers can hold, in the words readers choose by: points of the agenda, documents and file formats."""

import re
from collections.abc import Iterable, Sequence

from behovsmelding import labels
from behovsmelding.intake.review import clean
from behovsmelding.language import Words

POINTS = Words(
    {
        "oversikt": "Oversikt",
        "eiere": "Per eier",
        "kompetansemiljo": "Per kompetansemiljø (UH)",
        "temaer": "Temaer",
        "malgrupper": "Målgrupper",
        "sporsmal": "Spørsmål",
        "tiltak": "Tiltak til beslutning",
        "endringer": "Endringer siden sist",
    }
)
"""Points of the agenda in their usual order."""
CHANGES, DECISIONS = "endringer", "tiltak"
USUAL = tuple(point for point in POINTS if point != CHANGES)
"""What a meeting looks at where nobody chooses: there may be nothing to have changed since."""
DOCUMENTS = Words({"innstilling": "Grunnlag for innstilling", "saksframlegg": "Saksframlegg"})
"""What the text document is for: the samarbeidsforum, or a municipality."""
FORMATS = Words({"pptx": "Lysark", "xlsx": "Regneark", "pdf": "Til utskrift", "docx": "Tekst"})
"""Kinds of files, with what each is for."""
FIRST_LETTER = re.compile(r"[^\W_]")
LONGEST_POINT = 80
"""Letters of a point that somebody has written."""
NAMES = Words({"pptx": "presentasjon", "xlsx": "tall og kilder", "pdf": "møtepapirer"})
"""What files are called; the text document is called what it is for."""


def is_own(point: str) -> bool:
    """Tell whether a point is one that people have written: its first letter is a capital one, or a figure."""
    first = next(filter(str.isalnum, point), "")
    return len(point) <= LONGEST_POINT and (first.isupper() or first.isdigit())


def known_points(written: Iterable[str]) -> tuple[str, ...]:
    """Give points of an agenda, each once: ours, and people's own without numbers; others are left out."""
    points = (point if point in POINTS else clean(point[:LONGEST_POINT]) for point in written)
    return tuple(dict.fromkeys(point for point in points if point in POINTS or is_own(point)))


def named(written: str) -> str:
    """Give the point that somebody means: one of ours where they write what it is called, else their own."""
    ours = {words.casefold(): point for point, called in POINTS.items() for words in (point, called)}
    return ours.get(written.strip().casefold()) or FIRST_LETTER.sub(lambda found: found[0].upper(), written.strip(), 1)


def called(point: str) -> str:
    """Say what a point is called: its own words, where somebody has written it."""
    return POINTS.get(point, point)


def file_name(kind: str, document: str, subject: Sequence[str], number: int, *, is_invented: bool) -> str:
    """Name a file so that it is found again: what it is, of whom, for when and of which version."""
    what = DOCUMENTS[document] if kind == "docx" else NAMES[kind]
    parts = ("oppdiktet" if is_invented else "", what, *subject, f"v{number}")
    return f"{labels.file_name(*parts)}.{kind}"
