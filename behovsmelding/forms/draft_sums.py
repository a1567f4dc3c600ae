"""Amounts of a measure that add up: lines and the sum they come to, whichever stands first, and whose that sum is.

Amounts are taken in their order, as one adds a budget up: what those right above it, or right below, come to stands
for them. A sum of lines that are all one recipient's, or nobody's under that recipient's name, is that one's share; a
sum of several recipients' is the measure's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from behovsmelding.forms.draft_mention import SUMMED, Mention
from behovsmelding.forms.parties import Recipient


@dataclass(frozen=True, slots=True)
class _Sum:
    """An amount, and the amounts it is the sum of."""

    mention: Mention
    parts: tuple["_Sum", ...] = ()

    @property
    def nok(self) -> int:
        return self.mention.nok

    @property
    def who(self) -> Recipient | None:
        """Whose it is: as it says itself, as all its lines are, or as the heading above says."""
        mention = self.mention
        if mention.who or not self.parts:
            return mention.who or (mention.under if mention.kind == "loose" else None)
        mine = {part.who.name: part.who for part in self.parts if part.who}
        if len(mine) > 1:
            return None
        is_all = all(part.who for part in self.parts)
        return next(iter(mine.values())) if is_all else None if mine else mention.under


def added_up(mentions: Sequence[Mention]) -> list[Mention]:
    """Give a measure's amounts with what their sums tell: whose a sum is, and which are but its parts."""
    sums: list[_Sum] = []
    for mention in mentions:
        if mention.kind not in ("aside", "part"):
            parts = _above(sums, mention)
            sums = _explained([*sums[: len(sums) - len(parts)], _Sum(mention, parts)])
    told: dict[int, Mention] = {}
    is_closed = False
    for one in _with_parts_below(sums):
        told |= {id(old): new for old, new in _told(one, is_closed=is_closed)}
        is_closed |= bool(one.parts) and one.who is None
    return [told.get(id(each), each) for each in mentions]


def _above(sums: list[_Sum], mention: Mention) -> tuple[_Sum, ...]:
    """Give the fewest of the last amounts that one is the sum of; () where it is none."""
    least = 1 if mention.kind == "sum" else SUMMED
    for count, total in enumerate(accumulate(one.nok for one in reversed(sums)), 1):
        if total > mention.nok:
            break
        if count >= least and total == mention.nok and _may_be_parts(last := tuple(sums[-count:]), mention):
            return last
    return ()


def _explained(sums: list[_Sum]) -> list[_Sum]:
    """Put the last amounts, which nobody is named for, under somebody's amount above them that they come to."""
    total = 0
    for place in range(len(sums) - 1, -1, -1):
        whole, count = sums[place], len(sums) - place - 1
        if count >= SUMMED and whole.mention.who and not whole.parts and whole.nok == total > 0:
            return [*sums[:place], replace(whole, parts=tuple(sums[place + 1 :]))]
        if whole.mention.who:
            break
        total += whole.nok
    return sums


def _may_be_parts(parts: Sequence[_Sum], whole: Mention) -> bool:
    """Tell whether amounts may be a sum's lines: those of somebody's share are nobody else's."""
    if whole.nok == 0:
        return False
    names = {part.who.name for part in parts if part.who}
    return not whole.who or names <= {whole.who.name}


def _with_parts_below(sums: list[_Sum]) -> list[_Sum]:
    """Put amounts under the one right above them that they come to."""
    found: list[_Sum] = []
    place = 0
    while place < len(sums):
        one = sums[place]
        below = () if one.parts else _below(sums[place + 1 :], one.mention)
        found.append(replace(one, parts=below) if below else one)
        place += 1 + len(below)
    return found


def _below(sums: Sequence[_Sum], mention: Mention) -> tuple[_Sum, ...]:
    for count, total in enumerate(accumulate(one.nok for one in sums), 1):
        if total > mention.nok:
            break
        if count >= SUMMED and total == mention.nok and _may_be_parts(first := tuple(sums[:count]), mention):
            return first
    return ()


def _told(one: _Sum, *, is_closed: bool) -> Iterator[tuple[Mention, Mention]]:
    """Give an amount and its parts with what they are; after a measure's own sum no other sum has shares of it."""
    mention, who = one.mention, one.who
    if who and (one.parts or mention.kind == "loose"):
        if not mention.is_weak:
            yield mention, replace(mention, kind="need", who=who)
        yield from ((part.mention, replace(part.mention, kind="part")) for part in _all_parts(one))
    elif one.parts and is_closed:
        yield from ((part.mention, replace(part.mention, kind="loose", who=None)) for part in (one, *_all_parts(one)))
    elif one.parts:
        yield mention, replace(mention, kind="sum", who=None)
        is_whole = all(part.who for part in one.parts)
        for part in one.parts:
            if part.mention.is_weak and is_whole:
                yield part.mention, replace(part.mention, kind="need", who=part.who)
            yield from _told(part, is_closed=False)


def _all_parts(one: _Sum) -> Iterator[_Sum]:
    for part in one.parts:
        yield part
        yield from _all_parts(part)


def balanced(said: list[Mention]) -> list[Mention]:
    """Make what is the sum of the others beside it a sum: of several recipients' shares, or of one's own lines."""
    counted = [each for each in said if each.kind != "aside"]
    for whole in counted:
        parts = [each for each in counted if each is not whole and each.nok]
        if len(parts) < SUMMED or whole.nok != sum(each.nok for each in parts):
            continue
        owners = {each.who.name for each in parts if each.who}
        if (
            len(owners) == 1
            and (not whole.who or whole.who.name in owners)
            and all(each.kind in ("loose", "need") for each in parts)
        ):
            who = next(each.who for each in parts if each.who)
            mine = replace(whole, kind="need", who=who)
            return [mine if each is whole else replace(each, kind="part") if each in parts else each for each in said]
        if all(each.who for each in parts):
            shared = [replace(each, kind="need", is_breakdown=True) for each in parts]
            keep = {id(each): new for each, new in zip(parts, shared, strict=True)}
            keep[id(whole)] = replace(whole, kind="sum", who=None)
            return [keep.get(id(each), each) for each in said]
    shared = next((place for place, each in enumerate(said) if each.kind == "sum" and each.who), len(said))
    said = [
        replace(each, kind="sum") if place > shared and each.kind == "need" and not each.is_part else each
        for place, each in enumerate(said)
    ]
    # A part of another amount counts only where all its parts are told.
    return [replace(each, kind="part") if each.is_breakdown and _is_lone_part(each, said) else each for each in said]


def _is_lone_part(part: Mention, said: list[Mention]) -> bool:
    if part.is_part:
        return True
    wholes = [each for each in said if each.kind in ("sum", "loose", "asked") and each is not part]
    return bool(wholes) and part.kind in ("need", "asked", "loose")
