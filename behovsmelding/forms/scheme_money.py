"""The money of the 2024 form: the owner's totals for all schemes, and what each measure asks for, and for whom."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from behovsmelding import privacy
from behovsmelding.forms.fields import Section, Stream, first_paragraph, plain
from behovsmelding.forms.left_over import left_over
from behovsmelding.forms.money_row import Row
from behovsmelding.forms.money_rows import rows_of
from behovsmelding.forms.money_table import (
    NO_SHARE,
    OTHER,
    Cell,
    Column,
    Sum,
    money_cells,
    money_columns,
    rows_at,
    state_of,
)
from behovsmelding.forms.other_columns import without_asides
from behovsmelding.forms.paragraphs import likeness
from behovsmelding.forms.parties import Parties, owners_in
from behovsmelding.forms.scheme_columns import (
    cells_by_row,
    column_list,
    columns_of_first_row,
    is_by_row,
    row_text,
    share_of_name,
)
from behovsmelding.forms.shares import Share, shares_in
from behovsmelding.money import amounts
from behovsmelding.report import Amount, Locator, RowTotal, StatedTotal

_SUM_ROW = re.compile(
    r"^[ \t*]*(?:sum(?:[ \t]+totalt)?|totalt?(?:[ \t]+sum)?|til\s?sammen|til\s?saman)\b[*:]*"
    r"(?=[^\n]*\d|[ \t]*\n\s*(?:kr|NOK|[\d(]))",
    re.IGNORECASE | re.MULTILINE,
)
_NO_NAME = re.compile(r"(?:kr|nok|eier|eigar|uh|sum|total\w*|og|inkl\w*|jf|jfr|se|sjå|ca)\b", re.IGNORECASE)
_GROUP = re.compile(r"\b(?:private?|alle|flere|fleire|kommunale|deltak\w+|eiere|eigarar)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Party:
    """Who an amount is for."""

    name: str
    parent: str
    written_as: str | None = None


class MoneyTables:
    """Reads a form's money tables; keeps the universities it meets, with where."""

    def __init__(
        self,
        stream: Stream,
        *,
        partners: tuple[str, ...],
        people: tuple[str, ...],
        parties: Parties,
    ) -> None:
        self.stream = stream
        self.vocabulary = parties.vocabulary
        self.owner = parties.owners[0] if parties.owners else None
        self.partners = partners
        self.people = people
        self.parties = parties
        self.by_measure: list[Row] = []
        """The rows of a table of totals with a row a measure."""
        self.seen: list[tuple[int, str]] = []
        self.unread: list[tuple[str, str, Locator]] = []
        """Amounts beside measures that are nobody's share."""

    def totals(self, part: Section | None) -> tuple[tuple[StatedTotal, ...], tuple[RowTotal, ...], int | None]:
        """Read the stated rows, their «Totalt» cells, and the Sum row's."""
        if not part:
            return (), (), None
        rows = self._total_rows(part.text)
        if not any(scheme for scheme, _, _ in rows):
            self.by_measure = rows_of(part.lines()[1:], self._is_partner, self._partners_in, year=self.parties.year)
        head = part.text[: rows[0][1]] if rows else ""
        header = [] if amounts(head, bare=True) else self._columns(head)
        stated: list[StatedTotal] = []
        totals: list[RowTotal] = []
        labelled = [] if header else self._labelled_rows(rows, part.text)
        for scheme, offset, shares in labelled:
            self._take_shares(scheme, shares, part.body + offset, stated, totals)
        roles = column_list(header)
        for (scheme, _, _), (offset, text) in zip(rows, rows_at(part.text, [row[1:] for row in rows]), strict=True):
            cells = money_cells(row_text(text), part.body + offset, [column.role for column in roles])
            for column, one in zip(roles, [] if labelled else cells, strict=False):
                if column.role == "total":
                    totals += [RowTotal(scheme, one.sums[0].found.nok, self._at(one.sums[0]))] if one.sums else []
                elif column.role != OTHER:
                    stated += [self._stated_total(scheme, column, amount) for amount in one.sums]
        return tuple(stated), tuple(totals), _grand_total(totals)

    def _labelled_rows(
        self, rows: list[tuple[str | None, int, int]], text: str
    ) -> list[tuple[str | None, int, list[Share]]]:
        """Read rows whose every amount says whose it is; none where one does not. «Totalt: …» ends the row above."""
        texts = dict(rows_at(text, [row[1:] for row in rows]))
        own = [row for row in rows if row[0] or len(shares_in(texts[row[2]], self.parties)) > 1]
        if not own:
            lead = len(text) - len(text.lstrip())
            whole, first = text[lead:], first_paragraph(text)
            alone = [Share(None, None, found, found.start) for found in amounts(first, bare=True)]
            shares = shares_in(whole, self.parties) or shares_in(first, self.parties)
            return [(None, lead, shares or alone)] if shares or len(alone) == 1 else []
        places = rows_at(text, [row[1:] for row in own])
        read = [
            (row[0], offset, shares_in(words, self.parties)) for row, (offset, words) in zip(own, places, strict=True)
        ]
        return [row for row in read if row[2]] if read and read[0][2] else []

    def _take_shares(
        self,
        scheme: str | None,
        shares: list[Share],
        offset: int,
        stated: list[StatedTotal],
        totals: list[RowTotal],
    ) -> None:
        """Take in amounts that say themselves whose they are."""
        for share in shares:
            at = self.stream.locator(offset + share.found.start)
            if share.role is None:
                totals.append(RowTotal(scheme, share.found.nok, at))
                continue
            who = share.who or (self.parties.owner() if share.role == "owner" else None)
            name, parent = (who.name, who.parent) if who else (None, None)
            stated.append(StatedTotal(scheme, share.role, name, share.found.nok, share.found.text, at, parent))

    def _columns(self, text: str) -> list[tuple[Column, int, int]]:
        """Read a header; where its cells are lost, a university's name between «Eier» and the total is a column."""
        found = money_columns(text, self.parties.year)
        roles = [column.role for column, _, _ in found]
        if roles[:2] != ["owner", "total"]:
            return found
        (owner, start, _), total = found[:2]
        first = start + re.match(r"\W*\w+", text[start:]).end()
        between = text[first : total[1]]
        hits = self.vocabulary.organisations_in(between, loose=True)
        if not hits or re.search(r"\d", between):
            return found
        named = [
            (Column("university", between[low:high], between[low:high]), first + low, first + high)
            for _, low, high in hits
        ]
        return [(Column("owner", owner.heading, None), start, first), *named, *found[1:]]

    def _total_rows(self, text: str) -> list[tuple[str | None, int, int]]:
        """Find where each row's label stands: (scheme or None for the Sum row, start, end)."""
        rows: list[tuple[str | None, int, int]] = [
            (scheme, start, end)
            for scheme, start, end in self.vocabulary.schemes_in(text, loose=True)
            if not text[text.rfind("\n", 0, start) + 1 : start].strip(" \t*")
        ]
        after = rows[0][2] if rows else 0
        sums = [match for match in _SUM_ROW.finditer(text) if match.start() >= after]
        return rows + [(None, match.start(), match.end()) for match in sums[:1]]

    def _stated_total(self, scheme: str | None, column: Column, amount: Sum) -> StatedTotal:
        party = self._party(column, self._name(column, amount), amount.found.start, must_be_named=True)
        found = amount.found
        return StatedTotal(
            scheme=scheme,
            role=column.role,
            recipient=party.name if party else None,
            amount_nok=found.nok,
            text=found.text,
            locator=self._at(amount),
            recipient_parent=party.parent if party else None,
        )

    def _is_partner(self, words: str) -> bool:
        return self.vocabulary.organisation(words.strip(" :,()")) is not None

    def _partners_in(self, words: str) -> list[str]:
        return [words[start:end] for _, start, end in self.vocabulary.organisations_in(words, loose=True)]

    def _at(self, amount: Sum) -> Locator:
        return self.stream.locator(amount.found.start)

    def funding(self, part: Section | None) -> tuple[tuple[Amount, ...], int | None]:
        """Read the owner's and the universities' amounts of one measure, and its stated total; what is left is told."""
        if not part:
            return (), None
        funding, total = self._funding(part)
        self.unread += left_over(part.lines(), self.parties, funding, [total])
        return funding, total

    def _funding(self, part: Section) -> tuple[tuple[Amount, ...], int | None]:
        text = without_asides(part.text, self.parties.year)
        columns = self._columns(text)
        columns = columns[: columns_of_first_row(columns, text)]
        is_alone = not columns or is_by_row(text, columns)
        shares = shares_in(text, self.parties) if is_alone else []
        if shares or not columns:
            return self._of_shares(shares, part.body)
        if is_alone:
            cells = cells_by_row(part, columns)
        else:
            end = columns[-1][2]
            cells = money_cells(text[end:], part.body + end, [column.role for column, _, _ in columns])
        texts = plain(text[columns[-1][2] :])
        pairs = list(zip([column for column, _, _ in columns], cells, strict=False))
        if not pairs:
            unread = Cell(texts, part.body + columns[0][1], ())
            pairs = [(column, unread) for column, _, _ in columns if column.role not in NO_SHARE]
        funding = [
            amount for column, one in pairs if column.role not in NO_SHARE for amount in self._amounts(column, one)
        ]
        total = next((one.sums[0].found.nok for column, one in pairs if column.role == "total" and one.sums), None)
        return tuple(funding), total

    def used(self, owner: Section | None, university: Section | None, total: int | None) -> tuple[Amount, ...]:
        """Read a measure's amounts where their use is told, if they come to its sum; none else."""
        funding = self.in_uses(owner, university)
        return funding if funding and sum(one.amount_nok for one in funding) == total else ()

    def in_uses(self, owner: Section | None, university: Section | None) -> tuple[Amount, ...]:
        """Read the amounts where their use is told: those that say whose they are, else the only one."""
        funding: list[Amount] = []
        for part, role in ((owner, "owner"), (university, "university")):
            if not part:
                continue
            found = amounts(part.text, bare=True)
            shares = shares_in(part.text, self.parties) or [
                Share(role, None, one, one.start) for one in found if len(found) == 1
            ]
            funding += self._of_shares([share for share in shares if share.role == role], part.body)[0]
        return tuple(funding)

    def row_of(self, number: str | None, title: str) -> tuple[tuple[Amount, ...], int | None] | None:
        """Find a measure's row in the table of totals, where it has one; None where none surely is its."""
        rows = [row for row in self.by_measure if not row.is_sum and likeness(row.title, title) >= 0.5]
        row = rows[0] if len(rows) == 1 and rows[0].number in {None, number} else None
        if not row or not row.amounts:
            return None
        parts = [("owner", row.owner)] if row.owner else []
        parts += [("university", one) for one in row.university]
        funding = []
        for role, one in parts:
            column = Column(role, "UH" if role == "university" else "Eier", None)
            who = self._party(column, one.partner, 0)
            at = Locator(line=one.line)
            text = one.text if one.nok is not None else privacy.redact(one.text, self.people)[:80]
            funding.append(Amount(role, who.name, who.parent, one.nok, one.state, text, at, who.written_as))
        return tuple(funding), row.total.nok if row.total else None

    def _of_shares(self, shares: list[Share], offset: int) -> tuple[tuple[Amount, ...], int | None]:
        """Give a measure's amounts where each says itself whose it is."""
        funding = []
        for share in shares:
            if share.role is None:
                continue
            column = Column(share.role, "UH" if share.role == "university" else "Eier", None)
            who = share.who or self._party(column, None, offset + share.found.start)
            if share.role == "university" and share.who:
                self.seen.append((offset + share.found.start, who.name))
            found = share.found
            funding.append(
                Amount(
                    share.role, who.name, who.parent, found.nok, "stated" if found.nok else "zero", found.text,
                    self.stream.locator(offset + found.start), who.written_as,
                )
            )  # fmt: skip
        totals = [share.found.nok for share in shares if share.role is None]
        return tuple(funding), totals[0] if len(totals) == 1 else None

    def _amounts(self, column: Column, one: Cell) -> Iterator[Amount]:
        if not one.sums:
            party = self._party(column, None, one.start)
            text = privacy.redact(one.text, self.people)[:80]
            yield Amount(
                column.role, party.name, party.parent, None, state_of(one.text), text,
                self.stream.locator(one.start), party.written_as,
            )  # fmt: skip
        for place, amount in enumerate(one.sums):
            found = amount.found
            party = self._party(
                column, self._name(column, amount) or share_of_name(column, place, len(one.sums)), found.start
            )
            yield Amount(
                column.role, party.name, party.parent, found.nok, "stated" if found.nok else "zero", found.text,
                self._at(amount), party.written_as,
            )  # fmt: skip

    def _party(self, column: Column, name: str | None, offset: int, *, must_be_named: bool = False) -> _Party | None:
        """Tell who an amount is for: the name beside it, else the column's, else the only one there is."""
        written = next((words for words in (name, column.name) if words and self._is_name(column, words)), None)
        if column.role == "owner":
            return self._owner_party(column, written)
        known = (self.vocabulary.organisation(written) or self.parties.by_place(written)) if written else None
        if written and not known:
            found = self.vocabulary.organisations_in(written, loose=True)
            known = found[0][0] if len({one.name for one, _, _ in found}) == 1 else None
        if known:
            self.seen.append((offset, known.name))
            return _Party(known.name, known.parent, written if written != known.name else None)
        if written:
            short = self.parties.by_short_name(written)
            name = short or privacy.redact(written, self.people)
            self.seen.append((offset, name))
            return _Party(name, self.vocabulary.parent(name), written if short and written != name else None)
        if must_be_named:
            return None
        if len(self.partners) == 1:
            return _Party(self.partners[0], self.vocabulary.parent(self.partners[0]), column.heading)
        return _Party("UH", "UH")

    def _owner_party(self, column: Column, written: str | None) -> _Party:
        owner = self.owner or column.heading
        if not written:
            return _Party(owner, owner, column.heading if self.owner else None)
        if _GROUP.search(written) and "kommune " not in f"{written} ":
            group = f"{column.heading} ({written})"
            return _Party(group, group)
        named = owners_in(written, self.vocabulary)
        name = self.parties.own(written) or (named[0] if named else owner)
        return _Party(name, name, written if written != name else None)

    def _name(self, column: Column, amount: Sum) -> str | None:
        """Give the name beside an amount, where the words are a name: «Inntil 50 000» names nobody."""
        if not amount.name or amount.is_marked_name:
            return amount.name
        if column.role == "owner":
            is_owner = self.parties.own(amount.name) or self.vocabulary.municipality_owner(amount.name)
            return amount.name if is_owner else None
        is_partner = self.vocabulary.organisations_in(amount.name, loose=True) or self.parties.by_place(amount.name)
        return amount.name if is_partner else None

    def _is_name(self, column: Column, words: str) -> bool:
        if column.role == "owner":
            return bool(_GROUP.search(words)) or (not _NO_NAME.match(words) and bool(re.search(r"[A-ZÆØÅ]", words)))
        known = self.vocabulary.organisations_in(words, loose=True)
        return bool(known) or (not _NO_NAME.match(words) and words[0].isupper())


def _grand_total(totals: list[RowTotal]) -> int | None:
    """Give the Sum row's total; where there is none, that of the only row with any money."""
    sums = [row.total_nok for row in totals if row.scheme is None]
    filled = [row.total_nok for row in totals if row.total_nok]
    return sums[0] if sums else filled[0] if len(filled) == 1 else None
