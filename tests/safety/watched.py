"""A process that reads an upload: its bytes from standard input, its name an argument. Tells each file it wrote to."""

import os
import sys


def main() -> None:
    """Read, and print the paths that were opened for writing, and whether a report came of it."""
    opened: list[str] = []

    def watch(event: str, details: tuple) -> None:
        if event != "open" or isinstance(details[0], int):  # a number is a pipe to the child
            return
        if isinstance(details[2], int) and details[2] & (os.O_WRONLY | os.O_RDWR):
            opened.append(str(details[0]))

    content = sys.stdin.buffer.read()
    from behovsmelding.intake import read_content

    sys.addaudithook(watch)
    read = read_content(sys.argv[1], content)
    print(read.report is not None, [path for path in opened if path != os.devnull])  # noqa: T201 the test reads it


if __name__ == "__main__":
    main()
