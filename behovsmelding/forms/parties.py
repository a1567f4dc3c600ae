"""Who a form speaks of: its owners, and the recipients its amounts are for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from behovsmelding.forms.fields import PLACEHOLDER, is_only_placeholder
from behovsmelding.forms.owner_words import BARE_OWNER, OWNER_MENTION, OWNER_WORD, is_self
from behovsmelding.forms.owners import calls_of, names_of, owner_name
from behovsmelding.forms.owners import owners_in as owners_in
from behovsmelding.report import Role
from behovsmelding.vocabulary import Organisation, Vocabulary

_UNIVERSITY_WORD = re.compile(
    r"universitet|h[øo]y?[gs]?gskol|h[øo]gskul|høyskol|fagskol|kompetansemiljø|\bUH\b|\bUH[- ]|sente?r(?:et)?\b",
    re.IGNORECASE,
)
# «KoRus Nord»: a name before a short name makes another name of it.
_PART_OF_NAME = re.compile(
    r"(?<![.:] )(?<!^)\b(?!(?:UH|Til|Fra|Og|Eier|Kr|Sum|Totalt?|Honorar|Veiledning"
    r"|Rettleiing|Kurs|Reise|Lønn?|Tilskudd|Tilskot|Andel|Kostnad\w*|Utgift\w*|Beløp|Midler|Midlar|Støtte)\b)"
    r"[A-ZÆØÅ][\w-]+ $"
)
_NAME_BEFORE = re.compile(r"(?<!\w)(?!(?:Ved|Med|Fra|Frå|Og|Samt|Partnar|Partner)\b)(?P<name>[A-ZÆØÅ][\w-]+) $")
_CENTRES = ("senteret", "sentret")
_LEAD = re.compile(
    r"^(?:[-–—•*)\s\t]+|\d{1,2}[.)]\s+|(?:videre|vidare|i\s+tillegg|i\s+tillegg\s+til\s+dette|også|dessuten|dessutan|samtidig|samstundes|her|nå|no|elles|ellers|derfor|difor|til\s+slutt"
    r"|og|men|mens|medan|samt|dei|de|skal|vil|kan|må|bør|får|treng|trenger|søker|søkjer)\s+)+",
    re.IGNORECASE,
)
# Running text goes on behind a name, and no name holds a verb: «Bygland kommune skal nytta», «NTNU bør også».
_RUNS_ON = re.compile(
    r"\s+(?:skal|vil|kan|må|bør|har|er|får|treng|trenger|tar|tek|set|setter|ønsk\w+|ynskj\w+|søk\w+|meld\w+|plan\w*legg\w*"
    r"|bruk\w+|nytt\w+|benytt\w+|dekk\w*|disponer\w+|kjøp\w+|betal\w+|rekn\w+|regn\w+|budsjetter\w+|også|òg|i\s+tillegg|derfor|difor"
    r"|her|då|da)\b.*",
)
_PRONOUN = re.compile(r"(?:de|dei|desse|disse|dette|det|den|dem|han|hun|ho|dei\s+to|de\s+to|begge|alle)", re.IGNORECASE)
_UNDECIDED = re.compile(
    r"\W*(?:(?:er\s+)?(?:ikke|ikkje|ennå\s+ikke|enno\s+ikkje)\s+(?:avklart|avklara|avgjort|bestemt|valgt|valt|klart|aktuel(?:t|l)|relevant)|avklares|avklarast"
    r"|ukjent|ukjend|usikker|vet\s+ikke|veit\s+ikkje|ingen|(?:se|sjå)\s+(?:under|over|liste\w*|vedl\w+|egen|eiga|tabell\w*))\b[^,;]*",
    re.IGNORECASE,
)


SHORTEST_NAME = 3
"""Of a partner in a form's head: shorter ones («UH») are words for any."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who an amount is for, as the form means it."""

    role: Role
    name: str
    parent: str
    written_as: str | None = None


@dataclass(frozen=True, slots=True)
class Parties:
    """A report's owners, for reading what its amounts are for."""

    owners: tuple[str, ...]
    vocabulary: Vocabulary
    year: int | None = None
    """The year the need is for, where that is known: an amount with another year right behind it is none of it."""
    partners: tuple[str, ...] = ()
    """The partners the form's head names."""

    def owner(self) -> Recipient | None:
        """Give the reporting owner as recipient."""
        return Recipient("owner", self.owners[0], self.owners[0]) if self.owners else None

    def own(self, words: str) -> str | None:
        """Tell which of the form's own owners a label names, also one the word lists do not have: «Kvinnherad»."""
        said = words.casefold().strip()
        return next((owner for owner in self.owners if said in map(str.casefold, calls_of(owner))), None)

    @property
    def is_municipal(self) -> bool:
        """Whether the reporting owner is a municipality."""
        return bool(self.owners and self.vocabulary.municipality_owner(self.owners[0]))

    @property
    def county(self) -> str | None:
        """The reporting owner's county, where it is a municipality: there a bare name is another one's."""
        known = self.vocabulary.municipality_owner(self.owners[0]) if self.owners else None
        return self.vocabulary.county_of(known) if known else None

    def calls_nearby(self) -> tuple[str, ...]:
        """Give what a table may call the municipalities of the owner's county, no partner's place among them."""
        near = self.vocabulary.owners_of_county(self.county) if self.county else ()
        return tuple(name for owner in near for name in calls_of(owner) if not self.by_place(name))

    def owner_called(self, words: str) -> Recipient | None:
        """Tell which owner words beside an amount name: the form's own, else a municipality of the same county."""
        known = self.own(words) or (self.vocabulary.owner_in_field(words, self.county) if self.county else None)
        return Recipient("owner", known, known, words if words != known else None) if known else self.resolve(words)

    def resolve(self, phrase: str) -> Recipient | None:
        """Tell who a phrase names; as written where nobody is known by it, None where it is no name."""
        words = _LEAD.sub("", " ".join(phrase.split()).strip(" \t:,;–-")).strip()
        words = _RUNS_ON.sub("", words)
        if not words or _PRONOUN.fullmatch(words):
            return None
        if is_self(words) and (self.vocabulary.organisations_in(words, loose=True) or not self.owners):
            return None  # «Vi ved Nord universitet»
        if (BARE_OWNER.fullmatch(words) or is_self(words)) and self.owners:
            return Recipient("owner", self.owners[0], self.owners[0], words)
        if self._is_reporting(words) or (OWNER_WORD.search(words) and not _UNIVERSITY_WORD.search(words)):
            return self._owner(words)
        return self._partner(words)

    def _is_reporting(self, words: str) -> bool:
        """Tell whether a phrase is an owner of the form's own, whatever its name looks like: «RKK Vesterålen»."""
        said = {words.casefold(), (owner_name(words, self.vocabulary) or words).casefold()}
        return any(name.casefold() in said for owner in self.owners for name in calls_of(owner))

    def _partner(self, words: str) -> Recipient | None:
        known = self.vocabulary.organisation(words) or self.by_place(words)
        if known:
            return university(known, words)
        name = self.by_short_name(words)
        if name:
            return Recipient("university", name, self.vocabulary.parent(name), words if words != name else None)
        # Short names count only as a whole: «KoRus Nord» is not Nord universitet.
        named = self.vocabulary.organisations_in(words)
        if _are_several(self.vocabulary.organisations_in(words, loose=True), words):
            return Recipient("university", words, words)  # one amount for two: theirs together, as written
        if named:
            first, start, end = named[0]
            return university(first, words[start:end])
        is_short = len(words) <= 90 and words.count(" ") <= 9 and not re.search(r"\d{3}", words)
        is_name = is_short and (words[0].isupper() or words[0].isdigit())
        return Recipient("university", words, words) if is_name else None

    def _owner(self, words: str) -> Recipient:
        name = owner_name(words, self.vocabulary) or words
        genitive = re.sub(r"['’]?s$", "", name)
        name = next((owner for owner in self.owners if {name, genitive} & set(calls_of(owner))), name)
        return Recipient("owner", name, name, words if words != name else None)

    def by_place(self, words: str) -> Organisation | None:
        """Give the only partner of the form's that is named by a place: «Volda» for Høgskulen i Volda."""
        place = words.strip().casefold()
        found = [one for one in self.partners if place and one.casefold().endswith((f" i {place}", f" på {place}"))]
        return self.vocabulary.organisation(found[0]) if len(found) == 1 else None

    def by_short_name(self, words: str) -> str | None:
        """Give the only partner of the form's whose name begins with some words, or is a kind of place by its ending.

        «Fagskolen» is Fagskolen i Nordland, and «senteret» Matematikksenteret, where the form names no other such.
        """
        said = words.strip(" :,;()").casefold()
        if not re.fullmatch(r"[^\W\d]{4,}(?: [^\W\d]+)*", said):
            return None
        begins = [
            name
            for name in self.partners
            if any(re.match(rf"{re.escape(said)}\b", one, re.IGNORECASE) for one in self.vocabulary.spellings(name))
        ]
        ends = [name for name in self.partners if said in _CENTRES and name.split(",")[0].casefold().endswith(said)]
        found = begins or ends
        return found[0] if len(found) == 1 else None

    def mentions(self, text: str) -> list[tuple[Recipient, int, int]]:
        """Find the recipients named in a text, with where they stand."""
        full = {(start, end) for _, start, end in self.vocabulary.organisations_in(text) if " " in text[start:end]}
        found: list[tuple[Recipient, int, int]] = [
            (university(known, text[start:end]), start, end)
            for known, start, end in self.vocabulary.organisations_in(text, loose=True)
            if (start, end) in full or not text[start:end].istitle() or not _PART_OF_NAME.search(text[:start])
        ]
        spans = [(start, end) for _, start, end in found]
        for mention in self._unknown_partners(text):
            if all(mention[2] <= start or end <= mention[1] for start, end in spans):
                found.append(mention)
                spans.append(mention[1:])
        for owner in self.owners:
            spelt = "|".join(map(re.escape, names_of(owner)))
            for match in re.finditer(rf"(?<!\w)(?:{spelt})(?:s\b|\b)", text, re.IGNORECASE):
                found.append((Recipient("owner", owner, owner), match.start(), match.end()))
                spans.append(match.span())
        for match in OWNER_MENTION.finditer(text):
            if all(match.end() <= start or end <= match.start() for start, end in spans):
                words = match.group()
                recipient = self.resolve(words) if re.search(r"\(", words) else self.resolve(match["group"])
                if recipient:
                    found.append((recipient, match.start(), match.end()))
        return sorted(found, key=lambda mention: mention[1])

    def _unknown_partners(self, text: str) -> Iterator[tuple[Recipient, int, int]]:
        """Find the partners that only the form itself says are some: its head names «Høgskolen i Ytterbygda»."""
        for name in self.partners:
            if len(name) > SHORTEST_NAME and not self.vocabulary.organisations_in(name, loose=True):
                for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?:s\b)?(?![\w-])", text, re.IGNORECASE):
                    yield Recipient("university", name, name), match.start(), match.end()


def _are_several(hits: list[tuple[Organisation, int, int]], words: str) -> bool:
    """Tell whether a phrase is a list of universities and nothing else: «Nord universitet og UiT»."""
    rest = words
    for _, start, end in reversed(hits):
        rest = rest[:start] + rest[end:]
    return len({found.name for found, _, _ in hits}) > 1 and not re.search(r"\w", re.sub(r"\b(?:og|samt)\b", "", rest))


def university(organisation: Organisation, written: str) -> Recipient:
    """Give a known organisation as recipient, with the form's own spelling where it differs."""
    words = " ".join(written.split())
    words = words.strip(" ()") if words.count("(") != words.count(")") or words.startswith("(") else words
    return Recipient(
        "university", organisation.name, organisation.parent, words if words and words != organisation.name else None
    )


def universities_in(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Read a field for universities: canonical names, or its own words where none is known."""
    full = {(start, end) for _, start, end in vocabulary.organisations_in(text)}
    named = []
    for found, start, end in vocabulary.organisations_in(text, loose=True):
        first = None if (start, end) in full else _first_name(text[:start], vocabulary)
        named.append(f"{first} {text[start:end]}" if first else found.name)
    if named:
        return tuple(dict.fromkeys(named))
    words = "" if is_undecided(text) else " ".join(text.split()).strip(" *:.,")
    return (words,) if re.search(r"[^\W\d]{2}", words) else ()


def _first_name(before: str, vocabulary: Vocabulary) -> str | None:
    """Give the word that makes a short name right behind it another name: «RKBU Nord» is not Nord universitet."""
    word = _NAME_BEFORE.search(before)
    is_other = (
        word and not _UNIVERSITY_WORD.search(word["name"]) and not vocabulary.organisations_in(word["name"], loose=True)
    )
    return word["name"] if is_other else None


def is_undecided(text: str) -> bool:
    """Tell whether a field says nothing but that nobody knows yet: «Ikke avklart»."""
    return bool(_UNDECIDED.fullmatch(PLACEHOLDER.sub("", text)) or is_only_placeholder(text))


def labelled(lines: Sequence[tuple[int, str]], labels: str) -> tuple[str, int] | None:
    """Find a field by its label: what stands after it on its line, or on the next line with text.

    Args:
        lines: numbered lines.
        labels: a regular expression for the label.
    """
    pattern = re.compile(rf"^[\s*]*(?:{labels})\**\s*(?P<sign>[:\t]|\s{{2,}})\s*(?P<value>.*)$", re.IGNORECASE)
    for place, (number, line) in enumerate(lines):
        match = pattern.match(line.rstrip())
        if not match and re.fullmatch(rf"[\s*]*(?:{labels})[\s*]*:?[\s*]*", line, re.IGNORECASE):
            value = ""
        elif match:
            value = match["value"].strip(" *")
        else:
            continue
        if value:
            return value, number
        following = next(((n, text) for n, text in lines[place + 1 : place + 4] if text.strip()), None)
        if following:
            return following[1].strip(" *"), following[0]
    return None
