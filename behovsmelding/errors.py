"""What can go wrong, as one tree.

BehovsmeldingError
├── ReaderError          shown to the reader as it is, without a traceback
│   ├── UnreadableFile   a file that gives no report; carries a kind
│   ├── Changed          somebody else changed it while the reader looked
│   ├── NotPossible      what the reader wants cannot be
│   ├── StoreBusy        somebody else is publishing
│   └── StoreUnavailable the database is missing or damaged
└── QueryMismatch        our own mistake: a query's header and its SQL disagree
"""


class BehovsmeldingError(Exception):
    """Root of everything this package raises on purpose."""


class ReaderError(BehovsmeldingError):
    """A Norwegian sentence for the reader: what happened, and what to do."""


class UnreadableFile(ReaderError):
    """A file that gives no report.

    Args:
        kind: empty, damaged, encrypted, no-text, legacy-format, too-large, not-a-document, unrelated, time, memory.
        message: the Norwegian sentence.
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class Changed(ReaderError):
    """Somebody else changed what the reader was looking at."""


class NotPossible(ReaderError):
    """A value that cannot stand where the reader wants it."""


class StoreBusy(ReaderError):
    """Somebody else has held the writer's lock for too long."""


class StoreUnavailable(ReaderError):
    """The database is missing, damaged or made by a newer version."""


class QueryMismatch(BehovsmeldingError):
    """A query's header does not agree with its SQL, or was asked with other parameters."""
