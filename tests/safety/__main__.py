"""Measure the promises of safety, all of them, and print the figures: `python -m tests.safety`."""

import argparse
import logging
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

from tests.safety import encodings, held_out, loader, planted, readers, stopped
from tests.safety.mutations import FORMATS, fate, mutations, originals
from tests.safety.outcomes import CORPUS, KINDS, ended

AT_ONCE = 2
Part = Callable[[Path, argparse.Namespace], list[str]]


def hostile_files(folder: Path, chosen: argparse.Namespace) -> list[str]:
    """Read all hostile files, each in its confined child."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = list(pool.map(ended, CORPUS))
    slow = sorted(found, key=lambda one: -one.seconds)[:5]
    say("I1", f"{len(found)} hostile files: {told(Counter(one.how for one in found))}")
    say("", "slowest: " + ", ".join(f"{one.name[:30]} {one.seconds:.1f} s ({one.how})" for one in slow))
    say("", f"over 15 s: {sum(one.seconds > 16 for one in found)} (a list may take 60 s)")
    return [f"I1 {one.name[:40]}: {one.how}" for one in found if not one.is_known or one.seconds > one.most_seconds + 2]


def damaged_forms(folder: Path, chosen: argparse.Namespace) -> list[str]:
    """Read forms damaged at random, in this program's own process where nothing hides an exception."""
    wrong = []
    drawn = originals(folder)
    with ProcessPoolExecutor(AT_ONCE) as pool:
        for kind in FORMATS:
            fates = Counter(pool.map(fate, mutations(drawn[kind], chosen.mutations, seed=1), chunksize=5))
            say("I2", f"{chosen.mutations} mutations of {kind}: {told(fates)}")
            wrong += [f"I2 {kind}: {how} ({n})" for how, n in fates.items() if how not in {"read", "late", *KINDS}]
    return wrong


def every_encoding(folder: Path, chosen: argparse.Namespace) -> list[str]:
    """Read a short and a long form in every encoding."""
    found = list(encodings.every())
    say(
        "I3",
        f"{len(found)} readings in {len(encodings.ENCODINGS)} encodings: {told(Counter(how for *_, how in found))}",
    )
    apart = [encodings.read_in("utf-8", sample, form="NFD") for sample in encodings.SAMPLES]
    left = [word for read in apart for word in encodings.uncomposed(read)]
    say("", f"words not in NFC: {len(left)}")
    return [f"I3 {encoding} {sample}" for encoding, sample, how in found if how == "WRONG"] + left


def people(folder: Path, chosen: argparse.Namespace) -> list[str]:
    """Plant people in forms of every format, and look for them in the text and in a database."""
    secrets, unseen, harmed, _ = held_out.figures()
    say(
        "P1", f"second set, mended in sight (blind 73.5 %): {secrets} in running text, {1 - unseen / secrets:.1%} found"
    )
    say("", f"texts harmed: {harmed} of {len(held_out.planted()) + len(held_out.kept())}")
    made, wrong = planted.forms(rounds=chosen.rounds), []
    for kind in planted.FORMATS:
        found = planted.recall(made, kind, folder)
        count, left = planted.stored_people(made, kind, folder)
        say("P1", f"{kind}: {found}")
        say("", f"{count} forms in a database: {len(left)} planted in its columns and raw bytes")
        wrong += [f"P1 {kind}: {where}: {secret}" for where, secret in (*found.left, *found.false, *left)]
    return wrong


def kills(folder: Path, chosen: argparse.Namespace) -> list[str]:
    """Kill loads in the middle and load again."""
    in_time, wrong = loader.duplicates_after_kills(folder, chosen.kills, step=0.04)
    say("R2", f"{chosen.kills} loads killed ({in_time} after their rows were in), loaded again: {wrong} differ")
    return [f"R2 {wrong} databases differ"] if wrong else []


def stopped_writers(folder: Path, chosen: argparse.Namespace) -> list[str]:
    """Kill uploads, acceptances and corrections in the middle, so many of each."""
    counts, wrong = stopped.killed(folder, chosen.kills)
    say("R1", f"writers killed, {chosen.kills} or more in each kind of step: {told(counts)}")
    say("", f"lost, half or not to be opened: {len(wrong)}")
    return [f"R1 {each}" for each in wrong]


def readers_meanwhile(folder: Path, chosen: argparse.Namespace) -> list[str]:
    """Publish under readers, and look at every answer."""
    counts, taken, published = readers.measured(folder, chosen.publishes, measures=5_000)
    say("R3", f"{len(published)} publishes of 5000 measures, {len(taken)} reads: {told(counts)}")
    say("", f"reads {readers.percentiles(taken)}; publishes {readers.percentiles(published)}")
    return [f"R3 {what}: {count}" for what, count in counts.items() if count]


def full_disk(folder: Path, chosen: argparse.Namespace) -> list[str]:
    """Let every kind of step meet a full disk, ever later."""
    (folder / "limited").mkdir()
    counts, wrong = stopped.out_of_room(folder / "limited", chosen.rooms, stopped.no_file_above)
    say("R6", f"{chosen.rooms} sizes no file may be above: {told(counts)}; {len(wrong)} wrong")
    with stopped.small_disk(folder / "disk", 256) as is_mounted:
        if not is_mounted:
            say("", "a small disk may not be mounted here: not measured")
            return [f"R6 {each}" for each in wrong]
        counts, more = stopped.out_of_room(
            folder / "disk", chosen.rooms, lambda room: stopped.no_more_than(room, folder / "disk")
        )
    say("", f"{chosen.rooms} rooms on a small disk: {told(counts)}; {len(more)} wrong")
    return [f"R6 {each}" for each in (*wrong, *more)]


PARTS: dict[str, Part] = {
    "I1": hostile_files,
    "I2": damaged_forms,
    "I3": every_encoding,
    "P1": people,
    "R1": stopped_writers,
    "R2": kills,
    "R3": readers_meanwhile,
    "R6": full_disk,
}


def told(counts: Counter) -> str:
    """Say how many of each, the most first."""
    return ", ".join(f"{n} {what}" for what, n in counts.most_common())


def say(part: str, text: str) -> None:
    print(f"{part:3} {text}", flush=True)  # noqa: T201 a command line prints


def main() -> int:
    """Measure what is asked for, and tell at the end what broke a promise."""
    parser = argparse.ArgumentParser(prog="python -m tests.safety", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="only these")
    parser.add_argument("--mutations", type=int, default=300, help="of each format")
    parser.add_argument("--rounds", type=int, default=5, help="how often each person is planted")
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--publishes", type=int, default=50, help="under readers")
    parser.add_argument("--rooms", type=int, default=40, help="how much room a full disk leaves")
    chosen = parser.parse_args()
    logging.disable(logging.ERROR)
    wrong = []
    for name in chosen.parts or PARTS:
        with tempfile.TemporaryDirectory() as folder:
            wrong += PARTS[name](Path(folder), chosen)
    for each in wrong:
        say("", f"BROKEN {each}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
