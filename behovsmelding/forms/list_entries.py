"""What a list gives for one measure, before sheets are joined and it becomes a `Measure`."""

from dataclasses import dataclass

from behovsmelding.forms.list_amounts import Share
from behovsmelding.forms.list_cells import Partner
from behovsmelding.forms.list_facts import Facts
from behovsmelding.forms.list_passages import Line
from behovsmelding.report import Finding, Locator


@dataclass(slots=True)
class Entry:
    """A measure as one row, or several together, give it."""

    title: str
    number: str | None
    facts: Facts
    partners: tuple[Partner, ...]
    themes: str
    target_groups: str
    lines: list[Line]
    """The rows it is read from."""
    funding: list[Share]
    findings: list[Finding]

    @property
    def place(self) -> Locator:
        """Where it stands, or begins to."""
        return self.lines[0].row.place
