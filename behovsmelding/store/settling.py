"""Work out the rows of a report as it counts, from its reading, its corrections and the tied spellings; store them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import NamedTuple

import pyarrow as pa
from duckdb import DuckDBPyConnection as Connection

from behovsmelding.columns import Alike, held, inside, joined, numbered
from behovsmelding.money import format_nok
from behovsmelding.report import Finding, NeedsReport
from behovsmelding.store import layout
from behovsmelding.store.arranged import Arranged, Place
from behovsmelding.store.corrections import Correction, Kept, Spot, Tie, Value, as_json, from_json, ties_of
from behovsmelding.store.counted_rows import keys_of
from behovsmelding.store.effective import Decided, Effective, corrected
from behovsmelding.store.readings import dumped, readings_of
from behovsmelding.store.tables import ROW_CLASSES, Received, to_columns
from behovsmelding.vocabulary import Vocabulary

Check = Callable[[NeedsReport], Sequence[Finding]]
"""Finds what is doubtful in a report; handed in, because the store knows no rules."""
DERIVED = ("measure_keys", "overrides", "spellings")
UNNAMED = ("uh", "kompetansemiljø", "universitet", "universitet/høgskole")
STALE = "correction-stale"
WORDS = {
    "amount": "beløpet",
    "recipient": "mottakeren",
    "title": "tittelen",
    "scheme": "ordningen",
    "level": "nivået",
    "semesters": "varigheten",
    "themes": "temaene",
    "target_groups": "målgruppene",
    "counts": "at det ikke er et tiltak",
    "owner": "eieren",
    "year": "året",
    "network": "nettverket",
    "stated_total": "den oppgitte summen",
}
ABOUT = [part.name for part in fields(Correction)]


def unchecked(report: NeedsReport) -> Sequence[Finding]:
    """Find nothing: for reports that no correction is about."""
    return ()


@dataclass(frozen=True, slots=True)
class Review:
    """What people have decided, as far as it is in force."""

    kept: tuple[Kept, ...]
    ties: Mapping[str, Tie]
    waiting: Mapping[str, str]
    """Which report each waiting one becomes."""

    def about(self, row_id: str, real_id: str, keys: Sequence[str]) -> list[Kept]:
        """Give the corrections that may apply to a report: its own, and others' of measures it has too.

        What is corrected in a report that waits holds nowhere else until it is accepted.
        """
        known = set(keys)
        return [
            each
            for each in self.kept
            if each.correction.report_id in (row_id, real_id)
            or (each.correction.measure_key in known and each.correction.report_id not in self.waiting)
        ]


class Settled(NamedTuple):
    """A report as it counts, beside its reading."""

    row_id: str
    read: Received
    keys: tuple[str, ...]
    effective: Effective
    received: Received


def rows_as_dicts(con: Connection, table: str) -> list[dict[str, object]]:
    """Read a table whole."""
    found = con.execute(layout.whole_statement(table))
    columns = [column[0] for column in found.description]
    return [dict(zip(columns, row, strict=True)) for row in found.fetchall()]


def kept_corrections(con: Connection) -> list[Kept]:
    """Read every correction, also those undone."""
    return [kept_of(row) for row in rows_as_dicts(con, "review.corrections")]


def kept_of(row: Mapping) -> Kept:
    """Read a correction from its row."""
    about = {name: row[name] for name in ABOUT} | {"value": from_json(row["value"])}
    return Kept(
        row["correction_id"],
        Correction(**about),
        row["title"],
        from_json(row["read_value"]),
        row["made_at"],
        row["undone_at"],
        row["state"],
        from_json(row["now_value"]),
    )


def row_of(kept: Kept) -> tuple:
    """Write a correction as its row."""
    about = kept.correction
    return (
        kept.correction_id,
        about.report_id,
        about.measure_key,
        kept.title,
        about.field,
        about.role,
        about.recipient,
        about.stage,
        about.scheme,
        about.position,
        as_json(kept.read),
        as_json(about.value),
        about.reason,
        kept.made_at,
        kept.undone_at,
        kept.state,
        as_json(kept.now) if kept.state == "stale" else None,
    )


def write_corrections(con: Connection, kept: Sequence[Kept]) -> None:
    """Store all corrections anew."""
    layout.empty(con, "review.corrections")
    layout.insert(con, "review.corrections", [row_of(each) for each in kept])


def in_force(con: Connection) -> Review:
    """Read what people have decided and not undone."""
    kept = tuple(each for each in kept_corrections(con) if each.undone_at is None)
    loads = rows_as_dicts(con, "received.loads")
    waiting = {row["report_id"]: row["becomes"] for row in loads if row["state"] == "waiting"}
    return Review(kept, ties_of(rows_as_dicts(con, "review.spellings")), waiting)


def settle(
    con: Connection, report_ids: Sequence[str], check: Check, given: Mapping[str, Received] | None = None
) -> list[Received]:
    """Store anew the rows of some reports as they count, and give these reports.

    Args:
        con: where their readings are stored.
        report_ids: the ids they stand under.
        check: finds what is doubtful in a report.
        given: readings that are at hand, by id; the others are read back.
    """
    review, vocabulary = in_force(con), Vocabulary.load()
    missing = [key for key in report_ids if key not in (given or {})]
    readings = {**(given or {}), **(readings_of(con, missing) if missing else {})}
    found = [settled(key, readings[key], review, check, vocabulary) for key in report_ids]
    for table in (*ROW_CLASSES, *DERIVED):
        layout.clear(con, f"received.{table}", report_ids)
    write(con, found, vocabulary)
    write_states(con, found)
    return [one.received for one in found]


def settled(row_id: str, read: Received, review: Review, check: Check, vocabulary: Vocabulary) -> Settled:
    """Work out a report as it counts."""
    keys = keys_of(read)
    kept = review.about(row_id, read.report_id, keys)
    effective = corrected(read.report, keys, Decided(kept, (row_id, read.report_id), review.ties), vocabulary)
    findings = (*findings_of(read, effective, check), *stale_findings(kept, effective, vocabulary))
    is_as_read = effective.report is read.report
    return Settled(
        row_id,
        read,
        keys,
        effective,
        read._replace(
            report_id=row_id,
            report=effective.report,
            findings=findings,
            keys=keys if is_as_read else (),
            rows=read.rows if is_as_read and findings == read.findings else None,
        ),
    )


def prepared(found: Sequence[Received]) -> list[Received]:
    """Make what needs no database: identities, readings as they are kept, rows as they count where nobody corrects."""
    found = [one._replace(keys=keys_of(one), written=dumped(one)) for one in found]
    kinds = layout.kinds_of_tables()
    tables, whose = {}, {}
    for table, parts in columns_by_table(found, [(one.keys, one.keys) for one in found]).items():
        whose[table] = pa.array(numbered([len(part[0]) for part in parts]), pa.int32())
        columns = [joined(each) for each in list(zip(*parts, strict=True))[1:]]
        tables[table] = layout.arranged(list(kinds[f"received.{table}"])[1:], columns)
    arranged = Arranged(tables, whose, len(found))
    return [one._replace(rows=Place(arranged, place)) for place, one in enumerate(found)]


def columns_by_table(
    found: Sequence[Received], keys: Sequence[tuple[Sequence[str], Sequence[str]]]
) -> dict[str, list[list[Sequence]]]:
    """Give by table the columns of each report, given its measures' identities as read and as they count."""
    parts = [
        {
            **to_columns(one),
            "measure_keys": [Alike(one.report_id, len(read)), range(len(read)), read, counting],
        }
        for one, (read, counting) in zip(found, keys, strict=True)
    ]
    return {table: [part[table] for part in parts] for table in (parts[0] if parts else ())}


def write(con: Connection, found: Sequence[Settled], vocabulary: Vocabulary) -> None:
    """Store reports as they count, with their measures' identities, differences from the form and unknown names."""
    write_prepared(con, [one.received for one in found if one.received.rows])
    others = [one for one in found if not one.received.rows]
    for table, parts in columns_by_table([one.received for one in others], list(map(keys_by_side, others))).items():
        columns = [joined(each) for each in zip(*parts, strict=True)]
        layout.insert_columns(con, f"received.{table}", columns)
    layout.insert(con, "received.overrides", [row for one in found for row in override_rows(one)])
    spellings = [(one.row_id, *row) for one in found for row in unknown_names(one.read.report, vocabulary)]
    layout.insert(con, "received.spellings", spellings)


def write_prepared(con: Connection, found: Sequence[Received]) -> None:
    """Store reports whose rows are made, under the ids they have now."""
    ids: dict[Arranged, dict[int, str]] = defaultdict(dict)
    for one in found:
        ids[one.rows.arranged][one.rows.place] = one.report_id
    parts = [arranged.under(under) for arranged, under in ids.items()]
    for table in parts[0] if parts else ():
        layout.insert_arranged(con, f"received.{table}", pa.concat_tables([part[table] for part in parts]))


def keys_by_side(one: Settled) -> tuple[Sequence[str], Sequence[str]]:
    """Give the identities of a report's measures, as read and as they count."""
    is_as_read = one.effective.report is one.read.report
    counting = one.keys if is_as_read else keys_of(one.received._replace(report_id=one.read.report_id))
    return one.keys, counting


def override_rows(one: Settled) -> list[tuple]:
    """Give where a report differs from its form."""
    return [
        (one.row_id, o.measure, o.position, o.field, as_json(o.read), o.correction_id, o.reason, o.made_at)
        for o in one.effective.overrides
    ]


def write_states(con: Connection, found: Sequence[Settled]) -> None:
    """Store how the reports' own corrections stand to them now."""
    states = {(one.row_id, key): state for one in found for key, state in one.effective.states.items()}
    before = kept_corrections(con)
    after = []
    for each in before:
        state, now = states.get((each.correction.report_id, each.correction_id), (each.state, each.now))
        after.append(each if (state, now) == (each.state, each.now) else restated(each, state, now))
    if after != before:
        write_corrections(con, after)


def restated(kept: Kept, state: str, now: Value) -> Kept:
    """Give a correction with another state."""
    return Kept(kept.correction_id, kept.correction, kept.title, kept.read, kept.made_at, kept.undone_at, state, now)


# Findings -----------------------------------------------------------------------------------------------------------


def findings_of(read: Received, effective: Effective, check: Check) -> tuple[Finding, ...]:
    """Give a report's findings as it counts: those of the reading, without what is put right, with what is new.

    The rules are run on both, so that what they need and only the memory had falls out on both sides.
    """
    if effective.report is read.report:
        return read.findings
    before, after = Counter(check(read.report)), Counter(checked(effective.report, check))
    gone, new = before - after, after - before
    kept = []
    for finding in read.findings:
        if gone[finding]:
            gone[finding] -= 1
        elif not is_settled(finding, effective):
            kept.append(finding)
    return (*kept, *(new - Counter(kept)).elements())


def checked(report: NeedsReport, check: Check) -> Iterator[Finding]:
    """Run the rules on what counts of a report; nothing is doubtful about what a person has said is no measure."""
    places = [place for place, measure in enumerate(report.measures) if measure.counts]
    counting = replace(report, measures=tuple(report.measures[place] for place in places))
    for finding in check(counting):
        yield finding if finding.measure is None else replace(finding, measure=places[finding.measure])


def is_settled(finding: Finding, effective: Effective) -> bool:
    """Tell whether a finding is about no measure, or compares an amount with just what that is corrected to."""
    if finding.measure is not None and not effective.report.measures[finding.measure].counts:
        return True
    return any(
        (finding.measure, finding.stated) == (each.measure, each.read)
        and finding.computed == effective.report.measures[each.measure].funding[each.position].amount_nok
        for each in effective.overrides
        if each.field == "amount" and each.read is not None
    )


def stale_findings(kept: Sequence[Kept], effective: Effective, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Say which corrections hold no longer, because the form says something else now."""
    for each in kept:
        state, now = effective.states.get(each.correction_id, ("", None))
        if state == "stale":
            spot = effective.spots[each.correction_id]
            yield Finding(
                rule=STALE,
                severity="varsel",
                message=stale_message(each, spot, now, vocabulary),
                measure=spot.measure if spot else None,
                stated=number(now),
                computed=number(each.correction.value),
            )


def number(value: Value) -> int | None:
    """Give a value that is a number."""
    return value if isinstance(value, int) else None


def stale_message(kept: Kept, spot: Spot | None, now: Value, vocabulary: Vocabulary) -> str:
    """Say that a correction holds no longer, and what the form says now."""
    about = kept.correction
    whose = f" til {vocabulary.short(about.recipient)}" if about.recipient and about.field != "recipient" else ""
    place = f" i «{kept.title}»" if kept.title else ""
    what = f"Rettelsen av {WORDS[about.field]}{whose}{place} gjelder ikke lenger"
    if spot is None:
        return f"{what}: den finner ikke lenger stedet i skjemaet."
    return f"{what}: skjemaet oppgir nå {in_words(about.field, now)}."


def in_words(name: str, value: Value) -> str:
    """Write a value as a reader knows it."""
    if value is None or value == ():
        return "ikke noe"
    if name == "counts":
        return "et tiltak" if value else "ikke et tiltak"
    if name in ("amount", "stated_total"):
        return format_nok(value)
    if isinstance(value, tuple):
        return ", ".join(each if isinstance(each, str) else each[0] for each in value)
    return str(value)


# Spellings ----------------------------------------------------------------------------------------------------------


def unknown_names(report: NeedsReport, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Find the names in a reading that the vocabulary does not know, each once, with what they are for."""
    named_for = dict.fromkeys(recipients(report))
    universities = [name for role, name in named_for if role == "university"]
    owners = [name for role, name in named_for if role == "owner"]
    named = [
        *((name, "university") for name in universities if name.casefold() not in UNNAMED),
        *((name, "owner") for name in filter(None, (report.owner, *owners))),
        *((name, "co_owner") for name in report.owners),
    ]
    found: dict[str, str] = {}
    for name, kind in dict.fromkeys(named):
        if name not in found and not is_known(name, vocabulary):
            found[name] = kind
    return list(found.items())


def recipients(report: NeedsReport) -> Iterator[tuple[str, str]]:
    """Go through everybody money is asked for, with their role."""
    yield from ((total.role, total.recipient) for total in report.stated_totals if total.recipient)
    said = held(report.measures, ("owner", "funding"))
    yield from zip(*held(inside(said["funding"])[1], ("role", "recipient")).values(), strict=True)
    yield from (("owner", owner) for owner in said["owner"] if owner)


def is_known(name: str, vocabulary: Vocabulary) -> bool:
    """Tell whether the vocabulary knows a name."""
    return bool(vocabulary.organisation(name) or vocabulary.municipality_owner(name) or name.endswith(" fylkeskommune"))
