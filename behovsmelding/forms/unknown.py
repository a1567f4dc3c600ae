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
from behovsmelding.forms.fields import LEVELS, PLACEHOLDER, Stream, plain
from behovsmelding.forms.money_row import Row
from behovsmelding.forms.parties import Parties, Recipient, is_undecided, place_of
from behovsmelding.forms.stated_totals import stated_totals
from behovsmelding.money import Found, parse_nok
from behovsmelding.people import people_in
from behovsmelding.reading import Document
from behovsmelding.report import Amount, Locator, Measure, NeedsReport, Passage, Units
from behovsmelding.semester import semesters_in
from behovsmelding.vocabulary import Vocabulary

_ABOUT = re.compile(r"\bbehovsmeld", re.IGNORECASE)
_MEASURE_LABEL = re.compile(
    r"\b(?:na[vm]n\s+på\s+tiltak|tiltak(?:et|ene|a)?)\b\s*[:\d\t]|^\W*tiltak\b", re.IGNORECASE | re.MULTILINE
)
_FUNDING_LABEL = re.compile(
    r"\b(?:tilskudd|tilskot|søknadsbeløp|søkjesum|beløp|kostnad|budsjett)\w*|\b(?:eier|eigar|UH|kommunen)\b\D{0,60}\d{2}",
    re.IGNORECASE,
)
# NAV uses the word too, for aids to disabled people: a form of ours speaks of kindergartens or schools as well.
_FIELD = re.compile(r"kompetanse|barnehage|skole|skule|opplæring|lærer|lærar|universitet", re.IGNORECASE)
_SCHEME = re.compile(
    r"^[ \t*]*(?:[\d.]+[ \t]+)?(?:tilskudds?|tilskots?)?ordning(?:en|a)?[ \t*]*[:\t][ \t*]*(?P<value>[^\n\t]+)",
    re.IGNORECASE | re.MULTILINE,
)
_TARGET = re.compile(
    r"^[ \t*]*(?:[\d.]+[ \t]+)?målgrupp\w*[ \t*]*[:\t][ \t*]*(?P<value>[^\n\t]+)", re.IGNORECASE | re.MULTILINE
)
_NETWORK_FIELD = re.compile(r"\W*(?:kompetanse)?nettverk(?:et)?\s*[:\t]", re.IGNORECASE)
_BEHIND_UH = re.compile(r"\bUH[ -]*\((?P<name>[^()\d\n]+)\)")
_DURATION = re.compile(r"varighe[ti]|periode|tidsrom", re.IGNORECASE)
_THOUSAND_KRONER = 10_000
_SCALED = re.compile(r"tusen|TNOK|tkr|mill|MNOK|['’]", re.IGNORECASE)
_UNREAD = "tilskudd"
FEWEST_SUMMED = 2


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
        self.people = people_in(document.lines)
        self.owners = owners_of(self.stream.text, vocabulary)
        self.parties = Parties(self.owners, vocabulary)
        self.named_in: dict[str, tuple[str, ...]] = {}
        self.partners = self._partners_in(self.stream.text)
        self.year = year_of(self.stream.text)
        self.in_thousands = says_thousands(self.stream.text)
        self.unread: list[tuple[str, str, Locator]] = []
        self.sums: list[Row] = []

    def _partners_in(self, text: str) -> tuple[str, ...]:
        """Give the universities a text names; behind «UH» a short name is one: «UH (Nord)»."""
        if text in self.named_in:
            return self.named_in[text]
        named = [found.name for found, _, _ in self.vocabulary.organisations_in(text)]
        for match in _BEHIND_UH.finditer(text):
            named += [found.name for found, _, _ in self.vocabulary.organisations_in(match["name"], loose=True)]
        self.named_in = {text: tuple(dict.fromkeys(named))}  # a measure is asked about for each of its amounts
        return self.named_in[text]

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
        measures = _without_their_sum(self._once(_with_own_totals([self._measure(block) for block in blocks])))
        shared = sum(bool(_shared(one)) for one in rows)
        if not rows or sum(bool(measure.funding) for measure in measures) > shared or (measures and not shared):
            return measures
        self.unread.clear()
        # Of several sums nothing says what each is the sum of.
        self.sums = [_as_row(one) for one in sums] if len(sums) == 1 else []
        self._add_owners(rows)
        return _without_their_sum(tuple(self._measure_of_row(one) for one in rows))

    def _add_owners(self, rows: list[TableRow]) -> None:
        """Take in owners that only a table's headings name: each has a column of its own."""
        named = [share.who.name for one in rows for share in one.shares if share.role == "owner" and share.who]
        if self.owners:
            self.owners = tuple(dict.fromkeys((*self.owners, *named)))
            self.parties = Parties(self.owners, self.vocabulary)

    def _holds_share(self, text: str) -> bool:
        said = (each for line in text.split("\n") for each in said_in(line, self.parties, self.year))
        return any(each.recipient for each in said)

    def _once(self, measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
        """Take a measure that is told of twice once: as it stands first with amounts; other amounts are told of."""
        kept: dict[tuple[str | None, str], Measure] = {}
        for measure in measures:
            name = (measure.number, measure.title.casefold())
            earlier = kept.setdefault(name, measure)
            if not earlier.funding:
                kept[name] = measure
            elif earlier is not measure:
                known = {(amount.recipient, amount.amount_nok) for amount in earlier.funding}
                others = (each for each in measure.funding if (each.recipient, each.amount_nok) not in known)
                self.unread += [(_UNREAD, each.text, each.locator) for each in others]
        return tuple(kept.values())

    def _measure(self, block: Block) -> Measure:
        title = privacy.redact(block.title, self.people)
        body = privacy.redact(PLACEHOLDER.sub("", block.text).strip(), self.people)
        locator = self.stream.locator(block.start)
        passages = [Passage("title", title, locator), Passage("body", body, locator)]
        target = _TARGET.search(block.text)
        if target:
            at = self.stream.locator(block.body + target.start("value"))
            passages.append(Passage("target_group", privacy.redact(plain(target["value"]), self.people), at))
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
        said_of = f"{block.title}\n{block.text}"
        lines = _with_labels(list(enumerate(block.text.split("\n"), self.stream.line_at(block.body))))
        table = row_of_one(lines, self.parties, self.year, in_thousands=self.in_thousands)
        row, taken = table or (None, set())
        funding = [self._of_share(share, said_of, None) for share in row.shares] if row else []
        totals = [row.total.nok] if row and row.total else []
        loose: list[tuple[Said, Locator]] = []
        for number, line in lines:
            for said in said_in(line, self.parties, self.year) if number not in taken else ():
                locator = Locator(line=number)
                if said.recipient and not self._may_be_thousands(said.found):
                    funding.append(_amount(said.found, self._named(said.recipient, said_of), locator))
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


def _with_labels(lines: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Put a label before an amount that stands alone on the line below it: «Søknadssum eier:», «40 000»."""
    found: list[tuple[int, str]] = []
    label = ""
    for number, line in lines:
        is_answer = label.rstrip(" *").endswith(":") and parse_nok(line) is not None
        found.append((number, f"{label} {line}" if is_answer else line))
        label = line if line.strip() else label
    return found


def _without_their_sum(measures: tuple[Measure, ...]) -> tuple[Measure, ...]:
    """Leave out what comes last, has no number and asks for what all the others ask for: it is their sum."""
    asked = [sum(amount.amount_nok or 0 for amount in measure.funding) for measure in measures]
    is_sum = len(measures) > FEWEST_SUMMED and not measures[-1].number and asked[-1] == sum(asked[:-1]) > 0
    return measures[:-1] if is_sum else measures


def _with_own_totals(measures: list[Measure]) -> tuple[Measure, ...]:
    """Take the last measure's sum away where no other states one: it may be the whole form's."""
    if len(measures) > 1 and all(measure.stated_total_nok is None for measure in measures[:-1]):
        measures = [*measures[:-1], replace(measures[-1], stated_total_nok=None)]
    return tuple(measures)
