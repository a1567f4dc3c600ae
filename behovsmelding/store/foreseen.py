"""What the rows of a list come to beside what is received: measures filled in, measures of their own, questions."""

from collections import defaultdict
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from behovsmelding.store import layout
from behovsmelding.store.counted import known_rows, rows_of
from behovsmelding.store.database import newest, opened
from behovsmelding.store.listed import RowsOfList, listed
from behovsmelding.store.loading import OwnerYear, known_reports, owner_year, received_by
from behovsmelding.store.tables import Received


def foreseen(database: Path, parts: Sequence[Received]) -> RowsOfList:
    """Tell what the parts of a list, one an owner and year, come to; stored or waiting, nothing is changed."""
    beside, others, answers = _received_beside(database, parts)
    filled = new = 0
    for part in parts:
        documents = [others[key] for key in beside.get(owner_year(part), ())]
        if not documents:
            new += len(part.report.measures)  # a long list, mostly: nothing to compare it with
            continue
        known = {row.key: row for row in known_rows(documents)}
        added = listed(list(known.values()), [rows_of(part)], answers)
        filled += sum(measure_id in known for measure_id in added.measure_ids.values())
        new += len(added.created)
    return RowsOfList(filled, new, sum(len(part.report.measures) for part in parts) - filled - new)


def _received_beside(
    database: Path, parts: Sequence[Received]
) -> tuple[dict[OwnerYear, list[str]], dict[str, Received], dict[tuple[str, str], str]]:
    """Read what counts for the same owners and years but these parts: ids by owner and year, reports, answers."""
    own = {part.report_id for part in parts}
    beside: dict[OwnerYear, list[str]] = defaultdict(list)
    with closing(opened(newest(database))) as con:
        for known in known_reports(con):
            if known.report_id not in own and None not in known.owner_year:
                beside[known.owner_year].append(known.report_id)
        ids = [key for part in parts for key in beside.get(owner_year(part), ())]
        others = {one.report_id: one for one in received_by(con, ids)} if ids else {}
        said = con.execute(layout.statement("match_answers")).fetchall()
    return beside, others, {(key, message): answer for key, message, answer in said}
