"""The command that writes meeting papers: the choices of the page as options, checked against the database."""

import argparse
import logging
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import get_args

from behovsmelding import agenda, labels, language, store
from behovsmelding.errors import NotPossible
from behovsmelding.exports.writing import write
from behovsmelding.report import Stage
from behovsmelding.selection import Counting, Selection

MANY = {
    "network": ("networks", "network", "nettverk", "NAVN"),
    "owner": ("owners", "owner", "eier", "NAVN"),
    "partner": ("partners", "partner", "kompetansemiljø (UH)", "NAVN"),
    "scheme": ("schemes", "scheme", "ordning", "NAVN"),
    "level": ("levels", None, "nivå", "NIVÅ"),
    "theme": ("themes", "theme", "tema", "TEMA"),
    "target-group": ("target_groups", "target_group", "målgruppe", "GRUPPE"),
}
"""Options that can be given several times: the field of the selection, what is offered for it, and its words."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Describe what can be chosen."""
    parser.add_argument(
        "--year", type=int, action="append", required=True, metavar="ÅR", help="året det meldes behov for; kan gjentas"
    )
    for option, (_field, _dimension, words, metavar) in MANY.items():
        parser.add_argument(f"--{option}", action="append", metavar=metavar, help=f"bare dette: {words}; kan gjentas")
    parser.add_argument("--stage", choices=get_args(Stage), default="reported", help="stadium; ellers meldt behov")
    parser.add_argument(
        "--counting", choices=get_args(Counting)[1:], default="hovedtema", help="hvordan kroner telles per tema"
    )
    parser.add_argument(
        "--agenda",
        type=_listed,
        default=list(agenda.USUAL),
        metavar="PUNKT,…",
        help=f"av {', '.join(agenda.POINTS)}, og egne punkter med stor forbokstav",
    )
    parser.add_argument(
        "--format", type=_listed, default=list(agenda.FORMATS), metavar="TYPE,…", help=f"av {', '.join(agenda.FORMATS)}"
    )
    parser.add_argument(
        "--document", choices=list(agenda.DOCUMENTS), default="innstilling", help="hva tekstdokumentet er"
    )
    parser.add_argument("--version", type=int, metavar="NUMMER", help="versjonen tallene er fra; ellers den nyeste")
    parser.add_argument(
        "--since", type=int, metavar="NUMMER", help="versjonen endringer fortelles siden, med «endringer» på sakslisten"
    )
    parser.add_argument("--date", type=date.fromisoformat, metavar="DATO", help="møtedato, for eksempel 2026-03-12")
    parser.add_argument(
        "--language", choices=list(language.LANGUAGES), default=language.DEFAULT, help="språket i papirene"
    )
    parser.add_argument("--out", type=Path, default=Path(), metavar="MAPPE", help="mappen filene skrives i")


def _listed(words: str) -> list[str]:
    return [word.strip() for word in words.split(",") if word.strip()]


def export(options: argparse.Namespace) -> Iterator[str]:
    """Write the papers, and tell of each file when it is written.

    Raises:
        NotPossible: something is asked for that there is not, or the folder cannot be written to.
        StoreUnavailable: there is no database.
    """
    _see_known("saksliste", [point for point in options.agenda if not agenda.is_own(point)], list(agenda.POINTS))
    _see_known("format", options.format, list(agenda.FORMATS))
    start = time.monotonic()
    with _quiet(), language.speaking(options.language):
        from behovsmelding.ui import data, heading, papers

        number = options.version
        chosen = store.version(options.database) if number is None else store.numbered(options.database, number)
        with data.reading(chosen):
            selection = _selection(options, data.answer("filter_options"))
            selected = heading.summed_up(selection)
            if not selected.total.measures and not selected.coverage.owners:
                raise NotPossible("Ingen tiltak passer til valgene. Ta bort et valg, eller velg et annet år.")
            wanted = papers.Wanted(agenda.known_points(options.agenda), options.document, options.date, options.since)
            made = papers.made_of(selected, wanted)
            subject = papers.subject_of(selected)
            number, is_invented = data.version().number, bool(data.notice())
        for kind in options.format:
            name = agenda.file_name(kind, options.document, subject, number, is_invented=is_invented)
            content = write(made, kind)
            _save(options.out / name, content)
            yield f"{options.out / name} ({len(content) // 1000 + 1} kB)"
    yield f"{labels.counted(len(options.format), 'fil', 'filer')} på {time.monotonic() - start:.1f} s.".replace(
        ".", ",", 1
    )


def _save(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise NotPossible(f"Kan ikke skrive til {path}. Velg en annen mappe.") from error


def _selection(options: argparse.Namespace, offered: object) -> Selection:
    """Make the choices a selection; what is not in the database is told of, with what is."""
    chosen = {"years": tuple(options.year)}
    for option, (field, dimension, words, _metavar) in MANY.items():
        values = getattr(options, option.replace("-", "_"))
        if not values:
            continue
        known = list(labels.LEVELS) if dimension is None else list(offered.value[offered.dimension == dimension])
        _see_known(words, values, known)
        chosen[field] = tuple(values)
    return Selection(**chosen, stage=options.stage, counting=options.counting)


def _see_known(what: str, values: Sequence[str], known: Sequence[str]) -> None:
    if unknown := [value for value in values if value not in known]:
        raise NotPossible(
            f"Finner ikke {what} «{unknown[0]}». Velg blant: {', '.join(known) or 'ingen er registrert'}."
        )


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Streamlit from telling that nobody runs its server: nobody needs to."""
    logging.disable(logging.WARNING)
    sys.stdout.flush()
    try:
        yield
    finally:
        logging.disable(logging.NOTSET)
