"""What people decide about reports: let them wait, accept, correct, answer, tie names, remove. Each publishes once.

Nothing here knows who decides: the program runs for one office and keeps what was done, when and why.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from duckdb import DuckDBPyConnection as Connection

from behovsmelding.errors import Changed, NotPossible
from behovsmelding.report import NeedsReport, short_hash
from behovsmelding.store import layout
from behovsmelding.store.corrections import OF_THE_REPORT, Correction, Kept, Spot, Value, folded, held, spot_of
from behovsmelding.store.counted_rows import keys_of
from behovsmelding.store.database import publish
from behovsmelding.store.listed import MATCH
from behovsmelding.store.loading import (
    Outcome,
    keep,
    keep_readings,
    known_reports,
    move_decisions,
    owner_year,
    read_from,
    received_by,
    recount,
    taken_in,
    write_vocabulary,
)
from behovsmelding.store.readings import content, dumped, readings_of
from behovsmelding.store.settling import (
    Check,
    in_words,
    is_known,
    kept_corrections,
    rows_as_dicts,
    settle,
    write_corrections,
)
from behovsmelding.store.tables import Received
from behovsmelding.vocabulary import Vocabulary


class FindingKey(NamedTuple):
    """Which finding an answer is to; another value or another sentence is another finding."""

    report_id: str
    measure_key: str | None
    rule: str
    stated: int | None
    computed: int | None
    message: str


GONE = "Behovsmeldingen er godkjent, byttet ut eller fjernet i mellomtiden. Se på listen på nytt."


def waiting_id(report_id: str) -> str:
    """Give the id a report stands under while it waits; the same for a newer upload of the same report."""
    return short_hash("waiting", report_id)


def decide(database: Path, change: Callable[[Connection], str]) -> None:
    """Publish what a person decides, on readings that are all there."""

    def made(con: Connection) -> str:
        keep_readings(con)
        return change(con)

    publish(database, made)


def now() -> datetime:
    """Tell the time as it is stored: UTC, without its zone."""
    return datetime.now(UTC).replace(tzinfo=None)


# Waiting ------------------------------------------------------------------------------------------------------------


def put_waiting(database: Path, received: Sequence[Received], check: Check) -> list[Outcome]:
    """Let reports wait to be accepted: stored, but counted nowhere. Say what became of each, in order."""
    outcomes: list[Outcome] = []

    def change(con: Connection) -> str:
        known = {read_from(one): one for one in known_reports(con)}
        waits = {row["report_id"]: row["content"] for row in loads(con) if row["state"] == "waiting"}
        coming: dict[str, Received] = {}
        for one in received:
            key, says = waiting_id(one.report_id), content(one.written or dumped(one))
            twin = known.get(read_from(one))
            is_known = (twin and twin.content == says) or waits.get(key) == says
            outcomes.append(Outcome(key, "unchanged" if is_known else "replaced" if key in waits else "new"))
            if not is_known:
                coming[key], waits[key] = one, says
        clear_reports(con, list(coming))
        rows = [(key, -1, now(), waits[key], "waiting", None, one.report_id) for key, one in coming.items()]
        layout.insert(con, "received.loads", rows)
        keep(con, coming, check)
        write_vocabulary(con)
        return f"Venter på godkjenning: {len(coming)}." if coming else ""

    decide(database, change)
    return outcomes


def accept(database: Path, report_ids: Sequence[str], seen: Mapping[str, str], check: Check) -> list[Outcome]:
    """Accept reports: those that wait are taken in, with their corrections; the others are marked. Same order.

    Args:
        database: the symlink to the newest version.
        report_ids: the ids they stand under; one that is accepted already stays as it is.
        seen: by id, the content a person has looked at; an id that is not there is accepted whatever it says.
        check: finds what is doubtful in a report.

    Raises:
        Changed: one of them is not there any more, or says something else than what was seen.
    """
    outcomes: list[Outcome] = []

    def change(con: Connection) -> str:
        outcomes.extend(accepted(con, key, seen.get(key), check) for key in report_ids)
        count = sum(outcome.what != "unchanged" for outcome in outcomes)
        write_vocabulary(con)
        return f"Godkjent: {count}." if count else ""

    decide(database, change)
    return outcomes


def accepted(con: Connection, report_id: str, seen: str | None, check: Check) -> Outcome:
    """Accept one report."""
    present = {row["report_id"]: row for row in loads(con)}
    became = next((key for key in present if waiting_id(key) == report_id), None)
    row = present.get(report_id) or (present.get(became) if became else None)
    if row is None or (seen is not None and row["content"] != seen):
        raise Changed(GONE)
    if row["state"] == "accepted":
        return Outcome(row["report_id"], "unchanged")
    outcome = Outcome(row["report_id"], "accepted")
    if row["state"] == "waiting":
        [read] = readings_of(con, [report_id]).values()
        move_decisions(con, report_id, row["becomes"])
        clear_reports(con, [report_id])
        taken = taken_in(con, [read], check)
        recount(con, taken.touched, taken.settled)
        [outcome] = taken.outcomes
    marked = {"accepted_at": now(), "report_ids": [outcome.report_id]}
    con.execute(layout.statement("accept_reports"), marked)
    return replace(outcome, what="accepted") if outcome.what == "unchanged" else outcome


def discard(database: Path, report_id: str) -> None:
    """Throw away a report that waits; nothing has counted it."""

    def change(con: Connection) -> str:
        if not any(row["report_id"] == report_id and row["state"] == "waiting" for row in loads(con)):
            raise Changed(GONE)
        clear_reports(con, [report_id])
        for name in ("forget_corrections", "forget_answers"):
            con.execute(layout.statement(name), {"report_id": report_id})
        return "En opplastet behovsmelding er forkastet."

    decide(database, change)


def remove(database: Path, report_id: str, reason: str) -> None:
    """Remove a report and log it; what newer and older documents say counts without it."""

    def change(con: Connection) -> str:
        known = next((one for one in known_reports(con) if one.report_id == report_id), None)
        if known is None:
            raise Changed(GONE)
        [row] = [one for one in rows_as_dicts(con, "received.reports") if one["report_id"] == report_id]
        removal = (report_id, row["label"], row["document"], row["sha256"], reason, now())
        layout.insert(con, "review.removals", [removal])
        clear_reports(con, [report_id])
        recount(con, {known.owner_year})
        return f"Fjernet: {row['label']}."

    decide(database, change)


def loads(con: Connection) -> list[dict[str, object]]:
    """Read when and how each report came in."""
    return rows_as_dicts(con, "received.loads")


def clear_reports(con: Connection, report_ids: Sequence[str]) -> None:
    """Delete all rows of some reports; what people decided about them stays."""
    for table in layout.tables_of_reports():
        layout.clear(con, table, report_ids)


# Correcting ---------------------------------------------------------------------------------------------------------


def correct(database: Path, about: Correction, seen: Value, check: Check) -> str:
    """Put something right beside what the form says, and give the correction's id.

    Args:
        database: the symlink to the newest version.
        about: what, to what, and why.
        seen: what the person saw there.
        check: finds what is doubtful in a report.

    Raises:
        Changed: it says something else by now, or is not there any more.
    """
    made: list[str] = []

    def change(con: Connection) -> str:
        corrections = kept_corrections(con)
        read, spot = found_in(con, about)
        value = value_now(con, about, spot)
        same = [k for k in corrections if k.correction == about and k.undone_at is None and value == about.value]
        if same:
            made.append(same[-1].correction_id)
            return ""
        if value != seen:
            raise Changed(changed_message(about, value, corrections))
        see_possible(about, value, spot, read)
        title = None if spot.measure is None else read.measures[spot.measure].title
        at = max([now(), *(each.made_at + timedelta(microseconds=1) for each in corrections)])
        key = short_hash(*map(str, (about.report_id, *about.place, about.value, at)))
        write_corrections(con, [*corrections, Kept(key, about, title, spot.value, at)])
        resettle(con, affected(con, about), check)
        made.append(key)
        return "En rettelse er lagt inn."

    decide(database, change)
    return made[0]


def see_possible(about: Correction, value: Value, spot: Spot, read: NeedsReport) -> None:
    """See that a correction changes something, and that an amount is added only for somebody known.

    Raises:
        NotPossible: it does not, or nobody is known by that name.
    """
    if value == about.value:
        raise NotPossible("Det står allerede slik. Ingenting er rettet.")
    is_added = about.field == "amount" and spot.position is None
    vocabulary = Vocabulary.load()
    if is_added and not (about.role and about.stage and (about.recipient or "").strip()):
        raise NotPossible("Velg hvem beløpet er til.")
    if is_added and about.recipient != read.owner and not is_known(about.recipient, vocabulary):
        raise NotPossible(f"«{about.recipient}» finnes ikke i ordlisten. Velg et navn fra listen.")


def undo(database: Path, correction_id: str, check: Check) -> None:
    """Take a correction back; the log keeps it."""

    def change(con: Connection) -> str:
        corrections = kept_corrections(con)
        wanted = [k for k in corrections if k.correction_id == correction_id and k.undone_at is None]
        if not wanted:
            return ""
        [kept] = wanted
        ids = affected(con, kept.correction)
        undone = replace(kept, undone_at=now())
        write_corrections(con, [undone if k is kept else k for k in corrections])
        resettle(con, ids, check)
        return "En rettelse er angret."

    decide(database, change)


def found_in(con: Connection, about: Correction) -> tuple[NeedsReport, Spot]:
    """Find what a correction is about in the report's reading."""
    read = readings_of(con, [about.report_id]).get(about.report_id)
    spot = spot_of(read.report, keys_of(read), about) if read else None
    if spot is None:
        raise Changed(GONE)
    return read.report, spot


def value_now(con: Connection, about: Correction, spot: Spot) -> Value:
    """Give what counts now in a place of a report."""
    [received] = received_by(con, [about.report_id])
    report = received.report
    if about.field in OF_THE_REPORT:
        return getattr(report, about.field)
    if about.field == "stated_total":
        return report.stated_totals[spot.position].amount_nok
    measure = report.measures[spot.measure]
    if about.field not in ("amount", "recipient"):
        return held(measure, about.field)
    if spot.position is not None:
        amount = measure.funding[spot.position]
        return amount.amount_nok if about.field == "amount" else amount.recipient
    wanted = (about.role, about.recipient, about.stage)
    equal = [row for row in measure.funding if (row.role, row.recipient, row.stage) == wanted]
    return equal[about.position].amount_nok if about.position < len(equal) else None


def changed_message(about: Correction, value: Value, corrections: Sequence[Kept]) -> str:
    """Say that something was changed while a person looked at it."""
    last = max((k.made_at for k in corrections if k.correction.place == about.place), default=None)
    when = f" kl. {last.replace(tzinfo=UTC).astimezone():%H.%M}" if last else ""
    return (
        f"Noen har endret dette til {in_words(about.field, value)}{when} mens du så på det. Ingenting er rettet nå. "
        "Se på det nye, og rett på nytt hvis det trengs."
    )


def affected(con: Connection, about: Correction) -> list[str]:
    """Give the reports a correction may hold in."""
    given = {"report_id": about.report_id, "measure_key": about.measure_key}
    return [key for (key,) in con.execute(layout.statement("reports_with_measure"), given).fetchall()]


def resettle(con: Connection, report_ids: Collection[str], check: Check) -> None:
    """Work out again the rows of some reports, and what counts where they are or were."""
    ids = [row["report_id"] for row in loads(con) if row["report_id"] in set(report_ids)]
    before = {owner_year(one) for one in received_by(con, ids)}
    recount(con, before | {owner_year(one) for one in settle(con, ids, check)})


# Answers and names --------------------------------------------------------------------------------------------------


def answer(database: Path, finding: FindingKey, given: str, note: str) -> str:
    """Keep what a person answers to a finding, in place of an earlier answer; give the answer's id."""
    ids: list[str] = []

    def change(con: Connection) -> str:
        at = now()
        said = (*finding, given, note)
        rows = rows_as_dicts(con, "review.answers")
        same = [row["answer_id"] for row in rows if row["undone_at"] is None and tuple(row.values())[1:-2] == said]
        ids.append(same[0] if same else short_hash(*map(str, (*said, at))))
        if same:
            return ""
        con.execute(layout.statement("undo_answers"), {**finding._asdict(), "undone_at": at})
        layout.insert(con, "review.answers", [(ids[0], *said, at, None)])
        count_anew(con, finding.report_id, finding.rule)
        return "Et spørsmål er besvart."

    decide(database, change)
    return ids[0]


def count_anew(con: Connection, report_id: str, rule: str) -> None:
    """Work out again what counts where an answer decides it: whether a list's row is a known measure."""
    if rule == MATCH:
        recount(con, {known.owner_year for known in known_reports(con) if known.report_id == report_id})


def take_back(database: Path, answer_id: str) -> None:
    """Take an answer back."""

    def change(con: Connection) -> str:
        found = con.execute(layout.statement("undo_answer"), {"answer_id": answer_id, "undone_at": now()}).fetchall()
        for report_id, rule in found:
            count_anew(con, report_id, rule)
        return "Et svar er tatt tilbake." if found else ""

    decide(database, change)


def tie(database: Path, spelling: str, name: str | None, check: Check) -> None:
    """Let a spelling mean a known name in every report, now and later; None lets it stand as written again."""

    def change(con: Connection) -> str:
        at, wanted = now(), folded(spelling)
        rows = rows_as_dicts(con, "review.spellings")
        active = [row for row in rows if row["undone_at"] is None and folded(row["spelling"]) == wanted]
        if [row["name"] for row in active] == ([] if name is None else [name]):
            return ""
        layout.empty(con, "review.spellings")
        kept = [row | {"undone_at": at} if row in active else row for row in rows]
        kept += [] if name is None else [{"spelling": spelling, "name": name, "made_at": at, "undone_at": None}]
        layout.insert(con, "review.spellings", [tuple(row.values()) for row in kept])
        spelled = rows_as_dicts(con, "received.spellings")
        resettle(con, {row["report_id"] for row in spelled if folded(row["spelling"]) == wanted}, check)
        return f"«{spelling}» betyr {name}." if name else f"«{spelling}» står som skrevet igjen."

    decide(database, change)
