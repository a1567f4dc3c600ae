"""Each question about kroner beside the same figures counted by hand."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from duckdb import DuckDBPyConnection as Connection

from behovsmelding.report import NeedsReport
from behovsmelding.selection import Selection
from tests import by_hand
from tests.queries.asked import keyed, rows


class Recount(NamedTuple):
    """What a row is about, which columns are no figures, and the hand that counts them."""

    keys: tuple[str, ...]
    not_counted: tuple[str, ...]
    by_hand: Callable[[list[NeedsReport], Selection], dict]
    parameters: Mapping[str, object] = MappingProxyType({})


def by_institution(reports: list[NeedsReport], selection: Selection) -> dict:
    return by_hand.by_partner(reports, selection, institutions=True)


RECOUNTS = {
    "funding_by_owner": Recount(("owner",), ("owners",), by_hand.by_owner),
    "funding_over_years": Recount(("year",), (), by_hand.over_years),
    "funding_by_measure": Recount(("measure_id", "year", "owner"), ("partners",), by_hand.by_measure),
    "funding_by_partner": Recount(("recipient",), ("institution",), by_hand.by_partner),
    "funding_by_institution": Recount(("recipient",), (), by_institution),
    "funding_by_owner_and_partner": Recount(
        ("owner", "known", "recipient"), (), by_hand.by_owner_and_partner, {"by_institution": False}
    ),
    "theme_and_target_group_list": Recount(("theme", "target_group", "described"), (), by_hand.themes_and_groups),
    "funding_by_theme": Recount(("known", "theme"), (), by_hand.by_theme),
    "funding_by_theme_split": Recount(("known", "theme"), (), by_hand.by_theme_split),
    "funding_by_main_theme": Recount(("known", "theme"), (), by_hand.by_main_theme),
    "funding_by_target_group": Recount(("known", "target_group"), (), by_hand.by_target_group),
}
EVERY = ("funding_total", "unplaced_total", *RECOUNTS)


def asked(con: Connection, name: str, selection: Selection) -> dict:
    """Ask a question of the database."""
    found = rows(con, name, selection, **(RECOUNTS[name].parameters if name in RECOUNTS else {}))
    if name not in RECOUNTS:
        [row] = found
        return row
    return keyed(found, RECOUNTS[name].keys, RECOUNTS[name].not_counted)


def counted(reports: list[NeedsReport], name: str, selection: Selection) -> dict:
    """Count the same by hand."""
    if name == "funding_total":
        return by_hand.total(reports, selection)
    if name == "unplaced_total":
        return by_hand.unplaced(reports, selection)
    return RECOUNTS[name].by_hand(reports, selection)
