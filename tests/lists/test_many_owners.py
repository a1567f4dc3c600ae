"""What a list of very many owners and rows rests on: what many rows say is looked at once."""

from itertools import pairwise

from behovsmelding.people import people_in
from behovsmelding.privacy import redact
from behovsmelding.report import BETWEEN_CELLS
from behovsmelding.themes import needle_of, pattern_of
from behovsmelding.vocabulary import Vocabulary
from tests.safety.held_out import kept, planted

VOCABULARY = Vocabulary.load()


def test_no_person_reaches_across_two_cells_of_a_passage():
    texts = [one.text for one in planted()] + kept()
    people = people_in(tuple(texts))

    for one, other in pairwise(texts):
        apart = BETWEEN_CELLS.join(redact(text, people) for text in (one, other))
        assert redact(BETWEEN_CELLS.join((one, other)), people) == apart


def test_an_owner_is_only_looked_for_where_its_longest_word_stands():
    assert needle_of("Språkskogen barnehage AS") == "språkskogen"
    assert pattern_of("", "Språkskogen barnehage AS").spans("Lek i Språkskogen  barnehage AS") == [(6, 31)]


def test_every_municipality_is_known_by_its_name_and_a_slip_of_it_is_told():
    for owner in VOCABULARY.municipality_owners():
        assert VOCABULARY.municipality_owner(owner.upper()) == owner
        assert VOCABULARY.owner_like(f"{owner}e") == owner
    assert VOCABULARY.owner_like("Oppdiktet eier 7 kommune") is None
