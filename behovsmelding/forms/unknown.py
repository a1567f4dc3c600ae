"""A behovsmelding of an edition nobody knows: a draft of what can be found, everything in it uncertain."""

import re
from dataclasses import replace

from behovsmelding import privacy
from behovsmelding.errors import UnreadableFile
from behovsmelding.forms.draft_blocks import Block, blocks_in
from behovsmelding.forms.draft_money import UNNAMED, Said, recipient_in, said_in
from behovsmelding.forms.draft_owner import owners_of
from behovsmelding.forms.draft_table import Share, TableRow, row_of_one, says_thousands, table_rows
from behovsmelding.forms.draft_year import stated_year, year_of
from behovsmelding.forms.fields import LEVELS, PLACEHOLDER, Stream
from behovsmelding.forms.money_rows import Row
from behovsmelding.forms.parties import Parties, Recipient, is_undecided, place_of
from behovsmelding.forms.stated_totals import stated_totals
from behovsmelding.money import Found
from behovsmelding.reading import Document
from behovsmelding.report import Amount, Locator, Measure, NeedsReport, Passage, Units
from behovsmelding.semester import semesters_in
from behovsmelding.vocabulary import Vocabulary

_ABOUT = re.compile(r"\bbehovsmeld", re.IGNORECASE)
_MEASURE_LABEL = re.compile(
    r"\b(?:na[vm]n\s+på\s+tiltak|tiltak(?:et|ene|a)?)\b\s*[:\d\t]|^\W*tiltak\b", re.IGNORECASE | re.MULTILINE
)
_FUNDING_LABEL = re.compile(
    r"\b(?:tilskudd|tilskot|søknadsbeløp|søkjesum|beløp|kostnad|budsjett)\w*|\b(?:eier|eigar|UH)\b\W{0,4}\d",
    re.IGNORECASE,
)
# NAV uses the word too, for aids to disabled people: a form of ours speaks of kindergartens or schools as well.
_FIELD = re.compile(r"kompetanse|barnehage|skole|skule|opplæring|lærer|lærar|universitet", re.IGNORECASE)
_SCHEME = re.compile(
    r"^[ \t*]*(?:[\d.]+[ \t]+)?(?:tilskudds?|tilskots?)?ordning(?:en|a)?[ \t*]*[:\t][ \t*]*(?P<value>[^\n\t]+)",
    re.IGNORECASE | re.MULTILINE,
)
_NETWORK_FIELD = re.compile(r"\W*(?:kompetanse)?nettverk(?:et)?\s*[:\t]", re.IGNORECASE)
_DURATION = re.compile(r"varighe[ti]|periode|tidsrom", re.IGNORECASE)
_THOUSAND_KRONER = 10_000
_SCALED = re.compile(r"tusen|TNOK|tkr|mill|MNOK|['’]", re.IGNORECASE)
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


class _Draft:
    """One unknown form being searched."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.stream = Stream.of(document)
        self.lines = list(enumerate(self.stream.text.replace("**", "").split("\n"), 1))
        self.people = privacy.people_in(document.lines)
        self.owners = owners_of(self.stream.text, vocabulary)
        self.parties = Parties(self.owners, vocabulary)
        self.partners = self._partners_in(self.stream.text)
        self.year = year_of(self.stream.text)
        self.in_thousands = says_thousands(self.stream.text)
        self.unread: list[tuple[str, str, Locator]] = []
        self.sums: list[Row] = []

    def _partners_in(self, text: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(found.name for found, _, _ in self.vocabulary.organisations_in(text)))

    def report(self) -> NeedsReport:
        """Put the draft together."""
        measures = self._measures()
        owner = self.owners[0] if self.owners else None
        place = place_of(self._head(measures), owner, self.year, self.vocabulary)
        funding = [amount for one in measures for amount in one.funding]
        named = [*self.partners, *(amount.recipient for amount in funding if amount.role == "university")]
        return NeedsReport(
            form="unknown",
            year=self.year,
            year_inferred=self.year is not None,
            county=place.county,
            network=place.network,
            network_inferred=place.is_inferred,
            owner=owner,
            owners=self.owners,
            universities=tuple(dict.fromkeys(named)),
            units=Units(),
            measures=measures,
            stated_totals=tuple(total for row in self.sums for total in stated_totals(row, self.parties)),
            stated_total_nok=next((row.total.nok for row in self.sums if row.total), None),
            schemes=tuple(dict.fromkeys(measure.scheme for measure in measures if measure.scheme)),
            people=self.people,
            unread=tuple(self.unread),
        )

    def _head(self, measures: tuple[Measure, ...]) -> list[tuple[int, str]]:
        """Give the lines above the first measure, and fields: networks in a measure are not whose the form is."""
        first = min((measure.locator.line or 0 for measure in measures), default=len(self.lines) + 1)
        return [(number, line) for number, line in self.lines if number < first or _NETWORK_FIELD.match(line)]

    def _measures(self) -> tuple[Measure, ...]:
        """Read the text's measures, or a table's rows where they tell more: one need is not read twice."""
        options = {"parties": self.parties, "year": stated_year(self.stream.text), "in_thousands": self.in_thousands}
        read = table_rows(self.lines, wanted="any", **options)
        rows, sums = [one for one in read if not one.is_sum], [one for one in read if one.is_sum]
        blocks = blocks_in(self.stream.text, {one.line for one in read}, self._holds_share)
        measures = _with_own_totals([self._measure(block) for block in blocks])
        shared = sum(bool(_shared(one)) for one in rows)
        if not rows or sum(bool(measure.funding) for measure in measures) > shared or (measures and not shared):
            return measures
        self.unread.clear()
        # Of several sums nothing says what each is the sum of.
        self.sums = [_as_row(one) for one in sums] if len(sums) == 1 else []
        self._add_owners(rows)
        return tuple(self._measure_of_row(one) for one in rows)

    def _add_owners(self, rows: list[TableRow]) -> None:
        """Take in owners that only a table's headings name: each has a column of its own."""
        named = [share.who.name for one in rows for share in one.shares if share.role == "owner" and share.who]
        if self.owners:
            self.owners = tuple(dict.fromkeys((*self.owners, *named)))
            self.parties = Parties(self.owners, self.vocabulary)

    def _holds_share(self, text: str) -> bool:
        said = (each for line in text.split("\n") for each in said_in(line, self.parties, self.year))
        return any(each.recipient for each in said)

    def _measure(self, block: Block) -> Measure:
        title = privacy.redact(block.title, self.people)
        body = privacy.redact(PLACEHOLDER.sub("", block.text).strip(), self.people)
        locator = self.stream.locator(block.start)
        passages = [Passage("title", title, locator), Passage("body", body, locator)]
        funding, total = self._funding(block)
        scheme = _SCHEME.search(block.text)
        known = self._scheme(scheme["value"]) if scheme else None
        return Measure(
            number=block.number,
            title=title or (f"Tiltak {block.number}" if block.number else "Uten navn"),
            scheme=known,
            level=LEVELS.get(known or ""),
            semesters=semesters_in(block.text) if _DURATION.search(block.text) else (),
            continues=None,
            described=True,
            funding=funding,
            locator=locator,
            passages=tuple(passage for passage in passages if re.search(r"\w", passage.text)),
            stated_total_nok=total,
        )

    def _scheme(self, words: str) -> str | None:
        """Tell which scheme a cell names, also where a narrow column broke its word: «DEKO M»."""
        return self.vocabulary.scheme(words) or self.vocabulary.scheme(words.replace(" ", ""))

    def _funding(self, block: Block) -> tuple[tuple[Amount, ...], int | None]:
        """Give the amounts whose line says who they are for, and the measure's sum; the others are unread."""
        first = self.stream.line_at(block.body)
        lines = list(enumerate(block.text.split("\n"), first))
        table = row_of_one(lines, self.parties, self.year, in_thousands=self.in_thousands)
        row, taken = table or (None, set())
        funding = [self._of_share(share, block.text, None) for share in row.shares] if row else []
        totals = [row.total.nok] if row and row.total else []
        loose: list[tuple[Said, Locator]] = []
        for number, line in lines:
            for said in said_in(line, self.parties, self.year) if number not in taken else ():
                locator = Locator(line=number)
                if said.recipient and not self._may_be_thousands(said.found):
                    funding.append(_amount(said.found, self._named(said.recipient, block.text), locator))
                else:
                    loose.append((said, locator))
                    totals += [said.found.nok] if said.is_label else []
        for said, locator in loose:
            if not funding or not (said.is_sum or said.is_label):
                self.unread.append((_UNREAD, said.found.text, locator))
        return tuple(funding), totals[0] if len(set(totals)) == 1 else None

    def _may_be_thousands(self, found: Found) -> bool:
        return self.in_thousands and found.nok < _THOUSAND_KRONER and not _SCALED.search(found.text)

    def _named(self, recipient: Recipient, text: str) -> Recipient:
        """Give «UH» the name of the only university the measure speaks of, else of the only one the form does."""
        if recipient.role != "university" or recipient.name != UNNAMED:
            return recipient
        partners = self._partners_in(text) or self.partners
        if len(partners) != 1:
            return recipient
        return Recipient("university", partners[0], self.vocabulary.parent(partners[0]), UNNAMED)

    def _measure_of_row(self, one: TableRow) -> Measure:
        """Make a measure of a table's row: its cells are the owner's and the university's as the headings say."""
        locator = Locator(line=one.line)
        words = privacy.redact(one.partner, self.people)
        partner = self.parties.resolve(words) if words and not is_undecided(words) else None
        partner = replace(partner, role="university") if partner else None
        funding = [self._of_share(share, one.title, partner) for share in one.shares]
        if not funding and one.total:
            self.unread.append((_UNREAD, one.total.text, locator))
        title = privacy.redact(one.title, self.people)
        scheme = self._scheme(one.scheme)
        return Measure(
            number=one.number,
            title=title,
            scheme=scheme,
            level=LEVELS.get(scheme or ""),
            semesters=(),
            continues=None,
            described=True,
            funding=tuple(funding),
            locator=locator,
            passages=(Passage("title", title, locator),),
            stated_total_nok=one.total.nok if one.total else None,
        )

    def _of_share(self, share: Share, text: str, partner: Recipient | None) -> Amount:
        """Tell whose a cell is: as it says itself, else its heading, else the row's own column of partners."""
        cell, words = share.cell, privacy.redact(share.cell.partner or "", self.people)
        named = (recipient_in(words, self.parties) or self.parties.resolve(words)) if words else None
        role = share.role or (named.role if named else "university")
        who = named if named and named.role == role else share.who
        if role == "owner":
            who = who or self.parties.owner() or Recipient("owner", "Eier", "Eier")
        else:
            who = self._named(who or partner or Recipient("university", UNNAMED, UNNAMED), text)
        shown = cell.text if cell.nok is not None else privacy.redact(cell.text, self.people)[:80]
        at = Locator(line=cell.line)
        return Amount(who.role, who.name, who.parent, cell.nok, cell.state, shown, at, who.written_as)


def _shared(one: TableRow) -> bool:
    return any(share.cell.nok is not None for share in one.shares)


def _as_row(one: TableRow) -> Row:
    """Give a Sum row as the known editions' tables have it; of several owners' sums none is the reporting owner's."""
    owner = [share.cell for share in one.shares if share.role == "owner"]
    university = [
        replace(share.cell, partner=share.cell.partner or (share.who.name if share.who else None))
        for share in one.shares
        if share.role == "university"
    ]
    return Row(None, "Sum", one.line, True, owner[0] if len(owner) == 1 else None, tuple(university), one.total)


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
