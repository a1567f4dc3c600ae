"""No sentence an owner has written stands in this repository; labels of the editions, titles, names and figures may."""

import re
import subprocess
from collections.abc import Iterator

import pytest

from behovsmelding.settings import ROOT
from behovsmelding.store.register import read_register
from behovsmelding.vocabulary import rows
from tests.seeds import seed_files, with_seeds

LONGEST = 7
"""Words in a row that may stand here too by chance; 1 more may not."""
# What the forms print beside what template_text.csv has.
LABELS = (
    "Behovsmelding lokal kompetanseutvikling i barnehage og grunnopplæring",
    "Behovsmelding Kollektiv kompetanseutvikling i barnehage og grunnskole",
    "Behovsmeldingen gjelder",
    "Regional ordning",
    "Desentralisert ordning",
    "Partnerskapet består av flere eiere",
    "Partnerskapet består av flere UH",
    "Partnerskapet består av flere kompetansemiljø",
    "Partnerskapet ønsker å videreføre behovsmelding fra 2025",
    "Totalt antall tiltak det er behov for tilskudd til",
    "Total sum det meldes behov for",
    "Tilskuddet fordeles",
    "for dette tiltaket",
    "Navn på tiltak",
    "Beskrivelse av tiltak planlegging og gjennomføring av tiltak",
    "Hva Beskrivelse omfang",
    "Liste over andre eiere og kompetansemiljø i partnerskapet",
    "Liste over andre eiere og UH i partnerskapet",
    "Navn på Eier UH Kontaktperson Eier UH",
    "Hvem som har deltatt",
    "Rolle Navn",
    "Ja Nei Vet ikke",
    "Vurdert ikke relevant",
    "Kommunale barnehager Private barnehager Offentlige skoler Private skoler PP-tjenester",
    "langsiktig plan",
)


def words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\w+", text.casefold()))


def may_stand_here() -> set[tuple[str, ...]]:
    """Give the labels the editions print, and the titles and names of the real forms."""
    found = [row["text"] for row in rows(ROOT / "data" / "vocabulary" / "template_text.csv")]
    register = read_register(ROOT / "data" / "register")
    found += [measure.title for measure in register.measures]
    found += [name for report in register.reports for name in (*report.owners, *report.universities)]
    return {words(text) for text in (*found, *LABELS)}


def runs(text: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Give every run of one word more than the longest that may stand; rows of figures are none."""
    for start in range(len(text) - LONGEST):
        run = text[start : start + LONGEST + 1]
        if sum(word.isdecimal() for word in run) <= 2:
            yield run


def written_by_owners() -> set[tuple[str, ...]]:
    """Give the runs of the real forms between what may stand here."""
    allowed = sorted(may_stand_here(), key=len, reverse=True)
    found: set[tuple[str, ...]] = set()
    for file in seed_files():
        text = f" {' '.join(words(file.read_text(encoding='utf-8')))} "
        for label in allowed:
            text = text.replace(f" {' '.join(label)} ", " \0 ")
        for part in text.split("\0"):
            found.update(runs(tuple(part.split())))
    return found


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [name for name in told.stdout.split("\0") if (ROOT / name).is_file()]


@with_seeds
def test_no_sentence_of_a_real_form_stands_in_a_tracked_file(tracked):
    theirs = written_by_owners()
    copied = {}
    for name in tracked:
        content = (ROOT / name).read_bytes()
        if b"\0" not in content:
            found = theirs.intersection(runs(words(content.decode("utf-8", "ignore"))))
            copied |= {name: [" ".join(run) for run in found]} if found else {}

    assert len(theirs) > 1_000
    assert len(tracked) > 100
    assert copied == {}
