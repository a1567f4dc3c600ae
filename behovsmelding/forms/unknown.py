"""A behovsmelding of an edition nobody knows: a draft of what can be found, everything in it uncertain.

Each way in which its amounts could be measures' shares is tried (tables, and each kind of title-like thing), and the
one that accounts for most of the form's own numbers is taken. What it does not account for is told of, never dropped.
"""

import re
from dataclasses import replace

from behovsmelding import privacy
from behovsmelding.errors import UnreadableFile
from behovsmelding.forms.draft_cells import says_thousands
from behovsmelding.forms.draft_fields import described_of
from behovsmelding.forms.draft_mention import Mention
from behovsmelding.forms.draft_owner import owners_of
from behovsmelding.forms.draft_parties import Speech
from behovsmelding.forms.draft_reading import Told
from behovsmelding.forms.draft_rows import TableRow
from behovsmelding.forms.draft_text import followed, message_of, with_cells
from behovsmelding.forms.draft_ways import Ways
from behovsmelding.forms.draft_year import stated_year, year_of
from behovsmelding.forms.fields import PLACEHOLDER, Stream
from behovsmelding.forms.money_row import Cell, Row
from behovsmelding.forms.parties import Parties, Recipient
from behovsmelding.forms.places import place_of
from behovsmelding.forms.stated_totals import stated_totals
from behovsmelding.forms.struck import is_struck
from behovsmelding.people import people_in
from behovsmelding.reading import Document
from behovsmelding.report import FIELD_OF_AMOUNTS, FIELD_OF_ASIDES, Amount, Locator, Measure, NeedsReport, Units, normal
from behovsmelding.vocabulary import Vocabulary

_ABOUT = re.compile(r"\bbehovsmeld|\b(?:inn)?meld(?:e|er|ing|ar)?\b(?:\s+\w+){0,3}\s+(?:\w+)?behov", re.IGNORECASE)
_REPORTS = re.compile(r"\bmelde?skjema|\binnmeld\w*|\bmeld(?:er|ar|es|ast)?\s+inn\b", re.IGNORECASE)
_NEEDS = re.compile(r"\bbehov(?:et|a|ene|ov)?\b", re.IGNORECASE)
_MEASURE = re.compile(r"\b(?:na[vm]n\s+på\s+tiltak|tiltak\w*)\b", re.IGNORECASE)
_FUNDING_LABEL = re.compile(
    r"\b(?:tilskudd|tilskot|søknadsbeløp|søkjesum|beløp|kostnad|budsjett)\w*|\b(?:eier|eigar|UH|kommunen)\b\D{0,60}\d{2}"
    r"|\d\s?(?:k|kr|kroner|tusen|,-)(?!\w)|\d['’](?!\w)|\b\d{1,3}[ .]\d{3}\b",
    re.IGNORECASE,
)
# NAV uses the word too, for aids to disabled people: a form of ours speaks of kindergartens or schools as well.
_FIELD = re.compile(r"statsforvalt|kompetanse|barnehage|skole|skule|opplæring|lærer|lærar|universitet", re.IGNORECASE)
_FIELD_AND_VALUE = re.compile(r"\s*\*\*[^*]+:\s*\*\*\s*\S.*")
_NETWORK_FIELD = re.compile(r"\W*(?:kompetanse)?nettverk(?:et)?\s*[:\t]", re.IGNORECASE)
_NETWORK_ASKED = re.compile(
    r"\b(?:hvilket|kva\s+for\s+eit|kva|kva\s+slags)\s+(?:kompetanse)?nettverk[^?]*\?\W*$", re.IGNORECASE
)
_ASKED_ABOVE = re.compile(rf"\s*\n\s*(?={PLACEHOLDER.pattern})", re.IGNORECASE)
_OF_NAMES = ("van", "von", "de", "der", "la")
_NEED = re.compile(r"\d{2}\s?000\b|\d{3}\s?[05]00\b|\bkr\b|\bkroner\b|^\W*tiltak\b", re.IGNORECASE)
LEAST_TOLD = 1000
"""Kroner from which an amount that is put aside is told of: prices an hour are not."""


def recognises(document: Document, vocabulary: Vocabulary) -> bool:
    """Tell whether a text speaks of a need that is reported, and holds a measure or funding label.

    A need beside a university's name is one of ours, whatever words report it.
    """
    text = Stream.of(document).text
    is_labelled = _MEASURE.search(text) or _FUNDING_LABEL.search(text)
    is_told = _ABOUT.search(text) or (_REPORTS.search(text) and _NEEDS.search(text))
    has_partner = bool(vocabulary.organisations_in(text))
    is_told = is_told or (has_partner and _NEEDS.search(text))
    return bool(is_told and is_labelled and (has_partner or _FIELD.search(text)))


def parse(document: Document, vocabulary: Vocabulary) -> NeedsReport:
    """Make a draft of a form of unknown edition.

    Raises:
        UnreadableFile: unrelated.
    """
    if not recognises(document, vocabulary):
        raise UnreadableFile(
            "unrelated",
            f"Filen «{document.name}» ser ikke ut til å være en behovsmelding. Kontroller at riktig fil er valgt.",
        )
    return _Draft(document, vocabulary).report()


class _Draft:
    """One unknown form being searched."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        lines = with_cells(list(enumerate(Stream.of(document).text.split("\n"), 1)))
        self.lines = message_of(lines, _NEED)
        self.text = "\n".join(line for _, line in self.lines)
        self.people = people_in(document.lines)
        owners = owners_of(self.text.replace("**", ""), vocabulary)
        speech = Speech(Parties(owners, vocabulary), ())
        self.year = year_of(self.text)
        self.ways = Ways(
            self.lines,
            frozenset(number for number, line in self.lines if line.strip() and _is_heading(document, number, line)),
            replace(
                speech,
                partners=speech.partners_in(self.text),
                neighbours=speech.municipalities_in(self.text),
                called=speech.called_in(self.text),
            ),
            stated_year(self.text),
            says_thousands(self.text),
        )
        self.reading = self.ways.chosen
        read = self.reading.measures if self.reading else ()
        self.told = tuple(one for one in read if not is_struck(one.title) and not _is_left_empty(one))
        self.struck = [cell for one in read if one not in self.told for _, cell in one.shares if cell.nok]
        self.people = tuple(name for name in self.people if not self._is_title(name))
        self.owners = tuple(dict.fromkeys((*owners, *self._named("owner")))) if owners else owners

    def _is_title(self, name: str) -> bool:
        """Tell whether what stands behind «Navn:» is a measure's, and no person's: names have capital letters."""
        titles = {normal(one.title) for one in self.told}
        words = name.split()
        is_said = len(words) == 1 or any(word.islower() and word not in _OF_NAMES for word in words[1:])
        return normal(name) in titles and is_said and not self.vocabulary.is_given_name(words[0])

    def _named(self, role: str) -> list[str]:
        """Give whom measures' amounts are for, in a role."""
        return [who.name for one in self.told for who, _ in one.shares if who.role == role]

    def report(self) -> NeedsReport:
        """Put the draft together."""
        owner = self.owners[0] if self.owners else None
        place = place_of(self._head(), owner, self.year, self.vocabulary)
        measures = tuple(self._measure(one) for one in self.told)
        sums = self._sums()
        return NeedsReport(
            form="unknown",
            year=self.year,
            year_inferred=self.year is not None,
            county=place.county,
            network=place.network,
            network_inferred=place.is_inferred,
            owner=owner,
            owners=self.owners,
            universities=tuple(dict.fromkeys([*self.ways.speech.partners, *self._named("university")])),
            units=Units(),
            measures=measures,
            stated_totals=tuple(
                total for row in sums for total in stated_totals(row, Parties(self.owners, self.vocabulary))
            ),
            stated_total_nok=next((row.total.nok for row in sums if row.total), None) or self._stated_total(),
            schemes=tuple(dict.fromkeys(measure.scheme for measure in measures if measure.scheme)),
            people=self.people,
            unread=tuple(self._unread()),
        )

    def _head(self) -> list[tuple[int, str]]:
        """Give the lines above the first measure, and fields: networks in a measure are not whose the form is."""
        first = min((one.line for one in self.told), default=self.lines[-1][0] + 1 if self.lines else 1)
        below = dict(followed(self.lines))
        text = dict(self.lines)
        answers = {
            below[number]: f"Nettverk: {text[below[number]]}"
            for number, line in self.lines
            if _NETWORK_ASKED.search(line) and number in below
        }
        lines = [(number, answers.get(number, line)) for number, line in self.lines]
        return [(number, line) for number, line in lines if number < first or _NETWORK_FIELD.match(line)]

    def _sums(self) -> list[Row]:
        """Give the Sum row; of several nothing says what each is the sum of."""
        sums = self.reading.sums if self.reading else ()
        asked = self.reading.asked_nok if self.reading else 0
        sums = [one for one in sums if one.total and one.total.nok == asked] or sums
        return [_as_row(sums[0])] if len(sums) == 1 else []

    def _stated_total(self) -> int | None:
        """Give the sum that the form states of all shares, where it agrees with them."""
        asked = self.reading.asked_nok if self.reading else 0
        return asked if asked and len(self.told) > 1 and asked in self.ways.sums else None

    def _measure(self, one: Told) -> Measure:
        described = described_of(one, self.ways, self.vocabulary, self.people)
        title = privacy.redact(one.title, self.people)
        return Measure(
            number=one.number,
            title=title or (f"Tiltak {one.number}" if one.number else "Uten navn"),
            scheme=described.scheme,
            level=described.level,
            semesters=described.semesters,
            continues=None,
            described=True,
            funding=tuple(self._amount(who, cell) for who, cell in one.shares),
            locator=Locator(line=one.line),
            passages=described.passages,
            stated_total_nok=one.total.nok if one.total else None,
        )

    def _amount(self, who: Recipient, cell: Cell) -> Amount:
        shown = cell.text if cell.nok is not None else privacy.redact(cell.text, self.people)[:80]
        at = Locator(line=cell.line)
        return Amount(who.role, who.name, who.parent, cell.nok, cell.state, shown, at, who.written_as)

    def _unread(self) -> list[tuple[str, str, Locator]]:
        """List every amount of the form that is nobody's share, but the sums that the shares come to."""
        used = {(cell.line, cell.text) for one in self.told for _, cell in one.shares}
        totals = {(one.total.line, one.total.text) for one in self.told if one.total and one.noks}
        accounted = self._accounted()
        listed: dict[tuple[int, str], tuple[str, str, Locator]] = {}
        others = [other for one in self.told for other in one.others]
        # What nobody is named for in a measure that others follow is no sum of the whole form, whatever it comes to.
        inside = {(each.line, each.found.text) for one in self.told[:-1] for each in one.others if each.kind == "loose"}
        for each in (*others, *self.ways.mentions):
            key = (each.line, each.found.text)
            if each.kind == "part" and accounted != {0}:
                totals.add(key)
            is_aside = each.kind == "aside"
            if key in used | totals or key in listed or (self._is_in_row_read(each) and each not in others):
                continue
            is_accounted = each.nok in accounted and key not in inside
            if (is_accounted and not is_aside) or (is_aside and each.nok < LEAST_TOLD):
                continue
            listed[key] = (FIELD_OF_ASIDES if is_aside else FIELD_OF_AMOUNTS, each.found.text, Locator(line=each.line))
        for cell in self.struck:
            listed[cell.line, cell.text] = (FIELD_OF_ASIDES, cell.text, Locator(line=cell.line))
        for one in self.told:
            if one.total and not one.noks:
                key = (one.total.line, one.total.text)
                listed[key] = (FIELD_OF_AMOUNTS, one.total.text, Locator(line=one.total.line))
        return sorted(listed.values(), key=lambda each: each[2].line or 0)

    def _is_in_row_read(self, each: Mention) -> bool:
        return bool(self.reading and self.reading.kind == "table") and each.line in self.ways.lines_in_tables

    def _accounted(self) -> set[int]:
        """Give what shares come to: of all, of each recipient, of each role, of each measure."""
        shares = [(who, cell.nok) for one in self.told for who, cell in one.shares if cell.nok is not None]
        sums = {self.reading.asked_nok if self.reading else 0}
        for key in ("name", "role"):
            for value in {getattr(who, key) for who, _ in shares}:
                sums.add(sum(nok for who, nok in shares if getattr(who, key) == value))
        return sums.union(sum(one.noks) for one in self.told if one.noks)


def _is_heading(document: Document, number: int, line: str) -> bool:
    """Tell whether a document itself marks a line as a heading."""
    place = document.places[number - 1] if number <= len(document.places) else None
    if _FIELD_AND_VALUE.fullmatch(line):
        return False
    return bool(place and place.heading and place.heading.strip() == line.replace("**", "").strip())


def _is_left_empty(one: Told) -> bool:
    """Tell whether nobody wrote anything of a measure: the template's own words stand wherever a field asks."""
    if one.title or one.noks or one.total is not None or not PLACEHOLDER.search(one.text):
        return False
    text = PLACEHOLDER.sub("", _ASKED_ABOVE.sub("\t", one.text))
    fields = (re.split(r"[:\t]", line, maxsplit=1) for line in text.split("\n"))
    return not any(re.search(r"\w", field[-1]) for field in fields)


def _as_row(one: TableRow) -> Row:
    """Give a Sum row as the known editions' tables have it; of several owners' sums none is the reporting owner's."""
    owner = [share.cell for share in one.shares if share.role == "owner"]
    named = [replace(share.cell, owner=share.who.name) for share in one.shares if share.role == "owner" and share.who]
    university = [
        replace(share.cell, partner=share.cell.partner or (share.who.name if share.who else None))
        for share in one.shares
        if share.role == "university"
    ]
    return Row(
        None,
        "Sum",
        one.line,
        True,
        owner[0] if len(owner) == 1 else None,
        tuple(university),
        one.total,
        tuple(named) if len(named) == len(owner) > 1 else (),
    )
