"""The 2024 edition: one form per scheme with several measures, and the owner's totals for all schemes in a table."""

import re
from dataclasses import replace

from behovsmelding.forms.combination import schemes_of_measures, with_schemes_partner
from behovsmelding.forms.fields import (
    LEVELS,
    PLACEHOLDER,
    Section,
    Stream,
    chosen,
    first_paragraph,
    plain,
    sections,
    with_labels,
    yes_or_no,
)
from behovsmelding.forms.parties import Parties, owner_name, owners_in, universities_in
from behovsmelding.forms.places import known_network
from behovsmelding.forms.scheme_labels import LABELS, OWNER, UNIVERSITY
from behovsmelding.forms.scheme_measures import MeasureTexts
from behovsmelding.forms.scheme_money import MoneyTables
from behovsmelding.forms.unit_counts import unit_counts, units_asked
from behovsmelding.people import partner_rows, people_in
from behovsmelding.reading import Document
from behovsmelding.report import Measure, NeedsReport, Tick
from behovsmelding.semester import ordered, semesters_in
from behovsmelding.vocabulary import Vocabulary

HEAD_AT_THE_END = 400
_NAMED = re.compile(r"[\s*]*(?=[^\W\d_]{2})(?![^\n]*\b(?:UH|Sum|Totalt)\b)")
_NETWORK = re.compile(
    r"(?:(?i:kompetansenettverk(?:et)?)|(?m:^)\W*(?i:nettverk)(?=\W*[:\t]))\W*?[:\s*]*(?:(?:i|for|på)\s+)?"
    r"(?P<name>(?!Universitet|Høgsk|Høysk|Kompetansemilj|Kontakt|Klikk)[A-ZÆØÅ][\w-]*(?:[^\S\n]+(?:og\s+)?[A-ZÆØÅ][\w-]*)*)"
)
_NO_NETWORK = re.compile(
    r"kompetansenettverk(?:et)?[^\w\n]*(?:vet\s+ikke|veit\s+ikkje|ingen|(?:ikke|ikkje)\s+(?:avklart|avklara|aktuel[lt]t?|bestemt|relevant)"
    r"|ukjent|ukjend|usikker)\b",
    re.IGNORECASE,
)
_NETWORK_LAST = re.compile(r"\b(?P<name>(?!AS\b|SA\b)[A-ZÆØÅ][\w-]+)[^\S\n]+(?i:kompetansenettverk)\b")
_COUNTY = re.compile(
    r"statsforvalt(?:er|ar)en\s+i\s+(?P<name>(?-i:[A-ZÆØÅ][\w-]+)(?:[ \t]+og[ \t]+(?-i:[A-ZÆØÅ][\w-]+))*)",
    re.IGNORECASE,
)
_YEAR_IN_HEAD = re.compile(r"behovsmelding\D{0,60}?\b(?P<year>20[12]\d)\b", re.IGNORECASE)


def parse(document: Document, vocabulary: Vocabulary) -> NeedsReport:
    """Read a form of this edition."""
    return _Reader(document, vocabulary).report()


class _Reader:
    """One form being read: its sections, and the names that its tables refer back to."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.stream = Stream.of(document)
        self.people = people_in(document.lines)
        self.partner_rows = partner_rows(document.lines)
        whole = sections(self.stream, LABELS)
        first = next((part.start for part in whole if part.kind in ("totals", "name", "distribution")), None)
        head_end = len(self.stream.text) if first is None else first
        parties = {
            kind: match
            for kind, pattern in (("owner", OWNER), ("university", UNIVERSITY))
            if (match := pattern.search(self.stream.text, 0, head_end) or self._after_measures(pattern, head_end))
        }
        self.sections = with_labels(self.stream, whole, parties)
        self.head = self.stream.text[:head_end].replace("**", "")
        if "owner" in parties and parties["owner"].start() >= head_end:
            self.head += "\n" + self.stream.text[parties["owner"].start() :][:HEAD_AT_THE_END].replace("**", "")
        self.owner_field, _ = self._field("owner")
        self.owners = self._owners()
        self.owner = self.owners[0] if self.owners else None
        self.partners = self._partners_listed()
        parties = Parties(self.owners, vocabulary, self._stated_year(), self.partners)
        self.money = MoneyTables(self.stream, partners=self.partners, people=self.people, parties=parties)
        self.texts = MeasureTexts(self.stream, self.sections, self.money)
        self.sections = self.texts.sections

    def _after_measures(self, label: re.Pattern, start: int) -> re.Match | None:
        """Find a label of the head in a form that puts it last; there a name follows, and no amount or other column."""
        text = self.stream.text
        return next((hit for hit in label.finditer(text, start) if _NAMED.match(text, hit.end())), None)

    def report(self) -> NeedsReport:
        """Put the report together."""
        schemes = self._schemes()
        totals, row_totals, grand_total = self.money.totals(self._section("totals"))
        measures = self.texts.measures(grand_total)
        by_measure = schemes_of_measures(measures, schemes, totals)
        measures = [
            with_schemes_partner(replace(measure, scheme=scheme, level=LEVELS.get(scheme or "")), totals)
            for measure, scheme in zip(measures, by_measure, strict=True)
        ]
        year, is_inferred = self._year(measures)
        county, network, network_is_inferred = self._place(year)
        units, unread = unit_counts(self._section("units") or units_asked(self.stream), self.people)
        return NeedsReport(
            form="scheme_2024",
            year=year,
            year_inferred=is_inferred,
            county=county,
            network=network,
            network_inferred=network_is_inferred,
            owner=self.owner,
            owners=self.owners,
            universities=self._universities(),
            units=units,
            measures=tuple(measures),
            stated_totals=totals,
            stated_total_nok=grand_total,
            schemes=schemes,
            ticks=self._ticks(),
            row_totals=row_totals,
            stated_measures=self._stated_measures(),
            partners_listed=self.partners,
            unread=(*unread, *self.money.unread),
            org_numbers=self._org_numbers(),
            people=self.people,
        )

    def _section(self, kind: str) -> Section | None:
        return next((part for part in self.sections if part.kind == kind), None)

    def _field(self, kind: str) -> tuple[str, int]:
        part = self._section(kind)
        return part.value() if part else ("", 0)

    def _owners(self) -> tuple[str, ...]:
        written = _answered(self.owner_field)
        value = _NETWORK.sub(" ", written) if _NETWORK.search(written) else _NETWORK_LAST.sub(" ", written)
        value = re.split(r"\s(?:kompetanse)?nettverk\w*\s*:", value, flags=re.IGNORECASE)[0]
        county = _COUNTY.search(self.head)
        named = owners_in(value.strip(" ,;"), self.vocabulary, county["name"] if county else None)
        listed = [
            owner_name(row.name, self.vocabulary)
            for row in self.partner_rows
            if row.role == "owner" or (row.role is None and not self.vocabulary.organisation(row.name))
        ]
        return tuple(dict.fromkeys(name for name in (*named, *listed) if name))

    def _partners_listed(self) -> tuple[str, ...]:
        value, _ = self._field("university")
        named = list(universities_in(value, self.vocabulary))
        for row in self.partner_rows:
            known = self.vocabulary.organisation(row.name)
            if row.role == "university" or (row.role is None and known):
                named.append(known.name if known else row.name)
        return tuple(dict.fromkeys(named))

    def _schemes(self) -> tuple[str, ...]:
        """Give the schemes that are ticked or bold; nothing where the marks are lost."""
        part = self._section("concerns")
        text = part.text if part else self._naming_schemes()
        hits = self.vocabulary.schemes_in(text, loose=True)
        states = chosen(text, [(start, end) for _, start, end in hits])
        if states is None:
            # «Kompetanseløftet (de andre ordningene leveres for seg)»: a bracket only explains.
            names = {name for name, start, _ in hits if text.count("(", 0, start) == text.count(")", 0, start)}
            names = names or {name for name, _, _ in hits}
            return tuple(names) if len(names) == 1 else ()
        return tuple(dict.fromkeys(name for (name, _, _), on in zip(hits, states, strict=True) if on))

    def _naming_schemes(self) -> str:
        """Give the head's lines that name schemes, where the form has no field for them."""
        text = self.stream.text[: len(self.head)]
        return "\n".join(line for line in text.split("\n") if self.vocabulary.schemes_in(line))

    def _stated_year(self) -> int | None:
        part = self._section("totals")
        stated = part and (
            part.match["year"] or part.match["year_of_sum"] or _first(r"\s*\D{0,12}(20[12]\d)\b", part.text)
        )
        in_head = _YEAR_IN_HEAD.search(self.head)
        return int(stated) if stated else int(in_head["year"]) if in_head else None

    def _year(self, measures: list[Measure]) -> tuple[int | None, bool]:
        stated = self._stated_year()
        if stated:
            return stated, False
        named = [semester for part in self.sections if part.kind == "duration" for semester in semesters_in(part.text)]
        named += [semester for measure in measures for semester in measure.semesters]
        first = ordered(named)[:1]
        return (int(first[0].split()[1]), True) if first else (None, False)

    def _place(self, year: int | None) -> tuple[str | None, str | None, bool]:
        county = _COUNTY.search(self.head)
        member = self.vocabulary.membership(self.owner, year) if self.owner and year else None
        stated = self._stated_network()
        by_owner = member[1] if member else self.vocabulary.county_of(self.owner) if self.owner else None
        network = stated or (member[0] if member else None)
        return (county["name"] if county else by_owner), network, stated is None and network is not None

    def _stated_network(self) -> str | None:
        places = [(pattern, text) for pattern in (_NETWORK, _NETWORK_LAST) for text in self._network_texts()]
        match = next((found for pattern, text in places if (found := pattern.search(text))), None)
        if not match:
            return None
        return known_network(" ".join(match["name"].split()), self.vocabulary)

    def _network_texts(self) -> tuple[str, str]:
        return _answered(plain(self.owner_field)), _answered(self.head)

    def _stated_measures(self) -> int | None:
        part = self._section("stated_measures")
        number = _first(r"(?:[^\d\n]|\n(?=\s*\**\d)){0,80}(\d{1,2})\b", part.text) if part else None
        return int(number) if number else None

    def _ticks(self) -> tuple[tuple[str, Tick], ...]:
        kinds = ("several_owners", "several_partners", "several_schemes", "consultation")
        found = ((kind, self._section(kind)) for kind in kinds)
        return tuple((kind, yes_or_no(first_paragraph(part.text))) for kind, part in found if part)

    def _org_numbers(self) -> tuple[str, ...]:
        numbers = []
        for line in self.stream.text.split("\n"):
            if re.match(r"\W*org(?:anisasjons)?\.?[\s-]*n(?:umme)?r", line, re.IGNORECASE):
                numbers += re.findall(r"(?<!\d)\d{3}[ \u00a0]?\d{3}[ \u00a0]?\d{3}(?!\d)", line)
        return tuple(dict.fromkeys(re.sub(r"\D", "", number) for number in numbers))

    def _universities(self) -> tuple[str, ...]:
        part = self._section("university")
        first = part.start if part else 0
        named = [(first, name) for name in self.partners] + self.money.seen
        return tuple(dict.fromkeys(name for _, name in sorted(named, key=lambda seen: seen[0])))


def _answered(text: str) -> str:
    """Give a text without the template's own words, and without a network that is none: «Vet ikke»."""
    return _NO_NETWORK.sub(" ", PLACEHOLDER.sub("", text))


def _first(pattern: str, text: str) -> str | None:
    match = re.match(pattern, text)
    return match[1] if match else None
