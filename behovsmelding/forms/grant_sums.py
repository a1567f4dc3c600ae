"""Sums of one party's own in running text (2023): «USN sin del er til saman 97 500 kr» is what USN is to have."""

import re
from collections.abc import Sequence
from dataclasses import replace

from behovsmelding.forms.grant_costs import Grant
from behovsmelding.forms.grant_words import GRANT
from behovsmelding.forms.paragraphs import Paragraph
from behovsmelding.forms.parties import Parties
from behovsmelding.money import amounts

_IN_ALL = re.compile(
    r"\b(?:til\s?sam+[ea]n|totalt?|i\s+alt|samlet|samla|sum(?=\s+(?:tilskud|tilskot)))\b", re.IGNORECASE
)
_OWN = re.compile(
    rf"\b(?:sin|sitt?|vår|vårt|[^\W\d]+s)\s+(?:(?:totale|samlede|samla)\s+)?(?:(?:an)?del(?:en)?|part|{GRANT})\b"
    r"|\b(?:tilskud\w*|tilskot\w*|(?:an)?del(?:en)?)\s+(?:til|for)\s+(?=[A-ZÆØÅ]|oss\b|kommunen\b)",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"\b(?:og|samt|både|begge|hver|kvar)\b|[/+&]", re.IGNORECASE)


def own_sum(sentence: Paragraph, parties: Parties) -> Paragraph:
    """Give a sentence on what one party's part comes to in all as if it only said how much that is; others as they are.

    The words for a sum are blanked, all else stays at its place. «Til sammen trenger vi 90 000 kr» is of a measure.
    """
    text = sentence.text
    found = amounts(text, bare=True)
    names = {who.name for who, _, _ in parties.mentions(text)}
    if len(found) != 1 or len(names) > 1 or not _OWN.search(text) or _SEVERAL.search(text[: found[0].start]):
        return sentence
    return replace(sentence, text=_IN_ALL.sub(lambda hit: " " * len(hit.group()), text))


def without_parts(grants: Sequence[Grant]) -> list[Grant]:
    """Leave out the grants of a recipient that its first or last is the sum of: one amount, told whole and in parts."""
    left_out: list[Grant] = []
    for name in dict.fromkeys(grant.recipient.name for grant in grants):
        own = [grant for grant in grants if grant.recipient.name == name and grant.nok]
        for whole, parts in ((own[:1], own[1:]), (own[-1:], own[:-1])):
            if len(parts) > 1 and whole[0].nok == sum(part.nok for part in parts):
                left_out += parts
                break
    return [grant for grant in grants if not any(grant is each for each in left_out)]
