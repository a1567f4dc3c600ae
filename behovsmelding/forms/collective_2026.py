"""The 2026 form for collective competence building: one attachment a measure, each with the table of them all."""

import re
from dataclasses import dataclass, fields, replace

from behovsmelding import privacy
from behovsmelding.forms.fields import Stream
from behovsmelding.forms.money_rows import Cell, Row, rows_of
from behovsmelding.forms.paragraphs import Line, is_aim, joined, numbered, paragraphs
from behovsmelding.forms.parties import Parties, Recipient, labelled, owners_in, place_of, universities_in, university
from behovsmelding.forms.sections import Section, sections_of
from behovsmelding.forms.ticks import is_marked, ticked, yes_or_no
from behovsmelding.money import amounts
from behovsmelding.reading import Document
from behovsmelding.report import (
    Amount,
    Answer,
    Attachment,
    Locator,
    Measure,
    NeedsReport,
    Passage,
    RowTotal,
    StatedTotal,
    Tick,
    Units,
    normal,
)
from behovsmelding.semester import ordered, semesters_in
from behovsmelding.vocabulary import Vocabulary

SCHEME = "Kollektiv kompetanseutvikling"
EDITION_YEAR = 2026
UNIT_NAMES = tuple(field.name for field in fields(Units))

_NAME = re.compile(
    r"behovsmelding\w*\W{1,5}(?:\(?\d{4}\)?\W{1,3})?(?:tilskudd\s+til\s+|tilskot\s+til\s+)?kollektiv\s+kompetanse\s?utvikling",
    re.IGNORECASE,
)
_SIGNS = (
    re.compile(r"\bkollektiv\s+kompetanse\s?utvikling", re.IGNORECASE),
    re.compile(r"\bkompetansemiljø\s*:", re.IGNORECASE),
    re.compile(r"\bpartn[ea]rskap\w*\s+(?:ønsker|ønskjer)\s+å\s+vid[ea]reføre\s+behovsmelding", re.IGNORECASE),
    re.compile(r"\bvurdering\s+av\s+måloppn", re.IGNORECASE),
    re.compile(r"\bsamiske\s+perspektiv", re.IGNORECASE),
)
_TABLE_YEAR = re.compile(r"behov\s+(?:om\s+|for\s+)*(?:i\s+)?(?P<year>20[2-4]\d)", re.IGNORECASE)
_ATTACHMENT = re.compile(
    r"^[\s*#]*tiltak\s*(?:n(?:umme)?r\.?\s*)?(?P<number>\d{1,2}[a-z]?)\s*[:.–-]\s*(?P<title>.*)$", re.IGNORECASE
)
_HEAD_LABELS = (
    r"eier(?:e|\(e\))?|eigar(?:ar)?|kompetansemiljø|kompetansenettverk|kontaktperson\w*|behovsmelding\w*\s+gj[ae]ld\w*"
)
_PLACEHOLDER = re.compile(
    r"\b(?:klikk|trykk)\s+(?:eller\s+trykk\s+)?her\s+for\s+å\s+skrive\s+inn\s+te[ks]+t\b\.?", re.IGNORECASE
)
_QUESTIONS = {
    "several_owners": r"består\s+av\s+fle(?:i)?re\s+(?:eiere|eigarar)",
    "several_partners": r"består\s+av\s+fle(?:i)?re\s+(?:kompetansemiljø|UH)",
    "continued": r"(?:ønsker|ønskjer)\s+å\s+vid[ea]reføre",
    "training": r"sett?\s+i\s+sam[ma][ea]?n?heng\s+med\s+vid[ea]reutdan",
    "sami": r"samiske\s+perspektiv",
    "consultation": r"drøft[ae]?[dt]?a?\s+i\s+medbestem",
}
_LEVELS = {"level_kindergarten": "barnehage", "level_school": "grunnskole", "level_both": "begge"}
_LEVEL_WORDS = [r"barnehage[r]?", r"grunnsk[ou]le[r]?", r"begge\s+del(?:er|ar)|begge"]
_SEMESTER_BOX = re.compile(r"(?P<name>(?:vår|høst|haust)\s+20\d\d)|vid[ea]re(?!\w)", re.IGNORECASE)
_GOAL_HEADINGS = re.compile(
    r"(?:\b[a-e]\)\s*)?tiltak(?:ene|a)\s+(?:er\s+gjennomført?e?\s+i\s+tråd\s+med\s+(?:planer|planar)\s+og\s+behovsmelding(?:er|ar)"
    r"|har\s+(?:bidratt|medverka|bidrege)\s+til\s+planl\w+\s+praksisendring"
    r"|har\s+(?:styrket|styrka|styrkt)\s+det\s+profesjonelle\s+læringsf[ea]ll[ea]sskap\w*"
    r"|har\s+utvik\w+\s+kompetanse\s+for\s+å\s+f[øo]r[ea]byggj?e\s+ut[ae]nforskap,?\s+fremm?j?e\s+inkludering\s+og\s+g[ij]e?v?e?\s+tilpass[ea]t?\s+tilbo?u?d"
    r"|har\s+(?:styrket|styrka|styrkt)\s+og\s+praksisrett\w+\s+lær[ea]rutdanning\w*)\W*",
    re.IGNORECASE,
)
# The form's own words for its goals, which answers like to repeat.
_GOAL_WORDS = re.compile(
    r"(?:å\s+)?f[øo]r[ea]byggj?e\s+ut[ae]nforskap,?\s+fremm?j?e\s+inkludering(?:\s+og\s+(?:gi|gje|gjeve|tilpass[ea])\s+(?:tilpass\w+\s+)?tilbo?d\w*)?",
    re.IGNORECASE,
)
_GOAL = re.compile(r"^\s*(?P<letter>[a-e])\)")
_HEADER_ROW = re.compile(r"^\s*(?:hva|kva)\s+(?:beskrivelse|omtale|skildring)\s+omfang\s*$", re.IGNORECASE)
_RESTATED = re.compile(
    r"^[\s*•-]*(?P<who>UH|kompetansemiljø\w*|eier|eigar|totalt?[^:\d]{0,30}|sum[^:\d]{0,30})\b[^:\d\n]{0,60}:\s*(?P<rest>.*)$",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Tell whether a document is the 2026 form: by its name, or by what only it asks."""
    text = " ".join(" ".join(document.lines).split())
    return bool(_NAME.search(text[:1500])) or sum(bool(sign.search(text)) for sign in _SIGNS) >= 3


def parse(document: Document, vocabulary: Vocabulary) -> NeedsReport:
    """Read a 2026 form."""
    stream = Stream.of(document)
    sections = sections_of(numbered(stream.text.split("\n")))
    form = _Form(sections, privacy.people_in(document.lines), vocabulary)
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
    own = _own_place(measures, attachment, field_partners, restated)
    if not measures and restated and attachment:
        measures, own, restated = [_measure_without_table(attachment, form, restated)], 0, ()
    if own is not None:
        attachment = attachment or _attachment_of(measures[own])
        measures[own] = _described(measures[own], form, restated, attachment)
    totals = [row for row in table if row.is_sum]
    units, unread = _units(form)
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
        stated_totals=tuple(total for row in totals[-1:] for total in _stated_totals(row, parties)),
        stated_total_nok=totals[-1].total.nok if totals and totals[-1].total else None,
        schemes=(SCHEME,),
        attachment=attachment,
        ticks=_ticks(form, stream.text),
        row_totals=tuple(
            RowTotal(None, row.total.nok, Locator(line=row.total.line)) for row in totals[-1:] if row.total
        ),
        partners_listed=listed,
        people=form.people,
    )


@dataclass(frozen=True, slots=True)
class _Form:
    """The form's sections, and what is needed to read them."""

    sections: list[Section]
    people: tuple[str, ...]
    vocabulary: Vocabulary

    @property
    def head(self) -> tuple[Line, ...]:
        """The lines before the first heading."""
        return self.sections[0].lines

    def section(self, key: str) -> Section | None:
        """Give the first section of a kind; None where the form has none."""
        return next((section for section in self.sections if section.key == key), None)

    def all(self, *keys: str) -> list[Section]:
        """Give the sections of some kinds, in order."""
        return [section for section in self.sections if section.key in keys]


def _owners(form: _Form, lines: tuple[str, ...]) -> tuple[str, ...]:
    """Give the owner of the owner field first, then those of the partner list."""
    field = labelled(form.head, r"(?:innmeldende\s+|innmeldande\s+)?(?:eier(?:e|\(e\))?|eigar(?:ar)?)")
    stated = owners_in(re.split(r"kompetanse(?:nettverk|miljø)", field[0])[0], form.vocabulary) if field else ()
    rows = [row for row in privacy.partner_rows(lines) if row.role == "owner"]
    others = [name for row in rows for name in owners_in(row.name, form.vocabulary)[:1]]
    return tuple(dict.fromkeys((*stated, *others)))


def _partner_field(form: _Form) -> tuple[str, ...]:
    """Read «Kompetansemiljø: …», also when it is broken over lines."""
    label = re.compile(
        r"^[\s*]*(?:kompetansemiljø|universitet/høgsk\w+)\s*(?:\([^)]*\))?\s*[:\t]\s*(?P<rest>.*)$", re.IGNORECASE
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
    rows = [row for row in privacy.partner_rows(lines) if row.role == "university"]
    return tuple(name for row in rows for name in universities_in(row.name, vocabulary))


def _year(form: _Form) -> int | None:
    table = form.section("table")
    places = [" ".join(f"{table.heading} {table.lines[0][1]}".split())] if table else []
    places.extend(line for _, line in form.head if re.search(r"behovsmelding|søknad|\bår\b", line, re.IGNORECASE))
    for text in places:
        match = _TABLE_YEAR.search(text) or re.search(r"(?<!fra )(?<!frå )\b(?P<year>20[2-4]\d)\b", text)
        if match and not re.search(r"vid[ea]reføre", text, re.IGNORECASE):
            return int(match["year"])
    return None


def _rows(form: _Form, parties: Parties) -> list[Row]:
    table = form.section("table")
    if not table:
        return []

    def is_partner(words: str) -> bool:
        return form.vocabulary.organisation(words.strip(" :,()")) is not None

    return rows_of(table.lines[1:], is_partner)


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
    state = "stated" if cell.nok else "zero"
    at = Locator(line=cell.line)
    return Amount(who.role, who.name, who.parent, cell.nok, state, cell.text, at, who.written_as)


def _stated_totals(row: Row, parties: Parties) -> list[StatedTotal]:
    totals = []
    owner = parties.owner()
    if row.owner:
        name = owner.name if owner else None
        totals.append(
            StatedTotal(None, "owner", name, row.owner.nok, row.owner.text, Locator(line=row.owner.line), name)
        )
    for cell in row.university:
        named = parties.resolve(cell.partner) if cell.partner else None
        name, parent = (named.name, named.parent) if named else (None, None)
        totals.append(StatedTotal(None, "university", name, cell.nok, cell.text, Locator(line=cell.line), parent))
    return totals


def _attachment(form: _Form, partners: tuple[str, ...]) -> Attachment | None:
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
        likeness = _likeness(attachment.title, measure.title) if attachment else 0.0
        scores.append((signs, likeness, place))
    scores.sort(key=lambda score: (-score[0], -score[1]))
    signs, likeness, place = scores[0]
    is_tied = len(scores) > 1 and scores[1][:2] == (signs, likeness)
    is_sure = signs >= 2 or likeness >= 0.5 or (len(measures) == 1 and signs + likeness > 0)
    return place if is_sure and not is_tied else None


def _attachment_of(measure: Measure) -> Attachment:
    """Name the measure a document without a heading describes after its row."""
    partner = next((amount.recipient for amount in measure.funding if amount.role == "university"), None)
    return Attachment(measure.number, partner, measure.title)


def _likeness(one: str, other: str) -> float:
    """Give the share of words two titles have in common; a word cut short («bhg.») counts by nothing."""
    first, second = (set(re.findall(r"\w{3,}", normal(title))) for title in (one, other))
    return len(first & second) / max(1, min(len(first), len(second)))


def _restated(form: _Form, parties: Parties, in_play: tuple[str, ...]) -> tuple[Amount, ...]:
    """Read the attachment's own amounts in section 6; compared with its row, never added."""
    section = form.section("money")
    found: list[Amount] = []
    for number, line in section.lines if section else ():
        match = _RESTATED.match(line)
        if not match or match["who"].casefold().startswith(("totalt", "total", "sum")):
            continue
        is_owner = match["who"].casefold() in ("eier", "eigar")
        for cell in _restated_cells(match["rest"], number, form.vocabulary):
            owner = parties.owner() or Recipient("owner", "Eier", "Eier")
            found.append(_amount(cell, owner if is_owner else _recipient(cell, "", parties, in_play)))
            if is_owner:
                break
    return tuple(found)


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


def _measure_without_table(attachment: Attachment, form: _Form, restated: tuple[Amount, ...]) -> Measure:
    """Make the measure of a form without rows in its table, from its heading and section 6."""
    at = Locator(line=form.section("money").line)
    title = Passage("title", attachment.title, at)
    restated = tuple(sorted(restated, key=lambda amount: amount.role))
    return Measure(attachment.number, attachment.title, SCHEME, None, (), None, True, restated, at, passages=(title,))


def _described(measure: Measure, form: _Form, restated: tuple[Amount, ...], attachment: Attachment | None) -> Measure:
    """Fill in what only the measure's own attachment says."""
    semesters, continues = _duration(form)
    coordinator, coordinator_nok, coordinator_state = _coordinator(form)
    is_unnamed = attachment and measure.title == f"Tiltak {measure.number}"
    return replace(
        measure,
        title=attachment.title if is_unnamed else measure.title,
        level=_level(form),
        semesters=semesters,
        continues=continues,
        described=True,
        passages=_passages(measure, form, attachment),
        answers=_answers(form),
        coordinator=coordinator,
        coordinator_nok=coordinator_nok,
        coordinator_state=coordinator_state,
        restated=restated,
    )


def _level(form: _Form) -> str | None:
    chosen = {_LEVELS[name] for name, state in _level_ticks(form) if state == "yes"}
    if "begge" in chosen or len(chosen) == 2:
        return "begge"
    return chosen.pop() if chosen else None


def _level_ticks(form: _Form) -> list[tuple[str, Tick]]:
    """Read the three boxes after «Behovsmeldingen gjelder», on one line or on one each."""
    lines = [line for _, line in form.head]
    start = next(
        (place for place, line in enumerate(lines) if re.search(r"behovsmelding\w*\s+gj[ae]ld", line, re.IGNORECASE)),
        None,
    )
    if start is None:
        return []
    boxes = [re.split(r"gj[ae]ld\w*\s*:?", lines[start], maxsplit=1)[-1]]
    for line in lines[start + 1 : start + 9]:
        if re.match(r"[\s*]*(?:eier|eigar|kompetanse)", line, re.IGNORECASE):
            break
        boxes.append(line)
    text = " ".join(boxes)
    if not re.search("|".join(_LEVEL_WORDS), text, re.IGNORECASE):
        return []
    return list(zip(_LEVELS, ticked(text, _LEVEL_WORDS), strict=True))


def _ticks(form: _Form, text: str) -> tuple[tuple[str, Tick], ...]:
    """Read every tick box; a question whose boxes can be read but hold neither yes nor no is left out."""
    found = _level_ticks(form)
    for name, question in _QUESTIONS.items():
        asked = re.search(question, text, re.IGNORECASE)
        state = yes_or_no(_reply(text[asked.end() :])) if asked else None
        if state:
            found.append((name, state))
    return tuple(found)


def _reply(text: str) -> str:
    """Give the text after a question, to the end of the line that holds «Nei»; not beyond the next question."""
    reply = re.match(r"[^?]{0,120}\??[^?]{0,200}?\bnei\b[^\n?]*", text, re.IGNORECASE)
    whole = reply.group() if reply else text.split("\n", 1)[0]
    # The question's own words may hold a «Ja»-like word or a bracket: only what follows its mark is the answer.
    question, mark, answer = whole.partition("?")
    return answer if mark and not re.search(r"\b(?:ja|nei)\b", question, re.IGNORECASE) else whole


def _duration(form: _Form) -> tuple[tuple[str, ...], bool | None]:
    """Read the ticked semesters and «Videre»; nothing where the marks are lost."""
    section = form.section("duration")
    if not section:
        return (), None
    text = " ".join(line for _, line in section.lines)
    boxes = list(_SEMESTER_BOX.finditer(text))
    names = [" ".join(box.group().split()) for box in boxes]
    states = ticked(text, [re.escape(name).replace(r"\ ", r"\s+") for name in names]) if boxes else ()
    chosen = [
        semester for name, state in zip(names, states, strict=True) if state == "yes" for semester in semesters_in(name)
    ]
    onward = next((state for name, state in zip(names, states, strict=True) if not re.search(r"\d", name)), "unknown")
    return ordered(chosen), {"yes": True, "no": False}.get(onward)


def _coordinator(form: _Form) -> tuple[Tick, int | None, str | None]:
    """Read «Sum koordinator»: an amount, the template's own text, or nothing."""
    section = form.section("coordinator")
    if not section:
        return "unknown", None, None
    text = re.sub(r"\([^)]*ovenfor\w*[^)]*\)", "", " ".join(line for _, line in section.lines), flags=re.IGNORECASE)
    found = amounts(text, bare=True)
    if found:
        return ("yes" if found[0].nok else "no"), found[0].nok, "stated" if found[0].nok else "zero"
    return "unknown", None, "placeholder" if _PLACEHOLDER.search(text) else "not_stated"


def _answers(form: _Form) -> tuple[Answer, ...]:
    found = []
    for question in ("needs", "plan", "own_contribution", "target_group"):
        section = form.section(question)
        if section:
            written = _PLACEHOLDER.sub("", section.text)
            state = "answered" if re.search(r"\w", written) else "placeholder" if written != section.text else "blank"
            found.append(Answer(question, state, Locator(line=section.line)))
    return tuple(found)


def _passages(measure: Measure, form: _Form, attachment: Attachment | None) -> tuple[Passage, ...]:
    """Sort the attachment's own words by what they say; template text, budget and what the UH learns are left out."""
    found = list(measure.passages)
    if attachment and normal(attachment.title) != normal(measure.title):
        found.append(Passage("title", attachment.title, measure.locator))
    for section in form.all("needs", "plan", "actions", "target_group", "extra"):
        for paragraph in paragraphs(section.lines):
            if _HEADER_ROW.match(paragraph.text):
                continue
            for sentence in paragraph.sentences():
                kind = _kind(section.key, sentence.text)
                found.append(Passage(kind, _clean(sentence.text, form), Locator(line=sentence.line)))
    found.extend(_goal_passages(form))
    return tuple(passage for passage in found if re.search(r"\w", passage.text))


def _kind(key: str, text: str) -> str:
    if key == "target_group":
        return "target_group"
    if is_aim(text):
        return "aim"
    return "needs" if key == "needs" else "body"


def _goal_passages(form: _Form) -> list[Passage]:
    """Give what is written under 4 a–d; e tells what the university learns, not what the measure is about."""
    section = form.section("goals")
    found = []
    letter = "a"
    for paragraph in paragraphs(section.lines) if section else ():
        heading = _GOAL.match(paragraph.text)
        letter = heading["letter"] if heading else letter
        text = _clean(_GOAL_WORDS.sub("", _GOAL_HEADINGS.sub("", paragraph.text)), form)
        if letter != "e":
            found.append(Passage("body", text, Locator(line=paragraph.line)))
    return found


def _clean(text: str, form: _Form) -> str:
    return privacy.redact(_PLACEHOLDER.sub("", text).strip(), form.people)


def _units(form: _Form) -> tuple[Units, tuple[tuple[str, str, Locator], ...]]:
    """Read the counts under «Hvor mange enheter …»: five of them, in the form's order, however the header is broken.

    Returns:
        The counts, and those that stand there but are no number («X»).
    """
    section = form.section("units")
    text = section.text if section else ""
    header = list(re.finditer(r"PP-?\s?t(?:jenest|enest)\w*", text, re.IGNORECASE))
    cells = list(re.finditer(r"(?<!\w)(?:\d{1,4}|[xX]|[-–])(?!\w)", text[header[-1].end() :])) if header else []
    if len(cells) < len(UNIT_NAMES):
        return Units(), ()
    counts: dict[str, int] = {}
    unread = []
    for name, cell in zip(UNIT_NAMES, cells, strict=False):
        if cell.group().isdigit():
            counts[name] = int(cell.group())
        elif cell.group() in "xX":
            line = section.lines[0][0] + text.count("\n", 0, header[-1].end() + cell.start())
            unread.append((name, cell.group(), Locator(line=line)))
    return Units(**counts), tuple(unread)
