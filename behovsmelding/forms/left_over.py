"""What a known edition's reader leaves of a measure's money: what looks like kroner is told of, never dropped."""

from collections.abc import Iterable, Iterator, Sequence

from behovsmelding.forms.draft_money import mentions_in
from behovsmelding.forms.draft_parties import Speech
from behovsmelding.forms.draft_sums import added_up
from behovsmelding.forms.paragraphs import Line
from behovsmelding.forms.parties import Parties
from behovsmelding.report import FIELD_OF_AMOUNTS, FIELD_OF_ASIDES, Amount, Locator

LEAST = 1000
"""Kroner from which a number is told of."""
Unread = tuple[str, str, Locator]


def left_over(
    lines: Sequence[Line], parties: Parties, funding: Sequence[Amount], others: Iterable[int | None] = ()
) -> Iterator[Unread]:
    """Give each amount of some lines that is nobody's share, no sum of shares and no part of one.

    Args:
        lines: what a form says of a measure's money.
        parties: whom it speaks of, and for which year.
        funding: what was read.
        others: further kroner that were read as something else: a stated total, cost lines, prices.
    """
    read = [amount for amount in funding if amount.amount_nok is not None]
    known = {amount.amount_nok for amount in read} | {nok for nok in others if nok is not None}
    for key in (lambda one: one.role, lambda one: one.recipient, lambda _: None):
        for value in {key(amount) for amount in read}:
            known.add(sum(amount.amount_nok for amount in read if key(amount) == value))
    for mention in added_up(list(mentions_in(lines, Speech(parties, ()), parties.year))):
        is_free = mention.kind in ("need", "asked", "loose") or mention.is_other_year
        if is_free and mention.nok >= LEAST and mention.nok not in known:
            field = FIELD_OF_ASIDES if mention.is_other_year else FIELD_OF_AMOUNTS
            yield field, mention.found.text, Locator(line=mention.line)
