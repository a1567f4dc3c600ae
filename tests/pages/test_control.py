"""Innlesing og kontroll."""

from behovsmelding.report import Finding, Locator
from tests.builders import a_report
from tests.pages.visit import is_calm, title, visit, words
from tests.store.stored import a_received


def test_every_report_stands_with_its_findings_and_the_sums_it_states(database):
    page = visit("kontroll", aar="2024")

    assert is_calm(page)
    assert title(page).startswith("2 behovsmeldinger er lest")
    assert [heading.value for heading in page.subheader] == ["Bodø kommune 2024", "Fauske kommune 2024"]
    assert "Skjemaets egne summer: 1 624 914 kr" in words(page)
    assert "Skjemaet oppgir ingen egne summer." in words(page)


def test_findings_are_questions_and_nobodys_mistakes(invent):
    findings = (
        Finding("cost-lines", "feil", "Summen er *ikke* lik linjene.", 0, 1, 2, Locator(line=7)),
        Finding("year-inferred", "info", "Året er antatt."),
    )
    invent(a_received(a_report(), findings=findings))

    page = visit("kontroll")

    assert title(page) == "1 behovsmelding er lest – 1 må avklares"
    assert any("Summen er *ikke* lik linjene." in word and "linje 7" in word for word in words(page))
    assert not [word for word in words(page) if "feil" in word.lower() and "feilet" not in word.lower()]


def test_a_draft_nobody_has_signed_or_dated_is_shown_whatever_year_is_chosen(invent):
    draft = a_report([], form="unknown", owner=None, owners=(), year=None, network=None, network_inferred=True)
    invent(a_report(), draft)

    page = visit("kontroll", aar="2024")

    assert is_calm(page)
    assert [heading.value for heading in page.subheader] == ["Bodø kommune 2024", "Ukjent eier ukjent år"]


def test_a_control_selection_that_matches_nothing_is_a_calm_sentence(database):
    page = visit("kontroll", aar="2026", eier="Bodø kommune")

    assert is_calm(page)
    assert title(page) == "Ingen behovsmeldinger passer til filtrene"
