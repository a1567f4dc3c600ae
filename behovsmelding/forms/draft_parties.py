"""Whom words in a form of no known edition speak of: organisations and owners by name, or «kommunen», «oss», «UH»."""

import re
from dataclasses import dataclass
from functools import cached_property

from behovsmelding.forms.draft_places import MUNICIPALITY
from behovsmelding.forms.parties import Parties, Recipient
from behovsmelding.report import UNNAMED_UNIVERSITY

_OWNER = re.compile(
    r"(?<![\w/-])(?:(?:egen|eigen|eiga|vår|vårt|våre)\s+(?:skole|skule|barnehage|virksomhet|verksemd|organisasjon|kommune)\w*|"
    r"(?:(?:skole|skule|barnehage)-?\s*(?:og|/)\s*)?(?:skole|skule|barnehage)?(?:eier|eigar)(?:en|s|ens|e|ne|nes|ane|anes)?"
    r"|(?:kommun(?:en|ens|er|ene|ane)|kommune(?:s|ns)?|herad(?:et|ets)?))(?!\w|/)",
    re.IGNORECASE,
)
_SELF = re.compile(r"(?<!\w)(?:vi|me|oss|vår|vårt|våre|selv|sjølv|dere|deres|dykk|dykkar)(?!\w)", re.IGNORECASE)
_OWN_UNIT = {
    "school": re.compile(r"(?<!\w)(?:skolen|skulen|egen\s+skole|eigen\s+skule)(?:s)?(?!\w)", re.IGNORECASE),
    "kindergarten": re.compile(
        r"(?<!\w)(?:barnehagen|barnehagene|barnehagane|egen\s+barnehage)(?:s)?(?!\w)", re.IGNORECASE
    ),
}
_UNIVERSITY = re.compile(
    r"(?<![\w/])(?:UHs?(?:-(?:institusjon|partner|miljø)\w*)?|universitet(?:et|ets)?(?:/h[øo][gy]skole\w*)?(?!\s+i\b)"
    r"|h[øo][gy]sk[ou]l(?:en|ens)(?!\s+(?:i|på)\b)|fagskolen?(?!\s+i\b)"
    r"|(?:samarbeids)?part(?:ner|nar)(?:en|ens|s)?|kompetansemiljø(?:et|ets|a|ene)?)(?!\w)",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:sammen|saman|samarbeid\w*|samråd|dialog|i\s+lag|avtale\w*|avtalt)\s+med\s+(?:\S+\s*){1,6}", re.IGNORECASE
)
_LEGAL_FORM = re.compile(r"\s+(?:AS|A/S|SA|BA|DA|IKS|KF)$")
# «Fjordtun» for «Fjordtun barnehage AS».
_OF_KIND = re.compile(r"(?P<name>[A-ZÆØÅ][\w-]+)\s+(?:\w*barnehage|\w*skole|\w*skule)r?(?:\s+(?:AS|SA|BA|DA))?")
_MUNICIPALITY = re.compile(r"\b(?:[A-ZÆØÅ][\w-]+\s+(?:og\s+)?)?[A-ZÆØÅ][\w-]+\s+(?:kommune|KOMMUNE|herad)s?(?!\w)")
_NAME_WORD = re.compile(r"[A-ZÆØÅ]\w{3,}")
_COMMON = {"Nord", "Norges", "Universitetet", "Høgskolen", "Høgskulen", "Fagskolen", "Senter", "Nasjonalt", "Nordland"}
_BEHIND_UH = re.compile(r"\bUH[ -]*\((?P<name>[^()\d\n]+)\)")
_PARTNER_FIELD = re.compile(
    r"^[ \t*•-]*(?:(?:samarbeids)?part(?:ner|nar)\w*(?:\(e\))?|kompetansemiljø|UH|universitet\w*(?:/\w+)?|samarbeid\w*)"
    r"[ \t*]*[:\t]"
    r"(?P<name>[^\n\t\d]+)",
    re.IGNORECASE | re.MULTILINE,
)
_NUMBERED = re.compile(
    r"^[ \t*•-]*(?P<label>(?!tiltak)[^\W\d][^\W\d/-]{1,25}[ ][1-9A-C])[ \t*]*[:=\t][ \t*]*"
    r"(?P<name>[^\n\t:]{2,60}?)[ \t*.]*$",
    re.IGNORECASE | re.MULTILINE,
)
_BESIDE = re.compile(
    r"\b(?:til|sum|andel|del|behov|søkt|tilskudd|tilskot|kr|for|sin|sine|kostnad\w*|utgift\w*|midler|midlar|budsjett)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\bi\s+(?:hele\s+|heile\s+|vår\s+)?$", re.IGNORECASE)
Mentioned = tuple[Recipient, int, int]


@dataclass(frozen=True)
class Speech:
    """Who a document's words mean: its owners, and the partners it names."""

    parties: Parties
    partners: tuple[str, ...]
    neighbours: tuple[str, ...] = ()
    """Municipalities that the document names beside its owners."""

    called: tuple[tuple[str, str], ...] = ()
    """What the document calls its partners, and their names: «Partner 1» behind «Partner 1: Nord universitet»."""

    @property
    def owners(self) -> tuple[str, ...]:
        """The owners, the reporting one first."""
        return self.parties.owners

    def only(self, words: str, *, is_strict: bool = False) -> Recipient | None:
        """Give the only one words speak of; None where they speak of nobody or of several.

        Args:
            words: a cell, a heading or a piece of a sentence.
            is_strict: whether «vi» and «oss» say nothing.
        """
        found = {mention.name: mention for mention, _, _ in self.mentions(words)}
        if not found and not is_strict and _SELF.search(_TOGETHER.sub(" ", words)):
            return self.parties.owner()
        return next(iter(found.values())) if len(found) == 1 else None

    def is_party(self, words: str) -> bool:
        """Tell whether words say nothing but who gets something: «Til UH», «Sum Hemnes kommune»."""
        mentions = self.mentions(words)
        rest = words
        for _, start, end in reversed(mentions):
            rest = rest[:start] + rest[end:]
        return bool(mentions) and not re.search(r"\w", _BESIDE.sub("", rest))

    def municipalities_in(self, text: str) -> tuple[str, ...]:
        """Give the municipalities that a text names in full."""
        names = [hit.group().removesuffix("s") for hit in _MUNICIPALITY.finditer(text)]
        owners = [self.parties.vocabulary.municipality_owner(name) for name in names]
        owners += [hit.group() for hit in re.finditer(MUNICIPALITY, text) if hit.group().endswith("kommune")]
        return tuple(dict.fromkeys(owner for owner in owners if owner and owner not in self.owners))

    def partners_in(self, text: str) -> tuple[str, ...]:
        """Give the universities a text names; behind «UH» a short name is one: «UH (Nord)»."""
        named = [found.name for found, _, _ in self.parties.vocabulary.organisations_in(text)]
        for match in _BEHIND_UH.finditer(text):
            hits = self.parties.vocabulary.organisations_in(match["name"], loose=True)
            named += [found.name for found, _, _ in hits]
        for match in _PARTNER_FIELD.finditer(text):
            hits = self.parties.vocabulary.organisations_in(match["name"], loose=True)
            named += [found.name for found, _, _ in hits]
        return tuple(dict.fromkeys(named))

    def called_in(self, text: str) -> tuple[tuple[str, str], ...]:
        """Give the labels with a number that a text puts before universities' names, with those."""
        known = [(hit["label"], self.parties.vocabulary.organisation(hit["name"])) for hit in _NUMBERED.finditer(text)]
        return tuple((" ".join(label.split()), one.name) for label, one in known if one)

    def with_name(self, who: Recipient, text: str) -> Recipient:
        """Give «UH» the name of the only university a measure's text speaks of, else of the only one the form does."""
        if who.role != "university" or who.name != UNNAMED_UNIVERSITY:
            return who
        partners = self.partners_in(text) or self.partners
        if len(partners) != 1:
            return who
        return Recipient("university", partners[0], self.parties.vocabulary.parent(partners[0]), UNNAMED_UNIVERSITY)

    def named(self, words: str) -> Recipient | None:
        """Give the only one words call by name."""
        found = {mention.name: mention for mention, _, _ in self._named(words)}
        return next(iter(found.values())) if len(found) == 1 else None

    def mentions(self, words: str) -> list[Mentioned]:
        """Find who is named in words, each with its place; who somebody works together with is none of them.

        «Leie i kommunen» names a place, and not who pays.
        """
        return [mention for mention in self._all_mentions(words) if not self._is_place(mention, words)]

    def place(self, words: str) -> Recipient | None:
        """Give the owner in whose place something is, where words name nobody else."""
        found = {mention[0].name: mention[0] for mention in self._all_mentions(words)}
        return next(iter(found.values())) if len(found) == 1 and not self.mentions(words) else None

    @staticmethod
    def _is_place(mention: Mentioned, words: str) -> bool:
        return mention[0].role == "owner" and bool(_PLACE.search(words[: mention[1]]))

    def _all_mentions(self, words: str) -> list[Mentioned]:
        words = _TOGETHER.sub(lambda hit: " " * len(hit.group()), words)
        found = self._named(words)
        named = {mention.name for mention, _, _ in found}
        for pattern, role in self._roles:
            for hit in pattern.finditer(words):
                if all(hit.end() <= start or end <= hit.start() for _, start, end in found):
                    found.append((self._of_role(role, hit.group(), named), hit.start(), hit.end()))
        return sorted(found, key=lambda mention: mention[1])

    def _named(self, words: str) -> list[Mentioned]:
        found: list[Mentioned] = []
        for known, start, end in self._spellings(words):
            if all(end <= low or high <= start for _, low, high in found):
                found.append((known, start, end))
        return found

    def _spellings(self, words: str) -> list[Mentioned]:
        """Give names in the order they count: municipalities, organisations, owners by a shorter name."""
        vocabulary = self.parties.vocabulary
        municipalities = []
        for hit in _MUNICIPALITY.finditer(words):
            longest = hit.group().removesuffix("s")
            shorter = longest.split(" ", 1)[1]  # «Sum Hemnes kommune»
            for name, begin in ((longest, hit.start()), (shorter, hit.end() - len(shorter))):
                owner = vocabulary.municipality_owner(name)
                if owner:
                    municipalities.append((Recipient("owner", owner, owner), begin, hit.end()))
                    break
        for name in self.neighbours:  # municipalities that nobody knows by that name
            hits = re.finditer(rf"(?<![\w-]){re.escape(name)}s?(?!\w)", words)
            municipalities += [(Recipient("owner", name, name), hit.start(), hit.end()) for hit in hits]
        organisations = [mention for mention in self.parties.mentions(words) if mention[0].role == "university"]
        owners = [mention for mention in self.parties.mentions(words) if mention[0].name in self.owners]
        return [*municipalities, *organisations, *owners, *self._short_names(words)]

    def _short_names(self, words: str) -> list[Mentioned]:
        found = []
        for pattern, who in self._shorter:
            found += [(who, hit.start(), hit.end()) for hit in pattern.finditer(words)]
        return found

    @cached_property
    def _shorter(self) -> list[tuple[re.Pattern, Recipient]]:
        """Shorter names: «Hemnes» for an owner, «Volda» for the partner whose name alone has the word."""
        names = [
            (short, Recipient("owner", owner, owner, short))
            for owner in (*self.owners, *self.neighbours)
            if (short := re.sub(r"\s+kommune$", "", _LEGAL_FORM.sub("", owner))) != owner
        ]
        kinds = [(hit["name"], owner) for owner in self.owners if (hit := _OF_KIND.fullmatch(owner))]
        names += [(name, Recipient("owner", owner, owner, name)) for name, owner in kinds]
        taken = {word for owner in self.owners for word in owner.split()} | _COMMON
        words = [(word, name) for name in self.partners for word in _NAME_WORD.findall(name) if word not in taken]
        for word, name in words:
            if sum(other == word for other, _ in words) == 1:
                names.append((word, Recipient("university", name, self.parties.vocabulary.parent(name), word)))
        numbered = [
            (
                re.compile(rf"(?<![\w-]){re.escape(words)}(?![\w-])", re.IGNORECASE),
                Recipient("university", name, self.parties.vocabulary.parent(name), words),
            )
            for words, name in self.called
        ]
        return numbered + [
            (re.compile(rf"(?<![\w-]){re.escape(short)}(?:s)?(?![\w-]|\s+(?:kommune|barnehag|skole|skule))"), who)
            for short, who in names
        ]

    @cached_property
    def _roles(self) -> list[tuple[re.Pattern, str]]:
        owner = self.owners[0].casefold() if self.owners else ""
        own = [
            (_OWN_UNIT[kind], "owner")
            for kind, words in (("school", r"skole|skule|gymnas"), ("kindergarten", "barnehag"))
            if re.search(words, owner)
        ]
        return [(_OWNER, "owner"), *own, (_UNIVERSITY, "university")]

    def _of_role(self, role: str, words: str, named: set[str]) -> Recipient:
        """Give whom a word for a role means; beside a name of that role it means the one named."""
        if role == "owner":
            mine = [owner for owner in self.owners if owner in named]
            return (
                Recipient("owner", mine[0], mine[0])
                if mine
                else self.parties.owner() or Recipient("owner", "Eier", "Eier")
            )
        partners = [name for name in named if name not in self.owners and self._is_partner(name)]
        name = partners[0] if len(partners) == 1 else UNNAMED_UNIVERSITY
        return Recipient("university", name, self.parties.vocabulary.parent(name), words.strip() if partners else None)

    def _is_partner(self, name: str) -> bool:
        return self.parties.vocabulary.municipality_owner(name) is None
