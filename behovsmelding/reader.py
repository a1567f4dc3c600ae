"""What a confined child does with a file: read, recognise, parse, tag, check. It knows no store and no screen."""

import hashlib
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, is_dataclass, replace
from functools import cache
from operator import attrgetter, is_
from pathlib import Path
from types import NoneType
from typing import Literal, TypeVar, get_origin, get_type_hints

from behovsmelding import checks, forms, packed, reading, themes, wire
from behovsmelding.errors import UnreadableFile
from behovsmelding.privacy import redact
from behovsmelding.report import BETWEEN_CELLS, Amount, Excerpt, Finding, Locator, NeedsReport, StatedTotal
from behovsmelding.vocabulary import Vocabulary
from behovsmelding.wire import options

Value = TypeVar("Value")
LONGEST_NAME = 120
"""Letters of a file name that are kept: more is no name, and fills a screen."""
SHORTEST_NAME = 3
"""Letters of a person's name part that are looked for in file names: shorter ones stand in too many words."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading one file gave: a report with its findings, or why there is none."""

    file: str
    """The file's name, without its folder."""
    sha256: str | None
    """Of its bytes; None when there are none to read."""
    report: NeedsReport | None
    findings: tuple[Finding, ...] = ()
    error: UnreadableFile | None = None
    shown: str | None = None
    """The file's name where it holds no person, for store and screen."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A reading on its way out of a child."""

    report: NeedsReport | None = None
    findings: tuple[Finding, ...] = ()
    shown: str | None = None
    kind: str | None = None
    message: str | None = None


def read_here(name: str, content: bytes, vocabulary: Vocabulary) -> Reading:
    """Read a file's bytes in this process: for the child, and for what made the bytes itself."""
    name, sha256 = plain_name(name), hashlib.sha256(content).hexdigest()
    try:
        document = reading.read_content(name, content)
        report = themes.tagged(forms.read(document, vocabulary), vocabulary)
    except UnreadableFile as error:
        return Reading(name, sha256, None, error=error)
    return without_people(Reading(name, sha256, report, tuple(checks.check(report, vocabulary))))


def without_people(read: Reading) -> Reading:
    """Take people out of every text of a reading, and the list of them and the running text with them.

    The editions redact what they keep as they read it. Here, on the way out, nothing depends on their having done so.
    """
    people = read.report.people
    measures = tuple(replace(measure, passages=()) for measure in read.report.measures)
    report = redacted(replace(read.report, people=(), measures=measures), people)
    return replace(
        read, report=report, findings=redacted(read.findings, people), shown=shown_name(read.file, read.report)
    )


def redacted(value: Value, people: tuple[str, ...]) -> Value:
    """Redact every text in a value; where an excerpt's amount stands is worked out anew."""
    return _Redaction(people).of(value)


class _Redaction:
    """Takes some people out of values; a text that stands in many places is searched once."""

    def __init__(self, people: tuple[str, ...]) -> None:
        self.people = people
        self._texts: dict[str, str] = {}
        self._how = {str: self._text, tuple: self._each, Excerpt: self._excerpt, Locator: self._locator}

    def of(self, value: Value) -> Value:
        """Give a value without people; itself where there are none in it."""
        how = self._how.get(type(value))
        if how:
            return how(value)
        return self._fields(value) if is_dataclass(value) else value

    def _each(self, values: tuple) -> tuple:
        kept = list(map(self.of, values))
        return values if all(map(is_, kept, values)) else tuple(kept)

    def _locator(self, value: Locator) -> Locator:
        return value if value.heading is None or self._text(value.heading) is value.heading else self._fields(value)

    def _fields(self, value: Value) -> Value:
        changed = {}
        is_stated = isinstance(value, Amount | StatedTotal) and value.amount_nok is not None
        names, held_in = _wordy(type(value), is_stated=is_stated)
        for name, held in zip(names, held_in(value), strict=True):
            if held and (kept := self.of(held)) is not held:
                changed[name] = kept
        return replace(value, **changed) if changed else value

    def _text(self, text: str) -> str:
        kept = self._texts.get(text)
        if kept is None:
            # The passage of a list's row is cells, most of which stand in other rows too; no name goes across two.
            cells = text.split(BETWEEN_CELLS)
            kept = redact(text, self.people) if len(cells) == 1 else BETWEEN_CELLS.join(map(self._text, cells))
            kept = self._texts[text] = text if kept == text else kept
        return text if kept == text else kept

    def _excerpt(self, value: Excerpt) -> Excerpt:
        if self._text(value.text) == value.text:
            return value
        before, own, after = value.text[: value.start], value.text[value.start : value.end], value.text[value.end :]
        before = self._text(before)
        return Excerpt(f"{before}{own}{self._text(after)}", len(before), len(before) + len(own))


@cache
def _wordy(kind: type, *, is_stated: bool) -> tuple[tuple[str, ...], Callable[[object], tuple]]:
    """Give the fields of a dataclass that may hold words, and what they hold: no numbers, nor one of a few choices.

    Plain digits, which elsewhere might be a phone, are an amount where one is stated.
    """
    hints = {name: options(hint) for name, hint in get_type_hints(kind).items() if not (is_stated and name == "text")}
    names = tuple(
        name
        for name, kinds in hints.items()
        if any(get_origin(each) is not Literal and each not in (int, bool, NoneType) for each in kinds)
    )
    return names, attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names)


def shown_name(file: str, report: NeedsReport) -> str | None:
    """Give the file name a reader may see; None when it may hold a person."""
    name = unicodedata.normalize("NFC", file)
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", name)}
    named = {part.casefold() for person in report.people for part in re.findall(r"[^\W\d_]+", person)}
    suspects = {part for part in named if len(part) >= SHORTEST_NAME}
    plain = re.sub(r"[_\-.]+", " ", name)
    kept = redact(plain, report.people) == plain and redact(name, report.people) == name
    return name if kept and not words & suspects and "@" not in name else None


def answer(name: str, content: bytes, vocabulary: Path) -> str:
    """Read a file's bytes and give the reading as JSON."""
    read = read_here(name, content, Vocabulary.load(vocabulary))
    if read.error:
        return wire.dumps(Answer(kind=read.error.kind, message=str(read.error)))
    # A list is read by columns: by the million, values written one by one would take more memory than they may.
    written = packed if read.report.form == "list" else wire
    return written.dumps(Answer(read.report, read.findings, read.shown))


def understood(name: str, content: bytes, answered: bytes) -> Reading:
    """Make a child's answer the reading it was."""
    said = (packed if packed.is_packed(answered) else wire).loads(Answer, answered)
    error = UnreadableFile(said.kind, said.message or "") if said.kind else None
    return Reading(name, hashlib.sha256(content).hexdigest(), said.report, said.findings, error, said.shown)


def plain_name(name: str) -> str:
    """Give a file name that can be shown: its last part, composed, without what turns or hides text; no path."""
    last = re.split(r"[/\\]", name)[-1]
    kept = "".join(
        " " if mark.isspace() else mark for mark in last if mark.isspace() or unicodedata.category(mark)[0] != "C"
    )
    plain = " ".join(unicodedata.normalize("NFC", kept).split()).strip() or "uten navn"
    if len(plain) <= LONGEST_NAME:
        return plain
    stem, dot, ending = plain.rpartition(".")
    ending = f"{dot}{ending}" if stem and len(ending) <= 5 else ""
    return f"{plain[: LONGEST_NAME - len(ending) - 1].rstrip()}…{ending}"
