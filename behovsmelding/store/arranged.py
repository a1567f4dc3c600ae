"""Rows of reports as they are stored, made before there is a database to put them in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

import pyarrow as pa


@dataclass(frozen=True, slots=True, eq=False)
class Arranged:
    """The rows of some reports, by table and but for the reports' ids."""

    tables: Mapping[str, pa.Table]
    whose: Mapping[str, pa.Array]
    """By table, the place of the report that each row is of."""
    count: int
    """Reports."""

    def under(self, ids: Mapping[int, str]) -> dict[str, pa.Table]:
        """Give the rows of reports by their places, with the ids that they stand under."""
        names = pa.array([ids.get(place) for place in range(self.count)], pa.string())
        found = {}
        for table, rows in self.tables.items():
            whose = self.whose[table]
            with_ids = rows.add_column(0, "report_id", pa.DictionaryArray.from_arrays(whose, names))
            found[table] = with_ids if len(ids) == self.count else with_ids.filter(names.is_valid().take(whose))
        return found


class Place(NamedTuple):
    """Where a report's rows are among others'."""

    arranged: Arranged
    place: int
