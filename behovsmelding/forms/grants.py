"""Grants stated in running text (2023): who is to use how much, and the cost lines and hours that explain it."""

import re

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
from behovsmelding.forms.grant_words import ASKED, GRANT, SPLIT, TO, Mentions, stated_grant
from behovsmelding.forms.no_need import asked_beside, is_own, is_past, paid
from behovsmelding.forms.paragraphs import Paragraph
from behovsmelding.forms.parties import Parties, Recipient
from behovsmelding.forms.shares import shares_in
from behovsmelding.money import Found, amounts
from behovsmelding.report import FIELD_OF_ASIDES, UNNAMED_UNIVERSITY, Locator

_UNNAMED = Recipient("university", UNNAMED_UNIVERSITY, UNNAMED_UNIVERSITY)

_REST = re.compile(
    r"\W*(?:(?:og\s+)?(?:dei?|de)\s+(?:siste|øvrige|resterende|resterande)\s*)?(?:kr\.?\s*)?", re.IGNORECASE
)
_IN_ALL = re.compile(r"\b(?:til\s?sammen|til\s?saman|totalt?|i\s+alt|sum)\b\W*(?:kr\.?\s*)?$", re.IGNORECASE)
_LABELS = re.compile(r"\s*(?:\([^()]*\)\s*)?[:–-]")
_SEE = re.compile(r"^\W*sj?[eåa]a?\s+(?:også\s+)?vedlegg", re.IGNORECASE)
# «75 000 kr hver»: how much that is for whom, is not said.
_EACH = re.compile(r"\d[\d .\u00a0]*(?:,-|\s*kr\.?|\s*kroner)?\s+(?:hver|kvar|til\s+hver|til\s+kvar)\b", re.IGNORECASE)
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
    take_whole(book)
    return book


def _is_listing(book: Ledger, under: OpenList) -> bool:
    """Tell whether a list of cost lines goes on: not where its lines come to the amount that stands above them."""
    asked = book.grants[-1].nok if book.grants else None
    return bool(under.lines_nok) and sum(under.lines_nok) != asked


def grants_in(
    paragraph: Paragraph,
    parties: Parties,
    unread: list[tuple[str, str, Locator]],
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
    for sentence in paragraph.sentences():
        text = sentence.text
        if SUM.search(text) or _SEE.search(text) or PRICED.match(text.strip()) or is_own(text):
            continue
        if aside := paid(text):
            unread += [(FIELD_OF_ASIDES, money.text, Locator(line=sentence.line_at(money.start))) for money in aside]
            continue
        if is_past(text, parties.year):
            asked = asked_beside(text)
            unread += [("tilskudd", asked.text, Locator(line=sentence.line_at(asked.start)))] if asked else []
            continue
        if _EACH.search(text) and amounts(text):
            unread.append(("tilskudd", amounts(text)[0].text, Locator(line=sentence.line_at(amounts(text)[0].start))))
            continue
        found = (
            _by_parts(sentence, parties.mentions, unread)
            or _by_shares(sentence, parties, is_listing=is_listing)
            or _by_total(sentence, parties)
            or by_subject(sentence, parties, unread)
            or _by_mention(sentence, parties.mentions, is_listing=is_listing)
        )
        is_said = ASKED.search(text) or (not is_listing and parties.mentions(text))
        if not found and is_said and amounts(text) and not cost_in(text):
            unread.append(("tilskudd", amounts(text)[0].text, Locator(line=sentence.line_at(amounts(text)[0].start))))
        grants.extend(found)
    return grants


def _by_parts(sentence: Paragraph, mentions: Mentions, unread: list[tuple[str, str, Locator]]) -> list[Grant]:
    """Read «150 000 kroner, hvorav 50 000 til Nord og 100 000 til kommunen»: the parts, and never the whole as well."""
    split = SPLIT.search(sentence.text)
    whole = amounts(sentence.text[: split.start()]) if split else []
    if not whole:
        return []
    parts = _by_mention(sentence.part(split.end(), len(sentence.text)), mentions, is_listing=False)
    if parts and sum(part.nok or 0 for part in parts) != whole[-1].nok:
        unread.append(("tilskudd", whole[-1].text, Locator(line=sentence.line_at(whole[-1].start))))
    return parts


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


def _by_mention(sentence: Paragraph, mentions: Mentions, *, is_listing: bool) -> list[Grant]:
    """Read «Tilskudd til SePU: 75.000,-», «300 000 kr til HVL» and «Nord: 120 000,-»."""
    text = sentence.text
    found = amounts(text, bare=bool(_FIELD.fullmatch(text)))
    named = mentions(text)
    if not found or not named:
        return []
    if (
        not ASKED.search(text)
        and (is_listing or not _is_label(text, named, found))
        and not _begins_with_money(text, found)
    ):
        return []
    grants = []
    taken: set[int] = set()
    for place, money in enumerate(found):
        after = TO.match(text, money.end)
        index = next(
            (i for i, (_, start, _) in enumerate(named) if after and start == after.end() and i not in taken), None
        )
        if index is None:
            low = found[place - 1].end if place else 0
            index = next(
                (i for i in reversed(range(len(named))) if low <= named[i][1] < money.start and i not in taken), None
            )
        if index is None:
            continue
        taken.add(index)
        grants.append(stated_grant(sentence, named[index][0], money))
    return grants


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
