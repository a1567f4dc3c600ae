"""Read files with the program, several at a time; what breaks down is told, never hidden."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from behovsmelding.command_line import as_json
from behovsmelding.intake import read_report
from behovsmelding.vocabulary import Vocabulary

PROCESSES = 2


def read(path: Path) -> Mapping[str, object]:
    """Read one file as `behovsmelding check --json` does."""
    return as_json(read_report(path, Vocabulary.load()))


def read_all(paths: Sequence[Path]) -> tuple[dict[str, Mapping[str, object] | None], dict[str, str]]:
    """Read all files; gives what was read by name, and by name what broke the program down."""
    with ProcessPoolExecutor(PROCESSES) as pool:
        futures = {path.name: pool.submit(read, path) for path in paths}
    broken = {name: repr(future.exception()) for name, future in futures.items() if future.exception()}
    return {name: None if name in broken else future.result() for name, future in futures.items()}, broken
