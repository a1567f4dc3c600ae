"""The words a grant in running text (2023) is told with, and the grant that a sentence states with them."""

import re
from collections.abc import Callable

from behovsmelding.forms.grant_costs import Grant
from behovsmelding.forms.paragraphs import Paragraph
from behovsmelding.forms.parties import Recipient
from behovsmelding.money import Found
from behovsmelding.report import Locator

Mentions = Callable[[str], list[tuple[Recipient, int, int]]]
"""Finds the recipients named in a text, with where they stand."""
Unread = tuple[str, str, Locator]
"""What is told of and not read: which field, its words, and where."""
GRANT = r"(?:tilskud\w*|tilskot\w*|(?<!lære)midl(?:er|ar|ene|ane)\b|andel\w*|part\b)"
USE = r"(?:bruk[ea]r?|nytt[ea]r?|benytt[ea]r?|disponer[ea]r?|få[r]?|motta[r]?|mottek|ta\s+imot)"
ASK = r"(?:søke[r]?|søkjer?|ber|bed|be|melde[r]?|meldar|ønsker|ønskjer|trenge[r]?|treng|har)"
GRANT_WORD = re.compile(rf"\b{GRANT}", re.IGNORECASE)
ASKED = re.compile(rf"\b(?:{GRANT}|søk\w+|søkj\w+|meld\w*\s+behov|behov\s+for)", re.IGNORECASE)
SPLIT = re.compile(r"\b(?:hvorav|derav|herav|kvarav|av\s+(?:dette|disse|desse)|fordelt\s+(?:med|på))\b", re.IGNORECASE)
TO = re.compile(
    r"[\s,)]*(?:(?:skal\s+)?(?:går|gå|gis|vert\s+gjeve|tildeles|søkes|søkjast|utgjør|er)\s+)?(?:til|for)\s+|[\s,)]*(?:skal|vil)\s+"
    r"|[\s,)]*(?:skal\s+)?(?:bruk(?:es|ast)|nytt(?:es|ast)|benyttes|disponer(?:es|ast))\s+av\s+",
    re.IGNORECASE,
)
_ASKS = re.compile(rf"\b{ASK}\b", re.IGNORECASE)
_APPLIES = re.compile(r"\b(?:søk|ber\b|bed\b|meld)", re.IGNORECASE)
_NOT_EXHAUSTIVE = re.compile(
    r"\b(?:bl\.\s?a|blant\s+annet|mellom\s+anna|m\.a|herav|av\s+dette|f\.\s?eks|eks)\b", re.IGNORECASE
)


def stated_grant(sentence: Paragraph, recipient: Recipient, money: Found) -> Grant:
    """Give an amount of a sentence as somebody's grant, with what the words beside it say of it."""
    text = sentence.text
    whole = not _NOT_EXHAUSTIVE.search(text, money.end)
    is_asked = bool(_ASKS.search(text[: money.start])) and not GRANT_WORD.search(text[: money.start])
    is_part = bool(SPLIT.search(text))
    is_bare = bool(_APPLIES.search(text[: money.start])) and not re.search(r"\w", text[money.end :])
    return Grant(recipient, money.nok, money.text, sentence.line_at(money.start), whole, is_asked, is_part, is_bare)
