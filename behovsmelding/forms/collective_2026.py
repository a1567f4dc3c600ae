"""The 2026 form for collective competence building: one attachment a measure, each with the table of them all."""

import re
from collections.abc import Sequence
from dataclasses import replace

from behovsmelding.forms.attachment_2026 import Form, described, level_of, ticks_of
from behovsmelding.forms.collective_measures import SCHEME, measure_of, said_again, with_partner, without_table
from behovsmelding.forms.collective_money import rows
from behovsmelding.forms.draft_owner import owners_of
from behovsmelding.forms.draft_words import PART
from behovsmelding.forms.fields import Stream, is_only_placeholder
from behovsmelding.forms.left_over import left_over
from behovsmelding.forms.money_row import Cell, Row
from behovsmelding.forms.paragraphs import Line, joined, likeness, numbered
from behovsmelding.forms.parties import Parties, labelled, owners_in, universities_in
from behovsmelding.forms.parts_2026 import parts_of
from behovsmelding.forms.places import county_in, place_of
from behovsmelding.forms.sections import sections_of
from behovsmelding.forms.stated_totals import stated_totals
from behovsmelding.forms.struck import is_struck, is_struck_in_cells
from behovsmelding.forms.ticks import is_marked
from behovsmelding.forms.unit_counts import unit_counts, units_asked
from behovsmelding.people import partner_rows, people_in
from behovsmelding.reading import Document
from behovsmelding.report import (
    FIELD_OF_ASIDES,
    Amount,
    Attachment,
    Locator,
    Measure,
    NeedsReport,
    RowTotal,
)
from behovsmelding.vocabulary import Vocabulary

EDITION_YEAR = 2026

_TABLE_YEAR = re.compile(r"behov\s+(?:om\s+|for\s+)*(?:i\s+)?(?P<year>20[2-4]\d)", re.IGNORECASE)
_ATTACHMENT = re.compile(
    r"^[\s*#]*tiltak\s*(?:n(?:umme)?r\.?\s*)?(?:(?P<number>\d{1,2}[a-z]?)(?:\s*[:.–-]|\s+(?=[A-ZÆØÅ«])|\s*$)|:)\s*(?P<title>.*)$",
    re.IGNORECASE,
)
_ATTACHMENT_FIELD = re.compile(
    r"^[\s*#]*(?:tiltak\s*n(?:umme)?r\.?\s+og\s+na[vm]n|na[vm]n(?:et)?\s+på\s+tiltak\w*|tiltakets\s+na[vm]n)[\s*]*[:\t][\s*]*"
    r"(?:(?P<number>\d{1,2}[a-z]?)\s*[:.–-]\s*)?(?P<title>.+)$",
    re.IGNORECASE,
)
_OWNER_LABEL = r"(?:(?:barnehage|skole|skule)-?)?(?:eier(?:e|\(e\))?|eigar(?:ar)?)"
_HEAD_LABELS = rf"{_OWNER_LABEL}|kompetansemiljø|kompetansenettverk|kontaktperson\w*|behovsmelding\w*\s+gj[ae]ld\w*"


def parse(document: Document, vocabulary: Vocabulary) -> NeedsReport:
    """Read a 2026 form."""
    stream = Stream.of(document)
    sections = sections_of(numbered(stream.text.split("\n")))
    form = Form(sections, people_in(document.lines), vocabulary)
    owners = _owners(form, document.lines)
    year = _year(form)
    parties = Parties(owners, vocabulary, year or EDITION_YEAR)
    place = place_of(form.head, owners[0] if owners else None, year or EDITION_YEAR, vocabulary)
    field_partners = _partner_field(form)
    listed = tuple(dict.fromkeys((*field_partners, *_listed_partners(document.lines, vocabulary))))
    parties = replace(parties, partners=listed)
    whole = rows(form, parties)
    # «Herav reise»: a row that says it is a part of another is no measure beside it, nor is one that is struck.
    text = dict(numbered(stream.text.split("\n")))
    said_before = [
        row
        for row in whole
        if PART.match(row.title)
        or is_only_placeholder(row.title)
        or is_struck(row.title)
        or is_struck_in_cells(text.get(row.line, ""))
    ]
    table = [row for row in whole if row not in said_before]
    in_play = tuple(dict.fromkeys((*listed, *_table_partners(table, parties))))
    attachment = _attachment(form.head, field_partners)
    if not attachment and not any(row.amounts for row in table if not row.is_sum):
        attachment = _attachment([line for section in form.sections for line in section.lines], field_partners)
    again, own_total = said_again(form, parties, field_partners if len(field_partners) == 1 else in_play)
    measures = [measure_of(row, parties, in_play) for row in table if not row.is_sum]
    lines = numbered(stream.text.split("\n"))
    parts = parts_of(lines, form, measures, _lines_of(table), has_own_heading=attachment is not None)
    for part in parts:
        of_part, _ = said_again(part.form, parties, in_play)
        about = Attachment(measures[part.place].number, None, part.title)
        measures[part.place] = described(measures[part.place], part.form, of_part, about, level_of(form))
    if parts:
        attachment, again = None, ()
    own = _own_place(measures, attachment, field_partners, again)
    if not measures and again and attachment:
        measures, own, again = [without_table(attachment, form, again, own_total)], 0, ()
    if own is not None:
        attachment = attachment or _attachment_of(measures[own])
        is_bare = not any(amount.amount_nok is not None for amount in measures[own].funding)
        # A table that is cut off has rows without amounts, too: only the measure's own title tells that these are its.
        if is_bare and again and likeness(attachment.title, measures[own].title) >= 0.5:
            measures[own] = replace(measures[own], funding=again, stated_total_nok=own_total)
        measures[own] = described(measures[own], form, again, attachment, level_of(form))
        measures[own] = with_partner(measures[own], field_partners, parties)
    totals = [row for row in table if row.is_sum]
    section = form.section("table")
    totals_nok = [cell.nok for row in whole for cell in row.cells]
    funding = [amount for measure in measures for amount in measure.funding]
    rest = left_over(section.lines[1:], parties, funding, totals_nok) if section else ()
    units, unread = unit_counts(units_asked(stream), form.people)
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
        unread=(*unread, *(_aside(cell) for row in said_before for cell in row.cells), *rest),
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


def _aside(cell: Cell) -> tuple[str, str, Locator]:
    return (FIELD_OF_ASIDES, cell.text, Locator(line=cell.line))


def _owners(form: Form, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Give the owner of the owner field first, then those of the partner list."""
    field = labelled(form.head, rf"(?:innmeldende\s+|innmeldande\s+)?{_OWNER_LABEL}")
    words = re.split(r"kompetanse(?:nettverk|miljø)", field[0], flags=re.IGNORECASE)[0] if field else ""
    county = county_in(line for _, line in form.head)
    stated = owners_in(words, form.vocabulary, county) or owners_of(
        "\n".join(line for _, line in form.head), form.vocabulary
    )
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


def _lines_of(table: list[Row]) -> range:
    """Give the numbers of the lines the rows stand on."""
    cells = [cell for row in table for cell in (row.owner, *row.university, row.total) if cell]
    lines = [*(row.line for row in table), *(cell.line for cell in cells)]
    return range(min(lines), max(lines) + 1) if lines else range(0)


def _table_partners(table: list[Row], parties: Parties) -> tuple[str, ...]:
    named = (cell.partner for row in table for cell in row.university if cell.partner)
    return tuple(recipient.name for words in named if (recipient := parties.resolve(words)))


def _attachment(lines: Sequence[Line], partners: tuple[str, ...]) -> Attachment | None:
    """Read «TILTAK 1: …» before the form's own fields: which measure this document describes."""
    for place, (_, line) in enumerate(lines):
        match = _ATTACHMENT.match(line) or _ATTACHMENT_FIELD.match(line)
        if not match:
            continue
        pieces = [match["title"]]
        for _, following in lines[place + 1 : place + 5]:
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
