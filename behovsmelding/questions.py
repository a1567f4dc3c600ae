"""Findings as a person would ask them: the question, its possible answers, and the sentence for the owner.

What is stored of an answer (its note, the reason of a correction) is bokmål, whatever language the reader has.
Which answer is right is never decided here: every question can be sent to the owner, and every value can be kept.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from behovsmelding import labels, language, retelling
from behovsmelding.language import N_, _, ngettext
from behovsmelding.money import format_number

Act = Literal["ask", "confirm", "use", "edit", "same", "own"]
ABOUT_ONE_AMOUNT = ("cost-lines", "restated-amount", "amount-missing", "amount-zero")
KEEP = N_("Behold som det står")
OWN_SUM = "er summert til"
"""In the finding on a form's own sum of its cost lines, which is no amount of the measure."""
ROLE_WORDS = {"owner": "eiers andel", "university": "UHs andel"}


@dataclass(frozen=True, slots=True)
class Held:
    """An amount of the measure a doubt is about, with what names it when it is corrected."""

    role: str
    recipient: str
    short: str
    """The recipient as on a screen."""
    stage: str
    position: int
    amount_nok: int | None


@dataclass(frozen=True, slots=True)
class Doubt:
    """A finding with what is needed to ask about it."""

    rule: str
    severity: str
    message: str
    title: str | None = None
    """The measure it concerns; None is the whole report."""
    stated: int | None = None
    computed: int | None = None
    place: str = ""
    """Where in the document, in words."""
    amounts: tuple[Held, ...] = ()
    """The measure's amounts."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer, as a button."""

    label: str
    act: Act
    """ask: put it on the list for the owner; confirm: keep what stands; use: correct to ``value``; edit: open the form
    for ``field``; same, own: a list's row is the known measure, or one of its own."""
    field: str | None = None
    value: int | None = None
    reason: str = ""
    """Why ``value``, as the correction will say: «meldt …, rettet til …, fordi …»."""
    note: str = ""
    """The label in bokmål, as it is kept with the answer."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question with its possible answers."""

    text: str
    choices: tuple[Choice, ...]
    held: Held | None
    """The one amount it is about, when it is about one."""
    letter: str
    """What the owner is asked, as it stands in the letter: what the form says and what is needed."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How one rule is asked about."""

    text: str
    """``{recipient}``, ``{stated}`` and ``{computed}`` are filled in."""
    needed: str
    """What the owner is asked for."""
    keep: str | None = KEEP
    """The answer that lets everything stand; None where something must be filled in."""
    edit: tuple[str, str] | None = None
    """(field, label) of the answer that opens a form."""
    told: str | None = None
    """What the letter says instead of the finding's own sentence."""
    because: str = ""
    """Why the computed value is used, where it can be."""
    until: str | None = None
    """Where the finding's sentence turns to how this program counts, which is no concern of the owner."""


ASK = Choice("Spør eier", "ask")
SAME_OR_OWN = (Choice("Ja, samme tiltak", "same"), Choice("Nei, et eget tiltak", "own"))
AMOUNT = ("amount", N_("Annet beløp …"))
FILL_IN = ("amount", N_("Fyll ut beløp …"))
CORRECT = ("amount", N_("Rett et beløp …"))
SEMESTERS = ("semesters", N_("Velg semestre …"))
LEVEL = ("level", N_("Velg nivå …"))
UNKNOWN = N_("Behold som ukjent")
NOT_NEEDED = N_("Ikke nødvendig")

WORDINGS: dict[str, Wording] = {
    "form-unknown": Wording(
        "Er alt lest slik det står?",
        "Kan dere sende behovsmeldingen på skjemaet for det året den gjelder?",
        "Ja, alt er kontrollert",
        told="Behovsmeldingen er skrevet på et skjema vi ikke kjenner.",
    ),
    "year-missing": Wording(
        "Hvilket år gjelder behovsmeldingen?",
        "Hvilket år melder dere behov for?",
        None,
        ("year", "Fyll ut år …"),
        told="Vi finner ikke hvilket år behovsmeldingen gjelder.",
    ),
    "year-inferred": Wording(
        "Gjelder behovsmeldingen {year}?",
        "Hvilket år melder dere behov for?",
        "Ja, {year}",
        ("year", "Annet år …"),
        told="Vi finner ikke hvilket år behovsmeldingen gjelder, og har antatt {year}.",
    ),
    "owner-missing": Wording(
        "Hvem melder behovet?",
        "Hvem er innmeldende eier?",
        None,
        ("owner", "Fyll ut eier …"),
        told="Vi finner ikke hvem som melder behovet.",
    ),
    "scheme-missing": Wording(
        "Hvilken ordning gjelder det?", "Hvilken ordning gjelder det?", UNKNOWN, ("scheme", "Velg ordning …")
    ),
    "measures-missing": Wording(
        "Hvilke tiltak gjelder behovsmeldingen?",
        "Hvilke tiltak melder dere behov for?",
        "Ingen tiltak",
        told="Vi finner ingen tiltak i skjemaet.",
    ),
    "sum-mismatch": Wording("Hvilke beløp gjelder?", "Hvilke beløp gjelder?", "Behold beløpene på tiltakene", CORRECT),
    "restated-amount": Wording(
        "Hvilket beløp gjelder?",
        "Hvilket beløp gjelder?",
        "Behold {stated}",
        AMOUNT,
        because="vedlegget oppgir {computed} kr i teksten under økonomi",
    ),
    "cost-lines": Wording(
        "Hva er meldt behov for {recipient}?",
        "Hvilket beløp gjelder?",
        "Behold {stated}",
        AMOUNT,
        because="kostnadslinjene blir {computed} kr",
    ),
    "measure-count": Wording(
        "Er alle tiltakene mottatt?",
        "Hvor mange tiltak gjelder behovsmeldingen, og er det noen vi ikke har mottatt?",
        "Ja, {computed} tiltak",
    ),
    "scheme-row": Wording(
        "Er alle tiltakene i ordningen mottatt?",
        "Hvilke tiltak og beløp gjelder?",
        "Behold beløpene på tiltakene",
        CORRECT,
    ),
    "hourly-rate": Wording(
        "Er timeprisen som den skal være?", "Kan dere bekrefte timetall, timepris og beløp?", "Ja, behold", CORRECT
    ),
    "amount-missing": Wording(
        "Hva er meldt behov for {recipient}?",
        "Hvor stort er behovet, fordelt på eier og kompetansemiljø (UH)?",
        "Behold som ikke oppgitt",
        FILL_IN,
        until=", så ",
    ),
    "amount-unreadable": Wording(
        "Hvem gjelder beløpet?", "Hvem gjelder beløpet?", "La det stå utenfor", FILL_IN, until=", og teller"
    ),
    "amount-set-aside": Wording(
        "Er noen av beløpene behov i år?", "Er noen av beløpene behov i år?", "Nei, la dem stå utenfor", FILL_IN
    ),
    "source-missing": Wording(
        "Hvilket beløp står i skjemaet?",
        "Hvilket beløp gjelder?",
        "La det stå utenfor",
        FILL_IN,
        until=", og teller",
    ),
    "amount-zero": Wording("Er behovet 0 kr?", "Er det riktig at behovet er 0 kr?", "Ja, 0 kr", AMOUNT),
    "partner-not-listed": Wording(
        "Er kompetansemiljøet med i partnerskapet?", "Er kompetansemiljøet med i partnerskapet?", "Ja, det er med"
    ),
    "partner-tick": Wording(
        "Hvor mange kompetansemiljøer er med?", "Hvilke kompetansemiljøer er med?", "{computed} er med"
    ),
    "recipient-unknown": Wording(
        "Hvem er {name}?",
        "Hvilket kompetansemiljø (UH) gjelder det?",
        "Behold som skrevet",
        ("recipient", "Velg mottaker …"),
        until=" og vises",
    ),
    "owner-unknown": Wording(
        "Hvem er {name}?", "Hvilken kommune melder behovet?", "Behold som skrevet", until=" og vises"
    ),
    "level-tick": Wording("Hvilket nivå gjelder det?", "Hvilket nivå gjelder det?", "Behold avkrysningen", LEVEL),
    "level-missing": Wording("Hvilket nivå gjelder det?", "Hvilket nivå gjelder det?", UNKNOWN, LEVEL),
    "breadth": Wording(
        "Er barnehage, skole og PPT med?", "Hvordan er barnehage, skole og PPT med i tiltakene?", "Behold som det står"
    ),
    "consultation-missing": Wording(
        "Er behovsmeldingen drøftet i medbestemmelse?",
        "Kan dere si om og når behovsmeldingen er eller blir drøftet?",
        "Ta det til orientering",
    ),
    "org-number": Wording("Hva er organisasjonsnummeret?", "Hva er organisasjonsnummeret?", "Behold som skrevet"),
    "placeholder-left": Wording(
        "Skal eier fylle ut det som står igjen?", "Kan dere sende teksten som skal stå der?", NOT_NEEDED
    ),
    "answer-missing": Wording("Skal eier fylle ut svarene?", "Kan dere sende svarene?", NOT_NEEDED),
    "coordinator-reason": Wording(
        "Hva er begrunnelsen for koordinator?", "Hva er begrunnelsen for koordinator?", NOT_NEEDED
    ),
    "individual-training": Wording(
        "Er tiltaket for hele personalet sammen?",
        "Kan dere si hvordan tiltaket er for hele personalet sammen?",
        "Ja, det er kollektivt",
        until=", som ordningene",
    ),
    "duration-missing": Wording(
        "Hvilke semestre varer tiltaket?", "Hvilke semestre varer tiltaket?", UNKNOWN, SEMESTERS
    ),
    "duration-long": Wording(
        "Varer tiltaket så lenge?", "Hvilke semestre varer tiltaket?", "Behold semestrene", SEMESTERS
    ),
    "correction-stale": Wording(
        "Hva gjelder nå?",
        "Hvilke opplysninger gjelder?",
        "Bruk det skjemaet sier nå",
        ("amount", "Rett på nytt …"),
        told="Behovsmeldingen er endret siden vi så på den sist.",
    ),
    "duration-plan": Wording(
        "Hvilke semestre varer tiltaket?", "Hvilke semestre varer tiltaket?", "Behold semestrene", SEMESTERS
    ),
    "duplicate-measure": Wording(
        "Er dette et tiltak for seg?",
        "Er dette to tiltak, eller er det samme tiltaket ført to ganger?",
        "Ja, behold begge",
        until="; alle er",
    ),
    "recipient-twice": Wording(
        "Er dette ett tiltak?",
        "Er dette ett tiltak, eller hører beløpene til hvert sitt?",
        "Ja, ett tiltak",
        CORRECT,
        until=", så det kan",
    ),
    "attachment-missing": Wording("Skal eier sende vedlegget?", "Kan dere sende vedlegget?", NOT_NEEDED),
    "pages-unread": Wording(
        "Står det noe på siden som skal med?",
        "Kan dere sende behovsmeldingen som Word-fil eller søkbar PDF?",
        "Nei, ingenting skal med",
        told="En side i behovsmeldingen er et bilde som ikke kan leses som tekst.",
    ),
    "count-unreadable": Wording("Hvor mange er med?", "Hvor mange er med?", UNKNOWN),
    "tick-unreadable": Wording(
        "Hva er krysset av?", "Hva skulle vært krysset av?", UNKNOWN, until=" Det regnes som ukjent"
    ),
    "not-itemised": Wording(
        "Hvilke tiltak gjelder beløpet?",
        "Hvilke tiltak gjelder beløpet?",
        "Vis beløpet for seg",
        told="Skjemaet oppgir {stated} kr i sum. Av det finner vi ikke hvilke tiltak {computed} kr gjelder.",
    ),
    "totals-differ": Wording("Hvilket dokument gjelder?", "Hvilke beløp gjelder?", "Behold det nyeste"),
    "own-contribution": Wording(
        "Er eiers egenandel avklart?", "Hvordan dekker dere egenandelen?", "Ta det til orientering"
    ),
    "list-match": Wording(
        "Er dette det samme tiltaket?",
        "Er dette samme tiltak som i skjemaet?",
        None,
        until=" Beløpene i listen",
    ),
    "list-twice": Wording("Hvilken rad gjelder?", "Hvilken rad gjelder tiltaket?", "La den stå utenfor"),
    "list-differs": Wording("Hvilket beløp gjelder?", "Hvilket beløp gjelder?", "Behold skjemaets beløp", CORRECT),
    "list-ambiguous": Wording("Hvilken kolonne gjelder?", "Hvilken kolonne gjelder?", "La dem stå utenfor"),
    "stage-unknown": Wording(
        "Er beløpene omsøkt, innstilt, tildelt eller brukt?",
        "Er beløpene omsøkt, innstilt, tildelt eller brukt?",
        "La dem stå utenfor",
    ),
    "split-missing": Wording(
        "Hvor mye er til eier, og hvor mye til UH?",
        "Hvordan fordeles beløpet på eier og kompetansemiljø (UH)?",
        "La det stå utenfor",
    ),
    "row-left-out": Wording("Er raden et tiltak?", "Hvem eier tiltaket, og hva heter det?", "La den stå utenfor"),
    "amount-about": Wording("Hvilket beløp gjelder?", "Hva er det nøyaktige beløpet?", "Behold beløpet", AMOUNT),
    "columns-unread": Wording("Skulle noen av kolonnene vært lest?", "Hva står i kolonnene?", "Nei, de trengs ikke"),
    "sheet-repeats": Wording(
        "Er det samme tiltak i begge ark?", "Er det samme tiltak i begge ark?", "Ja, samme tiltak"
    ),
    "sheet-differs": Wording("Hvilket ark gjelder?", "Hvilke beløp gjelder?", "Behold det første arket", CORRECT),
    "sheet-hidden": Wording("Skal det skjulte arket være med?", "Skal det skjulte arket være med?", "Ja, ta det med"),
}
OTHERWISE = Wording("Hva gjelder her?", "Kan dere avklare dette?")


def question(doubt: Doubt) -> Question:
    """Ask about a finding."""
    wording = WORDINGS.get(doubt.rule, OTHERWISE)
    held = subject(doubt)
    filled = _values(doubt, held)
    return Question(
        text=_(wording.text, **filled),
        choices=tuple(_choices(doubt, wording, held, filled)),
        held=held,
        letter=f"{_told(doubt, wording, filled)} {_(wording.needed)}",
    )


def subject(doubt: Doubt) -> Held | None:
    """Find the one amount a doubt is about: the one that is as stated, or the one without kroner.

    None where it is a matter of opinion: nobody is then offered to correct it with one click.
    """
    if doubt.rule not in ABOUT_ONE_AMOUNT or (doubt.rule == "cost-lines" and OWN_SUM in doubt.message):
        return None
    role = next((role for role, words in ROLE_WORDS.items() if words in doubt.message), None)
    sought = None if doubt.rule == "amount-missing" else doubt.stated
    fitting = [held for held in doubt.amounts if held.amount_nok == sought and role in {None, held.role}]
    return fitting[0] if len(fitting) == 1 else None


def _values(doubt: Doubt, held: Held | None) -> dict[str, str]:
    return {
        "recipient": held.short if held else _("tiltaket"),
        "stated": _number(doubt.stated),
        "computed": _number(doubt.computed),
        "year": str(doubt.computed or ""),
        "name": named[0] if (named := re.match("«.+?»", doubt.message)) else _("mottakeren"),
    }


def _number(value: int | None) -> str:
    return "" if value is None else format_number(value)


def _choices(doubt: Doubt, wording: Wording, held: Held | None, filled: dict[str, str]) -> Iterable[Choice]:
    """Give the answers in the order they stand in: the owner knows best, then what stands, then what is computed."""
    with language.speaking(language.DEFAULT):
        kept = _values(doubt, held)
    yield _said(ASK, {}, {})
    if doubt.rule == "list-match":
        yield from (_said(choice, {}, {}) for choice in SAME_OR_OWN)
    if wording.keep:
        keep = KEEP if "{stated}" in wording.keep and not held else wording.keep
        yield _said(Choice(keep, "confirm"), filled, kept)
    if wording.edit == AMOUNT and held and doubt.stated and doubt.computed not in {None, doubt.stated}:
        because = wording.because.format(**kept)
        yield _said(Choice("Bruk {computed}", "use", "amount", doubt.computed, because), filled, kept)
    if wording.edit:
        yield _said(Choice(wording.edit[1], "edit", wording.edit[0]), {}, {})


def _said(choice: Choice, filled: dict[str, str], kept: dict[str, str]) -> Choice:
    """Say a choice in the language of the run, and keep it in bokmål."""
    return replace(choice, label=_(choice.label, **filled), note=choice.label.format(**kept))


def _told(doubt: Doubt, wording: Wording, filled: dict[str, str]) -> str:
    """Say what the form says, with its measure and place, without a word on how this program counts."""
    told = _(wording.told, **filled) if wording.told else retelling.retold(doubt.message)
    until = _(wording.until) if wording.until else ""
    if until and until in told:
        told = f"{told.partition(until)[0].rstrip('.')}."
    about = _("Tiltaket «{title}»", title=doubt.title) if doubt.title else ""
    where = ", ".join(part for part in (about, doubt.place) if part)
    return f"{labels.capital(where)}: {told}" if where else told


@dataclass(frozen=True, slots=True)
class Asked:
    """What one report's owner is asked."""

    owner: str
    year: str
    document: str
    questions: tuple[str, ...]


def letter(asked: Sequence[Asked]) -> str:
    """Write the questions to one owner as a text ready to send."""
    years = labels.joined(list(dict.fromkeys(one.year for one in asked)))
    count = sum(len(one.questions) for one in asked)
    thanks = ngettext(
        "Takk for behovsmeldingen for {years}. Vi har et spørsmål før vi går videre:",
        "Takk for behovsmeldingen for {years}. Vi har {count} spørsmål før vi går videre:",
        count,
        years=years,
    )
    lines = [_("Hei, {owner}!", owner=asked[0].owner), "", thanks]
    number = 0
    for one in asked:
        lines.append("")
        if len(asked) > 1:
            lines += [_("Behovsmeldingen for {year} ({document})", year=one.year, document=one.document), ""]
        for text in one.questions:
            number += 1
            lines.append(f"{number}. {text}")
    lines += ["", _("Svar gjerne på hvert punkt, eller send et nytt skjema eller vedlegg der det er enklere."), ""]
    return "\n".join([*lines, _("Vennlig hilsen")])


def letters(asked: Sequence[Asked]) -> dict[str, str]:
    """Write one letter an owner, in the order the owners come."""
    owners = dict.fromkeys(one.owner for one in asked)
    return {owner: letter([one for one in asked if one.owner == owner]) for owner in owners}
