"""From a file to what may be stored and shown: read, recognise, parse, tag, check; then into database or register."""

from behovsmelding.intake.loading import list_in_words, load, rechecked
from behovsmelding.intake.readings import Reading, files_in, prepare, read_content, read_here, read_report, read_reports
from behovsmelding.intake.received import as_received, parts_of, received_of, shown_name
from behovsmelding.intake.register import make_register, register_rows

__all__ = [
    "Reading",
    "as_received",
    "files_in",
    "list_in_words",
    "load",
    "make_register",
    "parts_of",
    "prepare",
    "read_content",
    "read_here",
    "read_report",
    "read_reports",
    "received_of",
    "rechecked",
    "register_rows",
    "shown_name",
]
