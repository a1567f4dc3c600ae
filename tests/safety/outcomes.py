"""How reading a file ends: in a reading, or in one of the kinds of failure there are."""

import time
from dataclasses import dataclass

from behovsmelding.intake import Reading, read_content
from behovsmelding.intake.readings import limits_for
from tests.safety.hostile import FORMS, Hostile
from tests.safety.hostile_lists import LISTS

CORPUS = (*FORMS, *LISTS)

KINDS = frozenset(
    "empty damaged encrypted no-text legacy-format too-large not-a-document unrelated time memory".split()  # noqa: SIM905
)
"""As `UnreadableFile` lists them."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How reading a file through a confined child ended."""

    name: str
    reading: Reading
    seconds: float
    most_seconds: int
    """What its child may take."""

    @property
    def how(self) -> str:
        return self.reading.error.kind if self.reading.error else "read"

    @property
    def is_known(self) -> bool:
        """Whether it is a reading, or a kind there is with a sentence to read."""
        error = self.reading.error
        return self.reading.report is not None if error is None else error.kind in KINDS and len(str(error)) > 20


def ended(hostile: Hostile) -> Ended:
    """Read a hostile file as an upload is read."""
    content = hostile.make()
    begun = time.monotonic()
    reading = read_content(hostile.name, content)
    return Ended(hostile.name, reading, time.monotonic() - begun, limits_for(content).seconds)
