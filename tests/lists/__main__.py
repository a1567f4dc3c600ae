"""Measure how long a county's list of many rows takes: `python -m tests.lists`."""

import argparse
import gc
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random

from behovsmelding import intake
from behovsmelding.vocabulary import Vocabulary
from tests.lists.written import as_csv, as_xlsx

HEADINGS = (
    "Eier", "Nettverk", "År", "Ordning", "Tiltak", "UH-partner", "Tema", "Omsøkt eier", "Omsøkt UH", "Innstilt eier",
    "Innstilt UH", "Tildelt eier", "Tildelt UH", "Brukt eier", "Brukt UH", "Vedtaksår",
)  # fmt: skip
ABOUT = ("Lesing", "Språkløypa", "Lek og læringsmiljø", "Inkludering", "Skolefravær", "Ledelse", "Digital praksis")
HOW = ("i alle fag", "for nyansatte", "i barnehagene", "trinn for trinn", "med kollegaveiledning", "i små skoler")
PARTNERS = ("Nord universitet", "SePU", "UiT", "Læringsmiljøsenteret", "Nord universitet, SePU", "Et nytt miljø")
SCHEMES = ("REKOM", "DEKOM", "Kompetanseløftet", "Kollektiv kompetanseutvikling")
YEARS = range(2017, 2027)


def rows(count: int, owners: Sequence[str]) -> Iterator[list[object]]:
    """Draw the rows of a list: owners and years that repeat, titles that mostly do not, amounts that do not."""
    chance = Random(3)
    for number in range(count):
        asked = chance.randrange(10, 900) * 1_000, chance.randrange(10, 900) * 1_000 + chance.randrange(1_000)
        year = chance.choice(YEARS)
        yield [
            owners[number % len(owners)], "Salten", year, chance.choice(SCHEMES),
            f"{chance.choice(ABOUT)} {chance.choice(HOW)}, gruppe {chance.randrange(2_000)}", chance.choice(PARTNERS),
            chance.choice(ABOUT), *asked, *asked, *(nok // 2 for nok in asked), *(nok // 3 for nok in asked), year,
        ]  # fmt: skip


def lists(count: int) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Give the lists that are measured, and how each is written."""
    known = Vocabulary.load().municipality_owners()
    strangers = [f"Oppdiktet eier {number} kommune" for number in range(count)]
    yield "liste.xlsx", lambda: as_xlsx({"Tiltak": [HEADINGS, *rows(count, known)]})
    yield "liste.csv", lambda: as_csv([HEADINGS, *rows(count, known)])
    yield "eiere.csv", lambda: as_csv([HEADINGS, *rows(count, strangers)])


def main() -> int:
    """Read and load each list as the command line does, and print the seconds of each step."""
    parser = argparse.ArgumentParser(prog="python -m tests.lists", description=__doc__)
    parser.add_argument("names", nargs="*", help="only these lists")
    parser.add_argument("--rows", type=int, default=100_000)
    chosen = parser.parse_args()
    gc.disable()  # as the command line does
    for name, make in lists(chosen.rows):
        if not chosen.names or name in chosen.names:
            with tempfile.TemporaryDirectory() as folder:
                print(f"{name}: {measured(name, make(), Path(folder))}", flush=True)  # noqa: T201 a command prints
    return 0


def measured(name: str, content: bytes, folder: Path) -> str:
    """Say how long reading a list in its child takes, and how long loading and publishing it."""
    begun = time.monotonic()
    read = intake.read_content(name, content)
    read_at = time.monotonic()
    if read.error:
        return f"{read_at - begun:.1f} s, then {read.error.kind}: {read.error}"
    [outcome] = intake.load(folder / "behovsmeldinger.duckdb", [read])
    loaded_at = time.monotonic()
    return (
        f"{len(read.report.measures)} rows {outcome.what} in {loaded_at - begun:.1f} s: "
        f"{read_at - begun:.1f} read, {loaded_at - read_at:.1f} loaded and published; {len(read.findings)} findings"
    )


if __name__ == "__main__":
    sys.exit(main())
