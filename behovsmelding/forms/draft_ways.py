"""Every way in which a form of no known edition can be read: by its tables, and by each kind of title-like thing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from behovsmelding.forms.draft_blocks import Block, blocks_of
from behovsmelding.forms.draft_grids import Piece
from behovsmelding.forms.draft_heads import Head
from behovsmelding.forms.draft_mention import Mention
from behovsmelding.forms.draft_money import mentions_in
from behovsmelding.forms.draft_parties import Speech
from behovsmelding.forms.draft_reading import Reading, Told, best, bounded, once, told_of, told_of_row
from behovsmelding.forms.draft_rows import TableRow
from behovsmelding.forms.draft_table import Tables
from behovsmelding.forms.draft_text import followed, ticked
from behovsmelding.forms.draft_titles import kinds_of_heads
from behovsmelding.forms.draft_years import YearColumns, year_columns
from behovsmelding.forms.paragraphs import Line

SURE = ("field", "row", "code", "number", "roman", "letter")
"""Kinds of heading that are a measure's even where no amount follows, if others of the kind have some."""
NAMED = ("field", "row")
"""Kinds of heading that say themselves that they are measures'."""
FEWEST = 2
"""Measures that have a sum in common, at the least."""
LONGEST_NAME = 80
"""Letters of a line that names a scheme and nothing else, at most."""
_OF_LEVEL = re.compile(r"\b(?:tiltak|for|i|(?:grunn)?(?:skole|skule)\w*|barnehage\w*|og|ordning\w*)\b", re.IGNORECASE)
_NO_AMOUNT = re.compile(
    r"\b(?:ikke|ikkje|ennå|enno|uten|utan|vet|veit|ingen)\b.{0,40}\b(?:beregn\w*|rekna|kostnad\w*|kost\w*|avklar\w*|beløp|midler|midlar|penger|pengar|sum)\b"
    r"|\bavklares\b|\bavklarast\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Ways:
    """A form, and what is known of it before its amounts are placed."""

    lines: Sequence[Line]
    """The newest message, bold kept."""
    headings: frozenset[int]
    speech: Speech
    year: int | None
    in_thousands: bool

    @cached_property
    def mentions(self) -> list[Mention]:
        """Every amount of the text."""
        return self.mentions_of(self.lines)

    def mentions_of(self, lines: Sequence[Line]) -> list[Mention]:
        """Give the amounts of some lines."""
        above = [columns for number, columns in self._year_columns if lines and number < lines[0][0]]
        return list(
            mentions_in(
                lines,
                self.speech,
                self.year,
                in_thousands=self.in_thousands,
                columns=above[-1] if above else None,
            )
        )

    @cached_property
    def _year_columns(self) -> list[tuple[int, YearColumns]]:
        found = ((number, year_columns(line.replace("**", ""), self.year)) for number, line in self.lines)
        return [(number, columns) for number, columns in found if columns]

    @cached_property
    def schemes(self) -> tuple[str, ...]:
        """The schemes it names anywhere, each as often as it does."""
        whole = "\n".join(ticked(line) for _, line in self.lines)
        return tuple(scheme for scheme, _, _ in self.speech.parties.vocabulary.schemes_in(whole))

    @cached_property
    def tables(self) -> Tables:
        """Give what reads the form's tables."""
        return Tables(self.speech, self.year, self.in_thousands, self._in_cell)

    def _in_cell(self, piece: Piece) -> list[Mention]:
        return self.mentions_of([(piece.line, piece.text)])

    @cached_property
    def rows(self) -> list[TableRow]:
        """The rows of its tables, sums too."""
        return self.tables.rows([(number, line.replace("**", "")) for number, line in self.lines])

    @cached_property
    def lines_in_tables(self) -> frozenset[int]:
        """The lines of tables that are read by their columns."""
        return frozenset(line for row in self.rows for line in row.lines)

    @cached_property
    def sums(self) -> list[int]:
        """Every sum the form states, wherever it is."""
        stated = [each.nok for each in self.mentions if each.kind in ("sum", "loose")]
        for row in self.rows:
            if row.is_sum:
                noks = [share.cell.nok or 0 for share in row.shares]
                stated += [row.total.nok or 0] if row.total else [sum(noks)]
        return stated

    @cached_property
    def parts(self) -> list[int]:
        """The lines right above a measure or a table that name its scheme and nothing else."""
        read = {one.line for one in self.chosen.measures} if self.chosen else set()
        starts = read | self.lines_in_tables
        return [number for number, after in followed(self.lines) if number in self._scheme_lines and after in starts]

    @cached_property
    def _scheme_lines(self) -> frozenset[int]:
        vocabulary = self.speech.parties.vocabulary
        found = set()
        for number, line in self.lines:
            named = vocabulary.schemes_in(line) if len(line) < LONGEST_NAME and not re.search(r"[:\t\d]", line) else []
            rest = line[: named[0][1]] + line[named[0][2] :] if len(named) == 1 else "?"
            found |= {number} if named and not re.search(r"\w", _OF_LEVEL.sub("", rest)) else set()
        return frozenset(found)

    def _blocks(self, heads: Sequence[Head]) -> list[Block]:
        return blocks_of(self.lines, heads, self.headings, self.year, self._scheme_lines)

    @cached_property
    def chosen(self) -> Reading | None:
        """Give the way of reading that accounts for most of the form."""
        ways = [*self._by_tables(), *self._by_titles()]
        return best(ways, self.sums) if ways else None

    def _by_tables(self) -> Iterator[Reading]:
        rows = [one for one in self.rows if not one.is_sum]
        if rows:
            measures = once([told_of_row(self._titled(row), self.speech) for row in rows])
            yield Reading("table", measures, tuple(one for one in self.rows if one.is_sum))

    def _titled(self, row: TableRow) -> TableRow:
        """Give a row that has but a number the title that number has in the text: «T1», «Tiltak 2»."""
        name = re.fullmatch(r"\W*(?:tiltak\s*)?(?P<number>[TP]?\d{1,2}|[A-H])\W*", row.title, re.IGNORECASE)
        if not name:
            return row
        heads = [head for _, heads in self._heads for head in heads if head.number == name["number"] and head.title]
        return replace(row, title=heads[0].title, number=name["number"].lstrip("TP")) if heads else row

    @cached_property
    def _heads(self) -> list[tuple[str, list[Head]]]:
        free = [(number, line) for number, line in self.lines if number not in self.lines_in_tables]
        return list(kinds_of_heads(free, self.headings, self.speech))

    def _by_titles(self) -> Iterator[Reading]:
        for kind, heads in self._heads:
            if kind not in SURE:
                heads = self._with_shares(heads)
            told = self._without_tail([(block, self._told(block)) for block in self._blocks(heads)])
            measures = [each for each in told if self._is_measure(kind, each)]
            if any(each.shares or each.total for each in measures) or (kind == "field" and measures):
                yield Reading(kind, once(measures))

    def _without_tail(self, told: list[tuple[Block, Told]]) -> list[Told]:
        """End the last measure at the sum of all: what follows it is said of all of them."""
        measures = [one for _, one in told]
        if len(told) < FEWEST:
            return measures
        above = sum(nok for one in measures[:-1] for nok in one.noks)
        block, last = told[-1]
        for whole in last.others:
            if block.line < whole.line and above < whole.nok:
                lines = tuple((number, line) for number, line in block.lines if number < whole.line)
                cut = self._told(replace(block, lines=lines))
                if above + sum(cut.noks) == whole.nok:
                    return [*measures[:-1], cut]
        return measures

    def _with_shares(self, heads: list[Head]) -> list[Head]:
        """Keep the headings that have somebody's share below them, or say why there is none: the others cut nothing."""
        blocks = self._blocks(heads)
        kept = {block.line for block in blocks if self._is_told_of(block)}
        return [head for head in heads if head.line in kept]

    def _is_told_of(self, block: Block) -> bool:
        told = self._told(block)
        return bool(told.shares) or told.total is not None or bool(_NO_AMOUNT.search(block.text))

    def _is_measure(self, kind: str, told: Told) -> bool:
        if told.shares or told.total or _NO_AMOUNT.search(told.text):
            return True
        is_aside = bool(told.others) and all(each.kind == "aside" for each in told.others)
        return kind in SURE and (kind in NAMED or not is_aside)

    def _told(self, block: Block) -> Told:
        lines = [(number, line.replace("**", "")) for number, line in block.lines]
        table = self.tables.only_row(lines)
        row, taken = table or (None, set())
        mentions = self.mentions_of([(number, line) for number, line in lines if number not in taken])
        own = [each.nok for each in self.mentions if each.line == block.line and each.kind != "aside"]
        return bounded(told_of(block, mentions, row, self.speech), own)

    @cached_property
    def described(self) -> list[Block]:
        """What the text says under each title, of whatever kind, for measures that a table names."""
        return [block for _, heads in self._heads for block in self._blocks(heads)]
