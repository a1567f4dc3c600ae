"""What a confined child does with a file: read, recognise, parse, tag, check. It knows no store and no screen."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from behovsmelding import checks, forms, reading, themes, wire
from behovsmelding.errors import UnreadableFile
from behovsmelding.privacy import redact
from behovsmelding.report import Amount, Excerpt, Finding, NeedsReport, StatedTotal
from behovsmelding.vocabulary import Vocabulary

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
    if isinstance(value, str):
        return _redacted_text(value, people)
    if isinstance(value, tuple):
        return tuple(redacted(each, people) for each in value)
    if isinstance(value, Excerpt):
        before, own, after = value.text[: value.start], value.text[value.start : value.end], value.text[value.end :]
        before = _redacted_text(before, people)
        return Excerpt(f"{before}{own}{_redacted_text(after, people)}", len(before), len(before) + len(own))
    if not is_dataclass(value):
        return value
    held = {part.name: getattr(value, part.name) for part in fields(value)}
    if isinstance(value, Amount | StatedTotal) and value.amount_nok is not None:
        del held["text"]  # plain digits, which elsewhere might be a phone, are an amount here
    texts = {name: redacted(each, people) for name, each in held.items() if each is not None}
    return replace(value, **{name: text for name, text in texts.items() if text != held[name]})


@lru_cache(maxsize=4096)
def _redacted_text(text: str, people: tuple[str, ...]) -> str:
    return redact(text, people)


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
    return wire.dumps(Answer(read.report, read.findings, read.shown))


def understood(name: str, content: bytes, answered: bytes) -> Reading:
    """Make a child's answer the reading it was."""
    said = wire.loads(Answer, answered)
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
