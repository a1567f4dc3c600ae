"""The language a reader meets: which one this run speaks, what our sentences are in it, and its numbers and dates.

Developers write whole sentences in bokmål, so the code can be read and bokmål needs no catalogue. Another language is
a folder of ``data/locale`` and a row of ``LANGUAGES``; Babel reads the catalogue as it stands, and gives the numbers
and dates of CLDR. Sentences that are stored (findings, refusals) are always bokmål: ``retelling`` says them anew.
"""

import gettext
import io
import logging
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

# Babel is imported where it is used: a child that reads a stranger's file speaks bokmål, and may open none of Babel's
# own files (they are pickles, and it looks for the machine's time zone when it is imported).
if TYPE_CHECKING:
    from babel.messages.catalog import Catalog

FOLDER = Path(__file__).resolve().parent.parent / "data" / "locale"
DEFAULT = "nb"
STORED = "stored"
"""The context of sentences that are kept in bokmål and told anew when they are shown."""
PART = "part"
"""The context of what such sentences are put together of."""
PLATFORM = "platform"
"""The context of Streamlit's own words, as they stand in its scripts."""
VOCABULARY = "vocabulary"
"""The context of words of the data: themes, schemes, target groups."""
Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Language:
    """A language readers can choose."""

    name: str
    """In itself."""
    formats: str
    """Whose numbers and dates: a locale CLDR knows; where it has none of the language's own, a neighbour's."""


LANGUAGES: Mapping[str, Language] = {
    "nb": Language("Bokmål", "nb"),
    "nn": Language("Nynorsk", "nn"),
    "en": Language("English", "en_GB"),
}


@dataclass(frozen=True, slots=True)
class Numbers:
    """How a language writes numbers."""

    group: str
    decimal: str
    minus: str
    percent: str
    """With ``{}`` for the number."""


BOKMAL = Numbers("\u00a0", ",", "−", "{}\u00a0%")
"""As CLDR has them; a test says so."""


_chosen: ContextVar[str | None] = ContextVar("language", default=None)
_ask: list[Callable[[], str | None]] = []


def choose(code: str) -> None:
    """Speak a language from here on in this thread."""
    _chosen.set(code)


def ask(reader: Callable[[], str | None]) -> None:
    """Let somebody be asked where nothing is chosen: a thread of Streamlit's that runs only a part of a page."""
    _ask[:] = [reader]


def current() -> str:
    """Give the language this run speaks."""
    return _chosen.get() or next((code for reader in _ask if (code := reader())), DEFAULT)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak a language for a while: whatever is stored is written in bokmål."""
    token = _chosen.set(code)
    try:
        yield
    finally:
        _chosen.reset(token)


class _Missing(gettext.NullTranslations):
    """Bokmål where a catalogue lacks something: a reader meets that, a developer the warning."""

    def gettext(self, message: str) -> str:
        logging.getLogger(__name__).warning("No translation of %r", message)
        return message

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return self.ngettext(msgid1, msgid2, n)


@cache
def catalogue(code: str) -> "Catalog":
    """Read the catalogue of a language; bokmål has none."""
    from babel.messages.pofile import read_po

    with (FOLDER / code / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=LANGUAGES[code].formats)


@cache
def _translations(code: str) -> gettext.NullTranslations:
    if code == DEFAULT:
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo

    compiled = io.BytesIO()
    write_mo(compiled, catalogue(code))
    compiled.seek(0)
    translations = gettext.GNUTranslations(compiled)
    translations.add_fallback(_Missing())
    return translations


class Marked(str):
    """A sentence to be translated where it is used, told apart from others that are written alike."""

    __slots__ = ("context",)

    def __new__(cls, text: str, context: str) -> "Marked":
        """Make it."""
        made = super().__new__(cls, text)
        made.context = context
        return made


def N_(msgid: str, context: str = "") -> str:  # noqa: N802 - the name gettext has for it everywhere
    """Mark a sentence that is translated where it is used."""
    return Marked(msgid, context) if context else msgid


def _(msgid: str, context: str = "", /, **values: object) -> str:
    """Say a sentence in the language of the run.

    Args:
        msgid: the sentence in bokmål, whole, with names in braces for what is filled in.
        context: what tells it from another that bokmål writes alike.
        values: what is filled in.
    """
    code = current()
    if code == DEFAULT:
        told = str(msgid)
    else:
        context = context or getattr(msgid, "context", "")
        translations = _translations(code)
        told = translations.pgettext(context, str(msgid)) if context else translations.gettext(str(msgid))
    return told.format(**values) if values else told


def ngettext(one: str, many: str, count: int, /, **values: object) -> str:
    """Say a sentence about one or several; ``{count}`` is how many."""
    told = _translations(current()).ngettext(one, many, int(count))
    return told.format(count=count, **values)


def npgettext(context: str, one: str, many: str, count: int) -> str:
    """Say a word for one or several things, of a context."""
    return _translations(current()).npgettext(context, one, many, int(count))


def word(name: str) -> str:
    """Say a word of the data, such as a theme; one that is not in the catalogue stays as it is, for anybody may add it.

    >>> word("lesing")
    'lesing'
    """
    code = current()
    return name if code == DEFAULT else known(name, VOCABULARY, code) or name


def known(msgid: str, context: str, code: str) -> str | None:
    """Give a translation; None where the catalogue has none."""
    entry = catalogue(code).get(msgid, context)
    return entry.string or None if entry else None


class Words(Mapping[Key, str]):
    """Words by key, each said in the language of the run when it is asked for."""

    def __init__(self, words: Mapping[Key, str]) -> None:
        self._words = dict(words)

    def __getitem__(self, key: Key) -> str:
        return _(self._words[key])

    def __iter__(self) -> Iterator[Key]:
        return iter(self._words)

    def __len__(self) -> int:
        return len(self._words)


@cache
def numbers(code: str) -> Numbers:
    """Give how a language writes numbers.

    >>> numbers("nb").decimal, numbers("en").decimal
    (',', '.')
    """
    return BOKMAL if code == DEFAULT else numbers_of(LANGUAGES[code].formats)


def numbers_of(formats: str) -> Numbers:
    """Give how a locale of CLDR writes numbers."""
    from babel import Locale

    locale = Locale.parse(formats)
    symbols = locale.number_symbols["latn"]
    percent = locale.percent_formats[None].pattern.replace("#,##0", "{}")
    return Numbers(symbols["group"], symbols["decimal"], symbols["minusSign"], percent.replace(" ", "\u00a0"))


def date_in_words(moment: date) -> str:
    """Write a date.

    >>> date_in_words(date(2026, 2, 1))
    '1. februar 2026'
    """
    from babel.dates import format_date

    return format_date(moment, "long", LANGUAGES[current()].formats)
