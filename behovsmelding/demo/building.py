"""From the drawn county to a published database: its files are written, read as any form is, and taken in."""

from collections.abc import Sequence
from pathlib import Path

from behovsmelding import intake, store
from behovsmelding.demo import appendix, collective_form, county_list, scheme_form
from behovsmelding.demo.county import REFORM, OwnerYear, county
from behovsmelding.demo.deciding import decide
from behovsmelding.demo.names import NETWORKS, write_word_lists
from behovsmelding.errors import NotPossible, StoreUnavailable
from behovsmelding.intake import Reading, read_here, review
from behovsmelding.report import short_hash
from behovsmelding.settings import working_with
from behovsmelding.store import Version
from behovsmelding.vocabulary import Vocabulary

DATABASE = "behovsmeldinger.duckdb"
WAITING_IN = NETWORKS[3]
"""The network whose newest forms wait to be looked at."""
LAST_ACCEPTED = 2024
"""The newest year that a person has been through."""


def make_demo(folder: Path) -> Version:
    """Make the invented county in a folder of its own, or give the one that is there when it is the same.

    Args:
        folder: gets the database, the word lists and the invented files.

    Raises:
        NotPossible: there is something else in the folder.
    """
    database, files = folder / DATABASE, written(county())
    made_from = short_hash(*(f"{name}\x1f{content!r}" for name, content, _ in files))
    is_ours = database.exists() or not folder.exists() or not any(folder.iterdir())
    if not is_ours:
        raise NotPossible(f"Mappen {folder.name} er ikke tom. Velg en tom mappe for det oppdiktede fylket.")
    with working_with(database):
        found = there(database)
        if found and found.made_from == made_from:
            return found
        store.begin_invented(database)
        write_word_lists(folder / "vocabulary")
    with working_with(database):
        write_files(folder / "forms", files)
        take_in(database, files)
        store.finish_invented(database, made_from)
        return store.version(database)


def there(database: Path) -> Version | None:
    """Give the newest version in the folder, laid out by this program; None where there is none."""
    if not database.exists():
        return None
    try:
        return store.version(database)
    except StoreUnavailable:
        return store.republish(database) and store.version(database)


File = tuple[str, bytes, OwnerYear | None]
"""Name, bytes, and of a form whose it is."""


def written(drawn: Sequence[OwnerYear]) -> list[File]:
    """Write all files of the county: forms and lists."""
    forms = [
        (name, text.encode(), one) for one in drawn if one.is_delivered for name, text in edition(one).forms_of(one)
    ]
    return [*forms, *((name, content, None) for name, content in county_list.lists_of(drawn))]


def edition(one: OwnerYear) -> object:
    """Give the module that writes an owner's forms of a year."""
    if one.year >= REFORM:
        return collective_form
    return appendix if one.style == "appendix" else scheme_form


def write_files(folder: Path, files: Sequence[File]) -> None:
    """Write the files for a person to look at, and to try to load."""
    folder.mkdir(exist_ok=True)
    for name, content, _ in files:
        (folder / name).write_bytes(content)


def take_in(database: Path, files: Sequence[File]) -> None:
    """Read the files in this process, which made them itself, and take them in: accepted, loaded, waiting."""
    vocabulary = Vocabulary.load()
    accepted: list[Reading] = []
    loaded: list[Reading] = []
    waiting: list[Reading] = []
    for name, content, one in files:
        read = read_here(name, content, vocabulary)
        if one is None or one.year <= LAST_ACCEPTED:
            accepted.append(read)
        else:
            is_waiting = one.year == REFORM and one.owner.network == WAITING_IN and not one.owner.name.startswith("T")
            (waiting if is_waiting else loaded).append(read)
    store.load_reports(database, received(accepted), intake.rechecked, "accepted")
    store.load_reports(database, received(loaded), intake.rechecked)
    review.put_waiting(database, waiting)
    decide(database, accepted)


def received(readings: Sequence[Reading]) -> list[store.Received]:
    """Make readings ready to be stored, lists divided into their owners and years."""
    return [one for read in readings for one in intake.received_of(read)]
