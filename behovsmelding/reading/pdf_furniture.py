"""What a page has around its text: page numbers, and heads and feet that other pages repeat."""

import re
from collections import defaultdict

from behovsmelding.reading.pdf_words import Word, lines_of, marked

MARGIN = 0.14
"""The part of a page's height at its top and foot where heads and feet stand."""
_MOST_LINES = 4
_LEVEL = 3.0
_PAGE_NUMBER = re.compile(
    r"\W*(?P<word>(?:side|s\.|page|p\.)\s*)?(?P<number>\d{1,3})(?P<of>\s*(?:av|of|/|\()\s*\d{1,3}\)?)?\W*",
    re.IGNORECASE,
)


class Furniture:
    """Finds the heads and feet of a document's pages; the head of the first page stays, for it names the county."""

    def __init__(self) -> None:
        self.seen: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
        self.pages = 0

    def see(self, words: list[Word], height: float, number: int) -> None:
        """Remember what stands at a page's top and foot."""
        self.pages += 1
        for where, text, line in _edges(words, height, number):
            self.seen[where, text].append(line[0].bottom)

    def without(self, words: list[Word], page: tuple[float, float], number: int) -> list[Word]:
        """Give a page's words without its head and foot.

        Args:
            words: all its words.
            page: its width and height.
            number: its number, from 1.
        """
        gone: set[int] = set()
        for where, text, line in _edges(words, page[1], number):
            level = sum(abs(place - line[0].bottom) < _LEVEL for place in self.seen[where, text])
            is_repeated = level >= max(2, 0.6 * (self.pages - 1)) and not re.search(r"\d{3}", text)
            is_letterhead = where == "top" and number == 1 and not text.startswith("#")
            if (is_repeated and not is_letterhead) or _is_page_number(text, line, page[0]):
                gone.update(map(id, line))
        return [word for word in words if id(word) not in gone]


def _edges(words: list[Word], height: float, number: int) -> list[tuple[str, str, list[Word]]]:
    """Give the lines at a page's top and foot: (where, text with the page's own number left out, words)."""
    found = []
    edges = (
        ("top", lambda word: word.bottom < MARGIN * height),
        ("foot", lambda word: word.top > (1 - MARGIN) * height),
    )
    for where, is_there in edges:
        lines = lines_of(word for word in words if is_there(word))
        for line in lines[:_MOST_LINES] if where == "top" else lines[-_MOST_LINES:]:
            found.append((where, _numberless(marked(line).replace("**", "").strip(), number), line))
    return found


def _numberless(text: str, number: int) -> str:
    """Leave the page's number out: of a line that is nothing else, what is left is how far off it counts."""
    printed = _PAGE_NUMBER.fullmatch(text)
    if printed:
        return f"#{int(printed['number']) - number}{'' if printed['word'] or printed['of'] else '?'}"
    return re.sub(rf"(?<!\d){number}(?:\s*(?:av|of|/)\s*\d+)?(?![\d])", "#", text)


def _is_page_number(text: str, line: list[Word], width: float) -> bool:
    """Tell a page's number: «Side 2 av 7» anywhere, a bare 2 only where no measure's number would stand."""
    if re.fullmatch(r"#-?[0-2]", text):
        return True
    return text == "#0?" and len(line) == 1 and line[0].x0 > 0.4 * width
