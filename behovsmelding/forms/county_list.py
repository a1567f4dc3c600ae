"""A county's own list: one row a measure, with what is reported, recommended, awarded or spent.

Recognised by its headings in their usual spellings. What is not sure is left out and told: a column that may mean two
things, a sum that does not say whose it is, a row without an owner.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, fields, replace
from itertools import chain

from behovsmelding.columns import Alike, Grouped, Made, held
from behovsmelding.errors import UnreadableFile
from behovsmelding.forms.list_amounts import Share, as_columns
from behovsmelding.forms.list_entries import Entry
from behovsmelding.forms.list_merging import merged
from behovsmelding.forms.list_names import Names
from behovsmelding.forms.list_passages import NOWHERE, Line
from behovsmelding.forms.list_recipients import Whose
from behovsmelding.forms.list_rows import TableReader
from behovsmelding.forms.list_sheet import TELLING, Table, by_measure, sheets, table_of
from behovsmelding.reading import Document
from behovsmelding.reading.delimited import HIDDEN, MOST_ROWS
from behovsmelding.report import TOGETHER, Finding, Measure, NeedsReport, Passage, Stage, Units
from behovsmelding.vocabulary import Vocabulary

MOST_PEOPLE = 200
"""Names kept for hiding the name of the file; the cells they stand in are never read."""


def recognises(document: Document) -> bool:
    """Tell whether a document is a workbook or delimited text with a list of measures in it."""
    return bool(_tables(document, Vocabulary.load(), TELLING))


def parse(document: Document, vocabulary: Vocabulary) -> NeedsReport:
    """Read a list.

    Raises:
        UnreadableFile: unrelated, where no row of it can be read as a measure.
    """
    tables = _tables(document, vocabulary)
    people = _people(tables)
    names = Names(vocabulary, frozenset(person.casefold() for person in people))
    readers = [TableReader(table, names) for table in tables]
    for reader in readers:
        reader.read()
    entries, findings = merged(readers)
    if not entries:
        raise UnreadableFile(
            "unrelated",
            f"Listen «{document.name}» har overskrifter som en liste over tiltak, men ingen rader som kan leses. "
            "Hver rad må ha eier og tiltak.",
        )
    findings = [*(finding for reader in readers for finding in reader.findings), *findings, *_hidden(tables)]
    return _report(_together(entries), findings, people, vocabulary)


def _tables(document: Document, vocabulary: Vocabulary, most: int = MOST_ROWS) -> list[Table]:
    found = (table_of(sheet, rows, vocabulary) for sheet, rows in sheets(document, most))
    return [part for table in found if table for part in by_measure(table)]


def _people(tables: Sequence[Table]) -> tuple[str, ...]:
    cells = (row.cell(column.index) for table in tables for column in table.of("person") for row in table.rows)
    names = dict.fromkeys(cell for cell in cells if " " in cell and not any(mark.isdigit() for mark in cell))
    return tuple(name for name in names if "@" not in name)[: MOST_PEOPLE * 50]


def _hidden(tables: Sequence[Table]) -> Iterator[Finding]:
    for table in tables:
        if table.sheet and table.sheet.endswith(HIDDEN):
            message = f"Arket «{table.sheet.removesuffix(HIDDEN)}» er skjult i regnearket, men er lest som de andre."
            yield Finding("sheet-hidden", "info", message, locator=table.place)


def _together(entries: Sequence[Entry]) -> list[Entry]:
    """Put the measures of an owner and year together, in their order: what divides the list need not move them."""
    groups: dict[tuple, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.facts.owner, entry.facts.year].append(entry)
    return list(chain.from_iterable(groups.values()))


def _report(
    entries: Sequence[Entry], findings: Sequence[Finding], people: tuple[str, ...], vocabulary: Vocabulary
) -> NeedsReport:
    facts = held([entry.facts for entry in entries], ("owner", "scheme", "network", "year", "year_inferred", "level"))
    owners, years, networks, schemes = (
        tuple(dict.fromkeys(facts[name])) for name in ("owner", "year", "network", "scheme")
    )
    owner = owners[0] if len(owners) == 1 else None
    year = years[0] if len(years) == 1 else None
    network = networks[0] if len(networks) == 1 else None
    member = vocabulary.membership(owner, year) if owner and year else None
    counties = list(dict.fromkeys(vocabulary.county_of(name) for name in owners))
    partners = dict.fromkeys(partner.name for entry in entries for partner in entry.partners)
    measures = _measures(entries, facts, several_owners=owner is None, several_years=year is None)
    doubts = [replace(finding, measure=place) for place, entry in enumerate(entries) for finding in entry.findings]
    return NeedsReport(
        form="list",
        year=year,
        year_inferred=any(facts["year_inferred"]),
        county=member[1] if member else counties[0] if len(counties) == 1 else None,
        network=network or (member[0] if member else None),
        network_inferred=network is None and member is not None,
        owner=owner,
        owners=owners,
        universities=tuple(partners),
        units=Units(),
        measures=measures,
        stated_totals=(),
        stated_total_nok=None,
        schemes=tuple(filter(None, schemes)),
        doubts=(*findings, *doubts),
        people=people[:MOST_PEOPLE],
        list_stages=_stages(measures),
    )


def _stages(measures: Made[Measure]) -> tuple[Stage, ...]:
    amounts = held(measures.columns["funding"].each, ("stage", "amount_nok"))
    return tuple(sorted({stage for stage, nok in zip(*amounts.values(), strict=True) if nok is not None}))


def _measures(
    entries: Sequence[Entry], facts: Mapping[str, Sequence], *, several_owners: bool, several_years: bool
) -> Made[Measure]:
    """Give entries as the measures they are, by columns: a list has them by the hundred thousand."""
    said = held(entries, ("number", "title"))
    for entry in entries:
        entry.funding += _unstated(entry)
    shares = list(chain.from_iterable([entry.funding for entry in entries]))
    count = len(entries)
    left_out = {part.name: Alike(part.default, count) for part in fields(Measure) if part.default is not MISSING}
    columns = left_out | {
        "number": said["number"],
        "title": said["title"],
        "scheme": facts["scheme"],
        "level": facts["level"],
        "semesters": Alike((), count),
        "continues": Alike(None, count),
        "described": Alike(False, count),
        "funding": Grouped([len(entry.funding) for entry in entries], as_columns(shares)),
        "locator": [entry.place for entry in entries],
        "passages": list(map(_passages, entries)),
        "owner": facts["owner"] if several_owners else Alike(None, count),
        "year": facts["year"] if several_years else Alike(None, count),
        "network": facts["network"],
    }
    return Made(Measure, columns, count)


def _unstated(entry: Entry) -> list[Share]:
    """Keep the partners that a row names without an amount for them: unknown, not 0."""
    left = {partner.name for partner in entry.partners}
    for whose, _, _, _ in entry.funding:
        if not left:
            return []  # nearly every row
        if whose.role == "university":
            left.difference_update(whose.name.split(TOGETHER))
    return [
        (Whose("reported", "university", *partner), None, Line(entry.lines[0].row, entry.facts), NOWHERE)
        for partner in entry.partners
        if partner.name in left
    ]


def _passages(entry: Entry) -> tuple[Passage, ...]:
    """Give the cells that say what a measure is about and whom it is for."""
    said = (("aim", entry.themes), ("target_group", entry.target_groups))
    return tuple([Passage(kind, text, entry.place) for kind, text in said if text])
