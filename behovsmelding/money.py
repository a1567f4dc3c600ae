"""Kroner in Norwegian text: find amounts and tell them from phones, accounts, plans, hours and years.

Writes them too, as the language of the run does.

>>> [found.nok for found in amounts("637.950 (Sepu) 328.320,- (Nord)")]
[637950, 328320]
>>> [found.text for found in amounts("Eier: 200 000,- og kr 1 250 000,50")]
['200 000,-', 'kr 1 250 000,50']
>>> amounts("Telefon 99 00 11 22, plan 7.1.2, 6 barnehager x 20 t, 2024")
[]
>>> parse_nok("1,25 mill. kr")
1250000
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, product

from behovsmelding import language
from behovsmelding.language import _

NBSP = "\u00a0"
SPACES = " \u00a0\u2007\u2009\u202f"
# Grouped digits beyond this are several numbers side by side, or an organisation number, unless marked as money.
MOST_DIGITS = 8
MOST_READINGS = 4000
# How far before a number a word may stand that says what it is; a whole long line would take time for each number.
LOOK_BACK = 80


@dataclass(frozen=True, slots=True)
class Found:
    """An amount in a text: its whole kroner, where it stands, and how it is written."""

    nok: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class _Number:
    nok: int
    start: int
    end: int
    grouped: str
    """The separators inside it: "" for plain digits."""
    ore: int | None = None
    """As stated; already rounded into the kroner."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Digits with single separators between them: one number, or several side by side."""

    numbers: tuple[tuple[_Number, ...], ...]
    """Every way to read it, fewest numbers first."""
    before: int
    """Where it starts, with a sign of money before it."""
    after: int
    """Where it ends, with a sign of money after it."""
    marked_first: bool
    marked_last: bool
    excluded: bool
    """Whether it is something else: a code, a phone, a year, a count, half a range."""


_DIGITS = re.compile(rf"\d+(?:[.,{SPACES}]\d+)*")
_SCALED = re.compile(
    rf"(?<![\w.,/-])(?:(?:kr\.?|NOK)[{SPACES}]?)?(?P<number>\d{{1,4}}(?:[.,]\d{{1,6}})?)[{SPACES}]?"
    r"(?:(?P<million>mill(?:\.|ioner|ion|ionar)?|MNOK|mnok)|(?P<thousand>tusen|TNOK|tkr|['’](?![\w'’])))"
    rf"(?!\w)(?:[{SPACES}]?(?:kr\b\.?|kroner\b|NOK\b))?",
    re.IGNORECASE,
)
_SIGN_BEFORE = re.compile(rf"(?<!\w)(?:kr|kroner|NOK)\.?:?[{SPACES}]*$", re.IGNORECASE)
_DASH = "[-–—−=]"
# "900.000, -" and "2.386.450 - (SePU)" are real; a dash before a word or a number is a dash.
_SIGN_AFTER = re.compile(
    rf"(?P<tight>[{SPACES}]?[,.:]{_DASH}{{1,3}})|(?P<loose>[{SPACES}]?[,.:]?[{SPACES}]{_DASH}(?=[{SPACES}]*(?:$|[\t\n();])|[{SPACES}]{{2}}))"
)
_LOOSE_COMMA = re.compile(rf"[{SPACES}]?[,.:][{SPACES}]{_DASH}(?![\w])")
_KRONER_AFTER = re.compile(rf"[{SPACES}]*(?:kr(?!\w)\.?|kroner(?!\w)|NOK(?!\w))", re.IGNORECASE)
_NUMBER_NEXT = re.compile(rf"[{SPACES}]*\d")
_IDENTIFIER = re.compile(
    rf"(?<![\d.,])(?<!\d[{SPACES}])(?:"
    rf"(?:\+|00)47[{SPACES}]?\d[\d{SPACES}]{{7,10}}"  # phone with country code
    rf"|\d{{2}}(?:[{SPACES}.]\d{{2}}){{3}}"  # 99 00 11 22
    rf"|\d{{3}}[{SPACES}]\d{{2}}[{SPACES}]\d{{3}}"  # 900 01 122
    rf"|\d{{4}}[{SPACES}.]\d{{2}}[{SPACES}.]\d{{5}}"  # account
    rf"|\d{{6}}[{SPACES}]\d{{5}}"  # fødselsnummer
    rf")(?![\d])(?![.,{SPACES}]?\d)"
)
_DIGIT_GROUP = re.compile(r"\d+")
_RANGE = re.compile(rf"\.?[{SPACES}]?[-–][{SPACES}]?\d|/\d")
# "kr 75 000 x 2" is a price; what it comes to, if it is said, stands after it.
_TIMES_AFTER = re.compile(rf"[{SPACES}]?[x×*][{SPACES}]?\d")
_NUMBERING_AFTER = re.compile(rf"\.[{SPACES}]\w|\)")
_LABEL_BEFORE = re.compile(
    r"(?:\b(?:tlf|telefon(?:nr|nummer)?|mobil|mob|konto(?:nr|nummer)?|org(?:anisasjons)?\.?[ ]?n(?:umme)?r|orgnr"
    r"|ev\.?[ ]merkes)\.?:?\s*)$",
    re.IGNORECASE,
)
_COUNTER_BEFORE = re.compile(
    rf"(?:\b(?:tiltak|n(?:umme)?r|punkt|pkt|kap(?:ittel)?|side|s|vedlegg|uke|veke|vår|høst|haust|fase|trinn|steg"
    rf"|(?<!vår )(?<!s )del|tabell|prioritet)\.?"
    rf"|§)[{SPACES}]*$",
    re.IGNORECASE,
)
_COUNTED_BEFORE = re.compile(rf"\d\.[{SPACES}]?(?:trinn|steg|fase|del|veke|uke)[{SPACES}]*$", re.IGNORECASE)
_COUNTED_AFTER = re.compile(
    rf"[{SPACES}]?(?:%|prosent\b|promille\b|t\b|h\b|[x×](?=[{SPACES}]?\d)|timers?\b|timar\b|time(?:r|n)?\b|min(?:utt\w*)?\b"
    r"|stk\b|ansatt\w*|ansette|tilsett\w*|barn\w*|elev\w*|skol\w*|skul\w*|lærer\w*|lærar\w*|leder\w*|leiar\w*|person\w*"
    r"|deltak\w*|enhet\w*|eining\w*|møte\w*|samling\w*|reise\w*|dag\w*|døgn|uke[rn]?\b|veker?\b|måned\w*|månad\w*|år\b|års\w*"
    r"|semest\w*|grupp\w*|lag\b|team\w*|avdeling\w*|kommune\w*|eier\w*|eigar\w*|rektor\w*|styrer\w*|km\b|kvm\b|m2\b"
    r"|utviklingspartner\w*|veileder\w*|veiledning\w*|digitale?\b|kurs\w*|moduler?\b|innbygger\w*|innbyggjar\w*"
    r"|studiepoeng|sp\b|årsverk|stilling\w*|tiltak\b|gruppeleder\w*|ordning\w*|part\w*)",
    re.IGNORECASE,
)


def amounts(text: str, *, bare: bool = False) -> list[Found]:
    """Find the kroner amounts in a cell or a line, in order.

    Args:
        text: one cell, line or passage.
        bare: whether the place is for money, so that a number without a sign of money («250 000», «0») counts too.
            Without it only «,-», kr, NOK, mill., tusen and dots between thousands make a number an amount.

    Returns:
        What can be told apart; digits that may be read in more than one way give nothing (see `columns`).

    >>> [found.nok for found in amounts("200 000 150 000", bare=True)]
    [200000, 150000]
    >>> amounts("80 200 284 300", bare=True)
    []
    """
    found = []
    for part in _parts(text):
        if isinstance(part, Found):
            found.append(part)
        else:
            found.extend(_as_money(text, part, _natural(part), bare=bare))
    return found


def parse_nok(text: str) -> int | None:
    """Read a text that is one amount and nothing else; None when it is not.

    >>> parse_nok("(950.000,-)"), parse_nok("kr. 250 000"), parse_nok("0"), parse_nok("7.1.2")
    (950000, 250000, 0, None)
    """
    for part in _parts(text):
        if isinstance(part, Found):
            found = [part]
        else:
            single = next((reading for reading in part.numbers if len(reading) == 1), ())
            found = _as_money(text, part, single, bare=True)
        if len(found) != 1:
            return None
        around = text[: found[0].start] + text[found[0].end :]
        return None if re.search(r"[^\s().:*]", around) else found[0].nok
    return None


def columns(text: str, count: int) -> tuple[Found, ...] | None:
    """Tell apart the last `count` amounts of a line whose columns are lost; the last one is the sum of the others.

    Returns:
        The only reading in which they add up; else the only reading there is; else None.

    >>> [found.nok for found in columns("Tiltak 2: Trygt miljø 250 000 364 300 614 300", 3)]
    [250000, 364300, 614300]
    >>> columns("80 200 284 300", 2) is None
    True
    """
    choices = []
    for part in _parts(text):
        if isinstance(part, Found):
            choices.append([[part]])
        else:
            choices.append([_as_money(text, part, reading, bare=True) for reading in part.numbers] or [[]])
    rows: dict[tuple[int, ...], tuple[int, tuple[Found, ...]]] = {}
    for combination in islice(product(*choices), MOST_READINGS):
        numbers = tuple(found for reading in combination for found in reading)
        values = tuple(found.nok for found in numbers[-count:])
        if len(values) == count and (values not in rows or len(numbers) < rows[values][0]):
            rows[values] = (len(numbers), numbers[-count:])
    balanced = [row for values, row in rows.items() if count > 1 and sum(values[:-1]) == values[-1]]
    # "1,- 1 100,- 1 101,-" also adds up as 100 + 1 = 101, but only by tearing numbers apart.
    fewest = [row for size, row in balanced if size == min(size for size, _row in balanced)]
    if len(fewest) == 1:
        return fewest[0]
    return next(iter(rows.values()))[1] if len(rows) == 1 else None


def format_number(number: int) -> str:
    """Group a number with no-break spaces.

    >>> format_number(1166270).replace(NBSP, "_")
    '1_166_270'
    """
    signs = language.numbers(language.current())
    return f"{number:,}".replace("-", signs.minus).replace(",", signs.group)


def format_typed(number: int) -> str:
    """Group a number with plain blanks, as it is typed, whatever language is spoken.

    >>> format_typed(1166270)
    '1 166 270'
    """
    return f"{number:,}".replace(",", " ")


def format_decimal(number: float, digits: int) -> str:
    """Write a number with so many decimals.

    >>> format_decimal(3.26, 1)
    '3,3'
    """
    return f"{number:.{digits}f}".replace(".", language.numbers(language.current()).decimal)


def format_nok(nok: int) -> str:
    """Write whole kroner.

    >>> format_nok(1166270).replace(NBSP, "_")
    '1_166_270_kr'
    """
    return _("{number}\u00a0kr", number=format_number(nok))


def format_short(nok: int) -> str:
    """Write kroner short: millions with two decimals, below a million in full.

    >>> format_short(2458860).replace(NBSP, "_"), format_short(743560).replace(NBSP, "_")
    ('2,46_mill._kr', '743_560_kr')
    """
    if abs(nok) < 1_000_000:
        return format_nok(nok)
    hundredths = (abs(nok) + 5_000) // 10_000
    signs = language.numbers(language.current())
    sign = signs.minus if nok < 0 else ""
    millions = f"{sign}{format_number(hundredths // 100)}{signs.decimal}{hundredths % 100:02d}"
    return _("{number}\u00a0mill.\u00a0kr", number=millions)


def format_thousands(nok: int) -> str:
    """Write kroner as whole thousands, for a table whose heading says so; a little is never written as nothing.

    >>> [format_thousands(nok).replace(NBSP, "_") for nok in (743560, 1205500, 499, 0)]
    ['744', '1_206', '<1', '0']
    """
    return "<1" if 0 < nok < 500 else format_number((nok + 500) // 1_000)


def format_percent(share: float) -> str:
    """Write a share as whole per cent.

    >>> format_percent(0.642).replace(NBSP, "_")
    '64_%'
    """
    return percent(str(int(share * 100 + 0.5)))


def percent(number: str) -> str:
    """Write a number as per cent.

    >>> percent("97,8").replace(NBSP, "_")
    '97,8_%'
    """
    return language.numbers(language.current()).percent.format(number)


def _parts(text: str) -> Iterator[Found | _Run]:
    """Give what may be money, in order: scaled amounts («1,25 mill.»), and runs of digits."""
    scaled = [match for match in _SCALED.finditer(text) if not _COUNTED_AFTER.match(text, match.end())]
    taken = [match.span() for match in scaled]
    firsts = [start for start, _end in taken]
    places = {match.start(): match for match in scaled}
    previous_end = 0
    ends_range = False
    for match in _DIGITS.finditer(text):
        inside = taken[max(0, bisect_right(firsts, match.start()) - 1)] if taken else (0, 0)
        if inside[0] <= match.start() < inside[1]:
            hit = places.pop(inside[0], None)
            if hit:
                yield Found(_scaled_nok(hit), hit.start(), hit.end(), hit.group())
            continue
        run = _run(text, match, previous_end, ends_range=ends_range)
        previous_end = run.after
        ends_range = run.after == match.end() and _starts_range(text, match.end())
        yield run


def _scaled_nok(match: re.Match) -> int:
    whole, _dot, decimals = match["number"].replace(",", ".").partition(".")
    factor = 1_000_000 if match["million"] else 1_000
    scale = 10 ** len(decimals)
    return (int(whole + decimals) * factor * 2 + scale) // (2 * scale)


def _run(text: str, match: re.Match, previous_end: int, *, ends_range: bool) -> _Run:
    start, end = match.span()
    before = _SIGN_BEFORE.search(text, previous_end, start)
    start = _without_lead(text, start, end, previous_end) if not before else start
    after = _sign_end(text, start, end, is_marked=bool(before))
    marked = after > end
    excluded = bool(
        (ends_range and start == match.start())
        or (_is_glued(text, start, previous_end) and not before)
        or _LABEL_BEFORE.search(text, max(0, start - LOOK_BACK), start)
        or text[after : after + 1] == "_"
        or _TIMES_AFTER.match(text, after)
        or (not marked and (_starts_range(text, end) or text[after : after + 1].isalpha()))
        or (not marked and not before and _is_something_else(text, start, end))
    )
    sign = before.start() if before else start
    return _Run(_readings(text, start, end), sign, after, bool(before), marked, excluded)


def _without_lead(text: str, start: int, end: int, previous_end: int) -> int:
    """Step over a number that is not the amount's: «Tiltak 2 250 000,-», «H2024 200 000,-»."""
    group = _DIGIT_GROUP.match(text, start).end()
    if group == end or text[group] not in SPACES:
        return start
    # "trinn 90 000,-": what is left would be no number; "4. trinn 90 500,-": the counter has its number before it.
    has_rest = text[group + 1 : group + 2] != "0" and not _COUNTED_BEFORE.search(text, max(0, start - LOOK_BACK), start)
    is_number_of = group - start <= 2 and has_rest and _COUNTER_BEFORE.search(text, previous_end, start)
    is_code = _is_glued(text, start, previous_end) and text[start - 1] != "+"
    return group + 1 if is_number_of or is_code else start


def _is_glued(text: str, start: int, previous_end: int) -> bool:
    """Tell whether the digits go on from a word, a code, a date or a minus sign."""
    if start <= previous_end:
        return False
    previous = text[start - 1]
    return (
        previous.isalpha() or previous in "_/-–−+#@'’" or (previous in ".,:" and text[start - 2 : start - 1].isdigit())
    )


def _starts_range(text: str, end: int) -> bool:
    return bool(_RANGE.match(text, end))


def _is_something_else(text: str, start: int, end: int) -> bool:
    identifier = _IDENTIFIER.match(text, start)
    look_back = max(0, start - LOOK_BACK)
    return bool(
        (_COUNTER_BEFORE.search(text, look_back, start) and not _COUNTED_BEFORE.search(text, look_back, start))
        or (identifier and identifier.end() >= end)
        or _COUNTED_AFTER.match(text, end)
        or (end - start <= 2 and _NUMBERING_AFTER.match(text, end) and text[start - 1 : start] != "(")
    )


def _sign_end(text: str, start: int, end: int, *, is_marked: bool) -> int:
    """Give where the signs of money after a run end; `end` when there are none."""
    after = end
    sign = _SIGN_AFTER.match(text, end) or _LOOSE_COMMA.match(text, end)
    if sign and sign.groupdict().get("tight"):
        # "0,-303.986,-" are glued columns; "12.-15." is a range of dates.
        is_comma = "," in sign["tight"]
        after = sign.end() if is_comma or not text[sign.end() : sign.end() + 1].isalnum() else end
    elif sign and (start == 0 or _may_take_loose_sign(text[start:end])):
        after = sign.end()
    kroner = _KRONER_AFTER.match(text, after)
    if not kroner:
        return after
    # "kr 200 000 kr 150 000": the second kr belongs to the second number, for the first has its own.
    belongs_to_next = _NUMBER_NEXT.match(text, kroner.end()) and (is_marked or after > end)
    return after if belongs_to_next else kroner.end()


def _may_take_loose_sign(digits: str) -> bool:
    """Tell whether a dash standing apart may be a sign of money: not after «Tiltak 3 -» or «i 2024, -»."""
    is_year = re.fullmatch(r"(?:19|20)\d\d", digits)
    return digits == "0" or (not is_year and sum(character.isdigit() for character in digits) >= 4)


def _readings(text: str, start: int, end: int) -> tuple[tuple[_Number, ...], ...]:
    """Give every way to read the digits between two places as numbers side by side."""
    groups = [(match.start() + start, match.end() + start) for match in re.finditer(r"\d+", text[start:end])]
    if len(groups) > 16:
        return ()

    @cache
    def split(first: int) -> tuple[tuple[_Number, ...], ...]:
        if first == len(groups):
            return ((),)
        readings = []
        for last in range(len(groups), first, -1):
            is_boundary = last == len(groups) or text[groups[last - 1][1]] in SPACES
            number = _number(text, groups[first:last]) if is_boundary else None
            if number:
                readings.extend((number, *rest) for rest in islice(split(last), MOST_READINGS))
        return tuple(readings)

    return tuple(sorted(split(0), key=len))


def _number(text: str, groups: list[tuple[int, int]]) -> _Number | None:
    """Read digit groups as one number, or None where they cannot be one."""
    start, end = groups[0][0], groups[-1][1]
    parts = [text[low:high] for low, high in groups]
    separators = [text[high] for _low, high in groups[:-1]]
    ore = None
    if len(parts) > 1 and len(parts[-1]) == 2 and separators[-1] in ".,":
        ore = int(parts.pop())
        decimal = separators.pop()
        if decimal in separators:
            return None
    if len(parts[0]) > 1 and parts[0][0] == "0":
        return None
    if len(parts) > 1 and (parts[0] == "0" or len(parts[0]) > 3 or any(len(part) != 3 for part in parts[1:])):
        return None
    if ("," in separators and set(separators) != {","}) or sum(map(len, parts)) > 2 * MOST_DIGITS:
        return None
    nok = int("".join(parts)) + (1 if ore and ore >= 50 else 0)
    return _Number(nok, start, end, "".join(separators), ore)


def _natural(run: _Run) -> tuple[_Number, ...]:
    """Choose the reading with the fewest numbers; nothing where that is a matter of opinion."""
    plausible = [reading for reading in run.numbers if _is_plausible(run, reading)]
    whole = run.numbers[0] if run.numbers else ()
    if not plausible or (len(whole) == 1 and whole[0].nok < 10**10 and plausible[0] is not whole):
        return ()  # "972 418 013" is an organisation number, not 972 and 418 013
    fewest = [reading for reading in plausible if len(reading) == len(plausible[0])]
    if len(fewest) > 1:
        return ()
    # "1.250 500": one number with mixed separators, or two?
    uniform = [reading for reading in plausible if all(len(set(number.grouped)) <= 1 for number in reading)]
    return fewest[0] if not uniform or fewest[0] in uniform else ()


def _is_plausible(run: _Run, reading: tuple[_Number, ...]) -> bool:
    marked = run.marked_first or run.marked_last
    most = 10 if len(reading) == 1 and marked else MOST_DIGITS
    return all(number.nok < 10**most for number in reading)


def _as_money(text: str, run: _Run, reading: tuple[_Number, ...], *, bare: bool) -> list[Found]:
    """Keep the numbers of a reading that are money, with the signs around them."""
    if run.excluded:
        return []
    found = []
    for place, number in enumerate(reading):
        first, last = place == 0 and run.marked_first, place == len(reading) - 1 and run.marked_last
        if not (first or last or _is_money_unmarked(number, bare=bare)):
            continue
        start = run.before if first else number.start
        end = run.after if last else number.end
        found.append(Found(number.nok, start, end, text[start:end]))
    return found


def _is_money_unmarked(number: _Number, *, bare: bool) -> bool:
    if set(number.grouped) == {"."}:
        return number.nok < 10**MOST_DIGITS
    if number.ore is not None and number.grouped:
        return True
    if not bare or "," in number.grouped or number.nok >= 10**MOST_DIGITS:
        return False
    if number.grouped:
        return True
    # Eight plain digits are a phone; 2024 is a year; «1,25» may be millions.
    return number.nok < 10**7 and not 1990 <= number.nok < 2050 and not number.ore
