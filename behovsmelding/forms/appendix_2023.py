"""The 2023 appendix («Vedlegg 1 behovsmelding …»): numbered measures in running text, with grants inside sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from behovsmelding import privacy
from behovsmelding.forms.appendix_columns import Columns
from behovsmelding.forms.appendix_year import PAST, year_of
from behovsmelding.forms.draft_owner import owners_of
from behovsmelding.forms.draft_text import with_cells
from behovsmelding.forms.fields import LEVELS, Stream
from behovsmelding.forms.grants import Ledger, ledger
from behovsmelding.forms.left_over import left_over
from behovsmelding.forms.numbering import LABEL, LONG_TITLE, Block, blocks_of
from behovsmelding.forms.paragraphs import Line, Paragraph, is_aim, numbered, paragraphs
from behovsmelding.forms.parties import Parties, labelled, owners_in, universities_in
from behovsmelding.forms.places import county_in, place_of
from behovsmelding.money import parse_nok
from behovsmelding.people import people_in
from behovsmelding.reading import Document
from behovsmelding.report import UNNAMED_UNIVERSITY, Amount, Locator, Measure, NeedsReport, Passage, Units
from behovsmelding.semester import semesters_in
from behovsmelding.vocabulary import Vocabulary

_OWNER_LABEL = (
    r"(?:innmeldende\s+)?(?:skole-?|barnehage-?|skule-?)?(?:eier|eigar)(?:e|ar|\(e\)|\(ar\))?|søker|søkjar|kommune"
)
_UNIVERSITY_LABEL = r"(?:universitet|UH)\b[^:\t]{0,40}|kompetansemiljø|samarbeidspartner\w*"
_TITLE_OWNER = re.compile(
    r"\bbehovsmelding\s+(?:for\s+|fra\s+|frå\s+)?(?P<owner>[A-ZÆØÅ][^.(:]*?)\s*(?:\.\s|[(:]|$)", re.IGNORECASE
)
_SEE = re.compile(r"\bsj?[eå]å?\s+(?:også\s+|eget\s+|eige\s+)?vedlegg(?:et)?(?:\s+\d+)?", re.IGNORECASE)
_OF_MONEY = re.compile(r"\b(?:tilskud|tilskot|midl|beløp|kostnad|økonomi|budsjett|bruk)", re.IGNORECASE)
_CUT = re.compile(r"\s(?:for|der)\s|,|\.(?=\s|$)")
_TARGET = re.compile(
    r"^\W*(?:gjelder|gjeld|målgrupp\w*|tiltaket\s+(?:gjelder|gjeld|omfatter|omfattar))\b", re.IGNORECASE
)
_BOLD_TITLE = re.compile(
    r"(?P<title>(?:[\d.)]+[ \t]+)?\*\*[^*\n:]{3,80}[^*\n:.]\*\*)[ \t]+(?P<rest>[A-ZÆØÅ][^*\n]{9,})$"
)
_ITEM = re.compile(r"^\s*(?:[-–•*]\s|\d{1,2}\)\s)")


def parse(document: Document, vocabulary: Vocabulary) -> NeedsReport:
    """Read a 2023 appendix."""
    text = Stream.of(document).text
    columns = Columns(vocabulary)
    blocks = blocks_of(list(_lines(text, columns)), vocabulary)
    lines = numbered(text.replace("**", "").split("\n"))
    head = [line for line in lines if line[0] < blocks[0].line] if blocks else lines
    owners = _owners(head, vocabulary)
    people = people_in(document.lines)
    year, is_inferred = year_of(head, [line for block in blocks for line in block.lines])
    place = place_of(head, owners[0] if owners else None, year, vocabulary)
    partners = _partners(head, vocabulary)
    parties = Parties(owners, vocabulary, year, partners)
    read = [_measure(block, parties, people, columns) for block in blocks]
    read = [(measure, book) for measure, book in read if measure.title or measure.described or measure.funding]
    books = [book for _, book in read]
    measures = tuple(_with_partner(measure, partners, vocabulary) for measure, _ in read)
    measures, whole_nok = _whole(measures, books)
    return NeedsReport(
        form="appendix_2023",
        year=year,
        year_inferred=is_inferred,
        county=place.county,
        network=place.network,
        network_inferred=place.is_inferred,
        owner=owners[0] if owners else None,
        owners=owners,
        universities=_universities(partners, measures),
        units=Units(),
        measures=measures,
        stated_totals=columns.totals(parties),
        stated_total_nok=whole_nok,
        schemes=tuple(dict.fromkeys(measure.scheme for measure in measures if measure.scheme)),
        partners_listed=partners,
        unread=tuple(entry for book in books for entry in book.unread),
        people=people,
    )


def _whole(measures: tuple[Measure, ...], books: list[Ledger]) -> tuple[tuple[Measure, ...], int | None]:
    """Give the whole report's sum: as it says, or the sum behind the last measure where that is nearer to it."""
    said = next((book.report_total_nok for book in books if book.report_total_nok), None)
    nok = measures[-1].stated_total_nok if measures else None
    if said or nok is None:
        return measures, said
    *others, own = [sum(amount.amount_nok or 0 for amount in measure.funding) for measure in measures]
    if abs(nok - own) <= abs(nok - own - sum(others)):
        return measures, None
    return (*measures[:-1], replace(measures[-1], stated_total_nok=None)), nok


def _lines(text: str, columns: Columns) -> Iterator[Line]:
    """Number the lines, cells and bold titles apart from what they begin; else bold means nothing in this edition."""
    for number, line in columns.without(with_cells(numbered(text.split("\n")))):
        for cell in _cells(line):
            title = _BOLD_TITLE.match(cell)
            parts = (title["title"], title["rest"]) if title else (cell,)
            yield from ((number, part.replace("**", "")) for part in parts)


def _cells(line: str) -> list[str]:
    """Divide a row at its tabs; a number stays with its title, and an amount with its label."""
    cells = LABEL.sub("", line).strip("\t ").split("\t")
    if len(cells) == 1 or any(parse_nok(cell) is not None for cell in cells[1:]):
        return [line]
    if re.fullmatch(r"\W*(?:tiltak\s*)?(?:n(?:umme)?r\.?\s*)?\d[\d.]*[a-z]?\W*", cells[0], re.IGNORECASE):
        cells = [f"{cells[0]}\t{cells[1]}", *cells[2:]]
    return cells


def _owners(head: Sequence[Line], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the owners of the owner field, the title («Vedlegg 1 behovsmelding Fauske kommune») or who sends it."""
    field = labelled(head, _OWNER_LABEL)
    county = county_in(line for _, line in head)
    named = owners_in(field[0], vocabulary, county) if field else ()
    title = next((match for _, line in head if (match := _TITLE_OWNER.search(line))), None)
    named = named or (owners_in(title["owner"], vocabulary, county) if title else ())
    return named or owners_of("\n".join(line for _, line in head), vocabulary)


def _partners(head: Sequence[Line], vocabulary: Vocabulary) -> tuple[str, ...]:
    field = labelled(head, _UNIVERSITY_LABEL)
    return universities_in(field[0], vocabulary) if field else ()


def _universities(listed: tuple[str, ...], measures: tuple[Measure, ...]) -> tuple[str, ...]:
    recipients = [amount.recipient for measure in measures for amount in measure.funding if amount.role == "university"]
    return tuple(dict.fromkeys((*listed, *recipients)))


def _with_partner(measure: Measure, partners: tuple[str, ...], vocabulary: Vocabulary) -> Measure:
    """Name the university a measure only calls «UH»: the only one its text names, else the form's only partner."""
    told = " ".join(passage.text for passage in measure.passages)
    named = tuple(dict.fromkeys(found.name for found, _, _ in vocabulary.organisations_in(told))) or partners
    if len(named) != 1:
        return measure
    funding = tuple(
        replace(amount, recipient=named[0], recipient_parent=vocabulary.parent(named[0]), written_as=amount.recipient)
        if amount.role == "university" and amount.recipient == UNNAMED_UNIVERSITY
        else amount
        for amount in measure.funding
    )
    return replace(measure, funding=funding)


def _measure(block: Block, parties: Parties, people: tuple[str, ...], columns: Columns) -> tuple[Measure, Ledger]:
    texts = paragraphs(block.lines)
    title, remainder = _title(texts[0].text) if texts else ("", "")
    beside = columns.grants(block.lines, parties)
    book = Ledger(grants=beside) if beside else ledger(texts[1:], parties)
    funding = _funding(book, texts, parties)
    itemised = [nok for each in book.cost_lines for nok in (*each.lines_nok, each.sum_nok)]
    hours = [nok for each in book.paid_hours for nok in (each.amount_nok, each.rate_nok)]
    told = {text for _, text, _ in book.unread}
    rest = left_over(block.lines, parties, funding, [*itemised, *hours, book.total_nok, book.report_total_nok])
    book.unread += [entry for entry in rest if entry[1] not in told]
    said = [sentence.text for paragraph in texts for sentence in paragraph.sentences()]
    measure = Measure(
        number=block.number,
        title=title,
        scheme=block.scheme,
        level=LEVELS.get(block.scheme or ""),
        semesters=semesters_in("\n".join(text for text in said if not PAST.search(text))),
        continues=None,
        described=bool(remainder) or any(_says_something(paragraph.text) for paragraph in texts[1:]),
        funding=funding,
        locator=Locator(line=block.line),
        passages=_passages(texts, title, remainder, book, people),
        cost_lines=tuple(book.cost_lines),
        paid_hours=tuple(book.paid_hours),
        stated_total_nok=book.total_nok,
    )
    return measure, book


def _title(first: str) -> tuple[str, str]:
    """Give a measure's title and what the cut leaves.

    >>> _title("Saltennettverket")
    ('Saltennettverket', '')
    >>> _title("Leseløft for alle ansatte i kommunale og private barnehager og skoler og i PP-tjenesten i kommunen")[0]
    'Leseløft'
    """
    text = " ".join(first.split())
    cut = _CUT.search(text) if len(text) > LONG_TITLE else None
    title = text[: cut.start()] if cut else text
    return title.strip().rstrip("."), text[cut.start() :].strip(" ,.") if cut else ""


def _says_something(text: str) -> bool:
    """Tell whether a paragraph describes, and does not only point to an attachment."""
    return bool(re.search(r"\w", text)) and not _SEE.match(text.strip())


def _funding(book: Ledger, texts: list[Paragraph], parties: Parties) -> tuple[Amount, ...]:
    """Give a measure's rows of funding.

    Where the text only points to an attachment, in words of its own or for its money, the owner's share is to be found
    there; who else takes part is unknown, so there is no other row.
    """
    if book.grants:
        return tuple(grant.amount() for grant in book.grants)
    owner = parties.owner()
    for paragraph in texts:
        see = _SEE.search(paragraph.text)
        is_of_money = see and (_SEE.match(paragraph.text.strip()) or _OF_MONEY.search(paragraph.text[see.end() :]))
        if is_of_money and owner:
            at = Locator(line=paragraph.line_at(see.start()))
            return (Amount("owner", owner.name, owner.parent, None, "see_attachment", see.group(), at),)
    return ()


def _passages(
    texts: list[Paragraph], title: str, remainder: str, book: Ledger, people: tuple[str, ...]
) -> tuple[Passage, ...]:
    """Sort a measure's text by what it says, without lines of nothing but money and pointers to attachments."""
    found: list[Passage] = []

    def add(kind: str, text: str, line: int) -> None:
        if re.search(r"\w", text):
            found.append(Passage(kind, privacy.redact(text, people), Locator(line=line)))

    if texts:
        add("title", title, texts[0].line)
        add("target_group" if remainder.startswith("for ") else "body", remainder, texts[0].line)
    for paragraph in texts[1:]:
        if paragraph.line in book.money_lines or not _says_something(paragraph.text):
            continue
        for sentence in paragraph.sentences():
            add(_kind(paragraph, sentence), sentence.text, sentence.line)
    return tuple(found)


def _kind(paragraph: Paragraph, sentence: Paragraph) -> str:
    if is_aim(sentence.text):
        return "aim"
    if _TARGET.search(sentence.text):
        return "target_group"
    return "needs" if _ITEM.match(paragraph.text) else "body"
