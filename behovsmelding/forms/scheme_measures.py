"""The measures of the 2024 form: title, semesters, funding, what was answered, and the words themes are found in."""

import re
from collections.abc import Iterator
from dataclasses import replace

from behovsmelding import privacy
from behovsmelding.forms.fields import (
    PLACEHOLDER,
    Section,
    Stream,
    chosen,
    first_paragraph,
    is_only_placeholder,
    plain,
    yes_or_no,
)
from behovsmelding.forms.paragraphs import joined, paragraphs
from behovsmelding.forms.scheme_labels import FREE_TEXT, HEADING, MEASURE_KINDS, QUESTIONS
from behovsmelding.forms.scheme_money import MoneyTables
from behovsmelding.forms.struck import is_struck
from behovsmelding.forms.ticks import semester_row
from behovsmelding.report import FIELD_OF_ASIDES, Answer, Locator, Measure, Passage
from behovsmelding.semester import ordered, semesters_in, typed_semesters

_MONEY_HEADER = re.compile(
    r"^[^\S\n]*\**(?:(?:barnehage|skole|skule)?(?:eier|eigar)\b[^\n]*\s(?:UH|sum|total\w*|i\salt|universitet\w*|kompetansemiljø)\b"
    r"|(?:UH|universitet\w*|kompetansemiljø)\b[^\n]*\s(?:barnehage|skole|skule)?(?:eier|eigar)\b)",
    re.IGNORECASE | re.MULTILINE,
)
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

_CALLED = re.compile(
    r"\b(?:heter|heiter|kalles|kallast|kaller\s+vi|kallar\s+vi|(?:navn|namn|tittel)(?:et|en)?\s+(?:er|på\s+tiltaket\s+er))"
    r"\s*:?\s*[«\"”“'](?P<title>[^«»\"”“\n]{3,120})[»\"”“']",
    re.IGNORECASE,
)


class MeasureTexts:
    """Reads a form's measures out of its sections."""

    def __init__(self, stream: Stream, parts: list[Section], money: MoneyTables) -> None:
        self.stream = stream
        self.money = money
        self.people = money.people
        self.headings: dict[int, re.Match] = {}
        """«Tiltak 6», by where the measure's first section starts."""
        self.sections = self._cut_at_headings(parts)

    def measures(self, whole_nok: int | None) -> list[Measure]:
        """Read every measure that says anything; blocks of the template left empty are none."""
        blocks = self._blocks()
        read = self._with_uses([self._measure(block) for block in blocks], blocks, whole_nok)
        self.money.unread += [
            (FIELD_OF_ASIDES, amount.text, amount.locator)
            for measure in read
            if is_struck(measure.title)
            for amount in measure.funding
            if amount.amount_nok
        ]
        return [measure for measure in read if not _is_empty(measure) and not is_struck(measure.title)]

    def _with_uses(self, read: list[Measure], blocks: list[list[Section]], whole_nok: int | None) -> list[Measure]:
        """Give measures whose table is empty what is told with its use, if with that all comes to the form's sum."""
        told = []
        for measure, block in zip(read, blocks, strict=True):
            parts = {part.kind: part for part in reversed(block)}
            is_bare = not any(amount.amount_nok is not None for amount in measure.funding)
            told.append(self.money.in_uses(parts.get("owner_use"), parts.get("university_use")) if is_bare else ())
        funding = [*(amount for measure in read for amount in measure.funding), *(one for each in told for one in each)]
        if not any(told) or sum(amount.amount_nok or 0 for amount in funding) != whole_nok:
            return read
        return [replace(measure, funding=each or measure.funding) for measure, each in zip(read, told, strict=True)]

    def _blocks(self) -> list[list[Section]]:
        """Give each measure's sections: they begin at its name, or at its heading where the name is missing."""
        tail = next((part.start for part in self.sections if part.kind == "partners"), len(self.stream.text))
        body = [part for part in self.sections if part.kind in MEASURE_KINDS and part.start < tail]
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
        title = self._title(by_kind.get("name"), heading, first) or _called(block)
        scheme, title = self._scheme(title, is_field=bool(by_kind.get("name")) and by_kind["name"].text.strip() != "")
        funding, total = self.money.funding(by_kind.get("distribution"))
        if not any(amount.amount_nok is not None for amount in funding):
            used = self.money.used(by_kind.get("owner_use"), by_kind.get("university_use"), total)
            row = None if used else self.money.row_of(number, title)
            funding, total = (used, total) if used else row or (funding, total)
        semesters, continues = _duration(by_kind.get("duration") or _boxed(block))
        start = heading.start() + _leading(heading.group()) if heading else first.start
        coordinator = by_kind.get("coordinator")
        return Measure(
            number=number,
            title=privacy.redact(title, self.people) or (f"Tiltak {number}" if number else "Uten navn"),
            scheme=scheme,
            level=None,
            semesters=semesters,
            continues=continues,
            described=True,
            funding=funding,
            locator=self.stream.locator(start),
            passages=tuple(self._passages(title, block)),
            answers=tuple(self._answer(part) for part in block if part.kind in QUESTIONS),
            stated_total_nok=total,
            coordinator=yes_or_no(first_paragraph(coordinator.text)) if coordinator else "unknown",
        )

    def _cut_at_headings(self, parts: list[Section]) -> list[Section]:
        """End what stands before a measure at its heading, «Tiltak 6», shortly before its first section."""
        opener = _opener(parts)
        cut = list(parts)
        for place, part in enumerate(parts):
            if part.kind != opener:
                continue
            since = parts[place - 1].body if place else 0
            found = list(HEADING.finditer(self.stream.text, max(since, part.start - 400), part.start))
            if found:
                self.headings[part.start] = found[-1]
                if place:
                    cut[place - 1] = replace(parts[place - 1], end=found[-1].start())
        return cut

    def _title(self, name: Section | None, heading: re.Match | None, first: Section) -> str:
        text = name.text if name else self.stream.text[heading.end() : first.start] if heading else ""
        if name and not re.search(r"\w", PLACEHOLDER.sub("", text)) and heading:
            text = self.stream.text[heading.end() : name.start]
        written = re.split(r"\n\s*\n", PLACEHOLDER.sub("", text).replace("**", " "))
        pieces = [plain(joined(piece.split("\n"))) for piece in written if re.search(r"\w", piece)]
        if len(pieces) > 1 and len(" ".join(pieces)) > 200:
            pieces = pieces[:1]
        return joined(pieces).strip(" :")

    def _scheme(self, title: str, *, is_field: bool) -> tuple[str | None, str]:
        """Tell which scheme a title names, and take it off a heading that begins with it: «REKOM: Lek»."""
        hits = self.money.vocabulary.schemes_in(title)
        names = {name for name, _, _ in hits}
        if len(names) != 1:
            return None, title
        rest = re.sub(r"^\W*[:–-]\W*", "", title[hits[0][2] :])
        begins = not re.search(r"\w", title[: hits[0][1]]) and rest != title[hits[0][2] :] and not is_field
        return names.pop(), rest if begins else title

    def _answer(self, part: Section) -> Answer:
        text = re.sub(r"[\s*_–—-]", "", part.text)
        state = "placeholder" if is_only_placeholder(part.text) else "answered" if text else "blank"
        return Answer(part.kind, state, part.locator)

    def _passages(self, title: str, block: list[Section]) -> Iterator[Passage]:
        if title:
            yield Passage("title", privacy.redact(title, self.people), block[0].locator)
        for part in block:
            if part.kind == "target_group":
                yield from self._passage("target_group", self._own_lines(part))
            elif part.kind in FREE_TEXT:
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
        written = PLACEHOLDER.sub(lambda match: "\n" * match.group().count("\n"), part.text).replace("**", "")
        lines = enumerate(written.split("\n"), self.stream.line_at(part.body))
        return [(number, line.strip()) for number, line in lines if re.search(r"\w", line)]


def _called(block: list[Section]) -> str:
    """Give the title that stands in an answer, where its own field is empty: «Tiltaket vårt heter «…»»."""
    hits = (_CALLED.search(plain(part.text)) for part in block)
    return next((hit["title"].strip(" .,") for hit in hits if hit), "")


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


def _boxed(block: list[Section]) -> Section | None:
    """Find the semesters' boxes where their label is none the program knows."""
    for part in block:
        row = semester_row(part.text)
        if row:
            return replace(part, kind="duration", body=part.body + row.start(), end=part.body + row.end())
    return None


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
        return (semesters_in(text) if is_typed else typed_semesters(first_paragraph(text))), None
    ticked = [text[start:end] for (start, end), on in zip(spans, states, strict=False) if on]
    return ordered([one for words in ticked for one in semesters_in(words)]), states[-1] if further else None


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip())


def _is_empty(measure: Measure) -> bool:
    """Tell whether nobody has filled in a measure: no title, no amount, no answer."""
    is_untitled = not any(passage.kind == "title" for passage in measure.passages)
    return (
        is_untitled
        and all(amount.amount_nok is None for amount in measure.funding)
        and all(answer.state != "answered" for answer in measure.answers)
    )
