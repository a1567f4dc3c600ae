"""No person of a form gets into the database, in any format, and no byte of it to the disk."""

import subprocess
import sys

import pytest

from behovsmelding.settings import ROOT
from tests.safety import held_out
from tests.safety.hostile import FORM
from tests.safety.planted import FORMATS, forms, recall, stored_people


@pytest.fixture(scope="module")
def planted():
    return forms()


@pytest.mark.parametrize("kind", FORMATS)
def test_planted_people_are_found_and_little_else_is_removed(planted, kind, tmp_path):
    found = recall(planted, kind, tmp_path)

    assert found.planted >= 100
    assert found.share >= 0.98, found.left
    assert len(found.false) * 10 <= found.forms, found.false


@pytest.mark.parametrize("kind", FORMATS)
def test_no_planted_person_is_in_the_database(planted, kind, tmp_path):
    count, left = stored_people(planted, kind, tmp_path)

    assert count == len(planted)
    assert not left


def test_people_in_running_text_are_found_and_what_is_no_person_stays():
    secrets, left, harmed, wrong = held_out.figures()

    assert secrets >= 120
    assert left <= 0.02 * secrets, wrong
    assert harmed == 0, wrong


def test_reading_an_upload_writes_to_no_file(tmp_path):
    command = [sys.executable, "-m", "tests.safety.watched"]
    said = subprocess.run(
        command, input=FORM, cwd=ROOT, capture_output=True, check=True, env={"TMPDIR": str(tmp_path)}
    ).stdout.decode()

    assert said == "True []\n"
    assert not list(tmp_path.iterdir())
