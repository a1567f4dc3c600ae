"""What meeting papers can hold, in the words readers choose by: points of the agenda, documents and file formats."""

from collections.abc import Sequence

from behovsmelding import labels
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
CHANGES = "endringer"
USUAL = tuple(point for point in POINTS if point != CHANGES)
"""What a meeting looks at where nobody chooses: there may be nothing to have changed since."""
DOCUMENTS = Words({"innstilling": "Grunnlag for innstilling", "saksframlegg": "Saksframlegg"})
"""What the text document is for: the samarbeidsforum, or a municipality."""
FORMATS = Words({"pptx": "Lysark", "xlsx": "Regneark", "pdf": "Til utskrift", "docx": "Tekst"})
"""Kinds of files, with what each is for."""
NAMES = Words({"pptx": "presentasjon", "xlsx": "tall og kilder", "pdf": "møtepapirer"})
"""What files are called; the text document is called what it is for."""


def file_name(kind: str, document: str, subject: Sequence[str], number: int, *, is_invented: bool) -> str:
    """Name a file so that it is found again: what it is, of whom, for when and of which version."""
    what = DOCUMENTS[document] if kind == "docx" else NAMES[kind]
    parts = ("oppdiktet" if is_invented else "", what, *subject, f"v{number}")
    return f"{labels.file_name(*parts)}.{kind}"
