"""Every amount in the text of a form of no known edition: what kind it is, and whom the words beside it are about.

A sentence is parted at its amounts. What stands before an amount, from the last comma, «og» or «mens» on, is about it;
so are «til …» and a bracket right after it. Words for earlier years, own contributions, prices and parts of another
amount make it none of this year's need; words for a sum, or being the sum of the others beside it, make it a sum.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from behovsmelding.forms import draft_words as words
from behovsmelding.forms.draft_mention import SUMMED, Kind, Mention
from behovsmelding.forms.draft_numbers import amounts_in
from behovsmelding.forms.draft_parties import Speech
from behovsmelding.forms.draft_sums import balanced
from behovsmelding.forms.draft_text import paragraphs, told
from behovsmelding.forms.draft_years import YearColumns, year_columns
from behovsmelding.forms.paragraphs import Line
from behovsmelding.forms.parties import Recipient
from behovsmelding.money import parse_nok


def mentions_in(
    lines: Sequence[Line],
    speech: Speech,
    year: int | None,
    *,
    in_thousands: bool = False,
    columns: YearColumns | None = None,
) -> Iterator[Mention]:
    """Give the amounts of some lines, which may be broken sentences.

    Args:
        lines: numbered lines.
        speech: whom words mean.
        year: the year the need is for.
        in_thousands: whether the form says that its numbers are thousands.
        columns: headings of years that stand above the lines.
    """
    above: Recipient | None = None
    for group in paragraphs([(number, told(line)) for number, line in lines]):
        text, starts = "", []
        for number, line in group:
            if text:
                text += "\t" if parse_nok(line) is not None else " "  # an amount below its label is a field's value
            starts.append((len(text), number))
            text += line
        columns = year_columns(text, year) or columns
        if not re.search(r"\d|tusen\b", text, re.IGNORECASE):
            above = (
                speech.only(text, is_strict=True) if speech.is_party(text) else above if text.endswith(":") else None
            )
            continue
        before = None
        for begin, sentence in _sentences(text.rstrip()):
            read = _Sentence(sentence, speech, year, before, in_thousands=in_thousands)
            read.is_row = text.count("\t") > 1
            read.others = columns.others(sentence, read.found) if columns else frozenset()
            said = read.mentions()
            before = speech.only(sentence, is_strict=True)
            for mention in said:
                place = begin + mention.found.start
                above = None if mention.who and mention.who != above else above
                under = mention.under or (above if not mention.who else None)
                line = next(number for start, number in reversed(starts) if start <= place)
                yield replace(mention, line=line, under=under)


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    begin = 0
    for end in words.SENTENCE_END.finditer(text):
        yield begin, text[begin : end.start() + 1]
        begin = end.end()
    yield begin, text[begin:]


class _Sentence:
    """A sentence, or a line that is none, with its amounts."""

    def __init__(
        self, text: str, speech: Speech, year: int | None, before: Recipient | None, *, in_thousands: bool
    ) -> None:
        self.before = before  # whom «de» and «dei» mean
        self.text, self.speech, self.year = text, speech, year
        # Which column of a table is whose, its heading says, and not the words in the row.
        self.is_row = text.count("\t") > 1
        self.others: frozenset[int] = frozenset()  # amounts under the headings of other years
        self.found = amounts_in(text, speech, in_thousands=in_thousands)

    def mentions(self) -> list[Mention]:
        """Give its amounts, those that others beside them add up to as their sum."""
        said = self._paired() or self._purposes(self._listed([self._said(at) for at in range(len(self.found))]))
        return [each for each in balanced(said) if each.who or each.kind != "need"]

    def _listed(self, said: list[Mention]) -> list[Mention]:
        """Give each item of a list behind one label to whom the label names, where each says what it is for alone."""
        label, colon, items = self.text.partition(":")
        who = self.speech.only(label, is_strict=True) if colon and not re.search(r"\d", label) else None
        mine = [each for each in said if each.kind in ("need", "loose") and each.who in (None, who)]
        if not who or len(mine) < SUMMED or len(mine) < len(said) or self.speech.mentions(items) or "(" in items:
            return said
        ends = [len(label) + 1, *(each.found.end for each in said)]
        starts = [*(each.found.start for each in said), len(self.text)]
        are_said = [bool(words.WORD.search(self.text[end:start])) for end, start in zip(ends, starts, strict=True)]
        is_each = all(are_said[:-1]) or all(are_said[1:])
        return [replace(each, kind="need", who=who, is_item=True) for each in said] if is_each else said

    def _purposes(self, said: list[Mention]) -> list[Mention]:
        """Give what one needs for several purposes to that one: «vi ber om 28 000 til vikar og 4 000 til leie»."""
        first, *others = said or [None]
        is_one = bool(others) and first.who and first.kind in ("need", "asked") and not first.is_item
        mine = [place for place, each in enumerate(said) if each is first or (not each.who and each.kind == "loose")]
        theirs = [each for each in others if each.who and each.who != first.who and each.kind == "need"]
        if not is_one or len(mine) < SUMMED or len(mine) + len(theirs) < len(said):
            return said
        for place in mine:
            behind = self.text[said[place].found.end : self._next(place)]
            behind = behind[: _parted(behind)] if place + 1 < len(said) else behind
            if not words.PURPOSE.match(behind) or self.speech.mentions(behind):
                return said
        item = replace(first, is_item=not first.is_part)
        return [replace(item, found=each.found) if place in mine else each for place, each in enumerate(said)]

    def _paired(self) -> list[Mention]:
        """Give each of several named before a colon its own of as many amounts: «Eier / UiT: 42 000 / 98 000»."""
        label, colon, values = self.text.partition(":")
        named = [who for who, _, _ in self.speech.mentions(label)]
        between = [
            values[one.end - len(label) - 1 : other.start - len(label) - 1] for one, other in pairwise(self.found)
        ]
        is_list = bool(colon) and len(named) == len(self.found) == len({who.name for who in named}) > 1
        if not is_list or re.search(r"\d", label) or not all(words.LISTED.fullmatch(sign) for sign in between):
            return []
        return [Mention(money, 0, "need", who) for money, who in zip(self.found, named, strict=True)]

    def _around(self, place: int) -> tuple[str, str]:
        """Give the words before an amount and after it that are about it: what a price comes to has its words too."""
        if place and self._is_price(place - 1):
            before, _ = self._around(place - 1)
            return before, self.text[self.found[place].end : self._next(place)]
        low = self.found[place - 1].end if place else 0
        high = self.found[place + 1].start if place + 1 < len(self.found) else len(self.text)
        before, after = self.text[low : self.found[place].start], self.text[self.found[place].end : high]
        if place:
            before = before[self._parting(place - 1) :]
        return before, after[: self._parting(place)] if place + 1 < len(self.found) else after

    def _parting(self, place: int) -> int:
        """Tell where the words behind an amount pass to the next: at once in «til UiT 90 000 til oss 40 000»."""
        begin = self.found[place - 1].end if place else 0
        before = self.text[begin : self.found[place].start]
        between = self.text[self.found[place].end : self._next(place)]
        return 0 if self._names_last(before) and self._names_last(between) else _parted(between)

    def _names_last(self, said: str) -> bool:
        """Tell whether words end in «til» somebody."""
        named = self.speech.mentions(said)
        return bool(named) and bool(
            words.GIVEN.search(said[: named[-1][1]]) and words.SIGN.fullmatch(said[named[-1][2] :])
        )

    def _next(self, place: int) -> int:
        return self.found[place + 1].start if place + 1 < len(self.found) else len(self.text)

    def _is_price(self, place: int) -> bool:
        """Tell whether an amount is multiplied, or is, and what it comes to follows: «3 x 5 000 = 15 000»."""
        begin = self.found[place - 1].end if place else 0
        before = self.text[begin : self.found[place].start]
        after = self.text[self.found[place].end : self._next(place)]
        is_said = bool(words.PRICE.search(before) or words.EACH.match(after))
        return is_said and place + 1 < len(self.found) and bool(words.RESULTS.search(after))

    def _is_bound(self, place: int) -> bool:
        """Tell whether an amount is a bound of two that a later one settles: «mellom 60 000 og 80 000, altså …»."""
        lows = [at for at in (place - 1, place) if at >= 0 and words.BETWEEN.search(self.text[: self.found[at].start])]
        return bool(lows) and lows[0] + 2 < len(self.found)

    def _said(self, place: int) -> Mention:
        money = self.found[place]
        before, after = self._around(place)
        so_far = self.text[: money.start]
        own = self.text[self.found[place - 1].end : money.start] if place else before
        is_other_year = place in self.others or self._is_other_year(after)
        if self._is_bound(place):
            return Mention(money, 0, "aside")
        if is_other_year or self._is_price(place) or self._is_aside(own, after, so_far):
            return Mention(money, 0, "aside", is_other_year=is_other_year)
        is_part = bool(words.PART.search(before))
        is_sum = bool(
            words.TOTAL.search(before)
            or re.match(r"\s*(?:kr\w*)?\s*(?:til\s?sammen|til\s?saman|totalt|i\s+alt)", after)
        )
        is_result = bool(place) and self._is_price(place - 1)
        is_share = is_part or is_result or (words.APPLIED.match(so_far) and self.speech.only(before, is_strict=True))
        if is_sum and not is_share:
            named = self.speech.only(before, is_strict=True) or self._given_to(after)
            return Mention(money, 0, "sum", named, is_label=bool(words.LABEL.match(so_far)))
        is_lone = not self.is_row or len(self.found) == 1
        who = self._in_row() or (self._who(before, after) if is_lone else None)
        is_breakdown = (bool(words.TOTAL.search(so_far)) and not is_result) or is_part
        if who is None:
            where = None if self.is_row or is_part else self.speech.place(before)
            label = bool(words.LABEL.match(so_far))
            kind = "part" if is_part else "loose"
            return Mention(money, 0, kind, is_label=label, under=where, is_weak=where is not None)
        return Mention(money, 0, self._kind(before, after, who), who, is_breakdown, is_part=is_part)

    def _in_row(self) -> Recipient | None:
        """Give whom one cell of a row names and nothing else, where the row has but one amount that may be its."""
        if len(self.found) - len(self.others) != 1 or not (self.is_row or self.others):
            return None
        cells = [cell for cell in re.split(r"\t|\s{3,}", self.text) if self.speech.is_party(cell)]
        cells = [cell for cell in cells if not re.search(r"\d", cell)]
        return self.speech.only(cells[0], is_strict=True) if len(cells) == 1 else None

    def _kind(self, before: str, after: str, who: Recipient) -> Kind:
        is_asked = who.role == "owner" and words.ASKS.search(before) and not self._given_to(after)
        return "asked" if is_asked else "need"

    def _given_to(self, after: str) -> Recipient | None:
        """Tell whom «til …» right after an amount names."""
        to = words.TO.match(after)
        return self.speech.only(words.CLAUSE.split(to["name"])[0]) if to else None

    def _is_other_year(self, after: str) -> bool:
        """Tell whether the year right behind an amount is another than the need's: «40 000 i 2025 og 45 000 i 2026»."""
        behind = words.OF_YEAR.match(after)
        return bool(behind) and self.year is not None and int(behind["year"]) != self.year

    def _is_aside(self, before: str, after: str, so_far: str) -> bool:
        if words.EACH.match(after) or words.PRICE.search(before) or words.OTHERWISE.search(before):
            return True
        if words.OWN.search(before) or words.OWN.search(re.split(r"[,;.]\s", after, maxsplit=1)[0]):
            return True
        past = [hit.end() for hit in words.PAST.finditer(so_far)]
        again = [hit.end() for hit in words.NOW.finditer(so_far)]
        if past and max(past) > max(again, default=-1):
            return True
        if re.match(r"[^.,;]{0,30}\b(?:igjen|til\s+overs|i\s+fjor|i\s+rest)\b", after):
            return True
        if words.OF_YEAR.match(after):
            return False
        years = [int(found) for found in words.YEAR.findall(so_far)]
        return bool(years) and self.year is not None and max(years) < self.year

    def _who(self, before: str, after: str) -> Recipient | None:
        """Tell whom an amount is for: a bracket or «til …» after it is about it alone, else what stands before it."""
        bracket, given = words.BRACKET.match(after), self._given_to(after)
        is_label = before.rstrip(" *\t").endswith(":") or before.endswith("\t")
        named = self.speech.only(before, is_strict=True)
        if bracket and (said := self.speech.only(bracket["name"])):
            return said
        last = self.speech.only(words.CLAUSE.split(before)[-1], is_strict=True)
        if given and not (is_label and named):
            return given
        if named or last:
            return named or last
        if words.RESULT.search(before):
            return self.speech.only(self.text[: self.text.index(before)], is_strict=True)
        return self._meant(before, after, is_label=is_label)

    def _meant(self, before: str, after: str, *, is_label: bool) -> Recipient | None:
        """Tell whom an amount is for whose own words name nobody: a year beside another's, «de», «vi trenger»."""
        if words.OF_YEAR.match(after) and len(self.speech.mentions(self.text)) == 1:
            return self.speech.only(self.text, is_strict=True)
        if words.THEY.match(before) and not self.speech.mentions(before):
            return self.before
        if words.AGREED.search(before):
            return self.speech.named(before)
        # «Vi regner med …» says nothing of whose it is, «vi trenger …» and «oss: …» do.
        is_said = is_label or words.NEEDS.search(before) or words.ASKS.search(before)
        is_own = not self.speech.mentions(before) and is_said
        return self.speech.only(before) if is_own else None


def _parted(between: str) -> int:
    """Tell where the words between two amounts pass from the first to the second."""
    label = re.search(r"(?:^|[.,;]|\s\s)\s*[^.,;:\d]{2,40}:\s*(?:kr\b\.?\s*)?$", between)
    if label:
        return label.start()
    to = words.TO.match(between) or words.BRACKET.match(between)
    clause = words.CLAUSE.search(between, words.BRACKET.match(between).end() if words.BRACKET.match(between) else 0)
    if clause:
        return clause.start()
    return len(between) if to else 0
