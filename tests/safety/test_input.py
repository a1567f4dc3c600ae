"""Whatever is sent in ends in a reading or in a sentence that says why not, and writes nothing."""

import pytest

from behovsmelding import confined, store
from behovsmelding.intake import load, read_content
from behovsmelding.settings import ROOT
from tests.builders import a_measure, a_report
from tests.safety import misbehaving
from tests.safety.encodings import ENCODINGS, SAMPLES, is_right, read_in, uncomposed
from tests.safety.mutations import FORMATS, fate, mutations, originals
from tests.safety.outcomes import CORPUS, KINDS, ended
from tests.store.stored import a_database, told

QUICK = (
    "tekstbombe.docx", "lyver_om_storrelsen.docx", "milliarder_av_latter.docx", "xxe.docx", "tabeller_i_tabeller.docx",
    "halvt.docx", "avsnittsbombe.odt", "gjentatte_rader.odt", "flate.pdf", "skjema_i_seg_selv.pdf", "sider_i_ring.pdf",
    "tilfeldig.txt", "kr.txt", "utf16_avkortet.txt", "latter.xlsx", "zipbombe.xlsx",
    "langt_unna.xlsx", "langt_unna_et_annet_sted.xlsx",
    "makroer.xlsm", "passord.xlsx", "eldre.xls", "10000_kolonner.csv", "nul.csv", "formler.xlsx",
    "../../etc/passwd", "nul\0.txt", "",
)  # fmt: skip
"""Of the hostile files, some of each sort that end soon; `python -m tests.safety` reads them all."""


@pytest.mark.parametrize("hostile", [each for each in CORPUS if each.name in QUICK], ids=lambda each: each.name[:30])
def test_a_hostile_file_ends_in_a_reading_or_a_sentence(hostile):
    found = ended(hostile)

    assert found.is_known, found


def test_hostile_files_are_many_and_the_quick_ones_are_among_them():
    names = [each.name for each in CORPUS]

    assert len(names) >= 60
    assert set(QUICK) <= set(names)


def test_a_file_that_cannot_be_read_writes_nothing(tmp_path):
    database = a_database(tmp_path, a_report([a_measure(1_000, partners={})]))
    before = sorted(path.name for path in tmp_path.iterdir())
    failed = read_content("xxe.docx", next(each for each in CORPUS if each.name == "xxe.docx").make())

    outcomes = load(database, [failed])

    assert outcomes == [None]
    assert told(database, "SELECT count(*) FROM funding_facts") == [(1,)]
    assert store.version(database).number == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == before


@pytest.mark.parametrize("attempt", misbehaving.TRIES)
def test_a_reader_that_is_taken_over_gets_hold_of_nothing(attempt, tmp_path):
    [said] = confined.answers("tests.safety.misbehaving", attempt, b"", tmp_path)

    assert said.startswith(b"refused"), said
    assert not list(tmp_path.iterdir())


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    return originals(tmp_path_factory.mktemp("drawn"))


@pytest.mark.parametrize("kind", FORMATS)
def test_a_damaged_form_is_read_or_refused(drawn, kind):
    fates = [fate(content) for content in mutations(drawn[kind], 10, seed=1)]

    assert set(fates) <= {"read", *KINDS}, fates


@pytest.mark.parametrize("sample", SAMPLES)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_an_encoding_is_read_right_or_refused(encoding, sample):
    read = read_in(encoding, sample)

    assert read.error or is_right(read, sample)


@pytest.mark.parametrize("sample", SAMPLES)
def test_accents_that_stand_apart_are_composed(sample):
    read = read_in("utf-8", sample, form="NFD")

    assert is_right(read, sample)
    assert not uncomposed(read)


def test_a_file_name_gives_no_path():
    read = read_content("../../etc/passwd", (ROOT / "data" / "samples" / SAMPLES[0]).read_bytes())

    assert read.file == "passwd"
