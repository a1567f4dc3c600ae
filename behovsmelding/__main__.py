"""``python -m behovsmelding``: the command line, with what reads files loading beside it from the first moment."""

import gc
import sys

from behovsmelding import children
from behovsmelding.settings import Settings

READING = ("check", "load", "register")
"""The commands that read files."""

if __name__ == "__main__":
    gc.disable()  # a command ends soon; a long list is values by the million, with no garbage among them to look for
    if sys.argv[1:] and sys.argv[1] in READING:
        # Word lists beside a database that is named later are others: then children are made of another process.
        children.prepare("behovsmelding.reader", Settings.from_env().vocabulary)
    from behovsmelding.command_line import main

    sys.exit(main())
