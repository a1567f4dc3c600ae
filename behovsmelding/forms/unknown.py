"""A behovsmelding of an edition nobody knows: a draft of what can be found, everything in it uncertain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from behovsmelding import privacy
from behovsmelding.errors import UnreadableFile
from behovsmelding.forms.fields import PLACEHOLDER, Stream, plain
from behovsmelding.forms.parties import Parties, Recipient, owners_in
from behovsmelding.money import Found, amounts
from behovsmelding.reading import Document
from behovsmelding.report import Amount, Locator, Measure, NeedsReport, Passage, Units
from behovsmelding.semester import semesters_in
from behovsmelding.vocabulary import Vocabulary

_ABOUT = re.compile(r"\bbehovsmelding", re.IGNORECASE)
_MEASURE_LABEL = re.compile(
    r"\b(?:na[vm]n\s+på\s+tiltak|tiltak(?:et|ene|a)?)\b\s*[:\d]|^\W*tiltak\b", re.IGNORECASE | re.MULTILINE
)
_FUNDING_LABEL = re.compile(r"\b(?:tilskudd|tilskot|søknadsbeløp|søkjesum|beløp|kostnad|budsjett)\w*", re.IGNORECASE)
# NAV uses the word too, for aids to disabled people: a form of ours speaks of kindergartens or schools as well.
_FIELD = re.compile(r"kompetanse|barnehage|skole|skule|opplæring|lærer|lærar|universitet", re.IGNORECASE)
_OWNER = re.compile(
    r"^[ \t*]*(?:innmeldende\s+)?"
    r"(?:(?:skole|skule|barnehage)?(?:eier|eigar)|søker|søkjar|kommune(?:[ \t]*/[ \t]*(?:eier|eigar))?"
    r"|organisasjon|verksemd|virksomhet)"
    r"[ \t*]*[:\t][ \t*]*(?P<value>[^\n\t]+)",
    re.IGNORECASE | re.MULTILINE,
)
_YEAR = (
    re.compile(r"behovsmelding\w*\D{0,80}?\b(?P<year>20[1-4]\d)\b", re.IGNORECASE),
    re.compile(r"(?:behov|søknad|tilskudd|tilskot|år)\w*\D{0,40}?\b(?P<year>20[1-4]\d)\b", re.IGNORECASE),
)
_MEASURE = re.compile(
    r"^[ \t*#-]*(?:(?:na[vm]n[ \t]+på[ \t]+)?tiltak(?:et)?[ \t]*(?:nr\.?[ \t]*)?(?P<number>\d{1,2}[a-z]?)?)"
    r"[ \t*]*[:.–\t-]?[ \t*]*(?:(?:na[vm]n[ \t]+på[ \t]+tiltak(?:et)?|tittel)[ \t*]*:?[ \t*]*)?(?P<title>[^\n\t]*)",
    re.IGNORECASE | re.MULTILINE,
)
_TITLE = re.compile(r"\s*\**(?:tittel|na[vm]n)[ \t*]*:[ \t*]*(?P<title>[^\n\t]+)", re.IGNORECASE)
LETTERHEAD = 8
"""How many of a letter's first lines may name who sends it."""
_TOTAL_BEFORE = re.compile(r"\b(?:sum|total\w*|til\s?sammen|til\s?saman|samlet|samla)\b[^\d\n\t]*$", re.IGNORECASE)
_ROLE_WORD = re.compile(
    r"\b(?P<owner>(?:skole|skule|barnehage)?(?:eier|eigar)\w*)"
    r"|\b(?P<university>UH\b|universitet\w*|høgskole\w*|høgskule\w*|kompetansemiljø)"
    r"|(?P<total>\b(?:sum|total\w*)\b)",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Tell whether a text speaks of a behovsmelding and holds a measure or funding label."""
    text = Stream.of(document).text
    is_labelled = _MEASURE_LABEL.search(text) or _FUNDING_LABEL.search(text)
    return bool(_ABOUT.search(text) and is_labelled and _FIELD.search(text))


def parse(document: Document, vocabulary: Vocabulary) -> NeedsReport:
    """Make a draft of a form of unknown edition.

    Raises:
        UnreadableFile: unrelated.
    """
    if not recognises(document):
        raise UnreadableFile(
            "unrelated",
            f"Filen «{document.name}» ser ikke ut til å være en behovsmelding. Kontroller at riktig fil er valgt.",
        )
    return _Draft(document, vocabulary).report()


@dataclass(frozen=True, slots=True)
class _Block:
    number: str | None
    title: str
    start: int
    text: str


class _Draft:
    """One unknown form being searched."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.stream = Stream.of(document)
        self.people = privacy.people_in(document.lines)
        field = _OWNER.search(self.stream.text)
        self.owners = owners_in(plain(field["value"]), vocabulary) if field else self._owner_at_top()
        self.parties = Parties(self.owners, vocabulary)

    def _owner_at_top(self) -> tuple[str, ...]:
        """Give the municipality that a letter's first lines name alone on one of them."""
        lines = [plain(line) for line in self.stream.text.split("\n") if line.strip()][:LETTERHEAD]
        return next(((owner,) for line in lines if (owner := self.vocabulary.municipality_owner(line))), ())

    def report(self) -> NeedsReport:
        """Put the draft together."""
        text = self.stream.text
        year = next((match for pattern in _YEAR if (match := pattern.search(text))), None)
        owner = self.owners[0] if self.owners else None
        number = int(year["year"]) if year else None
        member = self.vocabulary.membership(owner, number) if owner and number else None
        measures = tuple(self._measure(block) for block in self._blocks())
        named = [found.name for found, _, _ in self.vocabulary.organisations_in(text)]
        named += [amount.recipient for one in measures for amount in one.funding if amount.role == "university"]
        return NeedsReport(
            form="unknown",
            year=number,
            year_inferred=number is not None,
            county=member[1] if member else self.vocabulary.county_of(owner) if owner else None,
            network=member[0] if member else None,
            network_inferred=member is not None,
            owner=owner,
            owners=self.owners,
            universities=tuple(dict.fromkeys(named)),
            units=Units(),
            measures=measures,
            stated_totals=(),
            stated_total_nok=None,
            schemes=(),
            people=self.people,
        )

    def _blocks(self) -> Iterator[_Block]:
        """Cut the text at «Tiltak 1: …» and «Navn på tiltak: …»; a number and a name on following lines are one."""
        heads: list[tuple[re.Match, str | None, str]] = []
        for match in _MEASURE.finditer(self.stream.text):
            title = plain(PLACEHOLDER.sub("", match["title"]))
            if not (
                match["number"] or re.match(r"\W*(?:na[vm]n\s+på\s+)?tiltak\w*\s*\**:", match.group(), re.IGNORECASE)
            ):
                continue
            previous = heads[-1] if heads else None
            if previous and not previous[2] and not match["number"]:
                heads[-1] = (previous[0], previous[1], title)
            else:
                heads.append((match, match["number"], title))
        starts = [match.start() for match, _, _ in heads] + [len(self.stream.text)]
        for (match, number, title), stop in zip(heads, starts[1:], strict=True):
            text = self.stream.text[match.end("title") : stop]
            below = None if title else _TITLE.match(text)
            yield _Block(number, plain(below["title"]) if below else title, match.start(), text)

    def _measure(self, block: _Block) -> Measure:
        title = privacy.redact(block.title, self.people)
        base = block.start + len(self.stream.text[block.start :].split(block.text, 1)[0]) if block.text else block.start
        body = privacy.redact(PLACEHOLDER.sub("", block.text).strip(), self.people)
        locator = self.stream.locator(block.start)
        passages = [Passage("title", title, locator), Passage("body", body, locator)]
        return Measure(
            number=block.number,
            title=title or (f"Tiltak {block.number}" if block.number else "Uten navn"),
            scheme=None,
            level=None,
            semesters=semesters_in(block.text) if re.search(r"varighe[ti]", block.text, re.IGNORECASE) else (),
            continues=None,
            described=True,
            funding=tuple(self._funding(block.text, base)),
            locator=locator,
            passages=tuple(passage for passage in passages if re.search(r"\w", passage.text)),
        )

    def _funding(self, text: str, base: int) -> Iterator[Amount]:
        """Give the amounts whose line says who they are for; the others belong to nobody knows whom."""
        offset = 0
        for line in text.split("\n"):
            for place, found in enumerate(amounts(line)):
                amount = self._amount(line, found, self.stream.locator(base + offset), is_first=place == 0)
                if amount:
                    yield amount
            offset += len(line) + 1

    def _amount(self, line: str, found: Found, locator: Locator, *, is_first: bool) -> Amount | None:
        after = re.match(r"\s*\((?P<name>[^()\d]{2,60})\)", line[found.end :])
        words = after["name"] if after else line[: found.start] if is_first else ""
        recipient = self._recipient(words)
        if not recipient:
            return None
        return Amount(
            role=recipient.role,
            recipient=recipient.name,
            recipient_parent=recipient.parent,
            amount_nok=found.nok,
            state="stated" if found.nok else "zero",
            text=found.text,
            locator=locator,
            written_as=recipient.written_as,
        )

    def _recipient(self, words: str) -> Recipient | None:
        """Tell who the words beside an amount mean; None for totals and for what is not said."""
        roles = {name for hit in _ROLE_WORD.finditer(words) for name in ("total", "university", "owner") if hit[name]}
        if "total" in roles or _TOTAL_BEFORE.search(words):
            return None
        mentions = self.parties.mentions(words)
        if len(mentions) == 1:
            return mentions[0][0]
        if roles == {"owner"}:
            return self.parties.owner()
        return Recipient("university", "UH", "UH") if roles == {"university"} else None
