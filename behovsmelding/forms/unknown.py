"""A behovsmelding of an edition nobody knows: a draft of what can be found, everything in it uncertain."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from behovsmelding import privacy
from behovsmelding.errors import UnreadableFile
from behovsmelding.forms.draft_money import Said, said_in
from behovsmelding.forms.draft_owner import owners_of
from behovsmelding.forms.draft_table import TableRow, table_rows
from behovsmelding.forms.fields import PLACEHOLDER, Stream, plain
from behovsmelding.forms.money_rows import Cell, Row
from behovsmelding.forms.parties import Parties, Recipient, is_undecided
from behovsmelding.forms.stated_totals import stated_totals
from behovsmelding.money import Found
from behovsmelding.reading import Document
from behovsmelding.report import Amount, Locator, Measure, NeedsReport, Passage, Units
from behovsmelding.semester import semesters_in
from behovsmelding.vocabulary import Vocabulary

_ABOUT = re.compile(r"\bbehovsmelding", re.IGNORECASE)
_MEASURE_LABEL = re.compile(
    r"\b(?:na[vm]n\s+på\s+tiltak|tiltak(?:et|ene|a)?)\b\s*[:\d\t]|^\W*tiltak\b", re.IGNORECASE | re.MULTILINE
)
_FUNDING_LABEL = re.compile(r"\b(?:tilskudd|tilskot|søknadsbeløp|søkjesum|beløp|kostnad|budsjett)\w*", re.IGNORECASE)
# NAV uses the word too, for aids to disabled people: a form of ours speaks of kindergartens or schools as well.
_FIELD = re.compile(r"kompetanse|barnehage|skole|skule|opplæring|lærer|lærar|universitet", re.IGNORECASE)
_YEAR = (
    re.compile(r"behovsmelding\w*\D{0,80}?\b(?P<year>20[1-4]\d)\b", re.IGNORECASE),
    re.compile(r"(?:behov|søknad|tilskudd|tilskot|år)\w*\D{0,40}?\b(?P<year>20[1-4]\d)\b", re.IGNORECASE),
)
_MEASURE = re.compile(
    r"^[ \t*#-]*(?:(?P<lead>\d{1,2})[.)][ \t]*)?(?:(?:na[vm]n[ \t]+på[ \t]+)?tiltak(?:et)?"
    r"[ \t]*(?:nr\.?[ \t]*)?(?P<number>\d{1,2}[a-z]?)?)"
    r"[ \t*]*[:.–\t-]?[ \t*]*(?:(?:na[vm]n[ \t]+på[ \t]+tiltak(?:et)?|tittel)[ \t*]*:?[ \t*]*)?(?P<title>[^\n\t]*)",
    re.IGNORECASE | re.MULTILINE,
)
_IS_FIELD = re.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:na[vm]n[ \t]+på[ \t]+tiltak(?:et)?|tiltak(?:et)?)[ *]*[:\t]", re.IGNORECASE
)
_TITLE = re.compile(r"\s*\**(?:tittel|na[vm]n)[ \t*]*:[ \t*]*(?P<title>[^\n\t]+)", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"\W*(?:beløp|sum|kr|kroner|kostnad\w*|eier|eigar|UH|partnar|partner|ansvarlig|ansvarleg)?\W*", re.IGNORECASE
)
_UNNAMED = "UH"
_UNREAD = "tilskudd"


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
        self.owners = owners_of(self.stream.text, vocabulary)
        self.parties = Parties(self.owners, vocabulary)
        self.partners = self._partners_in(self.stream.text)
        year = next((match for pattern in _YEAR if (match := pattern.search(self.stream.text))), None)
        self.year = int(year["year"]) if year else None
        self.unread: list[tuple[str, str, Locator]] = []
        self.sums: list[Row] = []

    def _partners_in(self, text: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(found.name for found, _, _ in self.vocabulary.organisations_in(text)))

    def report(self) -> NeedsReport:
        """Put the draft together."""
        owner = self.owners[0] if self.owners else None
        number = self.year
        member = self.vocabulary.membership(owner, number) if owner and number else None
        measures = self._measures()
        named = [*self.partners]
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
            stated_totals=tuple(total for row in self.sums for total in stated_totals(row, self.parties)),
            stated_total_nok=next((row.total.nok for row in self.sums if row.total), None),
            schemes=(),
            people=self.people,
            unread=tuple(self.unread),
        )

    def _measures(self) -> tuple[Measure, ...]:
        """Read the text's measures; a table's rows where the text gives no amounts: one need is not read twice."""
        measures = _with_own_totals([self._measure(block) for block in self._blocks()])
        read = table_rows(list(enumerate(self.stream.text.split("\n"), 1)))
        rows, sums = [one for one in read if not one.row.is_sum], [one.row for one in read if one.row.is_sum]
        has_shares = any(one.row.amounts for one in rows)
        if not rows or any(measure.funding for measure in measures) or (measures and not has_shares):
            return measures
        self.unread.clear()
        self.sums = sums if len(sums) == 1 else []  # of several nothing says what each is the sum of
        return tuple(self._measure_of_row(one) for one in rows)

    def _blocks(self) -> Iterator[_Block]:
        """Cut the text at «Tiltak 1: …» and «Navn på tiltak: …»; a number and a name on following lines are one."""
        heads: list[tuple[re.Match, str | None, str]] = []
        for match in _MEASURE.finditer(self.stream.text):
            title = plain(PLACEHOLDER.sub("", match["title"]))
            line = self.stream.text[match.start() :].split("\n", 1)[0]
            is_field = _IS_FIELD.match(match.group()) and line.count("\t") < 2
            if not match["number"] and (not is_field or ("\t" in line and _NO_TITLE.fullmatch(title))):
                continue
            previous = heads[-1] if heads else None
            if previous and not previous[2] and not (match["number"] or match["lead"]):
                heads[-1] = (previous[0], previous[1], title)
            else:
                heads.append((match, match["number"] or match["lead"], title))
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
        funding, total = self._funding(block.text, base)
        return Measure(
            number=block.number,
            title=title or (f"Tiltak {block.number}" if block.number else "Uten navn"),
            scheme=None,
            level=None,
            semesters=semesters_in(block.text) if re.search(r"varighe[ti]", block.text, re.IGNORECASE) else (),
            continues=None,
            described=True,
            funding=funding,
            locator=locator,
            passages=tuple(passage for passage in passages if re.search(r"\w", passage.text)),
            stated_total_nok=total,
        )

    def _funding(self, text: str, base: int) -> tuple[tuple[Amount, ...], int | None]:
        """Give the amounts whose line says who they are for, and the measure's sum; the others are unread."""
        funding: list[Amount] = []
        totals: list[Found] = []
        loose: list[tuple[Said, Locator]] = []
        offset = 0
        for line in text.split("\n"):
            locator = self.stream.locator(base + offset)
            for said in said_in(line, self.parties, self.year):
                if said.recipient:
                    funding.append(_amount(said.found, self._named(said.recipient, text), locator))
                else:
                    loose.append((said, locator))
                    totals += [said.found] if said.is_label else []
            offset += len(line) + 1
        for said, locator in loose:
            if not funding or not (said.is_sum or said.is_label):
                self.unread.append((_UNREAD, said.found.text, locator))
        return tuple(funding), totals[0].nok if len({total.nok for total in totals}) == 1 else None

    def _named(self, recipient: Recipient, text: str) -> Recipient:
        """Give «UH» the name of the only university the measure speaks of, else of the only one the form does."""
        if recipient.role != "university" or recipient.name != _UNNAMED:
            return recipient
        partners = self._partners_in(text) or self.partners
        if len(partners) != 1:
            return recipient
        return Recipient("university", partners[0], self.vocabulary.parent(partners[0]), _UNNAMED)

    def _measure_of_row(self, one: TableRow) -> Measure:
        """Make a measure of a table's row: its cells are the owner's and the university's as the headings say."""
        row, locator = one.row, Locator(line=one.row.line)
        owner = self.parties.owner() or Recipient("owner", "Eier", "Eier")
        words = privacy.redact(one.partner, self.people)
        partner = self.parties.resolve(words) if words and not is_undecided(words) else None
        partner = replace(partner, role="university") if partner else Recipient("university", _UNNAMED, _UNNAMED)
        funding = [self._of_cell(row.owner, owner)] if row.owner else []
        funding += [self._of_cell(cell, self._named(partner, row.title)) for cell in row.university]
        if not funding and row.total:
            self.unread.append((_UNREAD, row.total.text, locator))
        title = privacy.redact(row.title, self.people)
        return Measure(
            number=row.number,
            title=title,
            scheme=None,
            level=None,
            semesters=(),
            continues=None,
            described=True,
            funding=tuple(funding),
            locator=locator,
            passages=(Passage("title", title, locator),),
            stated_total_nok=row.total.nok if row.total else None,
        )

    def _of_cell(self, cell: Cell, who: Recipient) -> Amount:
        text = cell.text if cell.nok is not None else privacy.redact(cell.text, self.people)[:80]
        at = Locator(line=cell.line)
        return Amount(who.role, who.name, who.parent, cell.nok, cell.state, text, at, who.written_as)


def _amount(found: Found, recipient: Recipient, locator: Locator) -> Amount:
    state = "stated" if found.nok else "zero"
    return Amount(
        recipient.role, recipient.name, recipient.parent, found.nok, state, found.text, locator, recipient.written_as
    )


def _with_own_totals(measures: list[Measure]) -> tuple[Measure, ...]:
    """Take the last measure's sum away where no other states one: it may be the whole form's."""
    if len(measures) > 1 and all(measure.stated_total_nok is None for measure in measures[:-1]):
        measures = [*measures[:-1], replace(measures[-1], stated_total_nok=None)]
    return tuple(measures)
