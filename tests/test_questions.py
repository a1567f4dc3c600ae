"""Findings as questions with answers, and what owners are asked."""

import ast
import re
from pathlib import Path

import pytest

from behovsmelding import checks, forms, questions
from behovsmelding.checks import sums
from behovsmelding.questions import Asked, Doubt, Held
from behovsmelding.store import counted, listed, settling

SEPU = Held("university", "SePU, Universitetet i Innlandet", "SePU (INN)", "reported", 0, 913_035)
BODO = Held("owner", "Bodø kommune", "Bodø kommune", "reported", 0, 950_000)
COSTS = Doubt(
    "cost-lines",
    "feil",
    "Skjemaet oppgir 913 035 kr, men kostnadslinjene blir 949 185 kr (36 150 kr mer).",
    "Opplæring i pedagogisk analyse",
    913_035,
    949_185,
    "linje 25",
    (BODO, SEPU),
)


def rules() -> set[str]:
    """Give every rule id a finding is made with, in lists, in the checks and where documents are counted together."""
    lists = Path(forms.__file__).parent.glob("list_*.py")
    files = [*Path(checks.__file__).parent.glob("*.py"), *lists, Path(forms.__file__).with_name("county_list.py")]
    files += [Path(module.__file__) for module in (counted, listed, settling)]
    found = set()
    for node in (node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in {"Finding", "CountedFinding"}:
            named = next((word.value for word in node.keywords if word.arg == "rule"), None)
            rule = named or node.args[0]
            if isinstance(rule, ast.Constant):
                found.add(rule.value)
    return found | {sums.RULE, settling.STALE}


def asked(rule: str, **known) -> questions.Question:
    return questions.question(Doubt(rule, "varsel", "Noe står slik, så det er slik.", **known))


def test_every_rule_is_asked_about_and_no_other():
    assert len(rules()) > 30
    assert set(questions.WORDINGS) == rules()


@pytest.mark.parametrize("rule", questions.WORDINGS)
@pytest.mark.parametrize("known", [{}, {"title": "Leselyst", "stated": 5, "computed": 7, "amounts": (BODO, SEPU)}])
def test_a_question_can_be_answered_and_sent(rule, known):
    question = asked(rule, **known)

    labels = [choice.label for choice in question.choices]
    assert question.text.endswith("?")
    assert question.letter.endswith("?")
    assert question.choices[0].act == "ask"
    assert len(set(labels)) == len(labels) >= 2
    assert not [text for text in (question.text, question.letter, *labels) if re.search(r"[{}]|None|\bfeil", text)]


def test_an_amount_that_its_lines_contradict_is_asked_about_by_its_recipient():
    question = questions.question(COSTS)

    assert question.text == "Hva er meldt behov for SePU (INN)?"
    assert [choice.label.replace("\u00a0", " ") for choice in question.choices] == [
        "Spør eier",
        "Behold 913 035",
        "Bruk 949 185",
        "Annet beløp …",
    ]
    assert (question.held, question.choices[2].value) == (SEPU, 949_185)
    assert question.choices[2].reason.replace("\u00a0", " ") == "kostnadslinjene blir 949 185 kr"


def test_nobody_is_offered_to_correct_an_amount_that_two_could_be():
    twin = Held("university", "Nord universitet", "Nord", "reported", 0, 913_035)
    doubt = Doubt("cost-lines", "feil", COSTS.message, "Tiltak", 913_035, 949_185, "", (SEPU, twin))

    question = questions.question(doubt)

    assert question.held is None
    assert [choice.act for choice in question.choices] == ["ask", "confirm", "edit"]


def test_a_forms_own_sum_of_its_lines_is_no_amount_that_can_be_used():
    message = "Kostnadslinjene er summert til 950 000 kr, men blir 949 185 kr (815 kr mindre)."

    question = questions.question(Doubt("cost-lines", "feil", message, "Tiltak", 950_000, 949_185, "", (BODO, SEPU)))

    assert question.held is None


def test_an_attachment_that_says_otherwise_is_about_the_share_it_names():
    message = (
        "Tabellen oppgir 300 kr som UHs andel i tiltaket, men teksten under økonomi oppgir 200 kr (100 kr mindre)."
    )
    owner = Held("owner", "Bodø kommune", "Bodø kommune", "reported", 0, 300)

    question = questions.question(Doubt("restated-amount", "feil", message, "Tiltak", 300, 200, "", (owner,)))

    assert question.held is None


def test_what_is_not_stated_is_filled_in_for_the_one_who_lacks_it():
    unsaid = Held("university", "Nord universitet", "Nord", "reported", 0, None)

    question = questions.question(
        Doubt(
            "amount-missing",
            "varsel",
            "Beløp er ikke oppgitt for Nord, så tiltaket kan være større enn kronene viser.",
            "Leselyst",
            amounts=(BODO, unsaid),
        )
    )

    assert question.text == "Hva er meldt behov for Nord?"
    assert question.letter == (
        "Tiltaket «Leselyst»: Beløp er ikke oppgitt for Nord. "
        "Hvor stort er behovet, fordelt på eier og kompetansemiljø (UH)?"
    )


def test_an_inferred_year_can_be_confirmed():
    question = questions.question(Doubt("year-inferred", "info", "2023 er antatt.", computed=2023))

    assert question.text == "Gjelder behovsmeldingen 2023?"
    assert question.choices[1].label == "Ja, 2023"


def test_a_rule_nobody_has_worded_is_still_asked_about():
    question = asked("noe-nytt")

    assert question.text == "Hva gjelder her?"
    assert [choice.act for choice in question.choices] == ["ask", "confirm"]


def test_a_letter_is_complete_and_numbers_its_questions_through():
    first = Asked("Bodø kommune", "2023", "vedlegg.txt", (questions.question(COSTS).letter,))
    second = Asked("Bodø kommune", "2024", "skjema.txt", ("Hvor mange er med?", "Kan dere sende vedlegget?"))

    text = questions.letter([first, second])

    assert text.startswith("Hei, Bodø kommune!\n\nTakk for behovsmeldingen for 2023 og 2024. Vi har 3 spørsmål")
    assert "1. Tiltaket «Opplæring i pedagogisk analyse», linje 25: Skjemaet oppgir 913 035 kr" in text
    assert "3. Kan dere sende vedlegget?" in text
    assert text.endswith("Vennlig hilsen")


def test_each_owner_gets_a_letter_of_its_own():
    text = questions.letters(
        [Asked("Bodø kommune", "2023", "a", ("A?",)), Asked("Fauske kommune", "2023", "b", ("B?",))]
    )

    assert list(text) == ["Bodø kommune", "Fauske kommune"]
    assert "B?" not in text["Bodø kommune"]
    assert "Vi har et spørsmål før vi går videre:" in text["Fauske kommune"]
