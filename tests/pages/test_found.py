"""Søk: hits in their sentences, each with the way to its place, and calm words where nothing is found."""

import pytest

from behovsmelding.report import Finding
from tests.builders import NORD, a_hit, a_measure, a_report
from tests.pages.visit import is_calm, title, unescaped, visit, words
from tests.store.stored import a_received
from tests.test_charts import HOSTILE
from tests.test_searching import HOSTILE as HOSTILE_QUERIES


def links(page) -> list[tuple[str, str, str]]:
    return [(link.proto.page, unescaped(link.proto.label), link.proto.query_string) for link in page.get("page_link")]


def subheadings(page) -> list[str]:
    return [unescaped(heading.value) for heading in page.header]


def test_hits_are_grouped_and_counted_and_each_leads_to_its_place(database):
    page = visit("sok", q="lesing")

    assert is_calm(page)
    assert title(page) == "2 tiltak og 1 tema passer til «lesing»"
    assert subheadings(page) == ["Tiltak (2)", "Temaer (1)"]
    assert [link[0] for link in links(page)] == ["tiltak", "tiltak", "temaer"]
    assert links(page)[-1][2] == "aar=2026&aar=2024&tema=lesing"
    assert links(page)[0][2].startswith("aar=2026&tiltak=")


def test_an_owner_a_partner_and_a_finding_lead_to_pages_of_their_own(invent):
    doubt = Finding("level-tick", "info", "Nivået er krysset av to ganger.", None, None, None, None)
    invent(a_received(a_report([a_measure(title="Felles løft", partners={NORD: 5})]), findings=[doubt]))

    [owner] = links(visit("sok", q="bodø"))[:1]
    [partner] = links(visit("sok", q="nord"))[:1]
    [finding] = links(visit("sok", q="krysset"))

    assert (owner[0], owner[2]) == ("eiere", "aar=2024&eier=Bod%C3%B8+kommune")
    assert (partner[0], partner[2]) == ("universitet", "aar=2024&uh=Nord+universitet")
    assert finding[0] == "kontroll"
    assert finding[2].startswith("aar=2024&melding=")


def test_the_word_is_marked_in_the_sentence_it_stands_in(invent):
    hit = a_hit("fravær", "mentioned", snippet="Skolen vil lære mer. Tiltak mot skolefraværet er viktig.")
    invent(a_report([a_measure(title="Felles løft", themes=(hit,))]))

    said = words(visit("sok", q="fravær"))

    assert "Tiltak mot :orange-background[**skolefraværet**] er viktig." in said


def test_nonsense_gets_a_calm_sentence(database):
    page = visit("sok", q="xyzzy")

    assert is_calm(page)
    assert title(page) == "Ingenting passer til «xyzzy»"
    assert links(page) == []


@pytest.mark.parametrize("query", [*HOSTILE_QUERIES, *HOSTILE])
def test_a_hostile_query_does_nothing(query, database):
    page = visit("sok", q=query)

    assert is_calm(page)


def test_no_search_yet_asks_what_is_sought(database):
    assert title(visit("sok")) == "Hva leter du etter?"


def test_the_field_is_on_every_page_once(database):
    for address in ("", "tiltak", "kontroll", "om", "sok"):
        fields = [field for field in visit(address).text_input if field.label == "Søk i alt"]

        assert len(fields) == 1, address
