"""Rules about the report as a whole: what it is, for whom and when, and what of it has been received."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate

from behovsmelding.columns import held, inside
from behovsmelding.report import (
    FIELD_OF_AMOUNTS,
    FIELD_OF_ASIDES,
    FIELD_OF_DRAFT,
    FIELD_OF_PAGES,
    Finding,
    Locator,
    Measure,
    NeedsReport,
    normal,
)
from behovsmelding.vocabulary import Vocabulary

COUNT_WORDS = {
    "municipal_kindergartens": "kommunale barnehager",
    "private_kindergartens": "private barnehager",
    "public_schools": "offentlige skoler",
    "private_schools": "private skoler",
    "pp_services": "PP-tjenester",
}
TICK_WORDS = {
    "several_owners": "flere eiere",
    "several_partners": "flere UH",
    "several_schemes": "flere ordninger",
    "consultation": "medbestemmelse",
    "level_kindergarten": "nivå",
    "level_school": "nivå",
    "level_both": "nivå",
    "continued": "videreføring",
    "training": "videreutdanning",
    "sami": "samiske perspektiver",
}


def form_unknown(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A form of no known edition, or laid out in no known way, is a draft in which everything is uncertain."""
    if report.form == "unknown":
        message = "Skjemaet er ikke et av de tre programmet kjenner. Alt som er lest, bør kontrolleres."
        yield Finding("form-unknown", "varsel", message)
    elif any(name == FIELD_OF_DRAFT for name, _, _ in report.unread):
        message = "Skjemaet er satt opp på en måte programmet ikke kjenner. Tiltak og beløp bør kontrolleres."
        yield Finding("form-unknown", "varsel", message)


def year_missing(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A report is for a year."""
    if report.year is None:
        yield Finding("year-missing", "feil", "Året det meldes behov for, er ikke funnet i skjemaet.")


def year_inferred(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A year that is not stated is marked wherever it is shown."""
    if report.year is not None and report.year_inferred:
        message = f"Året det meldes behov for, er ikke oppgitt; {report.year} er antatt."
        yield Finding("year-inferred", "info", message, None, None, report.year)


def year_of_rows(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A list says for which year each measure is reported; the year of a decision only stands in for it."""
    if report.year is None and None in held(report.measures, ("year",))["year"]:
        message = "Listen sier ikke hvilket år behovet er meldt for, på alle rader. Legg til en kolonne «År»."
        yield Finding("year-missing", "feil", message)
    elif report.year_inferred:
        message = (
            "Året det meldes behov for, er ikke oppgitt; det er antatt ut fra vedtaket, utbetalingen eller tittelen."
        )
        yield Finding("year-inferred", "info", message, None, None, report.year)


def owner_missing(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A report has an owner."""
    if report.owner is None:
        yield Finding("owner-missing", "feil", "Eieren som melder behovet, er ikke funnet i skjemaet.")


def scheme_missing(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """The 2024 form says which scheme it is for, and with several, its sums tell whose each measure is."""
    if report.form != "scheme_2024":
        return
    if not report.schemes:
        yield Finding("scheme-missing", "varsel", "Det kan ikke leses hvilken ordning skjemaet gjelder.")
    elif len(report.schemes) > 1:
        for index, measure in enumerate(report.measures):
            if measure.scheme is None:
                message = "Skjemaet gjelder flere ordninger, og summene viser ikke hvilken tiltaket hører til."
                yield Finding("scheme-missing", "varsel", message, index, None, None, measure.locator)


def measures_missing(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A report has measures."""
    if not report.measures:
        yield Finding("measures-missing", "feil", "Ingen tiltak er funnet i skjemaet.")


def measure_count(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """There are as many measures as the form says."""
    stated, computed = report.stated_measures, len(report.measures)
    if stated is not None and stated != computed:
        message = f"Skjemaet oppgir {stated} tiltak, men beskriver {computed}."
        yield Finding("measure-count", "feil", message, None, stated, computed)


def duplicate_measure(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """No measure stands twice with the same scheme, title and amounts."""
    seen: set[tuple] = set()
    for index, key in enumerate(samenesses(report.measures)):
        if key in seen:
            message = "Tiltaket står mer enn én gang med samme ordning, tittel og beløp; alle er telt med."
            yield Finding("duplicate-measure", "varsel", message, index, None, None, report.measures[index].locator)
        seen.add(key)


def samenesses(measures: Sequence[Measure]) -> Iterator[tuple]:
    """Give what measures share when they are probably one; the amounts only of those that share all else."""
    said = held(measures, ("owner", "year", "scheme", "title", "funding"))
    lengths, amounts = inside(said.pop("funding"))
    said["title"] = map(normal, said["title"])
    keys = list(zip(*said.values(), strict=True))
    times = Counter(keys)
    asked = held(amounts, ("recipient", "amount_nok"))
    each = list(zip(asked["recipient"], (nok or 0 for nok in asked["amount_nok"]), strict=True))
    for key, length, end in zip(keys, lengths, accumulate(lengths), strict=True):
        yield (*key, *sorted(each[end - length : end])) if times[key] > 1 else key


def attachment_missing(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """In 2026 each measure of the table has an attachment of its own."""
    if report.form != "collective_2026":
        return
    for index, measure in enumerate(report.measures):
        if not measure.described:
            message = f"Vedlegget som beskriver «{measure.title}», er ikke mottatt."
            yield Finding("attachment-missing", "varsel", message, index, None, None, measure.locator)


def pages_unread(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Every page is read: what stands on one that is a picture may be a measure."""
    for name, page, locator in report.unread:
        if name == FIELD_OF_PAGES:
            message = (
                f"Side {page} er et bilde uten lesbar tekst og er ikke lest. Be om Word-filen eller en søkbar PDF."
            )
            yield Finding("pages-unread", "feil", message, None, None, None, locator)


def count_unreadable(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Units are counted in numbers; anything else is unknown, not none. A row that cannot be read is told once."""
    places: dict[tuple[str, Locator], list[str]] = {}
    for name, text, locator in report.unread:
        if name not in (FIELD_OF_AMOUNTS, FIELD_OF_ASIDES, FIELD_OF_PAGES, FIELD_OF_DRAFT):
            places.setdefault((" ".join(text.split()), locator), []).append(name)
    for (text, locator), names in places.items():
        what = COUNT_WORDS.get(names[0], names[0]) if len(names) == 1 else "enheter"
        message = f"Antall {what} er oppgitt som «{text}» og ikke som et tall."
        yield Finding("count-unreadable", "varsel", message, None, None, None, locator)


def tick_unreadable(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Boxes whose marks are lost are unknown, never no."""
    lost = list(dict.fromkeys(TICK_WORDS.get(name, name) for name, state in report.ticks if state == "unknown"))
    if lost:
        message = f"Avkrysningen kan ikke leses i teksten for {', '.join(lost)}. Det regnes som ukjent, ikke som nei."
        yield Finding("tick-unreadable", "info", message, None, None, len(lost))
