"""What only a 2026 attachment's own sections say: level, semesters, coordinator, tick boxes, answers and passages."""

import re
from dataclasses import dataclass, replace

from behovsmelding import privacy
from behovsmelding.forms import fields
from behovsmelding.forms.fields import first_paragraph
from behovsmelding.forms.paragraphs import Line, is_aim, paragraphs
from behovsmelding.forms.sections import Section
from behovsmelding.forms.ticks import is_marked, semester_row, ticked, yes_or_no
from behovsmelding.money import amounts
from behovsmelding.report import Amount, Answer, Attachment, Locator, Measure, Passage, State, Tick, normal
from behovsmelding.semester import ordered, semesters_in, typed_semesters
from behovsmelding.vocabulary import Vocabulary

_PLACEHOLDER = re.compile(
    r"\b(?:klikk|trykk)\s+(?:eller\s+trykk\s+)?her\s+for\s+å\s+skrive\s+inn\s+te[ks]+t\b\.?", re.IGNORECASE
)
_QUESTIONS = {
    "several_owners": r"består\s+av\s+fle(?:i)?re\s+(?:eiere|eigarar)",
    "several_partners": r"består\s+av\s+fle(?:i)?re\s+(?:kompetansemiljø|UH)",
    "continued": r"(?:ønsker|ønskjer)\s+(?:partn[ea]rskap\w*\s+)?å\s+vid[ea]reføre\s+behovsmelding",
    "training": r"sett?\s+i\s+sam[ma][ea]?n?heng\s+med\s+vid[ea]reutdan",
    "sami": r"samiske\s+perspektiv",
    "consultation": r"drøft[ae]?[dt]?a?\s+i\s+med(?:bestem|råd|avgjer)",
}
_LEVELS = {"level_kindergarten": "barnehage", "level_school": "grunnskole", "level_both": "begge"}
_LEVEL_WORDS = [r"barnehage[r]?", r"grunnsk[ou]le[r]?", r"begge\s+del(?:er|ar)|begge"]
_SEMESTER_BOX = re.compile(r"(?P<name>(?:vår|høst|haust)\s+20\d\d)|vid[ea]re(?!\w)", re.IGNORECASE)
_GOAL_HEADINGS = re.compile(
    r"(?:\b[a-e]\)\s*)?tiltak(?:ene|a)\s+(?:er\s+gjennomført?e?\s+i\s+tråd\s+med\s+(?:planer|planar)\s+og\s+behovsmelding(?:er|ar)"
    r"|har\s+(?:bidratt|medverka|bidrege)\s+til\s+planl\w+\s+praksisendring"
    r"|har\s+(?:styrket|styrka|styrkt)\s+det\s+profesjonelle\s+læringsf[ea]ll[ea]sskap\w*"
    r"|har\s+utvik\w+\s+kompetanse\s+for\s+å\s+f[øo]r[ea]byggj?e\s+ut[ae]nforskap,?\s+fremm?j?e\s+inkludering\s+og\s+g[ij]e?v?e?\s+tilpass[ea]t?\s+tilbo?u?d"
    r"|har\s+(?:styrket|styrka|styrkt)\s+og\s+praksisrett\w+\s+lær[ea]rutdanning\w*)\W*",
    re.IGNORECASE,
)
# The form's own words for its goals, which answers like to repeat.
_GOAL_WORDS = re.compile(
    r"(?:å\s+)?f[øo]r[ea]byggj?e\s+ut[ae]nforskap,?\s+fremm?j?e\s+inkludering(?:\s+og\s+(?:gi|gje|gjeve|tilpass[ea])\s+(?:tilpass\w+\s+)?tilbo?d\w*)?",
    re.IGNORECASE,
)
_GOAL = re.compile(r"^\s*(?P<letter>[a-e])\)")
_CONCERNS = re.compile(r"behovsmelding\w*\s+gj[ae]ld|^\W*gj[ae]ld\w*\s*:", re.IGNORECASE)
_TARGET = re.compile(r"\W*målgrupp\w*\s*[:\t]", re.IGNORECASE)
"""A target group that is told under another heading."""
_HEADER_ROW = re.compile(r"^\s*(?:hva|kva)\s+(?:beskrivelse|omtale|skildring)\s+omfang\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Form:
    """The form's sections, and what is needed to read them."""

    sections: list[Section]
    people: tuple[str, ...]
    vocabulary: Vocabulary

    @property
    def head(self) -> tuple[Line, ...]:
        """The lines before the first heading."""
        return self.sections[0].lines

    def section(self, key: str) -> Section | None:
        """Give the first section of a kind; None where the form has none."""
        return next((section for section in self.sections if section.key == key), None)

    def all(self, *keys: str) -> list[Section]:
        """Give the sections of some kinds, in order."""
        return [section for section in self.sections if section.key in keys]


def described(
    measure: Measure, form: Form, restated: tuple[Amount, ...], attachment: Attachment | None, level: str | None
) -> Measure:
    """Fill in what only the measure's own attachment says; its level is the document's where it does not say."""
    semesters, continues = _duration(form)
    coordinator, coordinator_nok, coordinator_state = _coordinator(form)
    is_unnamed = attachment and measure.title == f"Tiltak {measure.number}"
    return replace(
        measure,
        number=measure.number or (attachment.number if attachment else None),
        title=attachment.title if is_unnamed else measure.title,
        level=level_of(form) or level,
        semesters=semesters,
        continues=continues,
        described=True,
        passages=_passages(measure, form, attachment),
        answers=_answers(form),
        coordinator=coordinator,
        coordinator_nok=coordinator_nok,
        coordinator_state=coordinator_state,
        restated=restated,
    )


def level_of(form: Form) -> str | None:
    """Read which of the three boxes after «Behovsmeldingen gjelder» is ticked, or which word alone is bold or left."""
    chosen = {_LEVELS[name] for name, state in _level_ticks(form) if state == "yes"} or _level_in_words(form)
    if "begge" in chosen or len(chosen) == 2:
        return "begge"
    return chosen.pop() if chosen else None


def _level_in_words(form: Form) -> set[str]:
    """Give the levels the answer names without a tick; all three are the printed choices, unless one is bold."""
    text = first_paragraph(_level_text(form))
    places = [re.search(word, text, re.IGNORECASE) for word in _LEVEL_WORDS]
    named = [level for level, place in zip(_LEVELS.values(), places, strict=True) if place]
    bold = fields.chosen(text, [place.span() for place in places if place]) if len(named) > 1 else None
    if bold:
        return {level for level, is_bold in zip(named, bold, strict=True) if is_bold}
    return set(named) if len(named) < len(_LEVELS) and not is_marked(text) else set()


def _level_ticks(form: Form) -> list[tuple[str, Tick]]:
    """Read the three boxes after «Behovsmeldingen gjelder», on one line or on one each."""
    text = _level_text(form)
    if not re.search("|".join(_LEVEL_WORDS), text, re.IGNORECASE):
        return []
    return list(zip(_LEVELS, ticked(text, _LEVEL_WORDS), strict=True))


def _level_text(form: Form) -> str:
    """Give what stands after «Behovsmeldingen gjelder», up to the next field."""
    lines = [line for _, line in form.head]
    start = next(
        (place for place, line in enumerate(lines) if _CONCERNS.search(line)),
        None,
    )
    if start is None:
        return ""
    boxes = [re.split(r"gj[ae]ld\w*\s*:?", lines[start], maxsplit=1)[-1]]
    for line in lines[start + 1 : start + 9]:
        if re.match(r"[\s*]*(?:eier|eigar|kompetanse)", line, re.IGNORECASE):
            break
        boxes.append(line)
    return "\n".join(boxes)


def ticks_of(form: Form, text: str) -> tuple[tuple[str, Tick], ...]:
    """Read every tick box; a question whose boxes can be read but hold neither yes nor no is left out.

    Attachments put into one document each ask it: where they answer differently, none of the answers is the document's.
    """
    found = _level_ticks(form)
    for name, question in _QUESTIONS.items():
        asked = re.finditer(question, text, re.IGNORECASE)
        states = [yes_or_no(_reply(text[each.end() :])) for each in asked]
        if states and states[0] and (name != "continued" or len(set(states)) == 1):
            found.append((name, states[0]))
    return tuple(found)


def _reply(text: str) -> str:
    """Give the text after a question, to the end of the line that holds «Nei»; not beyond the next question."""
    reply = re.match(r"[^?]{0,120}\??[^?]{0,200}?\bnei\b[^\n?]*", text, re.IGNORECASE)
    whole = reply.group() if reply else text.split("\n", 1)[0]
    # The question's own words may hold a «Ja»-like word or a bracket: only what follows its mark is the answer.
    question, mark, answer = whole.partition("?")
    return answer if mark and not re.search(r"\b(?:ja|nei)\b", question, re.IGNORECASE) else whole


def _duration(form: Form) -> tuple[tuple[str, ...], bool | None]:
    """Read the ticked semesters and «Videre»; nothing where the marks are lost."""
    section = form.section("duration")
    boxed = None if section else next(filter(None, (semester_row(each.text) for each in form.sections)), None)
    if not section and not boxed:
        return (), None
    text = " ".join(line for _, line in section.lines) if section else boxed.group()
    boxes = list(_SEMESTER_BOX.finditer(text))
    names = [" ".join(box.group().split()) for box in boxes]
    if is_marked(text):
        states = ticked(text, [re.escape(name).replace(r"\ ", r"\s+") for name in names]) if boxes else ()
    elif len(boxes) > 1 and (bold := fields.chosen(text, [box.span() for box in boxes])):
        states = tuple("yes" if is_bold else "no" for is_bold in bold)
    else:
        return typed_semesters(first_paragraph(section.text)), None
    chosen = [
        semester for name, state in zip(names, states, strict=True) if state == "yes" for semester in semesters_in(name)
    ]
    onward = next((state for name, state in zip(names, states, strict=True) if not re.search(r"\d", name)), "unknown")
    return ordered(chosen), {"yes": True, "no": False}.get(onward)


def _coordinator(form: Form) -> tuple[Tick, int | None, State | None]:
    """Read «Sum koordinator»: an amount, the template's own text, or nothing."""
    section = form.section("coordinator")
    if not section:
        return "unknown", None, None
    text = re.sub(r"\([^)]*ovenfor\w*[^)]*\)", "", " ".join(line for _, line in section.lines), flags=re.IGNORECASE)
    found = amounts(text, bare=True)
    if found:
        return ("yes" if found[0].nok else "no"), found[0].nok, "stated" if found[0].nok else "zero"
    return "unknown", None, "placeholder" if _PLACEHOLDER.search(text) else "not_stated"


def _answers(form: Form) -> tuple[Answer, ...]:
    found = []
    for question in ("needs", "plan", "own_contribution", "target_group"):
        section = form.section(question)
        if section:
            written = _PLACEHOLDER.sub("", section.text)
            state = "answered" if re.search(r"\w", written) else "placeholder" if written != section.text else "blank"
            found.append(Answer(question, state, Locator(line=section.line)))
    found.extend(
        Answer("coordinator_reason", "answered", Locator(line=section.line))
        for section in form.all("comment", "needs", "plan", "own_contribution", "money")
        if re.search(r"koordin", section.text, re.IGNORECASE)
    )
    return tuple(found)


def _passages(measure: Measure, form: Form, attachment: Attachment | None) -> tuple[Passage, ...]:
    """Sort the attachment's own words by what they say; template text, budget and what the UH learns are left out."""
    found = list(measure.passages)
    if attachment and normal(attachment.title) != normal(measure.title):
        found.append(Passage("title", attachment.title, measure.locator))
    for section in form.all("needs", "plan", "actions", "target_group", "extra"):
        for paragraph in paragraphs(section.lines):
            if _HEADER_ROW.match(paragraph.text):
                continue
            is_target = _TARGET.match(paragraph.text)
            for sentence in paragraph.sentences():
                kind = "target_group" if is_target else _kind(section.key, sentence.text)
                found.append(Passage(kind, _clean(sentence.text, form), Locator(line=sentence.line)))
    found.extend(_goal_passages(form))
    return tuple(passage for passage in found if re.search(r"\w", passage.text))


def _kind(key: str, text: str) -> str:
    if key == "target_group":
        return "target_group"
    if is_aim(text):
        return "aim"
    return "needs" if key == "needs" else "body"


def _goal_passages(form: Form) -> list[Passage]:
    """Give what is written under 4 a–d; e tells what the university learns, not what the measure is about."""
    section = form.section("goals")
    found = []
    letter = "a"
    for paragraph in paragraphs(section.lines) if section else ():
        heading = _GOAL.match(paragraph.text)
        letter = heading["letter"] if heading else letter
        text = _clean(_GOAL_WORDS.sub("", _GOAL_HEADINGS.sub("", paragraph.text)), form)
        if letter != "e":
            found.append(Passage("body", text, Locator(line=paragraph.line)))
    return found


def _clean(text: str, form: Form) -> str:
    return privacy.redact(_PLACEHOLDER.sub("", text).strip(), form.people)
