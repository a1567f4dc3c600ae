"""No person of a form is in any paper, whatever part of it they might hide in."""

import io
import re
import zipfile

import pytest

from behovsmelding import store
from behovsmelding.exports.writing import write
from behovsmelding.intake import load, read_here
from behovsmelding.selection import Selection
from behovsmelding.ui import data, heading, papers
from behovsmelding.vocabulary import Vocabulary
from tests.exports.packs import KINDS, texts_of
from tests.safety.planted import forms, in_format
from tests.seeds import secrets, seed_files, with_seeds

PLACES = re.compile(r"^\d{10} \d{5} [nf]\s*$", re.MULTILINE)
"""Where the parts of a pdf lie: numbers that may be anybody's by chance."""


def everything_of(database, kind: str) -> str:
    """Give all that papers about everything in a database say, and every byte of them that can be read as text."""
    with data.reading(store.version(database)):
        content = write(papers.made_of(heading.summed_up(Selection()), papers.Wanted()), kind)
    raw = [content]
    if kind != "pdf":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            raw = [packed.read(name) for name in packed.namelist()]
    said = [*texts_of(kind, content), *(part.decode("utf-8", errors="ignore") for part in raw)]
    return PLACES.sub("", "\n".join(said))


@pytest.fixture(scope="module")
def planted(tmp_path_factory):
    """Give a database of forms with people planted in them, and who they are."""
    folder, made = tmp_path_factory.mktemp("planted"), forms()
    read = [
        read_here(f"skjema_{n}.txt", in_format(form, "txt", folder), Vocabulary.load()) for n, form in enumerate(made)
    ]
    load(folder / "planted.duckdb", read)
    return folder / "planted.duckdb", {secret for form in made for item in form.items for secret in item.secrets}


@pytest.mark.parametrize("kind", KINDS)
def test_no_planted_person_is_in_any_paper(kind, planted):
    database, people = planted
    said = everything_of(database, kind)

    assert len(people) >= 100
    assert "Meldt behov" in said
    assert sorted(secret for secret in people if secret in said) == []


@with_seeds
@pytest.mark.parametrize("kind", KINDS)
def test_no_person_of_the_real_forms_is_in_any_paper(kind, tmp_path):
    read = [read_here(path.name, path.read_bytes(), Vocabulary.load()) for path in seed_files()]
    load(tmp_path / "seeds.duckdb", read)

    said = everything_of(tmp_path / "seeds.duckdb", kind)

    assert not [secret for secret in secrets() if secret in said]
