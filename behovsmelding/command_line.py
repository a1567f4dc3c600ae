"""The command line: check forms, load them into the database, publish the register, write meeting papers."""

import argparse
import json
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path

from behovsmelding import exporting, intake, labels, language, store
from behovsmelding.demo import make_demo
from behovsmelding.errors import ReaderError, StoreUnavailable
from behovsmelding.exports.template import template
from behovsmelding.intake import Reading
from behovsmelding.money import format_nok
from behovsmelding.report import Finding, Locator, Measure, NeedsReport
from behovsmelding.settings import Settings, working_with
from behovsmelding.store import Outcome, Version
from behovsmelding.store.tables import label
from behovsmelding.vocabulary import Vocabulary

ALL_READ, SOME_UNREADABLE, USAGE = 0, 1, 2
GRADES = {"feil": "Må avklares", "varsel": "Bør sjekkes", "info": "Til orientering"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    language.choose(language.DEFAULT)
    options = parser().parse_args(arguments)
    database = getattr(options, "database", None)
    try:
        with working_with(database) if database else nullcontext():
            return options.command(options)
    except ReaderError as error:
        print(error, file=sys.stderr)
        return SOME_UNREADABLE


def parser() -> argparse.ArgumentParser:
    """Describe the commands."""
    settings = Settings.from_env()
    made = argparse.ArgumentParser(prog="python -m behovsmelding", description="Les og kontroller behovsmeldinger.")
    commands = made.add_subparsers(required=True, metavar="KOMMANDO")

    check = commands.add_parser("check", help="les skjemaer uten å lagre, og vis hva som står i dem")
    check.add_argument("paths", nargs="+", type=Path, metavar="FIL")
    check.add_argument("--json", action="store_true", help="alt som ble lest, som JSON")
    check.set_defaults(command=check_files)

    load = commands.add_parser("load", help="les skjemaer og mapper inn i databasen")
    load.add_argument("paths", nargs="+", type=Path, metavar="STI")
    load.add_argument("--database", type=absolute, default=settings.database, metavar="FIL")
    load.set_defaults(command=load_files)

    publish = commands.add_parser("publish", help="lag databasen av data/register når den ikke finnes")
    publish.add_argument("--database", type=absolute, default=settings.database, metavar="FIL")
    publish.set_defaults(command=publish_register)

    versions = commands.add_parser("versions", help="vis versjonene av databasen som er tatt vare på")
    versions.add_argument("--database", type=absolute, default=settings.database, metavar="FIL")
    versions.set_defaults(command=list_versions)

    restore = commands.add_parser("restore", help="gjør innholdet i en eldre versjon til den nyeste; ingenting slettes")
    restore.add_argument("number", type=int, metavar="NUMMER")
    restore.add_argument("--database", type=absolute, default=settings.database, metavar="FIL")
    restore.set_defaults(command=restore_version)

    register = commands.add_parser("register", help="skriv data/register ut fra skjemaer: bare fakta")
    register.add_argument("paths", nargs="+", type=Path, metavar="STI")
    register.add_argument("--folder", type=Path, default=settings.register, metavar="MAPPE")
    register.set_defaults(command=write_register)

    export = commands.add_parser("export", help="skriv møtepapirer: lysark, regneark, pdf og tekst")
    exporting.add_options(export)
    export.add_argument("--database", type=absolute, default=settings.database, metavar="FIL")
    export.set_defaults(command=export_papers)

    blank = commands.add_parser("template", help="skriv en mal for regneark med tiltak, til utfylling")
    blank.add_argument("file", type=Path, metavar="FIL.xlsx")
    blank.set_defaults(command=write_template)

    demo = commands.add_parser("demo", help="lag et oppdiktet fylke i en mappe for seg, til å prøve og vise med")
    demo.add_argument("folder", type=absolute, metavar="MAPPE")
    demo.set_defaults(command=make_invented)
    return made


def absolute(path: str) -> Path:
    """Read a path; a symlink stays one."""
    return Path(path).absolute()


def check_files(options: argparse.Namespace) -> int:
    """Print what stands in forms, without storing it."""
    readings = read_all(options.paths)
    if options.json:
        print(json.dumps([as_json(read) for read in readings], ensure_ascii=False, indent=1))
    else:
        print("\n\n".join(summary(read) for read in readings))
    return exit_code(readings)


def load_files(options: argparse.Namespace) -> int:
    """Take forms into the database, and print one line a file and a summary."""
    readings = read_all(options.paths)
    outcomes = intake.load(options.database, readings)
    for read, outcome in zip(readings, outcomes, strict=True):
        print(f"{read.file}: {told(read, outcome)}")
    print(summed_up(readings, outcomes))
    return exit_code(readings)


def publish_register(options: argparse.Namespace) -> int:
    """Publish the register where there is no database; else see that the one there is fits program and word lists."""
    if not options.database.exists():
        made = store.publish_register(options.database, Settings.from_env().register)
    else:
        made = brought_up_to_date(options.database)
    print(f"Databasen er klar: utgave {made.number}. {made.what}")
    return ALL_READ


def brought_up_to_date(database: Path) -> Version:
    """Lay out anew a database that another version of the program made, and take in edited word lists."""
    try:
        newest = store.version(database)
    except StoreUnavailable:
        return store.republish(database)
    return store.refresh(database) or newest


def list_versions(options: argparse.Namespace) -> int:
    """Print the versions that are kept, the newest first."""
    for one in store.kept(options.database):
        print(f"{one.number:>6}  {one.published_at.astimezone():%Y-%m-%d %H:%M}  {one.what}")
    return ALL_READ


def restore_version(options: argparse.Namespace) -> int:
    """Publish the content of an older version as the newest."""
    made = store.restore(options.database, options.number)
    print(f"Versjon {made.number} er den nyeste. {made.what} Versjonene imellom er tatt vare på.")
    return ALL_READ


def write_register(options: argparse.Namespace) -> int:
    """Write the register from forms."""
    readings = read_all(options.paths)
    intake.make_register(options.folder, readings, Vocabulary.load())
    for read in readings:
        if read.error:
            print(read.error, file=sys.stderr)
    written = sum(read.report is not None for read in readings)
    print(f"{written} av {len(readings)} filer er skrevet til {options.folder}.")
    return exit_code(readings)


def export_papers(options: argparse.Namespace) -> int:
    """Write meeting papers, and print one line a file and how long it took."""
    for told in exporting.export(options):
        print(told.replace("\u00a0", " "), flush=True)
    return ALL_READ


def write_template(options: argparse.Namespace) -> int:
    """Write the workbook to be filled in."""
    try:
        options.file.write_bytes(template(Vocabulary.load()))
    except OSError:
        print(f"Kan ikke skrive til {options.file}. Velg en annen mappe eller et annet navn.", file=sys.stderr)
        return SOME_UNREADABLE
    print(f"Malen er skrevet til {options.file}. Fyll den ut, og les den inn med «load».")
    return ALL_READ


def make_invented(options: argparse.Namespace) -> int:
    """Make the invented county, or see that it is there."""
    made = make_demo(options.folder)
    print(f"{labels.INVENTED}. Databasen er klar: utgave {made.number}.")
    return ALL_READ


def read_all(paths: Sequence[Path]) -> list[Reading]:
    """Read every file meant, in order; a file that cannot be read does not stop the others."""
    vocabulary = Vocabulary.load()
    return list(intake.read_reports(intake.files_in(paths), vocabulary))


def exit_code(readings: Sequence[Reading]) -> int:
    """Say whether all could be read; findings do not count."""
    return SOME_UNREADABLE if any(read.error for read in readings) else ALL_READ


# Words --------------------------------------------------------------------------------------------------------------


def summary(read: Reading) -> str:
    """Sum up a file for a person."""
    if read.error:
        return f"{read.file}\n  Kan ikke leses: {read.error}"
    report = read.report
    lines = [read.file, f"  {label(report)}"]
    lines += [f"  Oppgitt sum: {format_nok(report.stated_total_nok)}"] if report.stated_total_nok is not None else []
    lines += [f"  {measure_line(measure)}" for measure in report.measures]
    lines += [f"  {GRADES[finding.severity]}: {finding.message} [{finding.rule}]" for finding in read.findings]
    return "\n".join(lines)


def measure_line(measure: Measure) -> str:
    """Sum up a measure in a line."""
    shares = [
        f"{amount.recipient} {format_nok(amount.amount_nok) if amount.amount_nok is not None else 'uten beløp'}"
        for amount in measure.funding
    ]
    return f"Tiltak {measure.number or '(uten nummer)'}: {measure.title} – {', '.join(shares) or 'ingen beløp'}"


def told(read: Reading, outcome: Outcome | None) -> str:
    """Say what became of a file."""
    if outcome is None:
        return f"kan ikke leses. {read.error}"
    what = {
        "new": "lest inn",
        "unchanged": "uendret; er lest inn før",
        "replaced": f"erstatter «{outcome.replaced}»",
    }[outcome.what]
    findings = counted(len(read.findings), "merknad", "merknader")
    if outcome.rows:
        return f"{what}. {intake.list_in_words(read.report, outcome.rows)}, {findings}.".replace("\u00a0", " ")
    return f"{what}. {label(read.report)}, {len(read.report.measures)} tiltak, {findings}."


def summed_up(readings: Sequence[Reading], outcomes: Sequence[Outcome | None]) -> str:
    """Say what became of all files."""
    counts = [outcome.what if outcome else "unreadable" for outcome in outcomes]
    words = {"new": "nye", "replaced": "erstattet", "unchanged": "uendret", "unreadable": "kunne ikke leses"}
    one = {"new": "ny"}
    said = [counted(counts.count(key), one.get(key, many), many) for key, many in words.items() if key in counts]
    return f"{counted(len(readings), 'fil', 'filer')}: {', '.join(said) or 'ingen funnet'}."


def counted(number: int, one: str, many: str) -> str:
    """Count something in Norwegian with a plain blank, which a terminal and a script can search for."""
    return labels.counted(number, one, many).replace("\u00a0", " ")


# JSON ---------------------------------------------------------------------------------------------------------------


def as_json(read: Reading) -> dict[str, object]:
    """Give what reading a file gave, in the agreed keys; no key is ever missing."""
    report = read.report
    if report is None:
        error = {"kind": read.error.kind, "message": str(read.error)}
        empty = dict.fromkeys(("report", "measures", "stated_totals", "stated_total_nok", "findings"))
        return {"file": read.file, "sha256": read.sha256, "form": None, "error": error, **empty}
    return {
        "file": read.file,
        "sha256": read.sha256,
        "form": report.form,
        "error": None,
        "report": report_json(report),
        "measures": [measure_json(measure, is_listed=report.form == "list") for measure in report.measures],
        "stated_totals": [
            {
                "scheme": total.scheme,
                "role": total.role,
                "recipient": total.recipient,
                "amount_nok": total.amount_nok,
                "text": total.text,
            }
            for total in report.stated_totals
        ],
        "stated_total_nok": report.stated_total_nok,
        "findings": [finding_json(finding) for finding in read.findings],
    }


def report_json(report: NeedsReport) -> dict[str, object]:
    """Give what a report says about itself."""
    return {
        "year": report.year,
        "year_inferred": report.year_inferred,
        "county": report.county,
        "network": report.network,
        "network_inferred": report.network_inferred,
        "owner": report.owner,
        "owners": list(report.owners),
        "universities": list(report.universities),
        "units": asdict(report.units),
    }


def measure_json(measure: Measure, *, is_listed: bool = False) -> dict[str, object]:
    """Give a measure; of a list with whose it is and for which year, where the list has several."""
    return {
        "number": measure.number,
        "title": measure.title,
        "scheme": measure.scheme,
        "level": measure.level,
        "semesters": list(measure.semesters),
        "continues": measure.continues,
        "described": measure.described,
        "funding": [
            {
                "role": amount.role,
                "recipient": amount.recipient,
                "recipient_parent": amount.recipient_parent,
                "stage": amount.stage,
                "amount_nok": amount.amount_nok,
                "state": amount.state,
                "text": amount.text,
                "locator": locator_json(amount.locator),
            }
            for amount in measure.funding
        ],
        "themes": [{"theme": hit.theme, "relation": hit.relation, "snippet": hit.snippet} for hit in measure.themes],
        "target_groups": list(measure.target_groups),
        **({"owner": measure.owner, "year": measure.year, "network": measure.network} if is_listed else {}),
    }


def finding_json(finding: Finding) -> dict[str, object]:
    """Give a finding."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "message": finding.message,
        "measure": finding.measure,
        "stated": finding.stated,
        "computed": finding.computed,
        "locator": locator_json(finding.locator),
    }


def locator_json(locator: Locator | None) -> dict[str, object] | None:
    """Give where something stands: page and line always, the rest where known."""
    if locator is None:
        return None
    more = {key: getattr(locator, key) for key in ("heading", "table", "row") if getattr(locator, key) is not None}
    return {"page": locator.page, "line": locator.line, **more}
