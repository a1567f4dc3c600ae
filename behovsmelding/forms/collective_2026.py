"""The 2026 form for collective competence building: one attachment a measure, each with the table of them all."""

import re
from dataclasses import replace

from behovsmelding import privacy
from behovsmelding.forms import fields
from behovsmelding.forms.attachment_2026 import Form, described, level_of, ticks_of
from behovsmelding.forms.draft_owner import owners_of
from behovsmelding.forms.fields import Stream
from behovsmelding.forms.money_row import Cell, Row
from behovsmelding.forms.money_rows import rows_of
from behovsmelding.forms.paragraphs import joined, likeness, numbered
from behovsmelding.forms.parties import Parties, Recipient, labelled, owners_in, place_of, universities_in, university
from behovsmelding.forms.parts_2026 import parts_of
from behovsmelding.forms.sections import sections_of
from behovsmelding.forms.stated_totals import stated_totals
from behovsmelding.forms.ticks import is_marked
from behovsmelding.forms.unit_counts import unit_counts
from behovsmelding.money import amounts
from behovsmelding.people import partner_rows, people_in
from behovsmelding.reading import Document
from behovsmelding.report import (
    Amount,
    Attachment,
    Locator,
    Measure,
    NeedsReport,
    Passage,
    RowTotal,
)
from behovsmelding.vocabulary import Vocabulary

SCHEME = "Kollektiv kompetanseutvikling"
EDITION_YEAR = 2026

_TABLE_YEAR = re.compile(r"behov\s+(?:om\s+|for\s+)*(?:i\s+)?(?P<year>20[2-4]\d)", re.IGNORECASE)
_ATTACHMENT = re.compile(
    r"^[\s*#]*tiltak\s*(?:n(?:umme)?r\.?\s*)?(?P<number>\d{1,2}[a-z]?)\s*[:.–-]\s*(?P<title>.*)$", re.IGNORECASE
)
_OWNER_LABEL = r"(?:(?:barnehage|skole|skule)-?)?(?:eier(?:e|\(e\))?|eigar(?:ar)?)"
_HEAD_LABELS = rf"{_OWNER_LABEL}|kompetansemiljø|kompetansenettverk|kontaktperson\w*|behovsmelding\w*\s+gj[ae]ld\w*"
_RESTATED = re.compile(
    r"^[\s*•-]*(?P<who>UH|universitet(?:et)?|kompetansemiljø\w*|(?:barnehage|skole|skule)?(?:eier|eigar)|kommunen|totalt?[^:\d]{0,30}|sum[^:\d]{0,30})\b[^:\d\n]{0,60}:\s*(?P<rest>.*)$",
    re.IGNORECASE,
)


def parse(document: Document, vocabulary: Vocabulary) -> NeedsReport:
    """Read a 2026 form."""
    stream = Stream.of(document)
    sections = sections_of(numbered(stream.text.split("\n")))
    form = Form(sections, people_in(document.lines), vocabulary)
    owners = _owners(form, document.lines)
    parties = Parties(owners, vocabulary)
    year = _year(form)
    place = place_of(form.head, owners[0] if owners else None, year or EDITION_YEAR, vocabulary)
    field_partners = _partner_field(form)
    listed = tuple(dict.fromkeys((*field_partners, *_listed_partners(document.lines, vocabulary))))
    table = _rows(form, parties)
    in_play = tuple(dict.fromkeys((*listed, *_table_partners(table, parties))))
    attachment = _attachment(form, field_partners)
    restated = _restated(form, parties, field_partners if len(field_partners) == 1 else in_play)
    measures = [_measure(row, parties, in_play) for row in table if not row.is_sum]
    lines = numbered(stream.text.split("\n"))
    parts = parts_of(lines, form, measures, _lines_of(table), has_own_heading=attachment is not None)
    for part in parts:
        again = _restated(part.form, parties, in_play)
        about = Attachment(measures[part.place].number, None, part.title)
        measures[part.place] = described(measures[part.place], part.form, again, about, level_of(form))
    if parts:
        attachment, restated = None, ()
    own = _own_place(measures, attachment, field_partners, restated)
    if not measures and restated and attachment:
        measures, own, restated = [_measure_without_table(attachment, form, restated)], 0, ()
    if own is not None:
        attachment = attachment or _attachment_of(measures[own])
        measures[own] = described(measures[own], form, restated, attachment, level_of(form))
    totals = [row for row in table if row.is_sum]
    units, unread = unit_counts(_units(stream), form.people)
    return NeedsReport(
        form="collective_2026",
        year=year or EDITION_YEAR,
        year_inferred=year is None,
        county=place.county,
        network=place.network,
        network_inferred=place.is_inferred,
        owner=owners[0] if owners else None,
        owners=owners,
        universities=in_play,
        units=units,
        unread=unread,
        measures=tuple(measures),
        stated_totals=tuple(total for row in totals[-1:] for total in stated_totals(row, parties)),
        stated_total_nok=totals[-1].total.nok if totals and totals[-1].total else None,
        schemes=(SCHEME,),
        attachment=attachment,
        ticks=ticks_of(form, stream.text),
        row_totals=tuple(
            RowTotal(None, row.total.nok, Locator(line=row.total.line)) for row in totals[-1:] if row.total
        ),
        partners_listed=listed,
        people=form.people,
    )


def _owners(form: Form, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Give the owner of the owner field first, then those of the partner list."""
    field = labelled(form.head, rf"(?:innmeldende\s+|innmeldande\s+)?{_OWNER_LABEL}")
    words = re.split(r"kompetanse(?:nettverk|miljø)", field[0], flags=re.IGNORECASE)[0] if field else ""
    stated = owners_in(words, form.vocabulary) or owners_of("\n".join(line for _, line in form.head), form.vocabulary)
    rows = [row for row in partner_rows(lines) if row.role == "owner"]
    others = [name for row in rows for name in owners_in(row.name, form.vocabulary)[:1]]
    return tuple(dict.fromkeys((*stated, *others)))


def _partner_field(form: Form) -> tuple[str, ...]:
    """Read «Kompetansemiljø: …», also when it is broken over lines."""
    label = re.compile(
        r"^[\s*]*(?:kompetansemiljø|universitet/høgsk\w+)[\s*]*(?:\([^)]*\))?[\s*]*[:\t][\s*]*(?P<rest>.*)$",
        re.IGNORECASE,
    )
    for place, (_, line) in enumerate(form.head):
        match = label.match(line)
        if not match:
            continue
        pieces = [match["rest"]]
        for _, following in form.head[place + 1 : place + 6]:
            if (
                re.match(rf"[\s*]*(?:{_HEAD_LABELS})\b", following, re.IGNORECASE)
                or "?" in following
                or "\t" in following.strip()
            ):
                break
            pieces.append(following)
        return universities_in(joined(pieces).strip(" *"), form.vocabulary)
    return ()


def _listed_partners(lines: tuple[str, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    rows = [row for row in partner_rows(lines) if row.role == "university"]
    return tuple(name for row in rows for name in universities_in(row.name, vocabulary))


def _year(form: Form) -> int | None:
    table = form.section("table")
    places = [" ".join(f"{table.heading} {table.lines[0][1]}".split())] if table else []
    places.extend(line for _, line in form.head if re.search(r"behovsmelding|søknad|\bår\b", line, re.IGNORECASE))
    for text in places:
        match = _TABLE_YEAR.search(text) or re.search(r"(?<!fra )(?<!frå )\b(?P<year>20[2-4]\d)\b", text)
        if match and not re.search(r"vid[ea]reføre", text, re.IGNORECASE):
            return int(match["year"])
    return None


def _rows(form: Form, parties: Parties) -> list[Row]:
    table = form.section("table")
    if not table:
        return []

    def is_partner(words: str) -> bool:
        return form.vocabulary.organisation(words.strip(" :,()")) is not None

    def partners_in(words: str) -> list[str]:
        return [words[start:end] for _, start, end in form.vocabulary.organisations_in(words, loose=True)]

    return [_without_people(row, form.people) for row in rows_of(table.lines[1:], is_partner, partners_in)]


def _lines_of(table: list[Row]) -> range:
    """Give the numbers of the lines the rows stand on."""
    cells = [cell for row in table for cell in (row.owner, *row.university, row.total) if cell]
    lines = [*(row.line for row in table), *(cell.line for cell in cells)]
    return range(min(lines), max(lines) + 1) if lines else range(0)


def _without_people(row: Row, people: tuple[str, ...]) -> Row:
    """Take people out of the words that stand in a cell instead of an amount."""

    def cleaned(cell: Cell) -> Cell:
        return cell if cell.nok is not None else replace(cell, text=privacy.redact(cell.text, people)[:80])

    owner = cleaned(row.owner) if row.owner else None
    return replace(row, owner=owner, university=tuple(cleaned(cell) for cell in row.university))


def _table_partners(table: list[Row], parties: Parties) -> tuple[str, ...]:
    named = (cell.partner for row in table for cell in row.university if cell.partner)
    return tuple(recipient.name for words in named if (recipient := parties.resolve(words)))


def _recipient(cell: Cell, row_title: str, parties: Parties, in_play: tuple[str, ...]) -> Recipient:
    """Tell who a university amount is for: as named beside it, in the row's title, else the form's only partner."""
    named = parties.resolve(cell.partner) if cell.partner else None
    if named:
        return replace(named, role="university")
    hint = re.search(r"\(([^()]+)\)\s*$", row_title)
    known = parties.vocabulary.organisation(hint[1]) if hint else None
    if known:
        return university(known, hint[1])
    if len(in_play) == 1:
        return Recipient("university", in_play[0], parties.vocabulary.parent(in_play[0]))
    return Recipient("university", "UH", "UH")


def _measure(row: Row, parties: Parties, in_play: tuple[str, ...]) -> Measure:
    owner = parties.owner() or Recipient("owner", "Eier", "Eier")
    blank = Amount("owner", owner.name, owner.parent, None, "not_stated", "", Locator(line=row.line))
    # A row with nothing in the owner's column: missing, not zero.
    funding = [_amount(row.owner, owner)] if row.owner else [blank] if row.university or row.total else []
    funding.extend(_amount(cell, _recipient(cell, row.title, parties, in_play)) for cell in row.university)
    return Measure(
        number=row.number,
        title=row.title or f"Tiltak {row.number}",
        scheme=SCHEME,
        level=None,
        semesters=(),
        continues=None,
        described=False,
        funding=tuple(funding),
        locator=Locator(line=row.line),
        stated_total_nok=row.total.nok if row.total else None,
        passages=(Passage("title", row.title, Locator(line=row.line)),),
    )


def _amount(cell: Cell, who: Recipient) -> Amount:
    at = Locator(line=cell.line)
    return Amount(who.role, who.name, who.parent, cell.nok, cell.state, cell.text, at, who.written_as)


def _attachment(form: Form, partners: tuple[str, ...]) -> Attachment | None:
    """Read «TILTAK 1: …» before the form's own fields: which measure this document describes."""
    for place, (_, line) in enumerate(form.head):
        match = _ATTACHMENT.match(line)
        if not match:
            continue
        pieces = [match["title"]]
        for _, following in form.head[place + 1 : place + 5]:
            text = following.strip()
            is_field = re.match(rf"(?:{_HEAD_LABELS})\b", text, re.IGNORECASE) or ":" in text or is_marked(text)
            if is_field or (not text and any(piece.strip() for piece in pieces)):
                break
            pieces.append(following)
        title = joined(pieces).strip(" *").rstrip(".")
        return Attachment(match["number"], partners[0] if partners else None, title)
    return None


def _own_place(
    measures: list[Measure], attachment: Attachment | None, partners: tuple[str, ...], restated: tuple[Amount, ...]
) -> int | None:
    """Find the measure the document describes: by number, partner and amounts, then by title; None when in doubt."""
    if not measures or (attachment is None and not restated):
        return None
    wanted = sorted(amount.amount_nok for amount in restated if amount.amount_nok is not None)
    scores = []
    for place, measure in enumerate(measures):
        names = {amount.recipient for amount in measure.funding if amount.role == "university"}
        stated = sorted(amount.amount_nok for amount in measure.funding if amount.amount_nok is not None)
        has_number = bool(attachment and attachment.number and attachment.number == measure.number)
        signs = has_number + bool(names & set(partners)) + bool(wanted and stated == wanted)
        alike = likeness(attachment.title, measure.title) if attachment else 0.0
        scores.append((signs, alike, place))
    scores.sort(key=lambda score: (-score[0], -score[1]))
    signs, alike, place = scores[0]
    is_tied = len(scores) > 1 and scores[1][:2] == (signs, alike)
    is_sure = signs >= 2 or alike >= 0.5 or (len(measures) == 1 and signs + alike > 0)
    return place if is_sure and not is_tied else None


def _attachment_of(measure: Measure) -> Attachment:
    """Name the measure a document without a heading describes after its row."""
    partner = next((amount.recipient for amount in measure.funding if amount.role == "university"), None)
    return Attachment(measure.number, partner, measure.title)


def _restated(form: Form, parties: Parties, in_play: tuple[str, ...]) -> tuple[Amount, ...]:
    """Read the attachment's own amounts in section 6; compared with its row, never added."""
    section = form.section("money")
    found: list[Amount] = []
    for number, line in section.lines if section else ():
        match = _RESTATED.match(line)
        if not match or match["who"].casefold().startswith(("totalt", "total", "sum")):
            continue
        is_owner = match["who"].casefold().endswith(("eier", "eigar", "kommunen"))
        for cell in _restated_cells(match["rest"], number, form.vocabulary):
            owner = parties.owner() or Recipient("owner", "Eier", "Eier")
            found.append(_amount(cell, owner if is_owner else _recipient(cell, "", parties, in_play)))
            if is_owner:
                break
    return tuple(found)


def _restated_total(form: Form) -> int | None:
    """Read «Totalt Eier og UH: …» of section 6; None where it does not say, or says it twice."""
    section = form.section("money")
    hits = [match for _, line in section.lines if (match := _RESTATED.match(line))] if section else []
    totals = [amounts(hit["rest"], bare=True) for hit in hits if re.match(r"total|sum", hit["who"], re.IGNORECASE)]
    return totals[0][0].nok if len(totals) == 1 and len(totals[0]) == 1 else None


def _restated_cells(text: str, number: int, vocabulary: Vocabulary) -> list[Cell]:
    found = amounts(text) or amounts(text, bare=True)[:1]
    cells = []
    for place, money in enumerate(found):
        after = text[money.end : found[place + 1].start if place + 1 < len(found) else len(text)]
        bracket = re.match(r"\s*\(([^()]*)\)", after)
        known = vocabulary.organisation(bracket[1]) if bracket else None
        if place and not known:
            break
        cells.append(Cell(money.nok, money.text, number, bracket[1] if bracket and known else None))
    return cells


def _measure_without_table(attachment: Attachment, form: Form, restated: tuple[Amount, ...]) -> Measure:
    """Make the measure of a form without rows in its table, from its heading and section 6."""
    at = Locator(line=form.section("money").line)
    title = Passage("title", attachment.title, at)
    restated = tuple(sorted(restated, key=lambda amount: amount.role))
    return Measure(
        number=attachment.number,
        title=attachment.title,
        scheme=SCHEME,
        level=None,
        semesters=(),
        continues=None,
        described=True,
        funding=restated,
        locator=at,
        passages=(title,),
        stated_total_nok=_restated_total(form),
    )


def _units(stream: Stream) -> fields.Section | None:
    asked = re.search(
        r"\b(?:hvor|kor)\s+mange\s+(?:enheter|einingar)[^?\n]*\??"
        # Or its cells where the question is left out.
        r"|^(?=[ \t*]*kommunale\s+barnehag[^\n]{0,60}(?:\n[ \t]*\n?)?[^\n]{0,20}private\s+barnehag)",
        stream.text,
        re.IGNORECASE | re.MULTILINE,
    )
    return fields.Section("units", asked.start(), asked.end(), len(stream.text), asked, stream) if asked else None
