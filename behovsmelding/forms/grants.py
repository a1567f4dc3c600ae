"""Grants stated in running text (2023): who is to use how much, and the cost lines and hours that explain it."""

import re
from collections.abc import Iterator

from behovsmelding.forms.beside import ahead, differences, explanations, of_the_past, without
from behovsmelding.forms.grant_costs import (
    PRICED,
    SUM,
    Grant,
    Ledger,
    OpenList,
    close,
    cost_in,
    take_hours,
    take_sum,
    take_whole,
)
from behovsmelding.forms.grant_subjects import by_subject
from behovsmelding.forms.grant_sums import own_sum, without_parts
from behovsmelding.forms.grant_words import ASKED, GRANT, SPLIT, TO, Unread, stated_grant
from behovsmelding.forms.no_need import applied_elsewhere, asked_beside, is_own, is_past, not_asked, paid, paid_beside
from behovsmelding.forms.owner_words import is_shared, owner_at
from behovsmelding.forms.paragraphs import Paragraph
from behovsmelding.forms.parties import Parties, Recipient
from behovsmelding.forms.referring import by_doer, by_whole, doer_of, points_back
from behovsmelding.forms.shares import is_said_of, shares_in, stands_before
from behovsmelding.money import Found, amounts
from behovsmelding.report import FIELD_OF_AMOUNTS, FIELD_OF_ASIDES, UNNAMED_UNIVERSITY, Locator

_UNNAMED = Recipient("university", UNNAMED_UNIVERSITY, UNNAMED_UNIVERSITY)

_REST = re.compile(
    r"\W*(?:(?:og\s+)?resten\W+|(?:og\s+)?(?:dei?|de)\s+(?:siste|øvrige|resterende|resterande)\s*)?(?:kr\.?\s*)?",
    re.IGNORECASE,
)
_IN_ALL = re.compile(r"\b(?:til\s?sammen|til\s?saman|totalt?|i\s+alt|sum)\b\W*(?:kr\.?\s*)?$", re.IGNORECASE)
_LABELS = re.compile(r"\s*(?:\([^()]*\)\s*)?[:–-]")
_SEE = re.compile(r"^\W*sj?[eåa]a?\s+(?:også\s+)?vedlegg", re.IGNORECASE)
# «75 000 kr hver»: how much that is for whom, is not said.
_EACH = re.compile(
    r"^\W*(?:hver|kvar|hvert|kvart)\s"
    r"|\d[\d .\u00a0]*(?:,-|\s*kr\.?|\s*kroner)?\s+(?:hver|kvar|til\s+hver|til\s+kvar"
    r"|(?:per|pr\.?)\s+(?:barnehage|skole|skule|ansatt|tilsett|lærer|lærar|deltak[ea]r|avdeling|gruppe|enhet|eining))\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"\b(?:både|begge|hver\s+for\s+seg|kvar\s+for\s+seg)\b", re.IGNORECASE)
_FIELD = re.compile(r"[^:\d]{2,60}:\s*(?:kr\.?\s*)?\d[\d .\u00a0]*\s*")
_SHARE_LABEL = re.compile(
    rf"[^:\d]{{2,60}}\s{GRANT}(?:\s+(?:sitt?|sine?))?\s*:|[^:\d]{{2,60}}\s(?:sin\s+)?del\s*:", re.IGNORECASE
)


def ledger(texts: list[Paragraph], parties: Parties) -> Ledger:
    """Read the money in a measure's paragraphs."""
    book = Ledger()
    under = OpenList()
    for paragraph in texts:
        found = grants_in(paragraph, parties, book.unread, is_listing=_is_listing(book, under))
        if found:
            close(book, under)
            under = OpenList()
            stated = {grant.recipient.name for grant in found if grant.nok is not None}
            book.grants = [each for each in book.grants if each.nok is not None or each.recipient.name not in stated]
            book.grants.extend(grant for grant in found if not _is_known(book.grants, grant))
            take_hours(book, under, paragraph)
            continue
        if take_hours(book, under, paragraph) or take_sum(book, under, paragraph):
            continue
        nok = cost_in(paragraph.text)
        if nok is not None and book.grants and under.sum_nok is None:
            under.lines_nok.append(nok)
            book.money_lines.add(paragraph.line)
    close(book, under)
    book.grants = without_parts(book.grants)
    take_whole(book)
    return book


def _is_listing(book: Ledger, under: OpenList) -> bool:
    """Tell whether a list of cost lines goes on: not where its lines come to the amount that stands above them."""
    asked = book.grants[-1].nok if book.grants else None
    return bool(under.lines_nok) and sum(under.lines_nok) != asked


def grants_in(
    paragraph: Paragraph,
    parties: Parties,
    unread: list[Unread],
    *,
    is_listing: bool = False,
) -> list[Grant]:
    """Find the grants a paragraph states.

    Args:
        paragraph: text of a measure.
        parties: who the form speaks of.
        unread: gets a line for each amount asked for that nobody can be found for.
        is_listing: whether the paragraph stands in a list of cost lines, where «Nord: 20 000» is a cost.
    """
    grants: list[Grant] = []
    doer = None
    waiting: list[tuple[int, Unread]] = []
    for told in paragraph.sentences():
        whole = own_sum(told, parties)
        sentence = _need_of(whole, parties, unread)
        if sentence:
            found = by_doer(sentence, doer) or _found(sentence, parties, unread, is_listing=is_listing)
            if not found and _is_told(sentence.text, parties, is_listing=is_listing):
                costs = amounts(sentence.text)
                waiting.append((sum(money.nok for money in costs), _told(sentence, costs[0])))
            grants.extend(found)
        doer = doer_of(whole, parties)
    # «NTNU har beregnet kurs til 88 000 kr og reise til 5 000 kr. NTNU sitt tilskudd blir dermed 93 000 kr.»
    asked = {grant.nok for grant in grants}
    unread += [told for nok, told in waiting if nok not in asked]
    return grants


def _need_of(sentence: Paragraph, parties: Parties, unread: list[Unread]) -> Paragraph | None:
    """Give a sentence without the amounts that stand beside its need; None where there is none, or whose is unsaid."""
    text = sentence.text
    is_sum = SUM.search(text) and not _sum_of_those_behind(text)
    if is_sum or _SEE.search(text) or PRICED.match(text.strip()) or is_own(text):
        return None
    if aside := paid(text) or applied_elsewhere(text):
        unread += [_told(sentence, money, FIELD_OF_ASIDES) for money in aside]
        return None
    if is_past(text, parties.year):
        asked = asked_beside(text)
        unread += [_told(sentence, asked)] if asked else []
        return None
    other_times = [*ahead(text, parties.year), *of_the_past(text, parties.year)]
    others = list(dict.fromkeys([*other_times, *paid_beside(text), *not_asked(text), *differences(text)]))
    unread += [_told(sentence, money, FIELD_OF_ASIDES) for money in others]
    need = without(sentence, [*others, *explanations(text)])
    left = amounts(need.text)
    is_unsaid = _EACH.search(need.text) or _is_together(need.text, left, parties)
    if left and (is_unsaid or (SPLIT.search(text) and paid_beside(text))):  # «hvorav NTNU dekker 15 000 kr selv»
        unread.append(_told(need, left[0]))
        return None
    return need if left or not others else None


def _found(sentence: Paragraph, parties: Parties, unread: list[Unread], *, is_listing: bool) -> list[Grant]:
    """Give a sentence's grants as the first way to read it that finds any."""
    if points_back(sentence.text):
        return by_whole(sentence, parties)
    return (
        _by_parts(sentence, parties, unread)
        or _by_shares(sentence, parties, is_listing=is_listing)
        or _by_total(sentence, parties)
        or by_subject(sentence, parties, unread)
        or _by_mention(sentence, parties, is_listing=is_listing)
    )


def _is_told(text: str, parties: Parties, *, is_listing: bool) -> bool:
    """Tell whether a sentence nothing was read of has money that somebody must be told of."""
    is_said = ASKED.search(text) or (not is_listing and parties.mentions(text))
    return bool(is_said and amounts(text) and not cost_in(text))


def _told(sentence: Paragraph, money: Found, field: str = FIELD_OF_AMOUNTS) -> Unread:
    return field, money.text, Locator(line=sentence.line_at(money.start))


def _is_together(text: str, found: list[Found], parties: Parties) -> bool:
    """Tell whether a sentence's one amount is for several: «Vi og NTNU søker om 100 000 kr», «Både NTNU og UiT»."""
    named = [(start, end) for who, start, end in parties.mentions(text) if who.role == "university"]
    is_one = len(found) == 1 and named and named[-1][1] < found[0].start
    return bool(is_one and (_BOTH.search(text[: found[0].start]) if named[1:] else is_shared(text, *named[0])))


def _by_parts(sentence: Paragraph, parties: Parties, unread: list[Unread]) -> list[Grant]:
    """Read «150 000 kroner, hvorav 50 000 til Nord og 100 000 til kommunen»: the parts, and never the whole as well."""
    split = SPLIT.search(sentence.text)
    whole = amounts(sentence.text[: split.start()]) if split else []
    parts_at = split.end() if split else 0
    if not whole and (first := _sum_of_those_behind(sentence.text)):
        whole, parts_at = [first], first.end
    if not whole:
        return []
    behind = sentence.part(parts_at, len(sentence.text))
    parts = _by_mention(behind, parties, is_listing=False) if split else _paired(behind, parties)
    if not split and len(parts) < len(amounts(sentence.text)) - 1:
        return []
    if parts and sum(part.nok or 0 for part in parts) != whole[-1].nok:
        unread.append(_told(sentence, whole[-1]))
    return parts


def _sum_of_those_behind(text: str) -> Found | None:
    """Give a sentence's first amount where it is asked for, as the sum of the others: «92 000, der 50 000 er til …»."""
    first, *others = amounts(text) or [None]
    is_sum = len(others) > 1 and sum(one.nok for one in others) == first.nok
    return first if is_sum and (ASKED.search(text[: first.start]) or SUM.search(text)) else None


def _by_shares(sentence: Paragraph, parties: Parties, *, is_listing: bool) -> list[Grant]:
    """Read a sentence whose every amount says whose it is: «NTNU får kr 740 000, Rana kommune kr 520 000»."""
    text = sentence.text
    is_cost = is_listing and not _SHARE_LABEL.match(text)
    shares = [] if is_cost or _EACH.search(text) else shares_in(text, parties)
    owner = parties.owner() or Recipient("owner", "Eier", "Eier")
    return [
        stated_grant(sentence, share.who or (owner if share.role == "owner" else _UNNAMED), share.found)
        for share in shares
        if share.role
    ]


def _by_total(sentence: Paragraph, parties: Parties) -> list[Grant]:
    """Read «HVL: 5 samlingar 80 000 kr, reise 12 000 kr, til saman 92 000 kr» as the last."""
    text = sentence.text
    found, named = amounts(text), parties.mentions(text)
    total = _IN_ALL.search(text[: found[-1].start]) if len(found) > 1 else None
    if not total or len(named) != 1 or re.search(r"\w", text[: named[0][1]]):
        return []
    if not _LABELS.match(text, named[0][2]) and sum(one.nok for one in found[:-1]) != found[-1].nok:
        return []
    return [stated_grant(sentence, named[0][0], found[-1])]


def _by_mention(sentence: Paragraph, parties: Parties, *, is_listing: bool) -> list[Grant]:
    """Read «Tilskudd til SePU: 75.000,-», «300 000 kr til HVL» and «Nord: 120 000,-»."""
    text = sentence.text
    found, named = _amounts_in(text), parties.mentions(text)
    is_said = ASKED.search(text) or (found and named and not is_listing and _is_label(text, named, found))
    return _paired(sentence, parties) if found and (is_said or _begins_with_money(text, found)) else []


def _amounts_in(text: str) -> list[Found]:
    return amounts(text, bare=bool(_FIELD.fullmatch(text)))


def _paired(sentence: Paragraph, parties: Parties) -> list[Grant]:
    """Give each amount of a text to whom the words right behind it name, else to the nearest named before it."""
    text = sentence.text
    found = _amounts_in(text)
    named = [*parties.mentions(text), *_owners_behind(text, found, parties)]
    grants = []
    taken: set[int] = set()
    for place, money in enumerate(found):
        after = TO.match(text, money.end)
        index = next(
            (i for i, (_, start, _) in enumerate(named) if after and start == after.end() and i not in taken), None
        )
        is_beside = any(
            i not in taken and end <= money.start and is_said_of(text[end : money.start])
            for i, (_, _, end) in enumerate(named)
        )
        if index is None or (is_beside and stands_before(text, named[index][2], found)):
            low = found[place - 1].end if place else 0
            index = next(
                (i for i in reversed(range(len(named))) if low <= named[i][1] < money.start and i not in taken), None
            )
        if index is None:
            continue
        taken.add(index)
        grants.append(stated_grant(sentence, named[index][0], money))
    return grants


def _owners_behind(text: str, found: list[Found], parties: Parties) -> Iterator[tuple[Recipient, int, int]]:
    """Give the words behind amounts that stand for the owner: «230 000 kr til UiA og 150 000 kr til kommunen»."""
    owner = parties.owner()
    for money in found if owner else ():
        to = TO.match(text, money.end)
        span = owner_at(text, to.end(), is_municipal=parties.is_municipal) if to else None
        if span:
            yield owner, *span


def _begins_with_money(text: str, found: list[Found]) -> bool:
    return bool(_REST.fullmatch(text[: found[0].start])) and bool(TO.match(text, found[0].end))


def _is_label(text: str, named: list[tuple[Recipient, int, int]], found: list[Found]) -> bool:
    """Tell whether the line is «recipient: amount»: nothing but a name before the amount."""
    _, start, end = named[0]
    between = text[end : found[0].start]
    return not re.search(r"\w", text[:start].replace("UH", "")) and not re.search(r"\w", between)


def _is_known(grants: list[Grant], grant: Grant) -> bool:
    """Tell whether a measure's text says the same grant again."""
    return any(other.recipient.name == grant.recipient.name and other.nok == grant.nok for other in grants)
