"""Measure how well invented forms nobody has seen are read: `python -m tests.corpus`."""

import argparse
import contextlib
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.corpus.errors import Planted
from tests.corpus.library import Entry, Pair, selected, write_answers, write_forms, write_pairs
from tests.corpus.reading import read_all
from tests.corpus.score import Score, Tally, score, summed
from tests.corpus.sets import BLIND, SETS, TOLD
from tests.corpus.vary import FORMATS as TO_FORMATS
from tests.corpus.vary import WAYS, write_varied

Read = Mapping[str, object]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the corpus, read it, and tell how it went; 1 when a wrong amount was left without a finding."""
    options = parser().parse_args(arguments)
    with folder_for(options.keep) as folder:
        entries, planted = written(options, folder)
        write_answers(entries)
        pairs = [] if options.no_errors else write_pairs(planted, folder / "errors")
        paths = [entry.path for entry in entries] + sorted(
            {path for pair in pairs for path in (pair.wrong, pair.clean)}
        )
        read, broken = read_all(paths)
    scores = [score(entry.answer, read[entry.path.name]) for entry in entries]
    seeded = [judged(pair, read) for pair in pairs]
    say("\n".join(report(entries, scores, seeded, read, broken, options.brief)))
    if options.json:
        publish(options.json, summary(entries, scores, seeded), options.set)
    return int(any(each.wrong_without_finding for each in scores))


def written(options: argparse.Namespace, folder: Path) -> tuple[list[Entry], list[Planted]]:
    """Write the set that was asked for; gives its forms and which mistakes to plant."""
    if options.set:
        forms, held, write = SETS[options.set]
        if not options.vary:
            return write(options.only or [], folder), []
        texts = [(one, next(forms.glob(f"{one.name}.*")).read_text(encoding="utf-8")) for one in held]
        return list(write_varied(texts, options.vary, options.only or [], folder)), []
    cases, planted = selected(options.only or [])
    return write_forms(cases, folder), planted


def publish(file: Path, told: dict[str, object], chosen: str | None) -> None:
    """Put a set's figures into a file: the first set's whole, beside it each other set's blind reading and reading."""
    before = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    whole = before if chosen else told
    for name, blind in BLIND.items():
        first = Path(__file__).parent / name / "blind.json"
        if first.exists():
            whole[blind] = json.loads(first.read_text(encoding="utf-8"))
        if name in before:
            whole[name] = before[name]
    if chosen:
        whole[chosen] = told
    file.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def parser() -> argparse.ArgumentParser:
    """Describe the command."""
    made = argparse.ArgumentParser(prog="python -m tests.corpus", description=__doc__)
    made.add_argument(
        "--only",
        action="append",
        metavar="WORD",
        help="only forms whose name, layout or format begins so (24-, 2026-boxed, txt); may be repeated",
    )
    for name, told in TOLD.items():
        made.add_argument(f"--{name.replace('_', '-')}", dest="set", action="store_const", const=name, help=told)
    made.add_argument("--vary", choices=(*WAYS, *TO_FORMATS), help="write the chosen set's forms in another way first")
    made.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    made.add_argument(
        "--keep", type=Path, metavar="DIR", help="write the forms and their answers to DIR and leave them there"
    )
    made.add_argument("--brief", action="store_true", help="leave out the list of misses")
    made.add_argument("--no-errors", action="store_true", help="leave out the forms with planted mistakes")
    return made


@contextlib.contextmanager
def folder_for(keep: Path | None) -> Iterator[Path]:
    """Give the folder to write to."""
    if keep is not None:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep
        return
    with tempfile.TemporaryDirectory(prefix="corpus-") as folder:
        yield Path(folder)


def say(text: str) -> None:
    sys.stdout.write(text + "\n")


def judged(pair: Pair, read: Mapping[str, Read | None]) -> tuple[Pair, bool, bool]:
    """Tell whether a mistake was caught, and whether the clean twin was suspected of it, which then is no catch."""
    suspected = rules_of(read[pair.clean.name]) & pair.planted.rules
    found = rules_of(read[pair.wrong.name]) & pair.planted.rules
    return pair, bool(found - suspected), bool(suspected)


def rules_of(read: Read | None) -> set[str]:
    """Give the rules that found something; none for a file that could not be read."""
    return {finding["rule"] for finding in read["findings"] or ()} if read else set()


def report(
    entries: list[Entry],
    scores: list[Score],
    seeded: list[tuple[Pair, bool, bool]],
    read: Mapping[str, Read | None],
    broken: Mapping[str, str],
    brief: bool,
) -> list[str]:
    """Write the whole report."""
    lines = [f"{len(entries)} forms", "", *table_of("field", summed(scores))]
    lines += ["", *table_of("amounts per format", amounts_by(entries, scores, format_of))]
    lines += ["", *table_of("amounts per edition", amounts_by(entries, scores, lambda entry: entry.answer.form))]
    lines += ["", *table_of("amounts per layout", amounts_by(entries, scores, lambda entry: entry.case.layout))]
    if not brief:
        lines += ["", "misses (file: field: expected / got)"]
        lines += [f"{miss.file}: {miss.field}: {miss.expected} / {miss.got}" for each in scores for miss in each.misses]
    lines += ["", *unread(scores, broken), *twins_that_differ(entries, read)]
    lines += [
        "",
        f"wrong amounts: {sum(each.wrong_amounts for each in scores)}, "
        f"of which in reports without a finding: {sum(each.wrong_without_finding for each in scores)}",
    ]
    lines += [
        f"  {each.file}: {each.wrong_amounts}" + (", WITHOUT A FINDING" if each.wrong_without_finding else "")
        for each in scores
        if each.wrong_amounts
    ]
    return lines + seeded_lines(seeded)


def table_of(head: str, tallies: Mapping[str, Tally]) -> list[str]:
    """Draw precision and recall, a row each."""
    rows = [f"{head:28}  precision  recall      of"]
    return rows + [
        f"{name:28}  {percent(tally.precision):>9}  {percent(tally.recall):>6}  {tally.expected:>6}"
        for name, tally in tallies.items()
    ]


def percent(share: float | None) -> str:
    return "–" if share is None else f"{100 * share:.1f} %"


def format_of(entry: Entry) -> str:
    return f"{entry.format} ({entry.origin})"


def amounts_by(entries: list[Entry], scores: list[Score], key: object) -> dict[str, Tally]:
    """Add the amounts up per kind of form."""
    sums: dict[str, Tally] = defaultdict(Tally)
    for entry, each in zip(entries, scores, strict=True):
        sums[key(entry)].add(each.tallies["amounts"])
    return dict(sorted(sums.items()))


def unread(scores: Iterable[Score], broken: Mapping[str, str]) -> list[str]:
    """List files that gave no report."""
    lines = [f"not read: {each.file}: {each.error}" for each in scores if each.error]
    return lines + [f"broke down: {name}: {error}" for name, error in broken.items()]


def twins_that_differ(entries: list[Entry], read: Mapping[str, Read | None]) -> list[str]:
    """List sources whose formats gave different amounts, whatever the right ones are."""
    found: dict[str, dict[str, object]] = defaultdict(dict)
    for entry in entries:
        if entry.case.twins:
            found[entry.case.name][format_of(entry)] = amounts_in(read[entry.path.name])
    lines = []
    for name, formats in found.items():
        if len(set(formats.values())) > 1:
            lines.append(
                f"formats of {name} differ: "
                + ", ".join(f"{kind} {len(amounts)} amounts" for kind, amounts in formats.items())
            )
    return lines


def amounts_in(read: Read | None) -> tuple[tuple[object, ...], ...]:
    """Give a reading's amounts, to compare."""
    if not read or read["error"]:
        return ()
    return tuple(
        (measure["title"], row["role"], row["recipient"], row["amount_nok"])
        for measure in read["measures"]
        for row in measure["funding"]
    )


def seeded_lines(seeded: list[tuple[Pair, bool, bool]]) -> list[str]:
    """Tell which planted mistakes were caught."""
    if not seeded:
        return []
    lines = [
        "",
        f"planted mistakes caught: {sum(caught for _, caught, _ in seeded)}/{len(seeded)}, "
        f"false alarms: {sum(alarm for _, _, alarm in seeded)}",
    ]
    for pair, caught, alarm in seeded:
        if not caught or alarm:
            what = ("not caught" if not caught else "caught") + (", and suspected in the clean twin" if alarm else "")
            lines.append(f"  {pair.wrong.name}: {what} ({', '.join(sorted(pair.planted.rules))})")
    return lines


def summary(entries: list[Entry], scores: list[Score], seeded: list[tuple[Pair, bool, bool]]) -> dict[str, object]:
    """Give the figures to publish: shares and counts only, nothing of when or where."""
    return {
        "made": "python -m tests.corpus",
        "forms": len(entries),
        "fields": figures(summed(scores)),
        "formats": figures(amounts_by(entries, scores, format_of)),
        "editions": figures(amounts_by(entries, scores, lambda entry: entry.answer.form)),
        "wrong_amounts": sum(each.wrong_amounts for each in scores),
        "wrong_without_finding": sum(each.wrong_without_finding for each in scores),
        "seeded": {
            "planted": len(seeded),
            "caught": sum(caught for _, caught, _ in seeded),
            "false_alarms": sum(alarm for _, _, alarm in seeded),
        },
    }


def figures(tallies: Mapping[str, Tally]) -> dict[str, dict[str, float | int | None]]:
    return {
        name: {"precision": rounded(tally.precision), "recall": rounded(tally.recall), "of": tally.expected}
        for name, tally in tallies.items()
    }


def rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


if __name__ == "__main__":
    sys.exit(main())
