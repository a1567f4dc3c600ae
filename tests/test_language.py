"""Every sentence is said in every language, in the reader's, and what is stored stays as it was stored."""

import ast
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import cache

import pytest

from behovsmelding import checks, headlines, labels, language, money, questions, reader, retelling
from behovsmelding.language import LANGUAGES, PLATFORM, STORED, Words
from behovsmelding.questions import Doubt
from behovsmelding.settings import ROOT
from behovsmelding.vocabulary import Vocabulary
from tests import catalogue
from tests.builders import SEPU, a_measure, a_report
from tests.catalogue import SOURCES, TRANSLATED, Entry, called, fields, tree

SAYING = {"_", "N_", "ngettext", "npgettext"}
BOKMAL_ONLY = re.compile(
    r"\b(?:ikke|mottatte?|eiere?|eiers|hvilke[nt]?|hvor|hva|hvem|noen?|behovsmeldinge[nr]|tiltakene|temaene|målgruppen"
    r"|fra|skole[nr]?|lærere|ledere|skoleledere|beskrevet|innmeldende|fylkene|uten|gjøre|være|samme)\b",
    re.IGNORECASE,
)
"""Words that are bokmål and no nynorsk."""


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_catalogue_holds_what_the_code_says_and_nothing_else(code: str) -> None:
    said, held = set(catalogue.everything_said()), set(catalogue.entries_of(code))

    assert sorted(said - held) == []
    assert sorted(held - said) == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_everything_is_translated(code: str) -> None:
    assert [entry for entry, told in catalogue.entries_of(code).items() if not all(told)] == []


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_fills_in_what_its_sentence_does(code: str) -> None:
    for entry, told in catalogue.entries_of(code).items():
        if entry.context == PLATFORM:
            continue  # those are pieces of script, and stand in tests/ui
        many = entry.plural or entry.msgid
        assert [fields(text) for text in told] == [fields(entry.msgid), fields(many)][: len(told)], entry


@pytest.mark.parametrize("code", TRANSLATED)
def test_a_translation_keeps_the_blanks_at_its_ends_and_those_that_do_not_break(code: str) -> None:
    for entry, told in catalogue.entries_of(code).items():
        for text in told:
            assert (text[:1].isspace(), text[-1:].isspace()) == (entry.msgid[:1].isspace(), entry.msgid[-1:].isspace())
            assert ("\u00a0" in text) == ("\u00a0" in entry.msgid), entry


def test_no_nynorsk_sentence_holds_a_word_that_is_only_bokmal() -> None:
    held = {
        text: found
        for told in catalogue.entries_of("nn").values()
        for text in told
        if (found := [word for word in BOKMAL_ONLY.findall(text) if "Tildelt eier" not in text])
    }

    assert held == {}


def test_no_english_sentence_is_norwegian() -> None:
    kept = {"Kompetanseløftet", "Tildelt eier", "År", "behovsmelding"}
    letters = re.compile(r"[æøåÆØÅ]|\b(?:ikke|eier|tiltak|og)\b")
    held = []
    for told in catalogue.entries_of("en").values():
        for text in told:
            rest = text
            for word in kept:
                rest = rest.replace(word, "")
            held += [text] if letters.search(rest) else []

    assert held == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_a_sentence_is_looked_up_whole_and_as_it_is_written(path) -> None:
    for node in ast.walk(tree(path)):
        if called(node) in SAYING:
            looked_up = node.args[: 2 if called(node) == "ngettext" else 1]
            assert not [one for one in looked_up if isinstance(one, ast.JoinedStr | ast.BinOp)], ast.unparse(node)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            assert not [side for side in (node.left, node.right) if called(side) in SAYING], ast.unparse(node)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.name)
def test_what_says_a_sentence_is_nothing_else(path) -> None:
    imports = any(
        isinstance(node, ast.ImportFrom) and "_" in {one.name for one in node.names} for node in tree(path).body
    )
    bound = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Name) and node.id == "_"]
    arguments = [node for node in ast.walk(tree(path)) if isinstance(node, ast.arg) and node.arg == "_"]

    assert not imports or not arguments
    assert not imports or all(isinstance(node.ctx, ast.Load) for node in bound)


SCREEN = re.compile(r"[æøåÆØÅ]|^[A-ZÆØÅ][a-zæøå]+|[a-zæøå]{2,},? [a-zæøå]{2,}")
NOT_WORDS = re.compile(
    r"Int64|[a-z ]*(?:states|totals|groups|fields)|:material|[A-Za-z-]+/|.*openapi"
    r"|.*(?:<html|public, max-age|charset=|=\"en\"|-->|</title>).*",
    re.DOTALL,
)
DATA = {"Vår", "Høst", "er summert til", "eiers andel"}
"""What the forms' data and the stored findings hold, compared and not shown."""


@pytest.mark.parametrize(
    "path",
    [
        path
        for path in SOURCES
        if (path.parent.name in {"ui", "pages"} and path.name != "platform_words.py")
        or (
            path.parent.name == "behovsmelding"
            and path.stem in {"headlines", "labels", "charts", "tables", "questions", "grids"}
        )
    ],
    ids=lambda path: path.name,
)
def test_no_word_on_the_screen_goes_round_the_catalogue(path) -> None:
    said = {text for entry in catalogue.said_in(path) for text in (entry.msgid, entry.plural)}
    documented = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
    round_it = [
        node.value
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documented
        and node.value not in said | DATA
        and SCREEN.search(node.value)
        and not NOT_WORDS.match(node.value)
    ]

    assert round_it == []


def test_bokmal_needs_no_catalogue_and_has_the_numbers_of_cldr() -> None:
    assert language.BOKMAL == language.numbers_of("nb") == language.numbers_of("nn")
    assert "nb" not in {path.name for path in language.FOLDER.iterdir()}


def test_every_language_is_a_folder_and_a_row() -> None:
    assert {path.name for path in language.FOLDER.iterdir()} == set(TRANSLATED)


@pytest.mark.parametrize(
    ("code", "number", "short", "share", "day"),
    [
        ("nb", "1_166_270_kr", "2,46_mill._kr", "64_%", "1. februar 2026"),
        ("nn", "1_166_270_kr", "2,46_mill._kr", "64_%", "1. februar 2026"),
        ("en", "NOK_1,166,270", "NOK_2.46_million", "64%", "1 February 2026"),
    ],
)
def test_numbers_and_dates_are_the_languages_own(code: str, number: str, short: str, share: str, day: str) -> None:
    with language.speaking(code):
        assert money.format_nok(1_166_270).replace("\u00a0", "_") == number
        assert money.format_short(2_458_860).replace("\u00a0", "_") == short
        assert money.format_percent(0.642).replace("\u00a0", "_") == share
        assert language.date_in_words(date(2026, 2, 1)) == day


def test_threads_speak_each_their_own_language() -> None:
    def told(code: str) -> list[str]:
        language.choose(code)
        return [labels.NO_AMOUNT for _time in range(200)]

    with ThreadPoolExecutor(max_workers=3) as threads:
        for code, said in zip(LANGUAGES, threads.map(told, LANGUAGES), strict=True):
            with language.speaking(code):
                assert set(said) == {labels.NO_AMOUNT}
    assert labels.NO_AMOUNT == "beløp ikke oppgitt"


def test_words_are_said_when_they_are_asked_for() -> None:
    words = Words({"unknown": "Ukjent eier"})

    with language.speaking("en"):
        assert words["unknown"] == words.get("unknown") == {**words}["unknown"] == "Unknown owner"
        assert labels.owner(None) == labels.NO_OWNER == "Unknown owner"
    assert words["unknown"] == "Ukjent eier"


def test_a_word_of_the_data_that_nobody_has_translated_stays_as_it_is() -> None:
    with language.speaking("nn"):
        assert (labels.theme("fravær"), labels.theme("sirkus")) == ("fråvær", "sirkus")


def test_a_sentence_a_catalogue_lacks_is_bokmal_and_told_of(caplog) -> None:
    with language.speaking("nn"):
        assert language._("Dette står ikke i noen katalog.") == "Dette står ikke i noen katalog."

    assert "Dette står ikke i noen katalog." in caplog.text


def a_doubtful_report():
    return a_report([a_measure(owner_nok=900_000, partners={SEPU: 100_000}, stated_total_nok=1_100_000)])


def test_findings_are_stored_in_bokmal_whatever_the_reader_speaks() -> None:
    in_bokmal = checks.check(a_doubtful_report(), Vocabulary.load())
    with language.speaking("en"):
        in_english = checks.check(a_doubtful_report(), Vocabulary.load())

    assert in_bokmal == in_english


def test_a_stored_sentence_is_told_with_the_same_values() -> None:
    [sentence] = [
        finding.message
        for finding in checks.check(a_doubtful_report(), Vocabulary.load())
        if "Summen for" in finding.message
    ]

    assert retelling.retold(sentence) == sentence
    with language.speaking("en"):
        assert retelling.retold(sentence).replace("\u00a0", " ") == (
            "The sum of the measure is stated as NOK 1,100,000, but the owner's and the universities' share come to "
            "NOK 1,000,000 (NOK 100,000 less)."
        )
        assert retelling.retold("Noe ingen har skrevet.") == "Noe ingen har skrevet. (in Norwegian)"


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_stored_sentence_is_found_again_with_its_values_in_their_places(code: str) -> None:
    for entry in catalogue.entries_of(code):
        if entry.context == STORED:
            values = [f"X{number}X" for number in range(len(set(fields(entry.msgid))))]
            with language.speaking(code):
                told = retelling.known(entry.msgid.format(*values))
            assert told is not None
            assert sorted(re.findall(r"X\dX", told)) == sorted(set(values) & set(re.findall(r"X\dX", told)) or values)


def test_what_a_title_says_is_never_translated() -> None:
    sentence = "Tiltaket «planen» i listen ligner på «målgruppe», men det er ikke sikkert at det er det samme. "
    sentence += "Beløpene i listen teller ikke før det er besvart."

    with language.speaking("en"):
        assert "“planen”" in retelling.retold(sentence)
        assert "“målgruppe”" in retelling.retold(sentence)


@pytest.mark.parametrize(
    ("stored", "told"),
    [
        (
            "Kolonnene «Tildelt» og «Tildelt eier» kan alle være tildelt eier. Ingen av dem er brukt.",
            "The columns “Tildelt” and “Tildelt eier” may all be awarded (owner). None of them is used.",
        ),
        (
            "Kolonnene «A og B» og «C» kan alle være det samme. Ingen av dem er brukt.",
            "The columns “A og B” and “C” may all be the same. None of them is used.",
        ),
        (
            "Radene 7, 9 og 12 i arket «X» gjentar tiltak fra et annet ark. De er telt én gang.",
            "Rows 7, 9 and 12 in the sheet “X”: measures of another sheet again. They are counted once.",
        ),
        ("Disse kolonnene er ikke lest: «A», «B».", "These columns have not been read: “A”, “B”."),
    ],
)
def test_no_bokmal_is_left_among_the_values_of_what_is_said_of_a_list(stored: str, told: str) -> None:
    with language.speaking("en"):
        assert retelling.retold(stored) == told


def test_an_owner_is_named_with_its_co_owners_in_the_readers_language() -> None:
    with language.speaking("en"):
        assert labels.owners(["Bodø", "Værøy"], "Bodø") == "Bodø and Værøy"
        assert labels.owners(["Bodø", "A", "B"], "Bodø").replace("\u00a0", " ") == "Bodø, on behalf of 3 owners"


def test_an_answer_is_kept_in_bokmal_and_shown_in_the_readers_language() -> None:
    doubt = Doubt("scheme-missing", "varsel", "Det kan ikke leses hvilken ordning skjemaet gjelder.")
    with language.speaking("en"):
        kept = [(choice.label, choice.note) for choice in questions.question(doubt).choices if choice.act == "confirm"]
        assert kept == [("Keep as unknown", "Behold som ukjent")]
        assert retelling.reason("Behold som ukjent") == "Keep as unknown"


def test_a_heading_is_put_together_as_its_language_does() -> None:
    with language.speaking("en"):
        assert headlines.years([2024, 2025], [2023]) == "Reported need in 2024 and 2025; 2023 not received"
    with language.speaking("nn"):
        assert headlines.years([2024, 2025], [2023]) == "Meldt behov i 2024 og 2025; 2023 er ikkje motteke"


def test_an_entry_says_what_it_is() -> None:
    assert Entry("", "Tiltak") in catalogue.everything_said()
    assert Entry("one", "Tiltak") in catalogue.everything_said()


def said_on_import(node: ast.AST) -> list[str]:
    """Give what is said when a module is read: in its body, in classes and as defaults, not inside functions."""
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
        parts = [*node.args.defaults, *filter(None, node.args.kw_defaults)]
    else:
        parts = list(ast.iter_child_nodes(node))
    is_label = isinstance(node, ast.Attribute) and ast.unparse(node.value) == "labels" and node.attr in labels.SINGLE
    is_said = called(node) in {"_", "ngettext", "npgettext", "counted", "word", "retold"} or is_label
    return [ast.unparse(node)] * is_said + [text for part in parts for text in said_on_import(part)]


@pytest.mark.parametrize("path", [path for path in SOURCES if path.name != "frame.py"], ids=lambda path: path.name)
def test_nothing_is_said_when_a_module_is_imported(path) -> None:
    assert said_on_import(tree(path)) == []


@cache
def findings_of_the_samples() -> tuple[str, ...]:
    read = [
        reader.read_here(path.name, path.read_bytes(), Vocabulary.load())
        for path in sorted((ROOT / "data" / "samples").glob("*.txt"))
    ]
    return tuple(dict.fromkeys(finding.message for one in read for finding in one.findings))


@pytest.mark.parametrize("code", TRANSLATED)
def test_every_finding_of_the_samples_is_told_in_other_languages(code: str) -> None:
    assert len(findings_of_the_samples()) > 20
    with language.speaking(code):
        assert [message for message in findings_of_the_samples() if retelling.known(message) is None] == []
