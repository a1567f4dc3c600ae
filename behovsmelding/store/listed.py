"""What a county's lists add to the measures of one owner and year. Pure: no SQL, no reading.

A row with the identity of a known measure gives it what is recommended, awarded and spent; what was asked for is the
form's to say. A row like a known measure, but not surely the same, counts nowhere until a person has answered whether
it is. Other rows are measures of their own. Of several lists the newest counts for each stage that it gives.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple, get_args

from rapidfuzz import fuzz, process

from behovsmelding.columns import Chosen, held, inside, numbered, numbers
from behovsmelding.money import format_nok
from behovsmelding.report import Amount, Finding, Measure, Stage, normal
from behovsmelding.store.tables import Received

MATCH = "list-match"
Answers = Mapping[tuple[str, str], str]
"""What people have answered to «er dette det samme tiltaket?», by report and the finding's sentence: same or own."""
ALIKE = 85
"""Of 100: titles that a person is asked about."""
STAGES: tuple[Stage, ...] = get_args(Stage)
SOME_STAGES = [tuple(stage for bit, stage in enumerate(STAGES) if some >> bit & 1) for some in range(1 << len(STAGES))]
"""Every choice of stages: the place of each is the sum of 1, 2, 4 and 8 for those in it."""


class Row(NamedTuple):
    """A measure with its place."""

    received: Received
    position: int
    key: str

    @property
    def measure(self) -> Measure:
        return self.received.report.measures[self.position]


class Share(NamedTuple):
    """Stages of a measure that count from a list's row."""

    measure_id: str
    row: Row
    stages: tuple[Stage, ...]


class Doubt(NamedTuple):
    """What is doubtful about a list's row beside a known measure."""

    row: Row
    measure_id: str | None
    finding: Finding


class Listed(NamedTuple):
    """What lists add."""

    created: tuple[Row, ...] = ()
    """Rows that are measures of their own."""
    shares: tuple[Share, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    measure_ids: Mapping[tuple[str, int], str] = {}
    """Which measure a list's row is, by report and position; a row that is not settled is none."""


class RowsOfList(NamedTuple):
    """How many rows of a list are which; together they are all its measures."""

    filled: int
    """Those that give a known measure its stages."""
    new: int
    """Those that are measures of their own."""
    asked: int
    """Those that count nowhere until a person has answered whether they are a known measure."""


def listed(known: Sequence[Row], lists: Sequence[Sequence[Row]], answers: Answers | None = None) -> Listed:
    """Find what lists add to known measures.

    Args:
        known: the measures that count from forms.
        lists: the rows of each list, the oldest first.
        answers: what people have said of rows that are like a known measure.
    """
    measures = {row.key: row for row in known}
    of_forms = frozenset(measures)
    taken: dict[str, set[Stage]] = defaultdict(set)
    made = Listed([], [], [], {})
    for rows in reversed(lists):
        same, stated = identities(rows, measures), stages_stated(funding_of(rows))
        settled = set(same.values())
        free = [row for key, row in measures.items() if key not in settled]
        titles = [sorted_words(row.measure.title) for row in free]
        for row in rows:
            measure_id = same.get(row.position)
            like = likeliest(row, free, titles) if measure_id is None and free else None
            if like:
                finding = maybe(row, like)
                said = (answers or {}).get((row.received.report_id, finding.message))
                is_taken = said == "same" and like.key in same.values()
                made.doubts.append(Doubt(row, like.key, twice(row, like) if is_taken else finding))
                if said is None or is_taken:
                    continue
                if said == "same":
                    measure_id = same[row.position] = like.key
            if measure_id is None:
                measure_id = row.key
                made.created.append(row)
            elif measure_id in of_forms:
                made.doubts.extend(differing(row, measures[measure_id]))
            made.measure_ids[row.received.report_id, row.position] = measure_id
            stages = tuple(
                stage
                for stage in stated[row.position]
                if stage not in taken[measure_id] and (stage != "reported" or measure_id not in of_forms)
            )
            if stages:
                made.shares.append(Share(measure_id, row, stages))
                taken[measure_id].update(stages)
        measures |= {row.key: row for row in made.created if row.key not in measures}
    return Listed(tuple(made.created[::-1]), tuple(made.shares), tuple(made.doubts), made.measure_ids)


def identities(rows: Sequence[Row], measures: Mapping[str, Row]) -> dict[int, str]:
    """Tell which known measure each row surely is, by position.

    That is the one with its identity; else the only one with its title, where no other row of the list has that title
    and what the row says of scheme and partners does not speak against it.
    """
    same = {row.position: row.key for row in rows if row.key in measures}
    settled = set(same.values())
    left = {key: row for key, row in measures.items() if key not in settled}
    if not left:
        return same
    by_title: dict[str, list[Row]] = defaultdict(list)
    for row in left.values():
        by_title[normal(row.measure.title)].append(row)
    titles = Counter(normal(row.measure.title) for row in rows)
    for row in rows:
        title = normal(row.measure.title)
        if row.position not in same and titles[title] == 1 and len(by_title[title]) == 1:
            [other] = by_title[title]
            if is_silent_or_agrees(row.measure, other.measure):
                same[row.position] = other.key
    return same


def funding_of(rows: Sequence[Row]) -> Sequence[Sequence[Amount]]:
    """Give what each measure of the list that rows are of asks for."""
    return held(rows[0].received.report.measures, ("funding",))["funding"] if rows else []


def stages_stated(funding: Sequence[Sequence[Amount]]) -> Chosen[tuple[Stage, ...]]:
    """Give the stages in which each of some measures has an amount, in their order."""
    lengths, amounts = inside(funding)
    said = held(amounts, ("stage", "amount_nok"))
    which = [0] * len(lengths)
    for measure, stage, nok in zip(numbered(lengths), *said.values(), strict=True):
        if nok is not None:
            which[measure] |= 1 << STAGES.index(stage)
    return Chosen(numbers(which), SOME_STAGES)


def is_silent_or_agrees(row: Measure, known: Measure) -> bool:
    """Tell whether a row leaves scheme and partners out, or says the same as a known measure."""
    named, theirs = partners(row), partners(known)
    return row.scheme in (None, known.scheme) and (not named or named == theirs)


def partners(measure: Measure) -> set[str]:
    """Give the universities with a share in a measure."""
    return {amount.recipient for amount in measure.funding if amount.role == "university"}


def likeliest(row: Row, known: Sequence[Row], titles: Sequence[str]) -> Row | None:
    """Find the known measure whose title is most like a row's, given theirs; None where none is like it."""
    best = process.extractOne(sorted_words(row.measure.title), titles, scorer=fuzz.ratio, score_cutoff=ALIKE)
    return known[best[2]] if best else None


def sorted_words(title: str) -> str:
    """Fold a title to its words in order of letters: likeness does not ask for the order they are written in."""
    return " ".join(sorted(normal(title).split()))


def maybe(row: Row, like: Row) -> Finding:
    """Say that a row may be a known measure, and is not counted meanwhile.

    No amounts are told: an answer holds for a new version of the list, whatever its amounts, while the titles stand.
    """
    message = (
        f"Tiltaket «{row.measure.title}» i listen ligner på «{like.measure.title}», men det er ikke sikkert at det er "
        "det samme. Beløpene i listen teller ikke før det er besvart."
    )
    return Finding("list-match", "varsel", message, None, None, None, row.measure.locator)


def twice(row: Row, like: Row) -> Finding:
    """Say that two rows of a list are said to be one measure: the first is it, and nothing is counted twice."""
    message = (
        f"Flere rader i listen er besvart som «{like.measure.title}». Bare den første teller; "
        f"«{row.measure.title}» her er ikke tatt med."
    )
    return Finding("list-twice", "varsel", message, None, None, None, row.measure.locator)


def differing(row: Row, known: Row) -> list[Doubt]:
    """Say where a list gives another amount asked for than the form."""
    ours, theirs = asked(known.measure), asked(row.measure)
    return [
        Doubt(row, known.key, differs(row, role, theirs[role], ours.get(role)))
        for role in theirs
        if theirs[role] != ours.get(role)
    ]


def asked(measure: Measure) -> dict[str, int]:
    """Add up what a measure asks for by role; a role without any amount is left out."""
    sums: dict[str, int] = {}
    for amount in measure.funding:
        if amount.stage == "reported" and amount.amount_nok is not None:
            sums[amount.role] = sums.get(amount.role, 0) + amount.amount_nok
    return sums


def differs(row: Row, role: str, theirs: int, ours: int | None) -> Finding:
    """Make the finding that a list and a form do not agree."""
    whose = "eier" if role == "owner" else "kompetansemiljø (UH)"
    stated = "ikke noe beløp" if ours is None else format_nok(ours)
    message = (
        f"Listen oppgir {format_nok(theirs)} i omsøkt beløp til {whose} for «{row.measure.title}», men skjemaet "
        f"oppgir {stated}. Skjemaet gjelder."
    )
    return Finding("list-differs", "varsel", message, None, theirs, ours, row.measure.locator)
