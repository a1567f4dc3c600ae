"""From lines to places in the document: every amount gets the passage it was read from, or is refused.

The editions read lines. Here line numbers become what a reader of the file can find, and an amount whose passage does
not hold it is taken out of its measure: better a gap that somebody is told of than a krone from nowhere.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from behovsmelding.privacy import redact
from behovsmelding.reading import Document
from behovsmelding.report import Amount, Excerpt, Locator, Measure, NeedsReport, StatedTotal

LINES_BEFORE = 3
LINES_AFTER = 1
LONGEST = 160
"""Letters shown on each side of an amount in a long line, and of the lines beside it."""

_BLANKS = r"\s*"
_GROUP_BEFORE = re.compile(r"\d[. \u00a0\u202f]$")
_GROUP_AFTER = re.compile(r"[. \u00a0\u202f]\d{3}(?!\d)")

Value = TypeVar("Value")


def with_sources(report: NeedsReport, document: Document) -> NeedsReport:
    """Give every amount and stated total its passage, and every place as a reader of the file finds it."""
    refused: list[Amount] = []
    seen: Counter[tuple[int | None, str]] = Counter()
    stated: Counter[tuple[int | None, str]] = Counter()
    measures = [_sourced(measure, document, report.people, refused, seen) for measure in report.measures]
    totals = tuple(
        replace(total, excerpt=excerpt(document, total.locator, total.text, report.people, _before(total, stated)))
        for total in report.stated_totals
    )
    sourced = replace(report, measures=tuple(measures), stated_totals=totals, refused=tuple(refused))
    return relocated(sourced, document)


def _before(row: Amount | StatedTotal, seen: Counter) -> int:
    """Count the rows before this one that are written with the same words in the same line."""
    seen[row.locator.line, row.text] += 1
    return seen[row.locator.line, row.text] - 1


def _sourced(
    measure: Measure, document: Document, people: tuple[str, ...], refused: list[Amount], seen: Counter
) -> Measure:
    funding = []
    for amount in measure.funding:
        found = excerpt(document, amount.locator, amount.text, people, _before(amount, seen))
        if amount.amount_nok is not None and found is None:
            refused.append(amount)
            funding.append(replace(amount, amount_nok=None, state="not_stated"))
        else:
            funding.append(replace(amount, excerpt=found))
    return replace(measure, funding=tuple(funding))


def excerpt(
    document: Document, locator: Locator, text: str, people: tuple[str, ...], earlier: int = 0
) -> Excerpt | None:
    """Give the lines around a place with the words that were read there; None where they do not stand there.

    Args:
        document: what was read.
        locator: the line.
        text: the words.
        people: names to take out.
        earlier: how many amounts before this one are written with the same words in the same line.
    """
    if locator.line is None or not text.strip() or not 0 < locator.line <= len(document.lines):
        return None
    own = redact(document.lines[locator.line - 1], people)
    hit = _spot(text, own, earlier)
    if hit is None:
        return None
    before = [redact(line, people) for line in _above(document.lines, locator.line - 1)]
    after = [redact(line, people) for line in _below(document.lines, locator.line - 1)]
    first, last = max(0, hit.start() - LONGEST), min(len(own), hit.end() + LONGEST)
    shown = f"{'…' * (first > 0)}{own[first:last]}{'…' * (last < len(own))}"
    lead = "".join(f"{line}\n" for line in before)
    start = len(lead) + (first > 0) + hit.start() - first
    return Excerpt(lead + shown + "".join(f"\n{line}" for line in after), start, start + hit.end() - hit.start())


def _spot(text: str, line: str, earlier: int) -> re.Match[str] | None:
    """Find words in a line, never inside a larger number: «50.000» does not stand in «250.000»."""
    words = re.findall(r"\S+", text)
    before = r"(?<!\d)" if words[0][0].isdecimal() else ""
    after = r"(?!\d)" if words[-1][-1].isdecimal() else ""
    hits = list(re.finditer(rf"{before}{_BLANKS.join(map(re.escape, words))}{after}", line))
    # «1 250 000» may be 1 250 000, or a number beside 250 000: such a place only counts where there is no better.
    found = [hit for hit in hits if not _is_part(line, hit)] or hits
    return found[min(earlier, len(found) - 1)] if found else None


def _is_part(line: str, hit: re.Match[str]) -> bool:
    return bool(_GROUP_BEFORE.search(line[: hit.start()]) or _GROUP_AFTER.match(line[hit.end() :]))


def _above(lines: tuple[str, ...], index: int) -> Iterator[str]:
    """Give the text lines just before one: a title may stand some lines over its amounts."""
    near = [line for line in lines[max(0, index - LINES_BEFORE - 1) : index] if line.strip()]
    yield from (_cut(line) for line in near[-LINES_BEFORE:])


def _below(lines: tuple[str, ...], index: int) -> Iterator[str]:
    yield from (_cut(line) for line in lines[index + 1 : index + 1 + LINES_AFTER] if line.strip())


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST else line[:LONGEST].rstrip() + "…"


def relocated(value: Value, document: Document) -> Value:
    """Exchange line numbers for the document's own places, in a value and in all it holds."""
    if not document.places:
        return value
    if isinstance(value, Locator):
        return value if value.line is None else document.locator(value.line)
    if is_dataclass(value):
        held = {part.name: getattr(value, part.name) for part in fields(value)}
        return replace(value, **{name: relocated(each, document) for name, each in held.items()})
    if isinstance(value, tuple):
        return tuple(relocated(each, document) for each in value)
    return value
