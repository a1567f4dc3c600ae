"""The measures of a 2026 form: one for each row of its table, or the only one of a form without rows."""

import re
from dataclasses import replace

from behovsmelding.forms.attachment_2026 import Form
from behovsmelding.forms.collective_money import restated
from behovsmelding.forms.money_row import Cell, Row
from behovsmelding.forms.parties import Parties, Recipient, university
from behovsmelding.report import UNNAMED_UNIVERSITY, Amount, Attachment, Locator, Measure, Passage

SCHEME = "Kollektiv kompetanseutvikling"
_LAST_BRACKET = re.compile(r"\s*\((?P<name>[^()]+)\)\s*$")


def measure_of(row: Row, parties: Parties, in_play: tuple[str, ...]) -> Measure:
    """Give a row as a measure, nothing of it described yet.

    Args:
        row: of the form's table.
        parties: the form's owners.
        in_play: the universities it names.
    """
    owner = parties.owner() or Recipient("owner", "Eier", "Eier")
    blank = Amount("owner", owner.name, owner.parent, None, "not_stated", "", Locator(line=row.line))
    # A row with nothing in the owner's column: missing, not zero.
    named = [_amount(cell, parties.owner_called(cell.owner) or owner) for cell in row.co_owners]
    missing = [] if named or not (row.university or row.total) else [blank]
    funding = [_amount(row.owner, owner)] if row.owner else named or missing
    funding.extend(_amount(cell, _recipient(cell, row.title, parties, in_play)) for cell in row.university)
    bracket = _LAST_BRACKET.search(row.title)
    is_partner = bracket and _partner_in(bracket["name"], parties, in_play)
    title = row.title[: bracket.start()].strip() if is_partner else row.title
    return Measure(
        number=row.number,
        title=title or f"Tiltak {row.number}",
        scheme=SCHEME,
        level=None,
        semesters=(),
        continues=None,
        described=False,
        funding=tuple(funding),
        locator=Locator(line=row.line),
        stated_total_nok=row.total.nok if row.total else None,
        passages=(Passage("title", title, Locator(line=row.line)),),
    )


def without_table(attachment: Attachment, form: Form, funding: tuple[Amount, ...], total: int | None) -> Measure:
    """Make the measure of a form without rows in its table, from its heading and section 6."""
    at = Locator(line=form.section("money").line)
    title = Passage("title", attachment.title, at)
    return Measure(
        number=attachment.number,
        title=attachment.title,
        scheme=SCHEME,
        level=None,
        semesters=(),
        continues=None,
        described=True,
        funding=tuple(sorted(funding, key=lambda amount: amount.role)),
        locator=at,
        passages=(title,),
        stated_total_nok=total,
    )


def with_partner(measure: Measure, partners: tuple[str, ...], parties: Parties) -> Measure:
    """Give the measure a document describes with its only partner's name where its row leaves the partner unnamed.

    Args:
        measure: as its row tells.
        partners: those the document's own field names.
        parties: knows whose unit a partner is.
    """
    shares = [amount for amount in measure.funding if amount.role == "university"]
    if len(partners) != 1 or len(shares) != 1 or shares[0].recipient != UNNAMED_UNIVERSITY:
        return measure
    named = replace(shares[0], recipient=partners[0], recipient_parent=parties.vocabulary.parent(partners[0]))
    return replace(measure, funding=tuple(named if amount is shares[0] else amount for amount in measure.funding))


def said_again(form: Form, parties: Parties, in_play: tuple[str, ...]) -> tuple[tuple[Amount, ...], int | None]:
    """Give what the attachment's own section on money says again, and the sum it states; None where it states none."""
    funding, totals = [], []
    for share, line in restated(form, parties):
        if share.role is None:
            totals.append(share.found.nok)
            continue
        cell = Cell(share.found.nok, share.found.text, line)
        owner = parties.owner() or Recipient("owner", "Eier", "Eier")
        unnamed = owner if share.role == "owner" else _recipient(cell, "", parties, in_play)
        funding.append(_amount(cell, share.who or unnamed))
    return tuple(funding), totals[0] if len(totals) == 1 else None


def _recipient(cell: Cell, row_title: str, parties: Parties, in_play: tuple[str, ...]) -> Recipient:
    """Tell who a university amount is for: as named beside it, in the row's title, else the form's only partner."""
    named = parties.resolve(cell.partner) if cell.partner else None
    if named:
        return replace(named, role="university")
    bracket = _LAST_BRACKET.search(row_title)
    in_title = _partner_in(bracket["name"], parties, in_play) if bracket else None
    if in_title:
        return in_title
    if len(in_play) == 1:
        return Recipient("university", in_play[0], parties.vocabulary.parent(in_play[0]))
    return Recipient("university", UNNAMED_UNIVERSITY, UNNAMED_UNIVERSITY)


def _partner_in(words: str, parties: Parties, in_play: tuple[str, ...]) -> Recipient | None:
    """Give the university a title's bracket names: «(Lesesenteret)», or a partner cut short, «(fagskolen)»."""
    known = parties.vocabulary.organisation(words)
    if known:
        return university(known, words)
    short = [name for name in in_play if re.match(rf"{re.escape(words.strip())}\b", name, re.IGNORECASE)]
    return Recipient("university", short[0], parties.vocabulary.parent(short[0]), words) if len(short) == 1 else None


def _amount(cell: Cell, who: Recipient) -> Amount:
    at = Locator(line=cell.line)
    return Amount(who.role, who.name, who.parent, cell.nok, cell.state, cell.text, at, who.written_as)
