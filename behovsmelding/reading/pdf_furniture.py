"""What a page has around its text: page numbers, and heads and feet that other pages repeat."""

import re
from collections import Counter

from behovsmelding.reading.pdf_words import Word, lines_of, marked

MARGIN = 0.14
"""The part of a page's height at its top and foot where heads and feet stand."""
_MOST_LINES = 4
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:side|s\.|page|p\.)\s*)?(?P<number>\d{1,3})(?:\s*(?:av|of|/|\(|–|-)\s*\d{1,3}\)?)?\W*", re.IGNORECASE
)


class Furniture:
    """Finds the heads and feet of a document's pages; the head of the first page stays, for it names the county."""

    def __init__(self) -> None:
        self.seen: Counter[tuple[str, str]] = Counter()
        self.pages = 0

    def see(self, words: list[Word], height: float, number: int) -> None:
        """Remember what stands at a page's top and foot."""
        self.pages += 1
        self.seen.update({(where, text) for where, text, _ in _edges(words, height, number)})

    def without(self, words: list[Word], height: float, number: int) -> list[Word]:
        """Give a page's words without its head and foot."""
        gone: set[int] = set()
        for where, text, line in _edges(words, height, number):
            # Of two pages' heads, one may be the last line of a text that both happen to end with.
            is_repeated = self.seen[where, text] >= max(2, 0.6 * (self.pages - 1)) and re.search(r"\w", text)
            is_letterhead = where == "top" and number == 1
            if _is_page_number(line, number) or (is_repeated and not is_letterhead and not re.search(r"\d{3}", text)):
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
            text = re.sub(rf"(?<!\d){number}(?:\s*(?:av|of|/)\s*\d+)?(?![\d])", "#", marked(line).replace("**", ""))
            found.append((where, text, line))
    return found


def _is_page_number(line: list[Word], number: int) -> bool:
    match = _PAGE_NUMBER.fullmatch(marked(line).replace("**", ""))
    return bool(match) and abs(int(match["number"]) - number) <= 2
