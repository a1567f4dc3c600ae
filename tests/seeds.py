"""The real forms, where they are at hand: they hold people's names and never go into this repository."""

import re
from pathlib import Path

import pytest

from behovsmelding.people import people_in
from behovsmelding.settings import ROOT
from behovsmelding.store.register import read_register

SEEDS = ROOT.parent / "shared" / "seeds"
with_seeds = pytest.mark.skipif(not SEEDS.is_dir(), reason="the real forms are not at hand")


def seed_files() -> list[Path]:
    """Give the real forms, in the order of their names."""
    return sorted(SEEDS.glob("*.txt"))


def secrets() -> list[str]:
    """Give all that must never be stored or shown: people, phones, e-mail addresses and accounts of the real forms.

    Found by other means than the program's own, and by those too.
    """
    found: set[str] = set()
    for file in seed_files():
        text = file.read_text(encoding="utf-8")
        found |= set(re.findall(r"[\w.+-]+@[\w.-]+\w", text))
        found |= set(re.findall(r"(?<![\d.])(?:\d{8}|\d\d \d\d \d\d \d\d|\d{4}\.\d\d\.\d{5})(?![\d.])", text))
        found |= set(names_in_cells(text)) | set(people_in(tuple(text.splitlines())))
    surnames = {name.split()[-1] for name in found if " " in name and name[-1].isalpha()}
    return sorted(found | {name for name in surnames if len(name) >= 5 and name not in organisations()})


def organisations() -> set[str]:
    """Give the words that owners' names are made of: a kindergarten may be called what a person is."""
    rows = read_register(ROOT / "data" / "register").reports
    return {word for row in rows for owner in row.owners for word in owner.split()}


def names_in_cells(text: str) -> list[str]:
    """Find two or three capitalised words in contact and union cells, and in the columns of the partner list."""
    name = r"(?:[A-ZÆØÅ][\wæøå]+\.? ){1,2}[A-ZÆØÅ][\wæøå]+"
    cells = re.findall(r"(?:Kontaktpersoner:|^Navn|v/)(.*)", text, re.MULTILINE)
    cells += re.findall(r"^\d+\t[^\t]+\t([^\t]+)\t(?:Eier|UH)", text, re.MULTILINE)
    _, _, unions = text.partition("Rolle")
    cells += re.findall(r"(?:Utdanningsforbundet|Landsforbund|Fagforbundet|Delta|FO|Skolelederforbundet)\b(.*)", unions)
    organisations = re.compile(
        r"Navn|Rolle|Utdanning|Forbund|Kommune|Barnehage|Universitet|Delta\b|Eier|UH\b", re.IGNORECASE
    )
    return [found for cell in cells for found in re.findall(name, cell) if not organisations.search(found)]
