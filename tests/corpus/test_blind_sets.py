"""The blind sets from the third on: every form has its answer, answers hold together, every form can be opened."""

import json
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from behovsmelding.settings import ROOT
from tests.corpus.__main__ import publish
from tests.corpus.answers import OPEN
from tests.corpus.eighth.library import EIGHTH, write_eighth
from tests.corpus.eighth.library import FORMS as EIGHTH_FORMS
from tests.corpus.eleventh.library import ELEVENTH, write_eleventh
from tests.corpus.eleventh.library import FORMS as ELEVENTH_FORMS
from tests.corpus.fifth.library import FIFTH, write_fifth
from tests.corpus.fifth.library import FORMS as FIFTH_FORMS
from tests.corpus.fourth.library import FORMS as FOURTH_FORMS
from tests.corpus.fourth.library import FOURTH, write_fourth
from tests.corpus.ninth.library import FORMS as NINTH_FORMS
from tests.corpus.ninth.library import NINTH, write_ninth
from tests.corpus.score import score
from tests.corpus.sets import BLIND
from tests.corpus.seventh.library import FORMS as SEVENTH_FORMS
from tests.corpus.seventh.library import SEVENTH, write_seventh
from tests.corpus.sixth.library import FORMS as SIXTH_FORMS
from tests.corpus.sixth.library import SIXTH, write_sixth
from tests.corpus.tenth.library import FORMS as TENTH_FORMS
from tests.corpus.tenth.library import TENTH, write_tenth
from tests.corpus.test_library import as_if_read
from tests.corpus.third.library import FORMS as THIRD_FORMS
from tests.corpus.third.library import THIRD, write_third
from tests.corpus.third.say import THEMES, several
from tests.seeds import secrets, with_seeds


@dataclass(frozen=True)
class BlindSet:
    """A set of forms with their answers, and how many of each edition it should hold."""

    name: str
    forms: Path
    held: tuple
    write: Callable
    editions: Mapping[str, int]
    beside: Mapping[str, int]
    """By form, what its totals hold beside its own measures: sister forms' schemes, or a sum added up wrong."""


SETS = (
    BlindSet(
        "third",
        THIRD_FORMS,
        THIRD,
        write_third,
        {"appendix_2023": 5, "scheme_2024": 5, "collective_2026": 5, "unknown": 9},
        beside={"q03": 680500},
    ),
    BlindSet(
        "fourth",
        FOURTH_FORMS,
        FOURTH,
        write_fourth,
        {"appendix_2023": 6, "scheme_2024": 6, "collective_2026": 6, "unknown": 12},
        beside={"t05": 475000, "u05": -10000},
    ),
    BlindSet(
        "fifth",
        FIFTH_FORMS,
        FIFTH,
        write_fifth,
        {"appendix_2023": 6, "scheme_2024": 6, "collective_2026": 6, "unknown": 12},
        beside={},
    ),
    BlindSet(
        "sixth",
        SIXTH_FORMS,
        SIXTH,
        write_sixth,
        {"appendix_2023": 6, "scheme_2024": 6, "collective_2026": 6, "unknown": 6},
        beside={"j06": -10000, "k04": 10000, "l06": -10000},
    ),
    BlindSet(
        "seventh",
        SEVENTH_FORMS,
        SEVENTH,
        write_seventh,
        {"appendix_2023": 10, "scheme_2024": 8, "collective_2026": 8, "unknown": 4},
        beside={"z08": -10000},
    ),
    BlindSet(
        "eighth",
        EIGHTH_FORMS,
        EIGHTH,
        write_eighth,
        {"appendix_2023": 12, "scheme_2024": 7, "collective_2026": 7, "unknown": 4},
        beside={"ib01": 458400, "ic03": -5000},
    ),
    BlindSet(
        "ninth",
        NINTH_FORMS,
        NINTH,
        write_ninth,
        {"appendix_2023": 12, "scheme_2024": 7, "collective_2026": 7, "unknown": 4},
        beside={"nc06": -9000},
    ),
    BlindSet(
        "tenth",
        TENTH_FORMS,
        TENTH,
        write_tenth,
        {"appendix_2023": 16, "scheme_2024": 5, "collective_2026": 5, "unknown": 4},
        beside={},
    ),
    BlindSet(
        "eleventh",
        ELEVENTH_FORMS,
        ELEVENTH,
        write_eleventh,
        {"appendix_2023": 14, "scheme_2024": 5, "collective_2026": 5, "unknown": 6},
        beside={},
    ),
)
MAIN_PART = {"docx": "word/document.xml", "odt": "content.xml"}
GROUPS = several(
    "barnehageansatte, lærere, gruppeledere, pedagogiske ledere, styrere, skoleledere, sfo, ppt, "
    "spesialpedagogisk fagteam, eiere, laget rundt barnet, assistenter, kulturskole, oppfølgingstjeneste, alle ansatte"
)
each_set = pytest.mark.parametrize("blind", SETS, ids=lambda blind: blind.name)
each_form = pytest.mark.parametrize(
    ("blind", "held"), [pytest.param(blind, held, id=held.name) for blind in SETS for held in blind.held]
)


def file_of(blind, held) -> Path:
    """Find where a form is written down."""
    (path,) = blind.forms.glob(f"{held.name}.*")
    return path


def text_of(blind, held) -> str:
    """Give a form as it was written down."""
    return file_of(blind, held).read_text(encoding="utf-8")


@each_set
def test_every_form_has_one_answer(blind):
    written = sorted(path.name.split(".")[0] for path in blind.forms.iterdir())

    assert written == sorted(held.name for held in blind.held)
    assert Counter(held.answer.form for held in blind.held) == blind.editions


@each_form
def test_every_form_tells_its_format_in_its_name(blind, held):
    assert file_of(blind, held).name.split(".")[1] == held.format


@each_set
def test_every_edition_is_spread_over_the_formats(blind):
    for edition in blind.editions:
        assert {held.format for held in blind.held if held.answer.form == edition} == {"txt", "docx", "odt", "pdf"}


@each_set
def test_every_form_tells_what_it_tries(blind):
    assert len({held.tries for held in blind.held if held.tries}) == len(blind.held)


@each_form
def test_the_measures_add_up_to_what_the_form_states(blind, held):
    measured = sum(row.amount_nok or 0 for measure in held.answer.measures for row in measure.funding)
    stated = held.answer.stated_totals
    sums = [] if stated == OPEN else [row.amount_nok for row in stated if row.scheme is None]

    assert measured > 0
    assert {measured + blind.beside.get(held.name, 0)} >= ({sum(sums)} - {0}) | (
        {held.answer.stated_total_nok} - {OPEN, None}
    )


@each_form
def test_every_title_and_owner_stands_in_its_form(blind, held):
    text = "".join(text_of(blind, held).casefold().split())
    wanted = [measure.title for measure in held.answer.measures] + [each.split()[0] for each in held.answer.owners]

    assert not [each for each in wanted if "".join(each.casefold().split()) not in text]


@each_form
def test_themes_and_target_groups_are_named_as_the_program_names_them(blind, held):
    for measure in held.answer.measures:
        themes = {theme for theme, _ in measure.themes}
        groups = measure.target_groups if measure.target_groups != OPEN else ()

        assert themes | set(measure.open_themes) <= set(several(THEMES))
        assert set(groups) | set(measure.open_target_groups) <= set(GROUPS)
        assert len(set(groups)) == len(groups)


@each_form
def test_a_perfect_reading_has_no_misses(blind, held):
    scored = score(held.answer, as_if_read(held.answer))

    assert not scored.misses
    assert scored.wrong_amounts == 0


@each_set
def test_every_form_can_be_written_and_opened(blind, tmp_path):
    entries = blind.write([], tmp_path)

    for entry, held in zip(entries, blind.held, strict=True):
        content = entry.path.read_bytes()

        assert entry.path.name.startswith(held.name)
        assert len(content) > 400
        if entry.format in MAIN_PART:
            with zipfile.ZipFile(entry.path) as package:
                assert "".join(ElementTree.fromstring(package.read(MAIN_PART[entry.format])).itertext()).strip()
        elif entry.format == "pdf":
            assert content.startswith(b"%PDF-") and b"%%EOF" in content[-32:]
        else:
            assert content.decode(held.encoding).strip()


@each_set
def test_the_first_reading_is_kept_where_it_is_published(blind):
    first = blind.forms.parent / "blind.json"
    kept = json.loads(first.read_text(encoding="utf-8")) if first.exists() else None
    published = json.loads((ROOT / "data" / "reading_quality.json").read_text(encoding="utf-8"))

    assert published.get(f"{blind.name}_blind") == kept
    if kept is not None:
        assert kept["forms"] == kept["fields"]["form"]["of"] == len(blind.held)


def test_only_what_has_been_read_blind_is_published_as_such(tmp_path):
    publish(tmp_path / "quality.json", {"forms": 30}, "fourth")

    published = json.loads((tmp_path / "quality.json").read_text(encoding="utf-8"))
    read = {blind for name, blind in BLIND.items() if (FOURTH_FORMS.parents[1] / name / "blind.json").exists()}

    assert set(published) == read | {"fourth"}
    assert published["fourth"] == {"forms": 30}


@with_seeds
@each_set
def test_nobody_of_the_real_forms_is_in_the_set(blind):
    everything = "\n".join(text_of(blind, held) for held in blind.held)

    assert not [secret for secret in secrets() if (" " in secret or "@" in secret) and secret in everything]
