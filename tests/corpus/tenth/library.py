"""Write the tenth set's forms into a folder."""

from collections.abc import Sequence
from pathlib import Path

from tests.corpus.library import Entry
from tests.corpus.second.library import write_chosen
from tests.corpus.tenth import appendix, collective, scheme, unknown

FORMS = Path(__file__).parent / "forms"
TENTH = (*appendix.ANSWERS, *scheme.ANSWERS, *collective.ANSWERS, *unknown.ANSWERS)


def write_tenth(words: Sequence[str], folder: Path) -> list[Entry]:
    """Write the forms whose name, edition or format begins with one of the words; all without words."""
    return write_chosen(TENTH, FORMS, words, folder)
