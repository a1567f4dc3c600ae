"""Which county and network a form's head says it belongs to, or its owner's membership."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from behovsmelding.forms.parties import is_undecided
from behovsmelding.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Place:
    """Which county and network a report belongs to."""

    county: str | None
    network: str | None
    is_inferred: bool
    """Whether the network is the owner's membership and not stated."""


_NETWORK = re.compile(
    r"(?:\bkompetanse(?:nettverk(?:et)?|region(?:en)?)[\s:*]+(?:(?:i|for|på)\s+)?|^[\s*]*nettverk[ *]*[:\t][\s*]*)"
    r"(?P<name>(?-i:[A-ZÆØÅ])[^\t\n*:]*?)\s*(?:\*|\t|\s{2,}|\.\s|$)",
    re.IGNORECASE,
)
_COUNTY = re.compile(
    r"^[\s*]*(?:til\s+)?(?:statsforvalt(?:eren|aren)\s+i|fylke(?:skommune)?\s*:)\s*(?P<name>[A-ZÆØÅ][\w ]+?)[\s*]*$",
    re.IGNORECASE,
)


def known_network(words: str, vocabulary: Vocabulary) -> str:
    """Give the network that words begin with, or the only one whose name begins with them; else the words."""
    networks = vocabulary.networks()
    longer = [name for name in networks if re.match(rf"{re.escape(words)}\b", name)]
    known = [name for name in networks if re.match(rf"{re.escape(name)}\b", words)]
    return max(known, key=len) if known else longer[0] if len(longer) == 1 else words


def county_in(lines: Iterable[str]) -> str | None:
    """Give the county that a form's head states: «Statsforvalteren i Nordland»."""
    return next((match["name"].strip() for line in lines if (match := _COUNTY.search(line))), None)


def place_of(head: Sequence[tuple[int, str]], owner: str | None, year: int | None, vocabulary: Vocabulary) -> Place:
    """Read county and network where the head states them, else from the owner's membership that year."""
    network = next((match["name"].strip() for _, line in head if (match := _NETWORK.search(line))), None)
    network = known_network(network, vocabulary) if network and not is_undecided(network) else None
    county = county_in(line for _, line in head)
    member = vocabulary.membership(owner, year) if owner and year else None
    by_owner = (member[1] if member else None) or (vocabulary.county_of(owner) if owner else None)
    is_inferred = not network and member is not None
    return Place(county or by_owner, network or (member[0] if member else None), is_inferred)
