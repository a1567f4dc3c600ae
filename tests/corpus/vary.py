"""Write a set's forms once more, said in other words: `python -m tests.corpus --second --vary dots`.

Readers that were mended in sight of a form may read that form and no other. Here each form keeps its answer and changes
in one way a person might have chosen: another file format, other words over columns and before amounts, other numbers.
What breaks tells a rule that fits the form instead of the thing.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from tests.corpus.held_out.library import WRITERS
from tests.corpus.held_out.markup import document_of
from tests.corpus.held_out.say import HeldOut
from tests.corpus.library import Entry

_GROUPED = re.compile(
    r"(?<![\d.,])(?P<first>[1-9]\d{0,2})(?P<rest>(?:[ .]\d{3})+)(?![\d.]|,\d)(?P<sign>,-|\.-)?(?! ?\d{2,3}\b)"
)
# A label stands alone in a cell or before a colon: «| UH |», «UH:», «2.5 Tilskudd til UH:».
_LABEL = (
    r"(?P<before>(?:^|[|\t→]|\*\*|- |  )[ ]*(?:[\d.]+ )?(?:Til |Tilskudd til )?){word}"
    r"(?=\**[ ]*(?:[|\t→:]|\*\*|  |$))"
)
OTHER_WORDS = {
    "columns": {"Eier": "Skoleeier", "UH": "Kompetansemiljø", "Sum": "Totalt", "Totalt": "Sum", "Sum totalt": "Totalt"},
    "nynorsk": {"Eier": "Eigar", "UH": "Universitet", "Totalt": "I alt", "I alt": "Til saman", "Kommunen": "Eigar"},
}


def numbers(write: Callable[[str, str], str]) -> Callable[[str], str]:
    """Write every number with thousands in another way; an organisation number or a phone is none."""

    def varied(text: str) -> str:
        return "\n".join(
            line if re.search(r"org|tlf|telefon|konto", line, re.IGNORECASE) else _GROUPED.sub(one, line)
            for line in text.split("\n")
        )

    def one(match: re.Match) -> str:
        return write(re.sub(r"[ .]", "", match["first"] + match["rest"]), match["sign"] or "")

    return varied


def grouped(digits: str, by: str) -> str:
    """Put a sign between thousands."""
    return f"{int(digits):,}".replace(",", by)


def words(chosen: dict[str, str]) -> Callable[[str], str]:
    """Call columns and amounts something else."""

    def varied(text: str) -> str:
        pattern = _LABEL.format(word=f"(?P<word>{'|'.join(sorted(map(re.escape, chosen), key=len, reverse=True))})")
        return re.sub(pattern, lambda hit: hit["before"] + chosen[hit["word"]], text, flags=re.MULTILINE)

    return varied


def turned(text: str) -> str:
    """Put the university's column before the owner's, in every table that has both beside each other."""
    found, place = [], None
    for line in text.split("\n"):
        cells = line.split("|")
        if not line.startswith("|"):
            place = None
        elif place is None:
            place = next((at for at, pair in enumerate(pairwise(cells)) if _are_shares(*pair)), -1)
        if place is not None and 0 <= place < len(cells) - 2:
            cells[place], cells[place + 1] = cells[place + 1], cells[place]
        found.append("|".join(cells))
    return "\n".join(found)


def _are_shares(one: str, other: str) -> bool:
    return bool(
        re.search(r"\b(?:eier|eigar|kommunen)\b", one, re.IGNORECASE) and re.search(r"\bUH\b|universitet", other)
    )


def plain(markup: str) -> str:
    """Write markup as a text file: cells between tabs, no bold, boxes as signs."""
    lines = []
    for line in markup.split("\n"):
        text = re.sub(r"^(?:= |# )", "", line) if line != "!unruled" else ""
        if line.startswith("|"):
            cells = line.strip().removeprefix("|").removesuffix("|").split("|")
            text = "\t".join(cell.strip().removesuffix("<<") for cell in cells)
        lines.append(_without_marks(text.replace("<br>", "\n")))
    return "\n".join(lines)


def _without_marks(text: str) -> str:
    text = re.sub(r"\{\{(.*?)\}\}", r"\1", text.replace("**", ""))
    return re.sub(r"\[[#=]\]", "☐", re.sub(r"\[[#=]x\]", "☒", text))


WAYS: dict[str, Callable[[str], str]] = {
    "dots": numbers(lambda digits, sign: grouped(digits, ".") + sign),
    "bare": numbers(lambda digits, sign: digits + sign),
    "signs": numbers(lambda digits, _: grouped(digits, " ") + ",-"),
    "nbsp": numbers(lambda digits, sign: grouped(digits, "\u00a0") + sign),
    "turned": turned,
} | {name: words(chosen) for name, chosen in OTHER_WORDS.items()}
FORMATS = ("docx", "odt", "pdf", "txt")


def write_varied(forms: Sequence[tuple[HeldOut, str]], way: str, only: Sequence[str], folder: Path) -> Iterator[Entry]:
    """Write forms in another way, or in another format.

    Args:
        forms: each with its text, as it was written down.
        way: one of WAYS or FORMATS; a text file is no markup, so it stays one.
        only: beginnings of names; all without.
        folder: where to write.
    """
    for held, text in forms:
        if only and not held.name.startswith(tuple(only)):
            continue
        changed = WAYS[way](text) if way in WAYS else text
        suffix = way if way in FORMATS and held.format != "txt" else held.format
        path = folder / f"{held.name}.{suffix}"
        if suffix == "txt":
            path.write_text(changed.replace("→", "\t") if held.format == "txt" else plain(changed), encoding="utf-8")
        else:
            WRITERS[suffix](document_of(changed), path)
        yield Entry(path, held, held.answer, "drawn")
