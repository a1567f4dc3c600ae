"""Columns of amounts that somebody has added to the table of a 2023 appendix: «… | Eier | UH»."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from behovsmelding.forms.grant_costs import SUM, Grant
from behovsmelding.forms.paragraphs import UNFINISHED, Line, is_aim
from behovsmelding.forms.parties import Parties, Recipient
from behovsmelding.forms.shares import shares_in
from behovsmelding.money import amounts, parse_nok
from behovsmelding.report import UNNAMED_UNIVERSITY, Locator, StatedTotal
from behovsmelding.vocabulary import Vocabulary

_OWNER = re.compile(r"(?:(?:barnehage|skole|skule)?(?:eier|eigar)\w*|kommunen?)", re.IGNORECASE)
_UNIVERSITY = re.compile(
    r"UH(?:-?\w+)?|universitet\w*(?:\s*/\s*\w+)?|(?:samarbeids)?partnar?\w*|kompetansemiljø\w*", re.IGNORECASE
)
_TOTAL = re.compile(r"(?:total\s?)?sum|total\w*|i\s+alt|til\s?sam[ma]e?n", re.IGNORECASE)
# «Tilskudd til eier (kr)» is the column of the owner.
_AROUND = re.compile(
    r"^(?:(?:beløp|tilskudd|tilskot|kroner|kr|andel|del|sum)\b\W*(?:(?:til|for)\s+)?)|\W*(?:\b(?:kr|kroner|beløp|andel|del)\b\W*)*$",
    re.IGNORECASE,
)
_NAME = re.compile(r"\((?P<name>[^()\d]{2,60})\)")
_NEXT_SENTENCE = re.compile(r"(?<=[a-zæøåé)])\s+(?=[A-ZÆØÅ]\w*\s)")
_FEWEST = 3
"""Cells of a row of the table."""


@dataclass(frozen=True, slots=True)
class _Cell:
    heading: str
    text: str
    row: str
    """All the words of its row."""


@dataclass(slots=True)
class Columns:
    """The amounts of such columns by their line, and the sums below them."""

    vocabulary: Vocabulary
    cells: dict[int, list[_Cell]] = field(default_factory=dict)
    sums: dict[int, list[_Cell]] = field(default_factory=dict)

    def without(self, lines: Sequence[Line]) -> Iterator[Line]:
        """Give a form's lines without these amounts, and remember them."""
        headings: dict[int, str] = {}
        for number, line in lines:
            cells = line.replace("**", "").split("\t")
            found = self._headings(cells)
            if found:
                headings = found
            money = [place for place in headings if place < len(cells) and _is_amount(cells[place])]
            if found or not money:
                yield number, line
                continue
            words = [cell for place, cell in enumerate(cells) if place not in headings]
            row = " ".join(words)
            is_sum = bool(SUM.search(row)) and len(row) < len("sum alle tiltak") * 2
            kept = self.sums if is_sum else self.cells
            kept[number] = [_Cell(headings[place], cells[place].strip(), row) for place in money]
            if not is_sum:
                yield from ((number, text) for text in _apart(words))

    def _headings(self, cells: Sequence[str]) -> dict[int, str]:
        """Give the columns whose headings say whose amounts they hold; none where a line is no line of headings."""
        if len(cells) < _FEWEST or any(amounts(cell) for cell in cells):
            return {}
        named = {place: _AROUND.sub("", cell.strip()) for place, cell in enumerate(cells)}
        known = {place: name for place, name in named.items() if name and self._is_party(name)}
        totals = {place: name for place, name in named.items() if _TOTAL.fullmatch(name)}
        return known | totals if known and len(named) - len(known) - len(totals) > 1 else {}

    def _is_party(self, name: str) -> bool:
        known = self.vocabulary.organisation(name) or self.vocabulary.owner_in_field(name)
        return bool(_OWNER.fullmatch(name) or _UNIVERSITY.fullmatch(name) or known)

    def grants(self, lines: Sequence[Line], parties: Parties) -> list[Grant]:
        """Give the amounts that stand in the columns beside some lines."""
        return [
            grant
            for line in dict.fromkeys(number for number, _ in lines)
            for cell in self.cells.get(line, ())
            for grant in _grants(cell, line, parties)
        ]

    def totals(self, parties: Parties) -> tuple[StatedTotal, ...]:
        """Give the sums below the columns as the totals the form states."""
        found = []
        for line, cells in self.sums.items():
            for cell in cells:
                nok, role = _nok(cell.text), _who(cell, parties).role
                if nok is None or _TOTAL.fullmatch(cell.heading):
                    continue
                who = _who(cell, parties)
                name = None if who.name == UNNAMED_UNIVERSITY else who.name
                found.append(StatedTotal(None, role, name, nok, cell.text, Locator(line=line), name and who.parent))
        return tuple(found)


def _is_amount(cell: str) -> bool:
    return bool(amounts(cell, bare=True)) or parse_nok(cell) is not None


def _nok(text: str) -> int | None:
    found = amounts(text, bare=True)
    return found[0].nok if len(found) == 1 else parse_nok(text)


def _grants(cell: _Cell, line: int, parties: Parties) -> Iterator[Grant]:
    if _TOTAL.fullmatch(cell.heading):
        return
    nok = _nok(cell.text)
    if nok is not None:
        yield Grant(_who(cell, parties), nok, cell.text, line)
        return
    for share in shares_in(cell.text, parties):
        if share.who:
            yield Grant(share.who, share.found.nok, share.found.text, line)


def _who(cell: _Cell, parties: Parties) -> Recipient:
    """Tell whose a cell's amount is: whom it names itself, whom its column names, or the only partner of its row."""
    name = _NAME.search(cell.text)
    itself = parties.mentions(cell.text)
    named = itself[0][0] if len(itself) == 1 else parties.resolve(name["name"]) if name else None
    if named:
        return named
    if _OWNER.fullmatch(cell.heading):
        return parties.owner() or Recipient("owner", "Eier", "Eier")
    if not _UNIVERSITY.fullmatch(cell.heading):
        return parties.owner_called(cell.heading) or Recipient("university", cell.heading, cell.heading)
    found = [(who, end) for who, _, end in parties.mentions(cell.row) if who.role == "university"]
    for named in (found, [(who, end) for who, end in found if cell.row[end : end + 1] == ":"]):
        if len({who.name for who, _ in named}) == 1:
            return named[0][0]
    return Recipient("university", UNNAMED_UNIVERSITY, UNNAMED_UNIVERSITY)


def _apart(cells: Sequence[str]) -> Iterator[str]:
    """Give a row's cells apart, number and scheme together; a row's reader has put a cell's paragraphs on one line."""
    short = [cell for cell in cells if len(cell) <= len("KOMPETANSELØFTET:") and cell.strip()]
    first = cells.index(next((cell for cell in cells if cell not in short and cell.strip()), cells[-1]))
    if any(cell.strip() for cell in cells[:first]):
        yield "\t".join(cells[:first])
    for cell in cells[first:]:
        yield from _title_and_rest(cell)


def _title_and_rest(cell: str) -> Iterator[str]:
    """Divide «Inkluderende lek Målet er at …» where its first sentence begins."""
    starts = [
        hit
        for hit in _NEXT_SENTENCE.finditer(cell)
        if not re.search(r"[.:!?]", cell[: hit.start()]) and not UNFINISHED.search(cell[: hit.start()])
    ]
    is_text = bool(re.search(r"\w[.!?]\W*$", cell))
    cut = next((hit for hit in starts if is_aim(cell[hit.end() :])), starts[0] if starts and is_text else None)
    yield from ((cell[: cut.start()], cell[cut.end() :]) if cut else (cell,))
