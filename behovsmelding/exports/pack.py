"""What papers are made of: finished sentences, figures and tables, the same for every format.

A pack knows neither where its figures come from nor how a format draws them, so one answer has many forms.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from behovsmelding.language import _
from behovsmelding.money import format_number

Kind = Literal["text", "kroner", "number"]
Value = str | int | None
MILLIONS = 11
"""Letters a column of numbers has room for: numbers do not wrap."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    heading: str
    kind: Kind = "text"
    is_summed: bool = False
    """Whether its rows may be added up: never where an amount stands under several of them."""
    is_long: bool = False
    """Whether whole passages stand in it, which only a workbook has room for."""
    is_told: bool = False
    """Whether the line at the head of every page says the same: one owner, one year."""


@dataclass(frozen=True, slots=True)
class Table:
    """Finished rows under their headings; a value nobody knows is None."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    def total(self, place: int) -> int:
        """Add up a column; what is not known is in no sum."""
        return sum(row[place] or 0 for row in self.rows)

    @property
    def is_summed(self) -> bool:
        """Whether the table has a row of sums."""
        return len(self.rows) > 1 and any(column.is_summed for column in self.columns)

    def for_pages(self) -> "Table":
        """Give what a page has room for, and does not say already."""
        kept = [place for place, column in enumerate(self.columns) if not (column.is_long or column.is_told)]
        rows = tuple(tuple(row[place] for place in kept) for row in self.rows)
        return Table(tuple(self.columns[place] for place in kept), rows)

    def in_words(self) -> list[tuple[str, ...]]:
        """Write the rows as a page shows them, the row of sums last where there is one."""
        rows = [tuple(map(_in_words, row)) for row in self.rows]
        if self.is_summed:
            sums = [_in_words(self.total(place)) if one.is_summed else "" for place, one in enumerate(self.columns)]
            rows.append((_("Sum"), *sums[1:]))
        return rows

    def widths(self, least: int, most: int) -> list[int]:
        """Give the letters each column has room for: those of its longest text, within bounds."""
        heads = [max(column.heading.split() or [""], key=len) for column in self.columns]  # they wrap
        longest = [max(map(len, texts)) for texts in zip(heads, *self.in_words(), strict=True)]
        least_of = [least if one.kind == "text" else max(least, MILLIONS) for one in self.columns]
        return [max(least, min(width, most)) for least, width in zip(least_of, longest, strict=True)]


def _in_words(value: Value) -> str:
    if value is None:
        return "–"
    return format_number(value) if isinstance(value, int) else value


@dataclass(frozen=True, slots=True)
class Series:
    """What one colour of a chart stands for."""

    name: str
    colour: str
    """As on the screen: «#1F4E79»."""
    is_hatched: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a chart: its name, its figure in words, and the length of each colour in kroner."""

    label: str
    figure: str
    count: str = ""
    lengths: tuple[int, ...] = ()
    """One a series; empty where nothing is drawn, such as for several rows gathered in one."""

    @property
    def words(self) -> str:
        """Give the figure and what stands beside it."""
        return " · ".join(part for part in (self.figure, self.count) if part)


@dataclass(frozen=True, slots=True)
class Chart:
    """Horizontal bars from zero, in the order given."""

    series: tuple[Series, ...]
    bars: tuple[Bar, ...]
    alt: str
    """What it shows, for those who do not see it."""
    note: str = ""
    """What must be known to read it, such as that it shows only the largest."""
    legend: tuple[Series, ...] = ()
    """The series whose colour must be told; a grey bar's name says what it is."""

    @property
    def widest(self) -> int:
        return max((sum(bar.lengths) for bar in self.bars), default=0) or 1


@dataclass(frozen=True, slots=True)
class Group:
    """Some lines under a heading: owners received from, questions to one owner."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """One measure to be decided on, with all that a forum must see of it."""

    title: str
    owner: str
    who: str
    """Its owner and partners, as the forum reads them."""
    duration: str
    known: tuple[tuple[str, str], ...]
    """(what, value) of everything that is known, told where it is not."""
    criteria: str
    """What the form gives for weighing it against the criteria."""
    amounts: Table
    split: tuple[str, ...]
    """Each recipient with its amount, and the sum."""
    questions: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """What people have noted about it."""


@dataclass(frozen=True, slots=True)
class Section:
    """One point of the agenda."""

    name: str
    """Stable: it stands in addresses."""
    label: str
    """What it is called where points are chosen."""
    title: str
    """The true sentence it is headed with."""
    unit: str = ""
    """Unit, stage and way of counting."""
    figures: tuple[tuple[str, str, str], ...] = ()
    """(what, figure, what stands beside)."""
    chart: Chart | None = None
    sentences: tuple[str, ...] = ()
    """What it comes to, and what must be known to read it."""
    groups: tuple[Group, ...] = ()
    table: Table | None = None
    decisions: tuple[Decision, ...] = ()
    notes: tuple[str, ...] = ()
    """What people have noted about it, never the forms' words."""
    source: str = ""
    """The documents its amounts stand in."""
    is_own: bool = False
    """Whether people have written the point themselves: it says nothing of the forms, and there is room to write."""
    has_sheet: bool = True
    """Whether it is a sheet of a workbook: not, where it has no figures and the sheet of notes has its words."""


@dataclass(frozen=True, slots=True)
class Pack:
    """Everything the papers of one meeting say."""

    title: str
    """«Møtepapirer: Salten 2026»."""
    document: str
    """What the text document is headed: «Grunnlag for innstilling: Salten 2026»."""
    kind: Literal["innstilling", "saksframlegg"]
    who: str
    """Who is in the sum, for when, at which stage, within which filters."""
    counting: str
    """How kroner are counted per theme."""
    version: str
    """«Per 1. februar 2026 (versjon 14)»."""
    published_at: datetime
    """The version's: files made twice are alike."""
    meeting: str = ""
    """When the meeting is, in words."""
    notice: str = ""
    """What must stand on every page of an invented county."""
    language: str = "nb"
    sections: tuple[Section, ...] = ()
    sources: Table | None = None
    """Every amount with its document, place and words."""
    findings: Table | None = None
    """Every doubt about the reports."""
    notes: Table | None = None
    """Everything people have noted."""
    filters: tuple[tuple[str, str], ...] = ()
    """(what, value) of all that was chosen."""

    @property
    def foot(self) -> str:
        """Give what every page says at its foot: the version, the meeting, and that a county is invented."""
        return " · ".join(part for part in (self.version, self.meeting, self.notice) if part)
