"""A process that logs all it can, and reads files: each in a confined child and in itself. Tells how each ended."""

import logging
import sys
from pathlib import Path


def main() -> None:
    """Read the files named, and print how each went."""
    logging.basicConfig(level=logging.DEBUG, format="%(levelname)s:%(name)s:%(message)s")
    logging.getLogger("logged").debug("begun")
    from behovsmelding.intake import read_content, read_here
    from behovsmelding.vocabulary import Vocabulary

    for path in map(Path, sys.argv[1:]):
        for read in (read_content, read_here):
            try:
                found = read(path.name, path.read_bytes(), Vocabulary.load())
                print(found.error.kind if found.error else "read")  # noqa: T201 the test reads it
            except Exception as error:  # noqa: BLE001 - in this process nothing hides what a damaged file raises
                print(type(error).__name__)  # noqa: T201


if __name__ == "__main__":
    main()
