"""Every page and every file of an invented county says that it is invented; none of a real one does."""

import pytest

from behovsmelding import labels
from behovsmelding.ui.addresses import ADDRESSES
from tests.builders import a_measure, a_report
from tests.pages.visit import is_calm, visit, words
from tests.store.stored import a_database


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_invented_county_says_so_on_every_page(demo, address):
    page = visit(address)

    assert is_calm(page)
    assert sum(labels.INVENTED in word for word in words(page)) == 1


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_real_county_never_says_so(tmp_path, monkeypatch, address):
    real = a_database(tmp_path, a_report([a_measure()]))
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(real))

    page = visit(address)

    assert not [word for word in words(page) if labels.INVENTED in word]


def test_an_invented_county_says_so_where_a_selection_is_empty(demo):
    page = visit("eiere", aar="2018", ordning="Kompetanseløftet")

    assert [word for word in words(page) if labels.INVENTED in word]
