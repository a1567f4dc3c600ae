"""From a pack to a file: every text is made safe for its format first, whoever wrote it."""

from functools import partial
from importlib import import_module

from behovsmelding.exports import safe
from behovsmelding.exports.pack import Pack

WRITERS = {"pptx": "slides", "xlsx": "workbook", "pdf": "handout", "docx": "document"}
"""The module of each format; its library is first loaded when somebody wants the format."""


def write(pack: Pack, kind: str) -> bytes:
    """Write a pack as a file of a kind."""
    longest = safe.IN_A_CELL if kind == "xlsx" else safe.ON_PAPER
    writer = import_module(f"behovsmelding.exports.{WRITERS[kind]}")
    return writer.render(safe.cleaned(pack, partial(safe.clean, longest=longest)))
