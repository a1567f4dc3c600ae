"""What a confined child does with a file: read, recognise, parse, tag, check. It knows no store and no screen."""

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, is_dataclass, replace
from functools import cache
from pathlib import Path
from types import NoneType
from typing import Literal, TypeVar, get_origin, get_type_hints

from behovsmelding import checks, forms, packed, reading, themes, wire
from behovsmelding.columns import Alike, Chosen, Column, Grouped, Made, held, inside
from behovsmelding.errors import UnreadableFile
from behovsmelding.forms import list_pieces
from behovsmelding.privacy import has_identifier, redact
from behovsmelding.report import BETWEEN_CELLS, Amount, Excerpt, Finding, NeedsReport, StatedTotal
from behovsmelding.vocabulary import Vocabulary
from behovsmelding.wire import options
from behovsmelding.word_lists import shape_of

Value = TypeVar("Value")
_FIRST_READ = """Behovsmelding 2026
Eier: Lillevik kommune
Tiltak: Språk og lesing for lærere, i samarbeid med Nord universitet
Til eier: kr 10 000
Til UH: kr 20 000
""".encode()
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
    """Read a file's bytes in this process: for what made the bytes itself."""
    return whole(list(in_pieces(name, content, vocabulary)))


def in_pieces(name: str, content: bytes, vocabulary: Vocabulary) -> Iterator[Reading]:
    """Read a file's bytes in this process: of a long list, a piece at a time, with all findings beside the first."""
    name, sha256 = plain_name(name), hashlib.sha256(content).hexdigest()
    try:
        document = reading.read_content(name, content)
        report = forms.read(document, vocabulary)
    except UnreadableFile as error:
        yield Reading(name, sha256, None, error=error)
        return
    findings = checks.check(report, vocabulary) if report.form == "list" else None
    for piece in list_pieces.pieces(report):
        tagged = themes.tagged(piece, vocabulary)
        if findings is None:  # no rule asks for a list's themes
            findings = checks.check(tagged, vocabulary)
        yield without_people(Reading(name, sha256, tagged, findings))
        findings = ()


def whole(found: Sequence[Reading]) -> Reading:
    """Give the reading that pieces are of."""
    first = found[0]
    return replace(first, report=list_pieces.whole([one.report for one in found])) if len(found) > 1 else first


def without_people(read: Reading) -> Reading:
    """Take people out of every text of a reading, and the list of them and the running text with them.

    The editions redact what they keep as they read it. Here, on the way out, nothing depends on their having done so.
    """
    people = read.report.people
    measures = read.report.measures
    if any(held(measures, ("passages",))["passages"]):
        measures = tuple(replace(one, passages=()) for one in measures)
    report = redacted(replace(read.report, people=(), measures=measures), people)
    return replace(
        read, report=report, findings=redacted(read.findings, people), shown=shown_name(read.file, read.report)
    )


def redacted(value: Value, people: tuple[str, ...]) -> Value:
    """Redact every text in a value; where an excerpt's amount stands is worked out anew."""
    [kept] = _Redaction(people).of([value])
    return kept


class _Redaction:
    """Takes some people out of values, column by column: a list holds the same few kinds of values by the million.

    A text that stands in many places is searched once, and what has no people in it stays itself.
    """

    def __init__(self, people: tuple[str, ...]) -> None:
        self.people = people
        self._cells: dict[str, str] = {}
        """What is kept of those that were searched."""
        self._plain: set[str] = set()
        """Texts without people, by their letters: fewer digits than a phone has hide nobody, whichever they are."""

    def of(self, values: Sequence) -> Sequence:
        """Give values without people; themselves where there are none in them."""
        if isinstance(values, Alike):
            [kept] = self.of([values.value])
            return values if kept == values.value else Alike(kept, len(values))
        if isinstance(values, Chosen):
            kept = self.of(values.among)
            return values if kept is values.among else Chosen(values.which, kept)
        if isinstance(values, Grouped):
            kept = self.of(values.each)
            return values if kept is values.each else Grouped(values.lengths, kept)
        if isinstance(values, Made):
            return self._of_kind(values.kind, values)
        kinds = set(map(type, values))
        if len(kinds) == 1:
            return self._of_kind(*kinds, values)
        kept = values
        for kind in kinds - {NoneType, int, bool}:
            places = [place for place, value in enumerate(values) if type(value) is kind]
            chosen = [values[place] for place in places]
            done = self._of_kind(kind, chosen)
            if done is not chosen:
                kept = list(kept)
                for place, value in zip(places, done, strict=True):
                    kept[place] = value
        return kept

    def _of_kind(self, kind: type, values: Sequence) -> Sequence:
        if kind is str:
            changed = self._kept(set(values))
            return [changed.get(text, text) for text in values] if changed else values
        if kind is tuple or issubclass(kind, Column):
            return self._tuples(values)
        if kind is Excerpt:
            [texts] = held(values, ("text",)).values()
            return values if self.of(texts) is texts else list(map(self._excerpt, values))
        return self._dataclasses(kind, values) if is_dataclass(kind) else values

    def _tuples(self, values: Sequence[tuple]) -> Sequence[tuple]:
        lengths, each = inside(values)
        kept = self.of(each)
        if kept is each:
            return values
        return [each if len(lengths) == 1 else tuple(each) for each in Grouped(lengths, kept)]

    def _dataclasses(self, kind: type, values: Sequence) -> Sequence:
        changed: dict[int, dict[str, object]] = defaultdict(dict)
        for name, column in held(values, _wordy(kind)).items():
            if name == "text" and kind in (Amount, StatedTotal):
                # Plain digits, which elsewhere might be a phone, are an amount where one is stated.
                [stated] = held(values, ("amount_nok",)).values()
                column = [text if nok is None else None for text, nok in zip(column, stated, strict=True)]
            kept = self.of(column)
            if kept is not column:
                for place, (before, after) in enumerate(zip(column, kept, strict=True)):
                    if before != after:
                        changed[place][name] = after
        if not changed:
            return values
        return [replace(value, **changed[place]) if place in changed else value for place, value in enumerate(values)]

    def _kept(self, texts: set[str]) -> dict[str, str]:
        """Give those of some texts that have people in them, with what is kept of each.

        The passage of a list's row is cells, most of which stand in other rows too; no name goes across two.
        """
        changed = {}
        for text in texts:
            shape = shape_of(text)
            if shape in self._plain:
                continue
            shapes = shape.split(BETWEEN_CELLS)
            if not self._plain.issuperset(shapes):
                kept = BETWEEN_CELLS.join(map(self._cell, text.split(BETWEEN_CELLS), shapes))
                if kept != text:
                    changed[text] = kept
            if self._plain.issuperset(shapes):
                self._plain.add(shape)
        return changed

    def _cell(self, cell: str, shape: str) -> str:
        if shape in self._plain:
            return cell
        if cell not in self._cells:
            kept = self._cells[cell] = redact(cell, self.people)
            if kept == cell and not has_identifier(cell):
                self._plain.add(shape)
        return self._cells[cell]

    def _text(self, text: str) -> str:
        return self._kept({text}).get(text, text)

    def _excerpt(self, value: Excerpt) -> Excerpt:
        if self._text(value.text) == value.text:
            return value
        before, own, after = value.text[: value.start], value.text[value.start : value.end], value.text[value.end :]
        before = self._text(before)
        return Excerpt(f"{before}{own}{self._text(after)}", len(before), len(before) + len(own))


@cache
def _wordy(kind: type) -> tuple[str, ...]:
    """Give the fields of a dataclass that may hold words: no numbers, nor one of a few choices."""
    return tuple(
        name
        for name, hint in get_type_hints(kind).items()
        if any(get_origin(each) is not Literal and each not in (int, bool, NoneType) for each in options(hint))
    )


def shown_name(file: str, report: NeedsReport) -> str | None:
    """Give the file name a reader may see; None when it may hold a person."""
    name = unicodedata.normalize("NFC", file)
    words = {word.casefold() for word in re.findall(r"[^\W\d_]+", name)}
    named = {part.casefold() for person in report.people for part in re.findall(r"[^\W\d_]+", person)}
    suspects = {part for part in named if len(part) >= SHORTEST_NAME}
    plain = re.sub(r"[_\-.]+", " ", name)
    kept = redact(plain, report.people) == plain and redact(name, report.people) == name
    return name if kept and not words & suspects and "@" not in name else None


def prepare(vocabulary: Path) -> None:
    """Load what reading a file needs, of whatever kind it is: the first one read loads the word lists and patterns."""
    reading.prepare()
    list(answers("", _FIRST_READ, vocabulary))


def answers(name: str, content: bytes, vocabulary: Path) -> Iterator[str]:
    """Read a file's bytes and give the reading as JSON, of a long list a piece at a time."""
    for read in in_pieces(name, content, Vocabulary.load(vocabulary)):
        if read.error:
            yield wire.dumps(Answer(kind=read.error.kind, message=str(read.error)))
            return
        # A list is read by columns: by the million, values written one by one would take more memory than they may.
        written = packed if read.report.form == "list" else wire
        yield written.dumps(Answer(read.report, read.findings, read.shown))


def understood(name: str, sha256: str, answered: bytes) -> Reading:
    """Make one of a child's answers the reading it was."""
    said = (packed if packed.is_packed(answered) else wire).loads(Answer, answered)
    error = UnreadableFile(said.kind, said.message or "") if said.kind else None
    return Reading(name, sha256, said.report, said.findings, error, said.shown)


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
