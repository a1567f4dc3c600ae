"""What the reader chose: one frozen value that goes from the filters to every query."""

from dataclasses import dataclass
from typing import Literal

from behovsmelding.report import Stage

Counting = Literal["berorer", "fordelt", "hovedtema"]
COMPARISONS = ("ingen", "aaret-for", "nettverk")
"""What the figures are told beside: nothing, the calendar year before, or the owners of the chosen owner's network."""
NAMED_COMPARISONS = ("eier", "uh")
"""Another owner («eier:Bodø kommune») or partner («uh:…»), where exactly one is chosen: keys of the filters."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The reader's filters. None is no filter; an empty tuple matches nothing."""

    years: tuple[int, ...] | None = None
    schemes: tuple[str, ...] | None = None
    levels: tuple[str, ...] | None = None
    networks: tuple[str, ...] | None = None
    owners: tuple[str, ...] | None = None
    partners: tuple[str, ...] | None = None
    themes: tuple[str, ...] | None = None
    target_groups: tuple[str, ...] | None = None
    stage: Stage | None = "reported"
    """None is all of them, which are never added up; no filter of the reader gives it."""
    counting: Counting = "berorer"
    """How kroner are counted per theme; no query parameter, it chooses the query."""
    comparison: str = "ingen"
    """What the figures are told beside; no query parameter, it asks the same questions of another selection."""

    def parameters(self) -> dict[str, object]:
        """Give the parameters of the macro selected_funding, lists or None, plus the stage."""
        return {
            "years": listed(self.years),
            "schemes": listed(self.schemes),
            "levels": listed(self.levels),
            "networks": listed(self.networks),
            "owners": listed(self.owners),
            "partners": listed(self.partners),
            "themes": listed(self.themes),
            "target_groups": listed(self.target_groups),
            "stage": self.stage,
        }


def listed(values: tuple | None) -> list | None:
    """Turn a tuple into the list DuckDB binds; None stays None."""
    return None if values is None else list(values)
