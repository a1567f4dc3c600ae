"""Sheets of one list joined: what several repeat counts once, and stages on a sheet each become one measure."""

from collections import Counter
from collections.abc import Sequence

from behovsmelding.forms.list_entries import Entry
from behovsmelding.forms.list_rows import TableReader
from behovsmelding.forms.list_sheet import rows_named
from behovsmelding.money import format_nok
from behovsmelding.report import Finding


def merged(readers: Sequence[TableReader]) -> tuple[list[Entry], list[Finding]]:
    """Join the sheets: what several repeat counts once, and stages on a sheet each become one measure."""
    if len(readers) == 1:
        return readers[0].entries, []
    first: dict[tuple, tuple[str | None, Entry]] = {}
    entries: list[Entry] = []
    findings: list[Finding] = []
    for reader in readers:
        repeated: list[int] = []
        sheet, here = reader.table.sheet, {}
        for entry in reader.entries:
            key = identity(entry)
            other, earlier = first.pop(key, (None, None))
            if earlier and other == sheet:
                earlier = None  # two measures of a row that have one title
            here[key] = sheet, earlier or entry
            if earlier is None:
                entries.append(entry)
            else:
                _join(earlier, entry, repeated)
        first |= here
        if repeated:
            message = (
                f"{rows_named(repeated).capitalize()} i arket «{sheet}» gjentar tiltak fra et annet ark. "
                "De er telt én gang."
            )
            findings.append(Finding("sheet-repeats", "info", message, locator=reader.table.place))
    return entries, findings


def identity(entry: Entry) -> tuple:
    """Give what makes rows of different sheets the same measure."""
    partners, facts = tuple(sorted(partner.name for partner in entry.partners)), entry.facts
    return facts.owner, facts.year, facts.scheme, partners, entry.title.casefold(), entry.number


def _join(earlier: Entry, later: Entry, repeated: list[int]) -> None:
    """Add the stages that only the later sheet gives; say where both give one and they differ."""
    for stage in dict.fromkeys(whose.stage for whose, *_ in later.funding):
        before, after = (
            Counter((whose.role, whose.name, nok) for whose, nok, *_ in entry.funding if whose.stage == stage)
            for entry in (earlier, later)
        )
        if not before:
            earlier.funding += [share for share in later.funding if share[0].stage == stage]
        elif before == after:
            repeated.append(later.lines[-1].row.number)
        else:
            one, other = (sum(nok or 0 for _, _, nok in each.elements()) for each in (before, after))
            message = (
                f"Tiltaket «{earlier.title}» står i to ark med ulike beløp: {format_nok(one)} og {format_nok(other)}. "
                "Det første arket gjelder."
            )
            earlier.findings.append(Finding("sheet-differs", "varsel", message, None, other, one, later.place))
