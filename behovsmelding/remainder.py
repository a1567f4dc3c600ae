"""What is stated in a form's totals but stands on no measure: the remainder, and its opposite, the excess.

All reports passed in belong to one owner and year, the oldest first. A stated row that several of them repeat counts
once: the newest that gives the scheme an amount at all, because a form may fill in only its own scheme's row and
write 0 in the others.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from behovsmelding.report import Amount, Locator, Measure, NeedsReport, Role, StatedTotal

ROLES: tuple[Role, ...] = ("owner", "university")


@dataclass(frozen=True, slots=True)
class Comparison:
    """One stated row beside what the measures ask for in it."""

    scheme: str | None
    """None where the schemes are compared together."""
    role: Role
    recipient: str | None
    """None where the form names nobody."""
    recipient_parent: str | None
    stated_nok: int
    measured_nok: int
    computed_from: tuple[Locator, ...]
    """Where the stated row stands."""
    sources: tuple[int, ...]
    """For each place in ``computed_from``, the position of its report among the reports passed in."""

    @property
    def amount_nok(self) -> int:
        """How far stated and measures are apart, as a positive number."""
        return abs(self.stated_nok - self.measured_nok)


class Remaining(Comparison):
    """A stated amount, or a part of one, that stands on no measure."""

    __slots__ = ()


class Excess(Comparison):
    """More on the measures than the form states."""

    __slots__ = ()


@dataclass(slots=True)
class Row:
    """A stated row while it is being compared."""

    recipient: str | None
    recipient_parent: str | None
    stated_nok: int = 0
    measured_nok: int = 0
    places: tuple[tuple[int, Locator], ...] = ()

    @property
    def room(self) -> int:
        """What is left of the row; negative when the measures ask for more."""
        return self.stated_nok - self.measured_nok


def remainder(reports: Sequence[NeedsReport], measures: Sequence[Measure]) -> tuple[Remaining, ...]:
    """Give what is stated but on no measure, one row a scheme, role and recipient; never negative, never zero.

    Args:
        reports: every report of one owner and year, the oldest first.
        measures: the measures that count for that owner and year.
    """
    return tuple(made(Remaining, *found) for found in compared(reports, measures) if found[2].room > 0)


def excess(reports: Sequence[NeedsReport], measures: Sequence[Measure]) -> tuple[Excess, ...]:
    """Give where the measures ask for more than is stated; same arguments as ``remainder``."""
    return tuple(made(Excess, *found) for found in compared(reports, measures) if found[2].room < 0)


def stated_nok(reports: Sequence[NeedsReport]) -> int:
    """Add up the most detailed stated rows of one owner and year, each once."""
    return sum(total.amount_nok for role in ROLES for _, total in stated_rows(reports, role))


def made(kind: type[Comparison], scheme: str | None, role: Role, row: Row) -> Comparison:
    """Freeze a compared row as a remainder or an excess."""
    return kind(
        scheme=scheme,
        role=role,
        recipient=row.recipient,
        recipient_parent=row.recipient_parent,
        stated_nok=row.stated_nok,
        measured_nok=row.measured_nok,
        computed_from=tuple(locator for _, locator in row.places),
        sources=tuple(position for position, _ in row.places),
    )


def compared(reports: Sequence[NeedsReport], measures: Sequence[Measure]) -> list[tuple[str | None, Role, Row]]:
    """Set every stated row against the measures: per scheme where all schemes are known, else together."""
    found: list[tuple[str | None, Role, Row]] = []
    for role in ROLES:
        stated = stated_rows(reports, role)
        together = unknown_scheme(measures) or any(total.scheme is None for _, total in stated)
        groups: dict[str | None, list[tuple[int, StatedTotal]]] = defaultdict(list)
        for position, total in stated:
            groups[None if together else total.scheme].append((position, total))
        for scheme, totals in groups.items():
            asked = amounts(measures, role, None if together else scheme)
            found += [(scheme, role, row) for row in settled(rows_of(totals), asked, role)]
    return found


def stated_rows(reports: Sequence[NeedsReport], role: Role) -> list[tuple[int, StatedTotal]]:
    """Give a role's most detailed stated rows (never also the Sum row), each with its report's position."""
    rows = [
        (position, total)
        for scheme, position in newest(reports).items()
        for total in reports[position].stated_totals
        if total.scheme == scheme and total.role == role
    ]
    detailed = [row for row in rows if row[1].scheme is not None]
    return detailed or rows


def newest(reports: Sequence[NeedsReport]) -> dict[str | None, int]:
    """Find for every scheme (None: the Sum row) the last report that gives it an amount, else the first naming it."""
    positions: dict[str | None, int] = {}
    for position, report in enumerate(reports):
        for scheme in dict.fromkeys(total.scheme for total in report.stated_totals):
            has_money = any(total.amount_nok for total in report.stated_totals if total.scheme == scheme)
            if has_money or scheme not in positions:
                positions[scheme] = position
    return positions


def unknown_scheme(measures: Iterable[Measure]) -> bool:
    """Tell whether money stands on a measure whose scheme is unknown."""
    return any(a.amount_nok for measure in measures if measure.scheme is None for a in reported([measure], None))


def amounts(measures: Iterable[Measure], role: Role, scheme: str | None) -> dict[tuple[str, str], int]:
    """Add up what the measures of a scheme (None: of all) report, by recipient and its institution."""
    asked: dict[tuple[str, str], int] = defaultdict(int)
    for amount in reported(measures, scheme):
        if amount.role == role and amount.amount_nok:
            asked[amount.recipient, amount.recipient_parent] += amount.amount_nok
    return asked


def reported(measures: Iterable[Measure], scheme: str | None) -> Iterable[Amount]:
    """Go through the reported amounts of a scheme's measures; None is all schemes."""
    for measure in measures:
        if scheme is None or measure.scheme == scheme:
            yield from (amount for amount in measure.funding if amount.stage == "reported")


def rows_of(totals: Iterable[tuple[int, StatedTotal]]) -> list[Row]:
    """Join the stated totals of each recipient to one row."""
    rows: dict[str | None, Row] = {}
    for position, total in totals:
        row = rows.setdefault(total.recipient, Row(total.recipient, total.recipient_parent or total.recipient))
        row.stated_nok += total.amount_nok
        row.places += ((position, total.locator),)
    return list(rows.values())


def settled(rows: list[Row], asked: Mapping[tuple[str, str], int], role: Role) -> list[Row]:
    """Set what the measures ask for against the rows of one scheme and role.

    A recipient goes to its own row, else to a row of the same institution; an owner to the «Eier» row, which is for
    all owners. A row that names nobody takes what the others have no room for; without one it becomes a row of its
    own, of which nothing is stated.
    """
    named = {row.recipient: row for row in rows if row.recipient is not None}
    nameless = next((row for row in rows if row.recipient is None), None)
    loose = []
    for (recipient, parent), nok in sorted(asked.items(), key=lambda item: item[0][0] not in named):
        home = named.get(recipient) or roomiest(named.values(), parent, role)
        if home is None:
            home = nameless or Row(recipient, parent)
            loose += [] if home is nameless else [home]
        home.measured_nok += nok
    if nameless is not None:
        for row in named.values():
            spilt = max(0, -row.room)
            row.measured_nok -= spilt
            nameless.measured_nok += spilt
    return rows + loose


def roomiest(rows: Iterable[Row], parent: str, role: Role) -> Row | None:
    """Pick the row with most room among those of the same institution, or among all where they are owners'."""
    return max((r for r in rows if role == "owner" or r.recipient_parent == parent), key=lambda r: r.room, default=None)
