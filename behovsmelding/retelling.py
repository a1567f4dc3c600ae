"""Sentences kept in bokmål, told anew in the language of the run: findings, refusals, what was done.

What is stored is a sentence with values in it. A catalogue knows the sentence with numbered places for the values
(context «stored»); where a stored sentence is exactly one of those filled in, it is told by the translation with the
same values. So nothing is told that was not stored. Where none fits, the bokmål stands, and it is said that it does.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from behovsmelding import language, money
from behovsmelding.language import DEFAULT, N_, PART, STORED, _

PLACE = re.compile(r"\{(\d+)\}")
AMOUNT = re.compile(r"(\d{1,3}(?:\u00a0\d{3})*)\u00a0kr")
PARTS = (
    N_("{0} mer", PART),
    N_("{0} mindre", PART),
    N_("Sumraden", PART),
    N_("Raden «{0}»", PART),
    N_("radene", PART),
    N_("tiltakene", PART),
    N_("som {0} i {1}", PART),
    N_("som {0}", PART),
    N_("for {0} i {1}", PART),
    N_("for {0}", PART),
    N_("begge deler", PART),
    N_("barnehage", PART),
    N_("grunnskole", PART),
    N_("skole", PART),
    N_("PPT", PART),
    N_("vår {0}", PART),
    N_("høst {0}", PART),
    N_("ikke oppgitt mottaker", PART),
    N_("ikke noe beløp", PART),
    N_("ikke noe", PART),
    N_("et tiltak", PART),
    N_("ikke et tiltak", PART),
    N_("beløpet til {0} i «{1}»", PART),
    N_("beløpet til {0}", PART),
    N_("{0} i «{1}»", PART),
    N_("eier", PART),
    N_("er et arkiv med mer enn {0} filer", PART),
    N_("er pakket sammen av mer enn {0} MB", PART),
    N_("har langt mer innhold enn et skjema kan ha", PART),
    N_("har tabeller med mer enn {0} rader", PART),
    N_("har tabeller med mer enn {0} celler", PART),
    N_("har mer enn {0} avsnitt", PART),
    N_("rad {0}", PART),
    N_("radene {0}", PART),
    N_("Rad {0}", PART),
    N_("Radene {0}", PART),
    N_("{0} til", PART),
    N_("det samme", PART),
)
"""What sentences are put together of, beside the words of tables called ``…_WORDS`` and the kinds of files."""
COMPOSED = (
    N_("Rettelsen av {0} gjelder ikke lenger: skjemaet oppgir nå {1}.", STORED),
    N_("Rettelsen av {0} gjelder ikke lenger: den finner ikke lenger stedet i skjemaet.", STORED),
    N_("Gjelder hele listen: {0}", STORED),
)
"""What is put together of pieces where it is made, so that the code has no whole sentence to find."""
IN_SQL = (
    N_("Ikke gjennomgått", STORED),
    N_("Fra registeret", STORED),
    N_("Godkjent {0}", STORED),
    N_("Venter på godkjenning", STORED),
)
"""What SQL says: the macro ``status_of``."""
MONTHS = (
    "januar", "februar", "mars", "april", "mai", "juni",
    "juli", "august", "september", "oktober", "november", "desember",
)  # fmt: skip
DAY = re.compile(rf"(\d{{1,2}})\. ({'|'.join(MONTHS)}) (\d{{4}})")
"""A date as the macro ``date_in_words`` writes it."""
LISTED = re.compile(r"(, | og | eller )(?![^«]*»)")
"""What stands between the parts of a list; not what stands within a quotation."""
QUOTED = re.compile(r"«([^«»]*)»")
NUMBER = re.compile(r"\d{1,3}(?:\u00a0\d{3})*")


@dataclass(frozen=True, slots=True)
class Template:
    """A stored sentence with places for its values, and what it is in another language."""

    pattern: re.Pattern
    told: str
    quoted: frozenset[int]
    """Places within «»: names and titles, which are never told anew."""
    letters: int
    """How much of it is its own words: of two that fit the one that says more is meant."""


def retold(sentence: str) -> str:
    """Tell a stored sentence, or several in a row, in the language of the run; marked where it stays bokmål."""
    if language.current() == DEFAULT or not sentence.strip():
        return sentence
    told = known(sentence)
    return _("{sentence} (på bokmål)", sentence=sentence) if told is None else told


def reason(words: str) -> str:
    """Tell a reason anew where the program gave it; what a person wrote stands as written."""
    return known(words) or words


def known(sentence: str, context: str = STORED) -> str | None:
    """Give a stored sentence in the language of the run; None where no catalogue entry is exactly it."""
    code = language.current()
    if code == DEFAULT:
        return sentence
    for template in templates(code, context):
        if match := template.pattern.fullmatch(sentence):
            found = {int(place[1:]): value for place, value in match.groupdict().items()}
            values = [found[place] if place in template.quoted else _value(found[place]) for place in sorted(found)]
            return template.told.format(*values)
    return None


def _value(value: str) -> str:
    """Tell a value: amounts as the language writes them, known words by their translation, anything else as it is."""
    if (told := _surely(value)) is not None:
        return told
    parts = LISTED.split(value)
    words = [_surely(part) for part in parts[::2]]
    if len(words) < 2 or None in words:
        return value
    return "".join(word + between for word, between in zip(words, [*map(_between, parts[1::2]), ""], strict=True))


def _surely(value: str) -> str | None:
    if amount := AMOUNT.fullmatch(value):
        return money.format_nok(int(amount[1].replace("\u00a0", "")))
    if day := DAY.fullmatch(value):
        return language.date_in_words(date(int(day[3]), MONTHS.index(day[2]) + 1, int(day[1])))
    if NUMBER.fullmatch(value):
        return money.format_number(int(value.replace("\u00a0", "")))
    if quoted := QUOTED.fullmatch(value):
        return _("«{quoted}»", quoted=quoted[1])
    told = known(value, PART)
    told = known(value) if told is None else told  # «Gjelder hele listen: …» holds a whole sentence
    return _two_words(value) if told is None else told


def _two_words(value: str) -> str | None:
    """Tell what a column of a list is for, such as «tildelt eier», where both are known words."""
    first, _blank, last = value.partition(" ")
    stage, role = known(first, PART), known(last, PART)
    return None if stage is None or role is None else _("{stage} {role}", stage=stage, role=role)


def _between(words: str) -> str:
    return {" og ": _(" og "), " eller ": _(" eller ")}.get(words, words)


@cache
def templates(code: str, context: str) -> tuple[Template, ...]:
    """Give the stored sentences a catalogue knows, those with most words of their own first."""
    made = [_template(message.id, message.string) for message in language.catalogue(code) if message.context == context]
    return tuple(sorted(made, key=lambda one: -one.letters))


def _template(msgid: str, told: str) -> Template:
    pattern = re.compile("".join(_pieces(msgid)), re.DOTALL)
    quoted = frozenset(int(number) for number in re.findall(r"«\{(\d+)\}»", msgid))
    return Template(pattern, told or msgid, quoted, len(PLACE.sub("", msgid)))


def _pieces(msgid: str) -> Iterator[str]:
    """Write a sentence as a pattern; a place that stands twice holds the same both times."""
    seen = set()
    for number, piece in enumerate(PLACE.split(msgid)):
        if number % 2 == 0:
            yield re.escape(piece)
        else:
            yield rf"(?P=_{piece})" if piece in seen else rf"(?P<_{piece}>.+?)"
            seen.add(piece)
