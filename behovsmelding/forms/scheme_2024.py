"""The 2024 edition: one form per scheme with several measures, and the owner's totals for all schemes in a table."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from behovsmelding import privacy
from behovsmelding.forms.combination import schemes_of_measures
from behovsmelding.forms.fields import (
    PLACEHOLDER,
    Cell,
    Column,
    Section,
    Stream,
    Sum,
    cell,
    chosen,
    is_only_placeholder,
    label,
    money_cells,
    money_columns,
    plain,
    rows_at,
    sections,
    state_of,
    with_labels,
    yes_or_no,
)
from behovsmelding.forms.paragraphs import paragraphs
from behovsmelding.forms.parties import owner_name, owners_in
from behovsmelding.reading import Document
from behovsmelding.report import (
    Amount,
    Answer,
    Locator,
    Measure,
    NeedsReport,
    Passage,
    RowTotal,
    StatedTotal,
    Tick,
    Units,
)
from behovsmelding.semester import ordered, semesters_in
from behovsmelding.vocabulary import Vocabulary

LEVELS = {"Regional ordning": "barnehage", "Desentralisert ordning": "grunnskole"}

_DESCRIBE = "(?:beskriv|skildre?a?|gjer greie for) (?:hvordan|korleis)"
_GRANT = "til(?:skudd|skot)"
_USED = "skal (?:brukes|brukast|nyttast) på \\S+ (?:måte|vis)"
_AT_LINE_START = "^[^\\S\\n]*\\**"
_REASON = "(?:begrunn|grunngi|grunngje)(?:else|ing)?"
LABELS = {
    "concerns": label("behovsmelding(?:en|a) gjeld(?:er)?"),
    "contacts": label("kontaktperson(?:er|ar)?:"),
    "several_owners": label("partn[ae]rskap(?:et)? består av fle(?:re|ire) eig?[ae]r(?:e|ar)?"),
    "several_partners": label("partn[ae]rskap(?:et)? består av fle(?:re|ire) (?:UH|universitet)\\S*"),
    "several_schemes": label("partn[ae]rskap(?:et)? leverer behovsmelding i fle(?:re|ire) ordning(?:er|ar)"),
    "stated_measures": label(
        f"total[et]?t? (?:antall|tal) tiltak(?: det (?:er|blir|vert) (?:meldt )?behov for(?: {_GRANT} til)?)?"
    ),
    "totals": label(
        "total ?sum (?:som )?det (?:meldes|meldast|(?:vert|blir|er) meldt|er) behov for(?: i)?(?: (?P<year>20\\d\\d))?"
    ),
    "name": label("na[vm]n på tiltak(?:et)?"),
    "distribution": label(
        f"{_GRANT}et (?:fordeles|fordelast|(?:blir|vert|er) fordelt|skal fordel(?:es|ast))(?: slik)?"
    ),
    "use": label(f"(?:hva|kva) skal {_GRANT}et (?:brukes|brukast|nyttast|nyttes) til"),
    "anchoring": label(
        f"{_DESCRIBE} tiltaket er forankr(?:et|a) i (?:den|dei|kvar|hver)\\b(?:[\\s\\S]{{0,260}}?dialog med UH)?"
    ),
    "collective": label(
        f"{_DESCRIBE} tiltak(?:ene|et|a) skal (?:fremme|fremje) kollektive prosess(?:er|ar)"
        "(?: for profesjonsutvikling som (?:utvikler|utviklar) barnehagen (?:eller|og|/) sk[ou]len)?"
    ),
    "teacher_education": label(
        f"{_DESCRIBE} dette samarbeidet (?:bidrar|bidreg|medverkar) til å (?:styrke|styrkje)"
        " (?:lærerutdanningen|lærarutdanninga)"
    ),
    "plan": label(f"{_DESCRIBE} (?:dette )?tiltaket er forankr(?:et|a) i (?:den )?langsiktige? plan(?:en)?"),
    "owner_use": label(f"(?:eiers|eigars|eigarens|eigaren sitt|eier sitt|eigar sitt) {_GRANT}(?:et)? {_USED}"),
    "university_use": label(f"(?:UH sitt|UHs|UH-institusjonens) {_GRANT}(?:et)? {_USED}"),
    "coordinator": label("det er behov for å (?:bruke|nytte) mid(?:ler|lar) til koordinator(?: for dette tiltaket)?"),
    "coordinator_reason": label(f"{_AT_LINE_START}{_REASON}(?=[^\\S\\n]*[:*\\n])", f"\\*\\*{_REASON}\\*\\*"),
    "duration": label(
        f"{_AT_LINE_START}(?:tiltakets varighet|varighet(?:en)?(?: (?:for|på|av) tiltaket)?"
        "|(?:tiltaket si |tiltakets )varigheit|varigheita?(?: (?:til|for|på|av) tiltaket)?)(?=[\\s:*])"
    ),
    "target_group": label("(?:hvem|kven) er målgrupp(?:a|en) for tiltaket"),
    "partners": label("liste over (?:de |dei )?andre (?:eiere|eigarar) og UH(?: i partn[ae]rskapet)?"),
    "consultation": label(
        "behovsmelding(?:en|a) har (?:vært|vore) drøft(?:et|a) (?:i|med)"
        " (?:medbestemm\\w+|medverk\\w+|tillitsvalg?te?\\w*)"
    ),
    "participants": label("(?:hvem|kven)(?: som)? har (?:deltatt|delteke|vært med|vore med)"),
    "units": label(
        "(?:hvor|kor) mange (?:enheter|einingar) er (?:inkluderte?|med|omfatt?et|omfatta) i behovsmelding(?:en|a)"
    ),
}
_OWNER = label(
    f"{_AT_LINE_START}(?:innmeldende |innmeldande )?(?:skole-?|skule-?|barnehage-?)?(?:eier|eigar)(?:e|ar)?"
    "(?::|(?=[^\\S\\n]*\\t[^\\S\\n]*(?!UH|Universitet)[*A-ZÆØÅ]))"
)
_UNIVERSITY = label(f"{_AT_LINE_START}(?:universitet(?:et)?(?: ?/ ?h[øo][gy]\\w*)?|UH)(?: ?\\([^)\\n]*\\))?:")
_HEADING = re.compile(
    r"^[ \t*]*Tiltak[ \t]+(?:nr\.?[ \t]*)?(?P<number>\d{1,2}[a-z]?)\b[ \t]*[.:–-]?[ \t*]*", re.MULTILINE
)
_MARKS_OF_THE_EDITION = (
    "several_schemes", "several_partners", "totals", "name", "distribution", "use", "anchoring", "collective",
    "teacher_education", "plan", "owner_use", "university_use", "coordinator",
)  # fmt: skip
_QUESTIONS = (
    "anchoring", "collective", "teacher_education", "plan", "owner_use", "university_use", "coordinator_reason",
    "target_group",
)  # fmt: skip
_FREE_TEXT = ("anchoring", "collective", "teacher_education", "plan", "owner_use", "university_use")
_SUM_ROW = re.compile(
    r"^[ \t*]*(?:sum(?:[ \t]+totalt)?|totalt?(?:[ \t]+sum)?|til\s?sammen|til\s?saman)\b[*:]*"
    r"(?=[^\n]*\d|[ \t]*\n\s*[\d(])",
    re.IGNORECASE | re.MULTILINE,
)
_MONEY_HEADER = re.compile(r"^[^\S\n]*\**(?:eier|eigar)\b[^\n]*\s(?:UH|sum)\b", re.IGNORECASE | re.MULTILINE)
_NETWORK = re.compile(
    r"(?i:kompetansenettverk(?:et)?)\s*:?\s*(?:(?:i|for|på)\s+)?"
    r"(?P<name>[A-ZÆØÅ][\w-]*(?:[^\S\n]+(?:og\s+)?[A-ZÆØÅ][\w-]*)*)"
    r"|(?P<before>[A-ZÆØÅ][\w-]+)\s+(?i:kompetansenettverk)\b",
)
_COUNTY = re.compile(
    r"statsforvalt(?:er|ar)en\s+i\s+(?P<name>(?-i:[A-ZÆØÅ][\w-]+)(?:[ \t]+og[ \t]+(?-i:[A-ZÆØÅ][\w-]+))*)",
    re.IGNORECASE,
)
_BEYOND_OWNER = re.compile(
    r"\s+(?:på\s+vegn(?:e|a|er)\s+av|i\s+samarbeid\s+med|sa(?:mme|ma)n\s+med|m/|med\s+private?|v/|ved|\+)\s*.*$"
    r"|\s*\((?:på|inkl|m/|og|samt)[^)]*\)?.*$",
    re.IGNORECASE | re.DOTALL,
)
_GROUP = re.compile(r"inkl|private|alle|flere|fleire|kommunale|deltak", re.IGNORECASE)
_AIM = re.compile(
    r"^\W*(?:hoved|overordna |overordnet )?"
    r"(?:mål(?:et|a|ene|setting(?:en)?|setjing(?:a)?)?|formål(?:et)?|føremål(?:et)?|hensikt(?:en)?)\b"
    r"|^\W*(?:tiltak(?:et|a|ene)|samlingene|samlingane)\s+skal\b"
    r"|\b(?:har\s+som\s+(?:mål|formål|føremål)|har\s+til\s+(?:hensikt|formål)|(?:er|som)\s+mål\s+å)\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\s*(?:[-–—•*▪·◦]\s+|\d{1,2}[.)]\s+)\S")
_SEMESTER = re.compile(r"\b(?:vår|høst|haust)\w*[ .-]*(?:20)?\d\d\b", re.IGNORECASE)
_CONTINUES = re.compile(r"\b(?:videre|vidare)\b", re.IGNORECASE)
_UNITS = {
    "municipal_kindergartens": label("kommunale barnehag(?:er|ar)"),
    "private_kindergartens": label("private barnehag(?:er|ar)"),
    "public_schools": label("(?:offentlige|offentlege|kommunale) sk[ou]l(?:er|ar)"),
    "private_schools": label("private sk[ou]l(?:er|ar)"),
    "pp_services": label("PP-?\\s?t(?:j)?enest(?:er|ar|e|a|en)?", "PPT"),
}
_YEAR_IN_HEAD = re.compile(r"behovsmelding\D{0,60}?\b(?P<year>20[12]\d)\b", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Tell whether a document is a form of this edition, by its own labels."""
    stream = Stream.of(document)
    kinds = {section.kind for section in sections(stream, LABELS)}
    marks = kinds.intersection(_MARKS_OF_THE_EDITION)
    return len(marks) >= 3 and bool(marks & {"name", "distribution", "totals", "several_schemes"})


def parse(document: Document, vocabulary: Vocabulary) -> NeedsReport:
    """Read a form of this edition."""
    return _Reader(document, vocabulary).report()


@dataclass(frozen=True, slots=True)
class _Party:
    """Who an amount is for."""

    name: str
    parent: str
    written_as: str | None = None


class _Reader:
    """One form being read: its sections, and the names that its tables refer back to."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.stream = Stream.of(document)
        self.people = privacy.people_in(document.lines)
        self.partner_rows = privacy.partner_rows(document.lines)
        whole = sections(self.stream, LABELS)
        first = next((part.start for part in whole if part.kind in ("totals", "name", "distribution")), None)
        head_end = len(self.stream.text) if first is None else first
        in_head = {
            kind: match
            for kind, pattern in (("owner", _OWNER), ("university", _UNIVERSITY))
            if (match := pattern.search(self.stream.text, 0, head_end))
        }
        self.headings: dict[int, re.Match] = {}
        """«Tiltak 6», by where the measure's first section starts."""
        self.sections = self._cut_at_headings(with_labels(self.stream, whole, in_head))
        self.head = self.stream.text[:head_end]
        self.owner_field, _ = self._field("owner")
        self.owners = self._owners()
        self.owner = self.owners[0] if self.owners else None
        self.partners = self._partners_listed()
        self.seen: list[tuple[int, str]] = []
        """Universities named, with where."""

    def report(self) -> NeedsReport:
        """Put the report together."""
        schemes = self._schemes()
        totals, row_totals, grand_total = self._totals()
        measures = [self._measure(block) for block in self._blocks()]
        by_measure = schemes_of_measures(measures, schemes, totals)
        measures = [
            replace(measure, scheme=scheme, level=LEVELS.get(scheme or ""))
            for measure, scheme in zip(measures, by_measure, strict=True)
        ]
        year, is_inferred = self._year(measures)
        county, network, network_is_inferred = self._place(year)
        units, unread = self._units()
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
            unread=unread,
            org_numbers=self._org_numbers(),
            people=self.people,
        )

    # The head of the form

    def _section(self, kind: str) -> Section | None:
        return next((part for part in self.sections if part.kind == kind), None)

    def _field(self, kind: str) -> tuple[str, int]:
        part = self._section(kind)
        return part.value() if part else ("", 0)

    def _owners(self) -> tuple[str, ...]:
        value = _NETWORK.sub(" ", self.owner_field)
        named = owners_in(_BEYOND_OWNER.sub("", value).strip(" ,;"), self.vocabulary)
        listed = [
            owner_name(row.name, self.vocabulary)
            for row in self.partner_rows
            if row.role == "owner" or (row.role is None and not self.vocabulary.organisation(row.name))
        ]
        return tuple(dict.fromkeys(name for name in (*named, *listed) if name))

    def _partners_listed(self) -> tuple[str, ...]:
        value, _ = self._field("university")
        named = [found.name for found, _, _ in self.vocabulary.organisations_in(value, loose=True)]
        if not named and re.search(r"\w\w", value) and not is_only_placeholder(value):
            named = [value]
        for row in self.partner_rows:
            known = self.vocabulary.organisation(row.name)
            if row.role == "university" or (row.role is None and known):
                named.append(known.name if known else row.name)
        return tuple(dict.fromkeys(named))

    def _schemes(self) -> tuple[str, ...]:
        """Give the schemes that are ticked or bold; nothing where the marks are lost."""
        part = self._section("concerns")
        if not part:
            return ()
        hits = self.vocabulary.schemes_in(part.text)
        states = chosen(part.text, [(start, end) for _, start, end in hits])
        names = dict.fromkeys(name for name, _, _ in hits)
        if states is None:
            return tuple(names) if len(names) == 1 else ()
        return tuple(dict.fromkeys(name for (name, _, _), on in zip(hits, states, strict=True) if on))

    def _year(self, measures: list[Measure]) -> tuple[int | None, bool]:
        part = self._section("totals")
        stated = part and (part.match["year"] or _first(r"\s*\D{0,12}(20[12]\d)\b", part.text))
        if stated:
            return int(stated), False
        in_head = _YEAR_IN_HEAD.search(self.head)
        if in_head:
            return int(in_head["year"]), False
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
        match = _NETWORK.search(plain(self.owner_field)) or _NETWORK.search(self.head)
        if not match:
            return None
        name = " ".join((match["name"] or match["before"]).split())
        known = [network for network in self.vocabulary.networks() if re.match(rf"{re.escape(network)}\b", name)]
        return max(known, key=len, default=name)

    def _stated_measures(self) -> int | None:
        part = self._section("stated_measures")
        number = _first(r"(?:[^\d\n]|\n(?=\s*\**\d)){0,80}(\d{1,2})\b", part.text) if part else None
        return int(number) if number else None

    def _ticks(self) -> tuple[tuple[str, Tick], ...]:
        kinds = ("several_owners", "several_partners", "several_schemes", "consultation")
        found = ((kind, self._section(kind)) for kind in kinds)
        return tuple((kind, yes_or_no(_first_paragraph(part.text))) for kind, part in found if part)

    def _org_numbers(self) -> tuple[str, ...]:
        numbers = []
        for line in self.stream.text.split("\n"):
            if re.match(r"\W*org(?:anisasjons)?\.?[\s-]*n(?:umme)?r", line, re.IGNORECASE):
                numbers += re.findall(r"(?<!\d)\d{3}[ \u00a0]?\d{3}[ \u00a0]?\d{3}(?!\d)", line)
        return tuple(dict.fromkeys(re.sub(r"\D", "", number) for number in numbers))

    def _universities(self) -> tuple[str, ...]:
        part = self._section("university")
        first = part.start if part else 0
        named = [(first, name) for name in self.partners] + self.seen
        return tuple(dict.fromkeys(name for _, name in sorted(named, key=lambda seen: seen[0])))

    def _units(self) -> tuple[Units, tuple[tuple[str, str, Locator], ...]]:
        part = self._section("units")
        if not part:
            return Units(), ()
        values: dict[str, int] = {}
        unread = []
        for name, text, offset in _unit_cells(part.text):
            if re.fullmatch(r"\d{1,4}", text):
                values[name] = int(text)
            elif re.search(r"\w", text):
                unread.append((name, text[:40], self.stream.locator(part.body + offset)))
        return Units(**values), tuple(unread)

    # Money

    def _totals(self) -> tuple[tuple[StatedTotal, ...], tuple[RowTotal, ...], int | None]:
        part = self._section("totals")
        if not part:
            return (), (), None
        rows = self._total_rows(part.text)
        header = money_columns(part.text[: rows[0][1]] if rows else "")
        roles = _column_list(header)
        stated: list[StatedTotal] = []
        totals: list[RowTotal] = []
        for (scheme, _, _), (offset, text) in zip(rows, rows_at(part.text, [row[1:] for row in rows]), strict=True):
            cells = money_cells(_row_text(text), part.body + offset, [column.role for column in roles]) or []
            for column, one in zip(roles, cells, strict=False):
                if column.role == "total":
                    totals += [RowTotal(scheme, one.sums[0].found.nok, self._at(one.sums[0]))] if one.sums else []
                else:
                    stated += [self._stated_total(scheme, column, amount) for amount in one.sums]
        grand = next((row.total_nok for row in totals if row.scheme is None), None)
        return tuple(stated), tuple(totals), grand

    def _total_rows(self, text: str) -> list[tuple[str | None, int, int]]:
        """Find where each row's label stands: (scheme or None for the Sum row, start, end)."""
        rows: list[tuple[str | None, int, int]] = [
            (scheme, start, end)
            for scheme, start, end in self.vocabulary.schemes_in(text)
            if not text[:start].rsplit("\n", 1)[-1].strip(" \t*")
        ]
        after = rows[0][2] if rows else 0
        sums = [match for match in _SUM_ROW.finditer(text) if match.start() >= after]
        return rows + [(None, match.start(), match.end()) for match in sums[:1]]

    def _stated_total(self, scheme: str | None, column: Column, amount: Sum) -> StatedTotal:
        party = self._party(column, amount.name, amount.found.start, must_be_named=True)
        found = amount.found
        return StatedTotal(
            scheme=scheme,
            role=column.role,
            recipient=party.name if party else None,
            amount_nok=found.nok,
            text=found.text,
            locator=self._at(amount),
            recipient_parent=party.parent if party else None,
        )

    def _at(self, amount: Sum) -> Locator:
        return self.stream.locator(amount.found.start)

    def _funding(self, part: Section | None) -> tuple[tuple[Amount, ...], int | None]:
        """Read the owner's and the universities' amounts of one measure, and its stated total."""
        if not part:
            return (), None
        columns = money_columns(part.text)
        columns = columns[: _columns_of_first_row(columns)]
        if not columns:
            return (), None
        if _is_by_row(part.text, columns):
            cells = _cells_by_row(part, columns)
        else:
            end = columns[-1][2]
            cells = money_cells(part.text[end:], part.body + end, [column.role for column, _, _ in columns])
        texts = plain(part.text[columns[-1][2] :])
        pairs = list(zip([column for column, _, _ in columns], cells or [], strict=False))
        if not pairs:
            unread = Cell(texts, part.body + columns[0][1], ())
            pairs = [(column, unread) for column, _, _ in columns if column.role != "total"]
        funding = [amount for column, one in pairs if column.role != "total" for amount in self._amounts(column, one)]
        total = next((one.sums[0].found.nok for column, one in pairs if column.role == "total" and one.sums), None)
        return tuple(funding), total

    def _amounts(self, column: Column, one: Cell) -> Iterator[Amount]:
        if not one.sums:
            party = self._party(column, None, one.start)
            text = privacy.redact(one.text, self.people)[:80]
            yield Amount(
                column.role, party.name, party.parent, None, state_of(one.text), text,
                self.stream.locator(one.start), party.written_as,
            )  # fmt: skip
        for place, amount in enumerate(one.sums):
            found = amount.found
            party = self._party(column, amount.name or _share_of_name(column, place, len(one.sums)), found.start)
            yield Amount(
                column.role, party.name, party.parent, found.nok, "stated" if found.nok else "zero", found.text,
                self._at(amount), party.written_as,
            )  # fmt: skip

    def _party(self, column: Column, name: str | None, offset: int, *, must_be_named: bool = False) -> _Party | None:
        """Tell who an amount is for: the name beside it, else the column's, else the only one there is."""
        written = next((words for words in (name, column.name) if words and self._is_name(column, words)), None)
        if column.role == "owner":
            return self._owner_party(column, written)
        known = self.vocabulary.organisation(written) if written else None
        if written and not known:
            found = self.vocabulary.organisations_in(written, loose=True)
            known = found[0][0] if len({one.name for one, _, _ in found}) == 1 else None
        if known:
            self.seen.append((offset, known.name))
            return _Party(known.name, known.parent, written if written != known.name else None)
        if written:
            words = privacy.redact(written, self.people)
            self.seen.append((offset, words))
            return _Party(words, words)
        if must_be_named:
            return None
        if len(self.partners) == 1:
            return _Party(self.partners[0], self.vocabulary.parent(self.partners[0]), column.heading)
        return _Party("UH", "UH")

    def _owner_party(self, column: Column, written: str | None) -> _Party:
        owner = self.owner or column.heading
        if not written:
            return _Party(owner, owner, column.heading if self.owner else None)
        if _GROUP.search(written) and "kommune " not in f"{written} ":
            group = f"{column.heading} ({written})"
            return _Party(group, group)
        named = owners_in(_BEYOND_OWNER.sub("", written), self.vocabulary)
        name = named[0] if named else owner
        return _Party(name, name, written if written != name else None)

    def _is_name(self, column: Column, words: str) -> bool:
        if column.role == "owner":
            return bool(re.search(r"[A-ZÆØÅ]", words) or _GROUP.search(words))
        known = self.vocabulary.organisations_in(words, loose=True)
        return bool(known) or bool(re.match(r"(?!Kr\b|Eier|Eigar|Sum|Total|Og\b|Inkl|Jf|Se\b)[A-ZÆØÅ]", words))

    # Measures

    def _blocks(self) -> list[list[Section]]:
        """Give each measure's sections: they begin at its name, or at its heading where the name is missing."""
        tail = next((part.start for part in self.sections if part.kind == "partners"), len(self.stream.text))
        body = [part for part in self.sections if part.kind in _MEASURE_KINDS and part.start < tail]
        opener = _opener(body)
        blocks: list[list[Section]] = []
        for part in body:
            if part.kind == opener:
                blocks.append([])
            if blocks:
                blocks[-1].append(part)
        return blocks

    def _measure(self, block: list[Section]) -> Measure:
        first = block[0]
        by_kind = {part.kind: part for part in reversed(block)}
        heading = self.headings.get(first.start)
        if "distribution" not in by_kind and "name" in by_kind:
            by_kind |= _without_its_label(by_kind["name"])
        number = heading["number"] if heading else None
        title = self._title(by_kind.get("name"), heading, first)
        funding, total = self._funding(by_kind.get("distribution"))
        semesters, continues = _duration(by_kind.get("duration"))
        start = heading.start() + _leading(heading.group()) if heading else first.start
        coordinator = by_kind.get("coordinator")
        return Measure(
            number=number,
            title=privacy.redact(title, self.people) or (f"Tiltak {number}" if number else "Uten navn"),
            scheme=None,
            level=None,
            semesters=semesters,
            continues=continues,
            described=True,
            funding=funding,
            locator=self.stream.locator(start),
            passages=tuple(self._passages(title, block)),
            answers=tuple(self._answer(part) for part in block if part.kind in _QUESTIONS),
            stated_total_nok=total,
            coordinator=yes_or_no(_first_paragraph(coordinator.text)) if coordinator else "unknown",
        )

    def _cut_at_headings(self, parts: list[Section]) -> list[Section]:
        """End what stands before a measure at its heading, «Tiltak 6», shortly before its first section."""
        opener = _opener(parts)
        cut = list(parts)
        for place, part in enumerate(parts):
            if part.kind != opener:
                continue
            since = parts[place - 1].body if place else 0
            found = list(_HEADING.finditer(self.stream.text, max(since, part.start - 400), part.start))
            if found:
                self.headings[part.start] = found[-1]
                if place:
                    cut[place - 1] = replace(parts[place - 1], end=found[-1].start())
        return cut

    def _title(self, name: Section | None, heading: re.Match | None, first: Section) -> str:
        text = name.text if name else self.stream.text[heading.end() : first.start] if heading else ""
        if name and not re.search(r"\w", PLACEHOLDER.sub("", text)) and heading:
            text = self.stream.text[heading.end() : name.start]
        pieces = [plain(piece) for piece in re.split(r"\n\s*\n", PLACEHOLDER.sub("", text)) if re.search(r"\w", piece)]
        if len(pieces) > 1 and len(" ".join(pieces)) > 200:
            pieces = pieces[:1]
        return " ".join(pieces).strip(" :")

    def _answer(self, part: Section) -> Answer:
        text = re.sub(r"[\s*_–—-]", "", part.text)
        state = "placeholder" if is_only_placeholder(part.text) else "answered" if text else "blank"
        return Answer(part.kind, state, part.locator)

    def _passages(self, title: str, block: list[Section]) -> Iterator[Passage]:
        yield Passage("title", privacy.redact(title, self.people), block[0].locator)
        for part in block:
            if part.kind == "target_group":
                yield from self._passage("target_group", self._own_lines(part))
            elif part.kind in _FREE_TEXT:
                yield from self._free_text(part)

    def _free_text(self, part: Section) -> Iterator[Passage]:
        lines = self._own_lines(part)
        items = [line for line in lines if _ITEM.match(line[1])] if part.kind == "anchoring" else []
        yield from self._passage("needs", items)
        body: list[tuple[int, str]] = []
        for paragraph in paragraphs([line for line in lines if line not in items]):
            for sentence in paragraph.sentences():
                if _AIM.search(sentence.text):
                    yield from self._passage("aim", [(sentence.line, sentence.text)])
                else:
                    body.append((sentence.line, sentence.text))
        yield from self._passage("body", body)

    def _passage(self, kind: str, lines: list[tuple[int, str]]) -> Iterator[Passage]:
        text = privacy.redact("\n".join(text for _, text in lines), self.people)
        if re.search(r"\w", text):
            yield Passage(kind, text, Locator(line=lines[0][0]))

    def _own_lines(self, part: Section) -> list[tuple[int, str]]:
        """Give the lines somebody wrote: no placeholders, no rules."""
        lines = []
        for number, line in part.lines():
            text = PLACEHOLDER.sub("", line).replace("**", "").strip()
            if re.search(r"\w", text):
                lines.append((number, text))
        return lines


_MEASURE_KINDS = frozenset({"name", "distribution", "use", "coordinator", "duration", *_QUESTIONS})


def _opener(parts: list[Section]) -> str:
    """Tell with which label each measure of this form begins."""
    return "name" if any(part.kind == "name" for part in parts) else "distribution"


def _without_its_label(name: Section) -> dict[str, Section]:
    """Part a measure's name from a money table that has lost its label."""
    header = _MONEY_HEADER.search(name.text)
    if not header:
        return {}
    middle = name.body + header.start()
    return {
        "name": replace(name, end=middle),
        "distribution": replace(name, kind="distribution", start=middle, body=middle),
    }


def _column_list(header: list[tuple[Column, int, int]]) -> list[Column]:
    """Give the columns of the table of totals; the edition's own three where its header is lost."""
    columns = [column for column, _, _ in header]
    roles = [column.role for column in columns]
    if roles and roles[0] == "owner" and "university" in roles:
        return columns if roles[-1] == "total" else [*columns, Column("total", "Totalt", None)]
    return [Column("owner", "Eier", None), Column("university", "UH", None), Column("total", "Totalt", None)]


def _columns_of_first_row(columns: list[tuple[Column, int, int]]) -> int:
    """Give how many headings belong to the table: up to and with the first total."""
    roles = [column.role for column, _, _ in columns]
    return roles.index("total") + 1 if "total" in roles else len(roles)


def _is_by_row(text: str, columns: list[tuple[Column, int, int]]) -> bool:
    """Tell whether each heading stands on a line of its own with its amount after it."""
    between = [text[one[2] : following[1]] for one, following in pairwise(columns)]
    return any(re.search(r"\d{3}|\b0\s?[,kK]", words) for words in between)


def _cells_by_row(part: Section, columns: list[tuple[Column, int, int]]) -> list[Cell]:
    ends = [start for _, start, _ in columns[1:]] + [len(part.text)]
    cells = []
    for (_, _, end), stop in zip(columns, ends, strict=True):
        cells.append(cell(_first_paragraph(part.text[end:stop]), part.body + end))
    return cells


def _share_of_name(column: Column, place: int, count: int) -> str | None:
    """Give the place's name out of a heading that names as many as the cell has amounts: «UH (SePU og Nord)»."""
    names = re.split(r"\s*(?:,|/|;|\bog\b|\+|&)\s*", column.name or "")
    return names[place] if count > 1 and len(names) == count else None


def _duration(part: Section | None) -> tuple[tuple[str, ...], bool | None]:
    """Read the ticked semesters; the printed choices without readable marks say nothing."""
    if not part:
        return (), None
    text = part.text
    spans = [match.span() for match in _SEMESTER.finditer(text)]
    further = _CONTINUES.search(text)
    states = chosen(text, [*spans, *([further.span()] if further else [])])
    if states is None:
        words = plain(_SEMESTER.sub("", text)).strip(" ,.;")
        is_typed = bool(spans) and (
            len(spans) == 1 or bool(re.search(r"\b(?:fra|frå|til|og|hele|heile)\b|[–-]", words))
        )
        return (semesters_in(text) if is_typed else ()), None
    ticked = [text[start:end] for (start, end), on in zip(spans, states, strict=False) if on]
    return ordered([one for words in ticked for one in semesters_in(words)]), states[-1] if further else None


def _unit_cells(text: str) -> list[tuple[str, str, int]]:
    """Give each unit heading's cell: (name, text, offset)."""
    places: list[tuple[int, int, str]] = []
    for name, pattern in _UNITS.items():
        match = pattern.search(text)
        if match:
            places.append((match.start(), match.end(), name))
    places.sort()
    if not places:
        return []
    ends = [start for start, _, _ in places[1:]] + [len(text)]
    between = [(name, text[end:stop], end) for (_, end, name), stop in zip(places, ends, strict=True)]
    if any(re.search(r"\d", words) for _, words, _ in between[:-1]):
        return [(name, words.strip(" :\t\n*"), offset) for name, words, offset in between]
    return _unit_values(text, [name for _, _, name in places], places[-1][1])


def _unit_values(text: str, names: list[str], start: int) -> list[tuple[str, str, int]]:
    """Give the cells below the unit headings: divided by tabs, else by blanks; all of the row where they do not fit."""
    row = re.search(r"[^\n]*\S[^\n]*", text[start:])
    if not row:
        return []
    start += row.start()
    if "\t" in row.group().strip():
        values = [
            (match[1].strip(" *"), start + match.start(1)) for match in re.finditer(r"(?:^|\t)([^\t]*)", row.group())
        ]
    else:
        values = [(match.group().strip("*"), start + match.start()) for match in re.finditer(r"\S+", text[start:])]
        values = values[: len(names)]
    if len(values) > len(names) and not values[0][0]:
        values = values[1:]
    if len(values) != len(names):
        return [(name, row.group().strip(), start) for name in names]
    return [(name, value, offset) for name, (value, offset) in zip(names, values, strict=True)]


def _row_text(text: str) -> str:
    """Take away what is left of a row's label before its first cell: «(REKOM)», «for barnehage»."""
    return re.sub(r"^[^\d\t\n]*?\)(?=[\s\t])", "", text) if re.match(r"\s*\([^)\d]*\)", text) else text


def _first_paragraph(text: str) -> str:
    start = re.search(r"\S", text)
    return re.split(r"\n\s*\n", text[start.start() :], maxsplit=1)[0] if start else ""


def _first(pattern: str, text: str) -> str | None:
    match = re.match(pattern, text)
    return match[1] if match else None


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip())
