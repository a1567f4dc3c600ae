"""Write the eleventh set's forms into a folder."""

from collections.abc import Sequence
from pathlib import Path

from tests.corpus.eleventh import appendix, collective, scheme, unknown
from tests.corpus.library import Entry
from tests.corpus.second.library import write_chosen

FORMS = Path(__file__).parent / "forms"
ELEVENTH = (*appendix.ANSWERS, *scheme.ANSWERS, *collective.ANSWERS, *unknown.ANSWERS)


def write_eleventh(words: Sequence[str], folder: Path) -> list[Entry]:
    """Write the forms whose name, edition or format begins with one of the words; all without words."""
    return write_chosen(ELEVENTH, FORMS, words, folder)
