"""What a measure is about and whom it is for, found in its own words with the word lists in data/vocabulary.

A theme in the title or a stated aim is a main theme; one in a list of needs or other text is mentioned. The form's
own template text and proper names are hidden first, and every theme has words that are not it («felles språk»). A hit
counts unless it lies wholly inside such words, so that a longer pattern may win back what a shorter exception takes.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import chain, pairwise, repeat
from pathlib import Path

from behovsmelding.columns import Grouped, exchanged, held, made
from behovsmelding.report import Locator, Measure, NeedsReport, Passage, Relation, ThemeHit, normal
from behovsmelding.vocabulary import Vocabulary, rows
from behovsmelding.word_lists import WordList, shape_of

THEMES = (
    "språk", "lesing", "skriving", "regning", "fravær", "atferd", "lek", "læringsmiljø", "tilpasset opplæring",
    "mangfold", "spesialpedagogikk", "ledelse", "pedagogisk analyse", "digital praksis", "fådelt skole", "overganger",
    "psykisk helse", "samisk",
)  # fmt: skip
TARGET_GROUPS = (
    "barnehageansatte", "lærere", "gruppeledere", "pedagogiske ledere", "styrere", "skoleledere", "sfo", "ppt",
    "spesialpedagogisk fagteam", "eiere", "laget rundt barnet", "assistenter", "kulturskole", "oppfølgingstjeneste",
    "alle ansatte",
)  # fmt: skip
SNIPPET_LENGTH = 80
SNIPPET_WORDS = 9  # a snippet is a few words, never a sentence of the form
HIDDEN = "\x00"

# Whitespace and quotation marks: «felles språk», felles «språk» and a line broken between them are the same words.
_GAP = r"[\s\"'«»„“”‘’]+"
_BETWEEN = rf"(?:(?!(?:på|om|i|for|av|med|til|mot|innen|innenfor|og|eller)\b)\w+{_GAP}){{0,2}}"
_APART = re.compile(r"[* …-]")
_ITEM = re.compile(r"\n\s*(?:[-–•*·]|\d{1,2}[.)])\s+|\n\s*\n")
_PURPOSE = re.compile(r"\W*(?:dette|det)\s+(?:er\s+|gjøres\s+|skjer\s+)?(?:for\s+(?:at|å)|slik\s+at)\b", re.IGNORECASE)
_BROKEN_WORD = re.compile(r"(?<=\w)-\n\s*(?!(?:og|eller|samt)\b)(?=[a-zæøå])")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A row of a word list: what it means, and how it is found."""

    meaning: str
    found_by: re.Pattern
    needle: str
    """Letters every hit holds: most patterns are ruled out by them, much faster than by searching."""
    where: str = "all"
    """all, headline (title, aim, needs), title or body."""
    is_exception: bool = False

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Find where the pattern stands in a text."""
        return [match.span() for match in self.found_by.finditer(text)]

    def applies_to(self, kind: str) -> bool:
        """Tell whether the pattern is meant for a kind of passage."""
        places = ("title", "headline") if kind == "title" else ("headline" if kind in ("aim", "needs") else "body",)
        return self.where in ("all", *places)


Finder = Callable[..., list[tuple[str, str]]]
Hit = tuple[str, Relation, str, Locator]
"""What a `ThemeHit` holds, in its order."""


def tagged(report: NeedsReport, vocabulary: Vocabulary) -> NeedsReport:
    """Give the report with every measure's themes and target groups."""
    if report.form == "list":  # whose rows describe no measure, and whose text nobody asks for once it is searched
        found = themes_of_list(report, vocabulary)
        return replace(report, measures=exchanged(report.measures, themes=found, passages=repeat(())))
    measures = tuple(
        replace(
            measure,
            themes=themes_of(measure, vocabulary, report.owners),
            target_groups=target_groups_of(measure, report, vocabulary) if measure.described else (),
        )
        for measure in report.measures
    )
    return replace(report, measures=measures)


def themes_of_list(report: NeedsReport, vocabulary: Vocabulary) -> Grouped:
    """Find the themes of a list's measures; words that many rows say are looked at once.

    So are those that differ in their digits only («Lesing, gruppe 17»), where nothing with digits is asked for.
    """
    remembered = cache(places_in)
    numbered = [shape_of(needle_of(written)) for written in _with_digits(vocabulary)]

    @cache
    def by_digits(alike: str, owners: tuple[str, ...]) -> bool:
        folded = alike.casefold()
        return any(needle in folded for needle in (*numbered, *(shape_of(needle_of(owner)) for owner in owners)))

    def find(kind: str, text: str, owners: tuple[str, ...], *, vocabulary: Vocabulary) -> list[tuple[str, str]]:
        text = mended(text)
        alike, named = shape_of(text), ()
        if by_digits(alike, owners):
            alike, folded = text, text.casefold()
            named = tuple(owner for owner in owners if needle_of(owner) in folded)
        return [(theme, snippet(text, *place)) for theme, place in remembered(kind, alike, named, vocabulary)]

    said = held(report.measures, ("title", "passages", "locator", "owner"))
    found = [
        found_in(searched(title, passages, locator), vocabulary, (owner,) if owner else report.owners, find)
        for title, passages, locator, owner in zip(*said.values(), strict=True)
    ]
    return Grouped(list(map(len, found)), made(ThemeHit, list(chain.from_iterable(found))))


def themes_of(measure: Measure, vocabulary: Vocabulary, owners: tuple[str, ...] = ()) -> tuple[ThemeHit, ...]:
    """Find a measure's themes in the order of ``THEMES``, main ones first; each once, with its first words.

    Args:
        measure: with its passages.
        vocabulary: where the word lists lie.
        owners: names that are no themes, whatever words they hold («Språkskogen barnehage AS»).
    """
    passages = searched(measure.title, measure.passages, measure.locator)
    return tuple(ThemeHit(*hit) for hit in found_in(passages, vocabulary, owners, themes_in))


def found_in(passages: Sequence[Passage], vocabulary: Vocabulary, owners: tuple[str, ...], find: Finder) -> list[Hit]:
    """Find the themes of what says what a measure is about, with ``themes_in`` or with one that remembers."""
    found: dict[str, Hit] = {}
    for passage in passages:
        relation = "main" if passage.kind in ("title", "aim") else "mentioned"
        for theme, words in find(passage.kind, passage.text, owners, vocabulary=vocabulary):
            if theme not in found or (relation == "main" and found[theme][1] == "mentioned"):
                found[theme] = theme, relation, words, passage.locator
    return sorted(found.values(), key=_order)


def _order(hit: Hit) -> tuple[bool, int]:
    return hit[1] == "mentioned", THEMES.index(hit[0])


def searched(title: str, passages: Sequence[Passage], place: Locator) -> list[Passage]:
    """Give the passages that may say what a measure is about: its title first, never its target group.

    «Dette for at alle skal …» right after a stated aim goes on stating it.
    """
    has_title = any(p.kind == "title" and normal(p.text) == normal(title) for p in passages)
    found = [] if has_title else [Passage("title", title, place)]
    for passage in passages:
        goes_on = found and found[-1].kind == "aim" and passage.kind == "body" and _PURPOSE.match(passage.text)
        found.append(replace(passage, kind="aim") if goes_on else passage)
    return [passage for passage in found if passage.kind != "target_group"]


def themes_in(kind: str, text: str, owners: tuple[str, ...], *, vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Find the themes of a passage of some kind, each with a snippet around its first hit."""
    text = mended(text)
    return [(theme, snippet(text, *place)) for theme, place in places_in(kind, text, owners, vocabulary)]


def places_in(
    kind: str, text: str, owners: tuple[str, ...], vocabulary: Vocabulary
) -> list[tuple[str, tuple[int, int]]]:
    """Find the themes of a passage whose broken words are mended, each with where its first hit starts and ends."""
    shown = hidden(text, vocabulary, "themes", owners)
    folded = shown.casefold()
    exceptions: dict[str, list[tuple[int, int]]] = {}
    hits: dict[str, list[tuple[int, int]]] = {}
    for pattern in theme_patterns(vocabulary.folder).possible(folded):
        if pattern.applies_to(kind):
            spans = exceptions if pattern.is_exception else hits
            spans.setdefault(pattern.meaning, []).extend(pattern.spans(shown))
    places = []
    for theme in filter(hits.__contains__, THEMES):
        counting = [hit for hit in hits[theme] if not is_inside(hit, exceptions.get(theme, ()))]
        if counting:
            places.append((theme, min(counting)))
    return places


def is_inside(hit: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    """Tell whether a hit lies wholly inside one of the spans."""
    return any(start <= hit[0] and hit[1] <= end for start, end in spans)


def mended(text: str) -> str:
    """Join words that a line break has divided («språk-» + «utvikling»), but not «leke-» + «og læringsmiljø»."""
    return _BROKEN_WORD.sub("", text) if "-\n" in text else text


def hidden(text: str, vocabulary: Vocabulary, what: str, owners: Iterable[str] = ()) -> str:
    """Blank out template text, proper names, organisations and owners, keeping every other letter at its place."""
    folded = text.casefold()
    names = names_to_hide(vocabulary.folder, what).possible(folded)
    spans = [span for pattern in names for span in pattern.spans(text)]
    spans += [(start, end) for _, start, end in vocabulary.organisations_in(text)]
    spans += [span for owner in owners if needle_of(owner) in folded for span in pattern_of("", owner).spans(text)]
    for start, end in spans:
        text = text[:start] + HIDDEN * (end - start) + text[end:]
    return text


def snippet(text: str, start: int, end: int) -> str:
    """Cut the few words around a hit out of its line or list item, at word ends."""
    first, last = 0, len(text)
    if "\n" in text:
        edges = [edge for item in _ITEM.finditer(text) for edge in item.span()]
        first = max((edge for edge in edges if edge <= start), default=first)
        last = min((edge for edge in edges if edge >= end), default=last)
    before, hit, after = text[first:start].lstrip(" \t-–•*·"), text[start:end], text[end:last]
    whole = " ".join(f"{before}{hit}{after}".split())
    if whole.count(" ") < SNIPPET_WORDS and len(whole) <= SNIPPET_LENGTH - 4:
        return whole
    before, hit, after = before.split(), hit.split(), after.split()
    glued = bool(before) and not text[start - 1].isspace(), bool(after) and not text[end].isspace()
    words, low, high = widened(before, joined(hit, before, after, glued), after, glued)
    return f"{'… ' if low else ''}{' '.join(words)}{' …' if high else ''}"


def joined(hit: list[str], before: list[str], after: list[str], glued: tuple[bool, bool]) -> list[str]:
    """Give the hit with the quotation mark or hyphen it hangs together with."""
    words = " ".join(hit)
    if glued[0]:
        words = before[-1] + words
    if glued[1]:
        words += after[0]
    return words.split()


def widened(
    before: list[str], words: list[str], after: list[str], glued: tuple[bool, bool]
) -> tuple[list[str], bool, bool]:
    """Take words from both sides in turn while there is room; tell whether some were left on either side."""
    before, after = before[: len(before) - glued[0]], after[int(glued[1]) :]
    while len(words) < SNIPPET_WORDS and (before or after):
        takes_after = bool(after) and (not before or len(after) >= len(before))
        wider = [*words, after[0]] if takes_after else [before[-1], *words]
        if len(" ".join(wider)) > SNIPPET_LENGTH - 4:
            break
        words = wider
        if takes_after:
            after = after[1:]
        else:
            before = before[:-1]
    return words, bool(before), bool(after)


# Target groups ------------------------------------------------------------------------------------------------------

# The form of 2023 has no field for the target group: it says in its text whom a measure is for.
_WHO = re.compile(
    r"\b(?:gjeld(?:er)?(?: for)?|(?<!relevant )(?<!viktig )(?<!ansvar )(?<!ansvaret )for(?! (?:å|at)\b)"
    r"|målgrupp\w+ er|kompetanse\w+ (?:av|hos)|opplæring av|sammen med|saman med|deltak\w+ er)\b"
    r"(?P<who>.*?)(?=\.\s|\.$|\n\s*\n|;|\b(?:på|som|der|slik|i samarbeid)\b|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_OWNERS_OF_BOTH = r"e?-?\s+og\s+sk[ou]le-?\s?(?:ei|mynd|kontor)"
_KINDERGARTEN = re.compile(rf"barnehag(?!\w*(?:eier|eigar|mynd)|{_OWNERS_OF_BOTH})|\bbhg\b", re.IGNORECASE)
_SCHOOL = re.compile(r"(?<!kultur)(?<!aktivitets)(?:skole|skule)(?!fritid|eie|eig|helse|mynd|kontor)", re.IGNORECASE)
_STAFF_OF_KINDERGARTENS = re.compile(
    r"\b(?:alle|samtlige|samtlege|hele|heile)\b[^.;]*\b(?:ansatte|tilsette|personal\w*|medarbeid\w+)\b[^.;,]*barnehag",
    re.IGNORECASE,
)


def target_groups_of(measure: Measure, report: NeedsReport, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Find whom a measure is for, in the order of ``TARGET_GROUPS``.

    The form's own field says it; the 2023 form has none, so there the text is asked who takes part.
    """
    fields = [passage.text for passage in measure.passages if passage.kind == "target_group"]
    found: set[str] = set()
    for text in fields:
        found |= groups_in(text, places_of(text) or places_of_measure(measure), vocabulary)
    if not fields and report.form == "appendix_2023":
        for text in (measure.title, *(passage.text for passage in measure.passages)):
            for who in (match["who"] for match in _WHO.finditer(text)):
                places = places_of(who) or places_of_level(measure) or places_of_measure(measure)
                found |= groups_in(who, places, vocabulary)
    return tuple(group for group in TARGET_GROUPS if group in found)


def groups_in(text: str, places: tuple[bool, bool], vocabulary: Vocabulary) -> set[str]:
    """Find the target groups a text names; longer words hide the shorter ones inside them.

    Args:
        text: a target group field, or the part of a sentence that says who takes part.
        places: whether kindergartens and schools are meant, for words that fit both («ledere», «ansatte») where no
            place follows them.
        vocabulary: where the word list lies.
    """
    shown = hidden(mended(text), vocabulary, "target_groups")
    hits = group_hits(shown, vocabulary)
    found: set[str] = set()
    for (start, _, meaning), (next_start, _, _) in pairwise([*hits, (len(shown), 0, "")]):
        found |= resolved(meaning, places_of(shown[start:next_start]) or places)
    if "alle ansatte" in found and _STAFF_OF_KINDERGARTENS.search(shown) and not _SCHOOL.search(shown):
        found.add("barnehageansatte")
    return found


def group_hits(shown: str, vocabulary: Vocabulary) -> list[tuple[int, int, str]]:
    """Find where a text names target groups, in order; none inside another."""
    folded = shown.casefold()
    patterns = group_patterns(vocabulary.folder).possible(folded)
    hits = [(*span, pattern.meaning) for pattern in patterns for span in pattern.spans(shown)]
    taken: list[tuple[int, int, str]] = []
    for start, end, meaning in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit)):
        if all(end <= other[0] or other[1] <= start for other in taken):
            taken.append((start, end, meaning))
    return sorted(taken)


def resolved(meaning: str, places: tuple[bool, bool]) -> set[str]:
    """Give the group, or of «kindergarten's/school's» those whose place is meant; both where no place is known."""
    choices = meaning.split("/")
    if len(choices) == 1:
        return {meaning}
    return {choice for choice, is_meant in zip(choices, places, strict=True) if is_meant} or set(choices)


def places_of(text: str) -> tuple[bool, bool] | None:
    """Tell whether a text speaks of kindergartens and of schools; None where of neither."""
    places = bool(_KINDERGARTEN.search(text)), bool(_SCHOOL.search(text))
    return places if any(places) else None


def places_of_level(measure: Measure) -> tuple[bool, bool] | None:
    """Tell which places the level ticked, or the scheme, means."""
    by_scheme = {"Regional ordning": "barnehage", "Desentralisert ordning": "grunnskole"}
    level = measure.level or by_scheme.get(measure.scheme or "")
    return {"barnehage": (True, False), "grunnskole": (False, True), "begge": (True, True)}.get(level or "")


def places_of_measure(measure: Measure) -> tuple[bool, bool]:
    """Tell which places a measure is for, where its target group does not say: level, scheme, title, else both."""
    level = places_of_level(measure)
    title = places_of(measure.title)
    return (level if level and not all(level) else None) or title or (True, True)


# Word lists ---------------------------------------------------------------------------------------------------------


@cache
def theme_patterns(folder: Path) -> WordList[Pattern]:
    """Read the words that catch themes, and those that are not them."""
    return WordList(
        pattern_of(row["theme"], row["pattern"], row["case"], row["where"] or "all", row["rule"] == "not")
        for row in rows(folder / "themes.csv")
    )


@cache
def group_patterns(folder: Path) -> WordList[Pattern]:
    """Read the words that name target groups."""
    return WordList(pattern_of(row["group"], row["pattern"], row["case"]) for row in rows(folder / "target_groups.csv"))


@cache
def names_to_hide(folder: Path, what: str) -> WordList[Pattern]:
    """Read the proper names and template text that say nothing about a measure."""
    names = [row["pattern"] for row in rows(folder / "proper_names.csv") if row["hidden_from"] in ("all", what)]
    templates = [row["text"] for row in rows(folder / "template_text.csv")]
    return WordList(pattern_of("", text) for text in (*names, *templates))


def _with_digits(vocabulary: Vocabulary) -> list[str]:
    """Give what is looked for that has digits in it: in a text without its letters no digit tells anything."""
    lists = (
        ("themes", "pattern"), ("proper_names", "pattern"), ("template_text", "text"), ("aliases", "spelling"),
    )  # fmt: skip
    written = (row[column] for name, column in lists for row in rows(vocabulary.folder / f"{name}.csv"))
    return [each for each in written if any(map(str.isdecimal, each))]


@lru_cache(maxsize=4096)
def pattern_of(
    meaning: str, written: str, case: str = "any", where: str = "all", is_exception: bool = False
) -> Pattern:
    """Make a row of a word list a pattern: ``*`` is any letters, ``…`` up to two words; whole words else."""
    parts = {"*": r"\w*", " ": _GAP, "…": _BETWEEN, "-": "[-‐‑–]"}
    body = "".join(parts.get(sign, re.escape(sign)) for sign in written.strip().replace("… ", "…"))
    flags = re.NOFLAG if case == "exact" else re.IGNORECASE
    return Pattern(meaning, re.compile(rf"(?<!\w){body}(?!\w)", flags), needle_of(written), where, is_exception)


@lru_cache(maxsize=4096)
def needle_of(written: str) -> str:
    """Give the longest run of letters that stands wherever a row of a word list does."""
    return max(_APART.split(written.casefold()), key=len)
