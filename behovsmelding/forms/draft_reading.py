"""One way to read a form of no known edition: its measures with their shares, and how well the numbers agree."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from behovsmelding.forms.draft_blocks import Block
from behovsmelding.forms.draft_mention import Mention
from behovsmelding.forms.draft_parties import Speech
from behovsmelding.forms.draft_rows import Share, TableRow
from behovsmelding.forms.draft_sums import added_up
from behovsmelding.forms.money_row import Cell
from behovsmelding.forms.parties import Recipient, is_undecided
from behovsmelding.report import UNNAMED_UNIVERSITY

FEWEST_SUMMED = 2


@dataclass(frozen=True, slots=True)
class Told:
    """A measure as one way of reading has it."""

    number: str | None
    title: str
    line: int
    text: str
    shares: tuple[tuple[Recipient, Cell], ...] = ()
    """Whose each amount is; a cell without kroner says why there are none."""
    total: Cell | None = None
    others: tuple[Mention, ...] = ()
    """Its amounts that are no share: sums, what is put aside, and what nobody is named for."""
    conflicts: int = 0
    """Amounts left out because two of them would be the same one's."""
    row: TableRow | None = None
    is_parted: bool = False
    """Whether its shares are but what a sum is parted in."""

    @property
    def noks(self) -> list[int]:
        """Its shares' kroner."""
        return [cell.nok for _, cell in self.shares if cell.nok is not None]


@dataclass(frozen=True, slots=True)
class Reading:
    """A way to read a form."""

    kind: str
    measures: tuple[Told, ...]
    sums: tuple[TableRow, ...] = ()

    @property
    def asked_nok(self) -> int:
        """What all shares come to."""
        return sum(nok for measure in self.measures for nok in measure.noks)

    def weight(self, sums: Sequence[int]) -> tuple[float, int]:
        """Tell how well it accounts for the form.

        Amounts placed count, more if they come to a sum that the form states, less where two would be the same one's.
        """
        placed = sum(len(measure.noks) for measure in self.measures)
        conflicts = sum(measure.conflicts for measure in self.measures)
        agrees = self.asked_nok > 0 and self.asked_nok in sums
        again = sum(
            len(one.noks) - len({who.name for who, cell in one.shares if cell.nok is not None}) for one in self.measures
        )
        # One heading above all of it is rather the form's own.
        again += 0.25 * (len(self.measures) == 1 and self.kind in ("hash", "bold", "short", "bullet"))
        totals = sum(measure.total is not None for measure in self.measures)
        return placed * (1.5 if agrees else 1) - 2 * conflicts - again, 0 if placed else totals


def told_of(block: Block, mentions: Sequence[Mention], row: TableRow | None, speech: Speech) -> Told:
    """Decide which amounts of a measure's text are shares; of two for the same one, what the numbers tell."""
    said = f"{block.title}\n{block.text}"
    named = [replace(each, who=speech.with_name(each.who, said)) if each.who else each for each in added_up(mentions)]
    named = _sums_apart(named)
    needs = [each for each in named if each.kind == "need" or (each.kind == "asked" and _is_told_apart(each, named))]
    kept, conflicts = _one_each(needs, [each for each in named if each.kind == "sum"])
    others = [each for each in named if all(each is not need for need in kept)]
    others = [replace(each, kind="loose") if each.kind == "asked" else each for each in others]
    shares = [(each.who, Cell(each.nok, each.found.text, each.line)) for each in kept]
    if row:
        shares = [(speech.with_name(who, said), cell) for who, cell in shares_of(row, speech)] + shares
    total = row.total if row and row.total else _total(shares, others)
    is_parted = bool(kept) and all(each.is_breakdown for each in kept)
    return Told(
        block.number,
        block.title,
        block.line,
        block.text,
        tuple(shares),
        total,
        tuple(others),
        conflicts,
        row,
        is_parted,
    )


def _sums_apart(mentions: list[Mention]) -> list[Mention]:
    """Take what is said to be a sum for each of several, where no other amounts are theirs, for their shares."""
    sums = [each for each in mentions if each.kind == "sum" and each.who]
    names = {each.who.name for each in sums}
    is_apart = FEWEST_SUMMED <= len(sums) == len(names) and not any(each.kind == "need" for each in mentions)
    return [replace(each, kind="need") if is_apart and each in sums else each for each in mentions]


def bounded(told: Told, own: Sequence[int]) -> Told:
    """Take shares away that come to more than any amount of the measure's own row: those are another's."""
    in_row = any(cell.line == told.line for _, cell in told.shares)
    if not own or in_row or sum(told.noks) <= max(own):
        return told
    loose = [Mention.of(cell.nok, cell.text, cell.line) for _, cell in told.shares if cell.nok is not None]
    return replace(told, shares=(), others=(*told.others, *loose), conflicts=told.conflicts + len(loose))


def _is_told_apart(asked: Mention, mentions: Sequence[Mention]) -> bool:
    """Tell whether somebody else has a share beside it: what only the owner asks for may be for all."""
    return any(each.who and each.who.role != asked.who.role and each.kind in ("need", "asked") for each in mentions)


def _one_each(needs: list[Mention], sums: Sequence[Mention]) -> tuple[list[Mention], int]:
    """Keep one share for each: said twice, or as the sum of its own lines, or parted from a sum; else none."""
    mine: dict[str, list[Mention]] = defaultdict(list)
    for need in _without_parts_of_others(needs):
        mine[need.who.name].append(need)
    kept: list[Mention] = []
    conflicts = 0
    for shares in mine.values():
        firm = [each for each in shares if not each.is_breakdown] or shares
        wholes = [one for one in firm if len(firm) > FEWEST_SUMMED and 2 * one.nok == sum(each.nok for each in firm)]
        own = [one for one in sums if one.who == firm[0].who and one.nok == sum(each.nok for each in firm)]
        if own and len(firm) > 1:
            kept.append(own[0])
        elif wholes or len({each.nok for each in firm}) == 1:
            kept.append((wholes or firm)[0])
        elif all(each.is_item for each in firm) or sum(each.nok for each in needs) in {one.nok for one in sums}:
            kept += firm
        else:
            conflicts += len(firm)
    return sorted(kept, key=lambda each: (each.line, each.found.start)), conflicts


def _without_parts_of_others(needs: list[Mention]) -> list[Mention]:
    """Leave out what a sum is parted in where a share beside it is not one of the parts: then it is another's sum."""
    firm = {(each.who.name, each.nok) for each in needs if not each.is_breakdown}
    parts = {(each.who.name, each.nok) for each in needs if each.is_breakdown}
    return needs if firm <= parts else [each for each in needs if not each.is_breakdown]


def _total(shares: Sequence[tuple[Recipient, Cell]], others: Sequence[Mention]) -> Cell | None:
    """Give the measure's sum: what its shares come to, a field for it, or the only amount where none has a share."""
    if shares:
        asked = sum(cell.nok or 0 for _, cell in shares)
        found = [each for each in others if each.kind == "sum" and each.nok == asked]
    else:
        rest = [each for each in others if each.kind != "aside"]
        found = [each for each in rest if each.is_label] or rest
    return _cell(found[0]) if len({each.nok for each in found}) == 1 else None


def _cell(mention: Mention) -> Cell:
    return Cell(mention.nok, mention.found.text, mention.line)


def told_of_row(row: TableRow, speech: Speech) -> Told:
    """Give a measure that is a table's row: its cells are the owner's and the university's as the headings say."""
    text = "\n".join(text for text in (row.title, *row.said.values()) if text)
    shares = tuple((speech.with_name(who, text), cell) for who, cell in shares_of(row, speech))
    names = [who.name for who, cell in shares if cell.nok]
    if len(set(names)) < len(names):  # two amounts for the same one: nothing tells which is meant
        others = tuple(Mention.of(cell.nok, cell.text, cell.line) for _, cell in shares if cell.nok is not None)
        return Told(row.number, row.title, row.line, text, (), row.total, (*row.others, *others), len(others), row)
    return Told(row.number, row.title, row.line, text, shares, row.total, row.others, row=row)


def shares_of(row: TableRow, speech: Speech) -> list[tuple[Recipient, Cell]]:
    """Tell whose each cell is: as it says itself, else its heading, else the row's own column of partners."""
    words = row.said.get("partner", "")
    partner = speech.parties.resolve(words) if words and not is_undecided(words) else None
    partner = replace(partner, role="university") if partner else None
    return [(_whose(share, partner, speech), share.cell) for share in row.shares]


def _whose(share: Share, partner: Recipient | None, speech: Speech) -> Recipient:
    words = share.cell.partner or ""
    named = (speech.only(words, is_strict=True) or speech.parties.resolve(words)) if words else None
    role = share.role or (named.role if named else "university")
    who = named if named and named.role == role else share.who
    if role == "owner":
        return who or speech.parties.owner() or Recipient("owner", "Eier", "Eier")
    return who or partner or Recipient("university", UNNAMED_UNIVERSITY, UNNAMED_UNIVERSITY)


def once(measures: Sequence[Told]) -> tuple[Told, ...]:
    """Take a measure that is told of twice once: as it stands first with amounts; other amounts are told of."""
    kept: dict[tuple[str | None, str], Told] = {}
    for measure in measures:
        name = (measure.number, measure.title.casefold())
        earlier = kept.setdefault(name, measure)
        if earlier is measure:
            continue
        if not earlier.noks:
            kept[name] = replace(measure, text=f"{earlier.text}\n{measure.text}")
            continue
        known = {(who.name, cell.nok) for who, cell in earlier.shares}
        again = [cell for who, cell in measure.shares if cell.nok is not None and (who.name, cell.nok) not in known]
        others = [Mention.of(cell.nok, cell.text, cell.line) for cell in again]
        said = [replace(Mention.of(cell.nok or 0, cell.text, cell.line), kind="part") for _, cell in measure.shares]
        kept[name] = replace(earlier, others=(*earlier.others, *others, *said))
    return _without_their_sum(tuple(_with_own_total(one, kept.values()) for one in kept.values()))


def _with_own_total(one: Told, measures: Collection[Told]) -> Told:
    """Take a sum away from a measure that is what all of them come to."""
    asked = sum(nok for each in measures for nok in each.noks)
    is_all = one.total is not None and len(measures) > 1 and one.total.nok == asked != sum(one.noks)
    return replace(one, total=None) if is_all else one


def _without_their_sum(measures: tuple[Told, ...]) -> tuple[Told, ...]:
    """Leave out what comes last, has no number and asks for what all the others ask for: it is their sum."""
    asked = [sum(measure.noks) for measure in measures]
    measures = tuple(
        replace(one, shares=()) if one.is_parted and 2 * nok == sum(asked) else one
        for one, nok in zip(measures, asked, strict=True)
    )
    is_sum = len(measures) > FEWEST_SUMMED and not measures[-1].number and asked[-1] == sum(asked[:-1]) > 0
    return measures[:-1] if is_sum else measures


def best(readings: Sequence[Reading], sums: Sequence[int]) -> Reading:
    """Choose the way of reading that accounts for most; of equals the first."""
    return max(readings, key=lambda reading: reading.weight(sums))
