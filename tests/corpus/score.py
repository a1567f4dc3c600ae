"""Compare what reading gave with what it should give.

A field's precision is the share of what was read that is right, its recall the share of what should be read that was
read right. An item is one value: of `amounts` one (measure, role, recipient, kroner), of `themes` one (measure, theme,
relation), of `scheme` one measure's scheme, of `owner` one name. A value that should be null and is null is no item;
one that should be null and is not counts against precision. What the rules leave open counts neither way. Measures are
paired by title first, then in order; one without a pair is missed, or read too much. «all fields» adds the items up.

A wrong amount is a kroner value on a measure which is not the expected one for that role and recipient. It is unmarked
when the report has no finding of severity feil or varsel: a reader would then believe it.
"""

import difflib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tests.corpus.answers import OPEN, Answer, Measure

FIELDS = (
    "form",
    "owner",
    "owners",
    "year",
    "network",
    "universities",
    "units",
    "measures",
    "number",
    "scheme",
    "level",
    "semesters",
    "amounts",
    "amount states",
    "stated totals",
    "themes",
    "target groups",
)
ALL = "all fields"
DOUBT = ("feil", "varsel")


@dataclass
class Tally:
    """Items of a field: expected and read, read but not expected, expected but not read."""

    right: int = 0
    extra: int = 0
    missed: int = 0

    def add(self, other: "Tally") -> None:
        self.right, self.extra, self.missed = (
            self.right + other.right,
            self.extra + other.extra,
            self.missed + other.missed,
        )

    @property
    def expected(self) -> int:
        return self.right + self.missed

    @property
    def precision(self) -> float | None:
        return self.right / (self.right + self.extra) if self.right + self.extra else None

    @property
    def recall(self) -> float | None:
        return self.right / self.expected if self.expected else None


@dataclass(frozen=True)
class Miss:
    """One thing that was not read as it should be."""

    file: str
    field: str
    expected: str
    got: str


@dataclass
class Score:
    """How one form was read."""

    file: str
    tallies: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    misses: list[Miss] = field(default_factory=list)
    wrong_amounts: int = 0
    has_doubt: bool = False
    error: str | None = None

    @property
    def wrong_without_finding(self) -> int:
        return 0 if self.has_doubt else self.wrong_amounts

    def compare(
        self,
        name: str,
        expected: Iterable[object],
        got: Iterable[object],
        note: str = "",
        optional: Iterable[object] = (),
    ) -> None:
        """Count items; optional ones count neither way."""
        wanted, found = Counter(expected), Counter(got)
        missed, extra = wanted - found, found - wanted
        for item in optional:
            extra.pop(item, None)
        self.tallies[name].add(Tally((wanted & found).total(), extra.total(), missed.total()))
        if missed or extra:
            self.misses.append(Miss(self.file, f"{name}{note}", shown(missed), shown(extra)))


def shown(items: Counter[object]) -> str:
    """Write items for a person."""
    return (
        "; ".join(
            str(item) if not isinstance(item, tuple) else " · ".join(str(part) for part in item)
            for item in items.elements()
        )
        or "–"
    )


def known(value: object) -> list[object]:
    """Give a value as a list of one, or none when there is none."""
    return [] if value is None else [value]


def score(answer: Answer, read: Mapping[str, object] | None) -> Score:
    """Score one form; `read` is an object of MODEL §8, or None when the program broke down."""
    scored = Score(answer.file)
    if read is None or read["error"]:
        scored.error = (
            "the program broke down" if read is None else f"{read['error']['kind']}: {read['error']['message']}"
        )
        read = NOTHING
    report = read["report"]
    scored.has_doubt = any(finding["severity"] in DOUBT for finding in read["findings"])
    score_report(scored, answer, read, report)
    pairs = paired(answer.measures, read["measures"])
    scored.compare(
        "measures", [each.title for each in answer.measures], [squeezed(each["title"]) for each in read["measures"]]
    )
    for number, (expected, got) in enumerate(pairs, 1):
        score_measure(scored, expected, got or NO_MEASURE, f" of {number} «{expected.title}»")
    score_unpaired(scored, [got for got in read["measures"] if not any(got is other for _, other in pairs)])
    return scored


NOTHING: Mapping[str, object] = {
    "form": None,
    "report": {"year": None, "network": None, "owner": None, "owners": [], "universities": [], "units": {}},
    "measures": [],
    "stated_totals": [],
    "stated_total_nok": None,
    "findings": [],
}
NO_MEASURE: Mapping[str, object] = {
    "number": None,
    "title": None,
    "scheme": None,
    "level": None,
    "semesters": [],
    "funding": [],
    "themes": [],
    "target_groups": [],
}


def score_report(scored: Score, answer: Answer, read: Mapping[str, object], report: Mapping[str, object]) -> None:
    """Score what stands once in a form."""
    scored.compare("form", [answer.form], known(read["form"]))
    for name in ("owner", "year", "network"):
        scored.compare(name, known(getattr(answer, name)), known(report[name]))
    scored.compare("owners", answer.owners, report["owners"])
    scored.compare("universities", answer.universities, report["universities"], optional=answer.open_universities)
    if answer.units != OPEN:
        scored.compare("units", sorted(known_items(answer.units)), sorted(known_items(report["units"])))
    if answer.stated_totals != OPEN:
        score_totals(scored, answer, read)


def known_items(units: Mapping[str, int | None]) -> list[tuple[str, int]]:
    return [(key, count) for key, count in units.items() if count is not None]


def score_totals(scored: Score, answer: Answer, read: Mapping[str, object]) -> None:
    """Score the stated totals; where a cell names nobody, the only partner may be given or left out."""
    only = answer.universities[0] if len(answer.universities) == 1 else None
    expected = [(each.scheme, each.role, each.recipient or only, each.amount_nok) for each in answer.stated_totals]
    got = []
    for each in read["stated_totals"]:
        scheme = None if answer.form == "collective_2026" else each["scheme"]
        recipient = each["recipient"]
        key = (scheme, each["role"], recipient or only, each["amount_nok"])
        anonymous = (scheme, each["role"], None, each["amount_nok"])
        # Which recipient a bare nought is for, nobody can say.
        nought = each["amount_nok"] == 0 and next(
            (item for item in expected if item[:2] == key[:2] and item[3] == 0), None
        )
        got.append(nought or (anonymous if anonymous in expected and key not in expected else key))
    noughts = [item for item in got if item[3] == 0]
    expected.append(("grand total", answer.stated_total_nok))
    got += [("grand total", read["stated_total_nok"])] if read["stated_total_nok"] is not None else []
    wanted = [item for item in expected if item[-1] is not None]
    scored.compare(
        "stated totals",
        wanted,
        got,
        optional=[item for item in noughts if item not in wanted or got.count(item) > wanted.count(item)],
    )


def squeezed(text: str | None) -> str | None:
    """Bring blanks and letters to one form; how a letter is stored is no misreading."""
    return None if text is None else unicodedata.normalize("NFC", " ".join(text.split()))


def paired(
    expected: Iterable[Measure], got: list[Mapping[str, object]]
) -> list[tuple[Measure, Mapping[str, object] | None]]:
    """Pair measures: same title, then the most alike, then in order."""
    wanted, left = list(expected), list(got)
    chosen: dict[int, Mapping[str, object]] = {}
    for limit in (1.0, 0.75, 0.0):
        for position, measure in enumerate(wanted):
            if position in chosen or not left:
                continue
            best = max(left, key=lambda each: likeness(measure.title, each["title"]))
            if limit == 0.0:
                best = left[0]
            if limit == 0.0 or likeness(measure.title, best["title"]) >= limit:
                chosen[position] = best
                left = [each for each in left if each is not best]
    return [(measure, chosen.get(position)) for position, measure in enumerate(wanted)]


def likeness(one: str, other: str | None) -> float:
    return difflib.SequenceMatcher(None, one.casefold(), (squeezed(other) or "").casefold()).ratio()


def score_measure(scored: Score, expected: Measure, got: Mapping[str, object], note: str) -> None:
    """Score one measure."""
    for name in ("number", "scheme", "level"):
        if getattr(expected, name) != OPEN:
            scored.compare(name, known(getattr(expected, name)), known(got[name]), note)
    if expected.semesters != OPEN:
        scored.compare("semesters", expected.semesters, got["semesters"], note)
    if expected.target_groups != OPEN:
        scored.compare("target groups", expected.target_groups, got["target_groups"], note, expected.open_target_groups)
    score_themes(scored, expected, got, note)
    score_funding(scored, expected, got, note)


def score_themes(scored: Score, expected: Measure, got: Mapping[str, object], note: str) -> None:
    """Score themes with their relation; open themes may have any."""
    found = [(each["theme"], each["relation"]) for each in got["themes"]]
    wanted = {theme for theme, _ in expected.themes}
    optional = [pair for pair in found if pair[0] in expected.open_themes and pair[0] not in wanted]
    scored.compare("themes", expected.themes, found, note, optional)


def score_funding(scored: Score, expected: Measure, got: Mapping[str, object], note: str) -> None:
    """Score amounts, count wrong ones, and score the states of what is not stated."""
    rows = [(each["role"], each["recipient"], each["amount_nok"], each["state"]) for each in got["funding"]]
    wanted = [(each.role, each.recipient, each.amount_nok, each.state) for each in expected.funding]
    rows = [loosened(row, wanted) for row in rows]
    amounts = [row[:3] for row in wanted if row[2] is not None]
    found = [row[:3] for row in rows if row[2] is not None]
    scored.compare("amounts", amounts, found, note)
    scored.wrong_amounts += (Counter(found) - Counter(amounts)).total()
    # An empty cell may be a row or none, and words beside it may send the reader to an attachment: what counts is that
    # no kroner were read there.
    silent = [(row[0], "see_attachment") for row in wanted if row[3] == "not_stated"]
    told = [states(row) for row in wanted if row[3] != "not_stated"]
    scored.compare("amount states", told, [states(row) for row in rows if row[3] != "not_stated"], note, silent)


def states(row: tuple[str, str, int | None, str]) -> tuple[str, ...]:
    return (row[0], row[3])


def loosened(row: tuple[object, ...], wanted: list[tuple[object, ...]]) -> tuple[object, ...]:
    """Leave out of a row what the form does not say: who gets it, or in which role."""
    for other in wanted:
        if other[0] == OPEN and other[2] == row[2] and other[1] in (OPEN, row[1]):
            return (OPEN, other[1], row[2], row[3])
    return row


def score_unpaired(scored: Score, measures: list[Mapping[str, object]]) -> None:
    """Count what was read on measures that do not exist."""
    for measure in measures:
        rows = [
            (each["role"], each["recipient"], each["amount_nok"])
            for each in measure["funding"]
            if each["amount_nok"] is not None
        ]
        scored.compare("amounts", [], rows, f" of a measure too much, «{measure['title']}»")
        scored.wrong_amounts += len(rows)


def summed(scores: Iterable[Score]) -> dict[str, Tally]:
    """Add scores up, per field and over all of them."""
    sums = {name: Tally() for name in (*FIELDS, ALL)}
    for each in scores:
        for name, tally in each.tallies.items():
            sums[name].add(tally)
            sums[ALL].add(tally)
    return sums
