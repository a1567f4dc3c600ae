"""Papers say what the screen says, to the krone, whatever is chosen."""

import io
import re
from dataclasses import replace
from datetime import date
from random import Random

import docx
import openpyxl
import pandas as pd
import pptx
import pytest

from behovsmelding import checks, headlines, labels, store
from behovsmelding.exports.writing import write
from behovsmelding.money import format_number
from behovsmelding.selection import Selection
from behovsmelding.ui import cards, data, heading, papers
from behovsmelding.ui.papers import Wanted
from behovsmelding.vocabulary import Vocabulary
from tests import by_hand
from tests.builders import NORD, OWNER, SEPU, a_measure, a_report, a_stated_total
from tests.exports.packs import squeezed, texts_of
from tests.pages.conftest import three_owners
from tests.queries import invented
from tests.store.stored import a_database

SEEDS = range(5)
FILTERS = 10
"""A seed's; with the seeds fifty."""
POINTS = ("oversikt", "eiere", "kompetansemiljo", "temaer", "tiltak")
SUMMED = ("Eiers andel", "UHs andel", "Felles med andre UH", "Andre UHs andel", "Sum")


@pytest.fixture(scope="module", params=SEEDS)
def drawn(request, tmp_path_factory):
    """Publish an invented world, and draw ten selections of it that show something; the first is everything."""
    random = Random(f"papers {request.param}")
    reports = [report for _ in range(2) for report in invented.reports(random)]
    database = a_database(tmp_path_factory.mktemp("papers"), *reports)
    with data.reading(store.version(database)), pytest.MonkeyPatch.context() as patched:
        patched.setenv("BEHOVSMELDING_DATABASE", str(database))
        found = [heading.summed_up(Selection())]
        while len(found) < FILTERS:
            selected = heading.summed_up(invented.selection(random))
            found += [selected] if selected.coverage.owners else []
        yield [(one, papers.made_of(one, Wanted(POINTS))) for one in found]


def known(nok) -> int:
    return 0 if pd.isna(nok) else int(nok)


def columns(table) -> dict[str, int]:
    return {one.heading: table.total(place) for place, one in enumerate(table.columns) if one.is_summed}


def shares(selected) -> dict[str, int]:
    """Give the sums the screen shows, by the headings of the papers' columns."""
    total = selected.total
    if selected.selection.partners is None:
        return {
            "Eiers andel": known(total.owner_nok),
            "UHs andel": known(total.university_nok),
            "Sum": known(total.total_nok),
        }
    return {
        "Eiers andel": known(total.same_owner_nok),
        "UHs andel": known(total.own_nok),
        "Felles med andre UH": known(total.together_nok),
        "Andre UHs andel": known(total.other_universities_nok),
    }


def test_fifty_filters_are_tried(drawn):
    assert len(drawn) * len(SEEDS) == 50


def test_tables_of_owners_and_measures_come_to_the_sums_of_the_screen(drawn):
    for selected, pack in drawn:
        for section in pack.sections:
            if section.name in ("eiere", "tiltak"):
                assert columns(section.table) == shares(selected), section.name


def test_charts_and_the_tables_of_partners_and_themes_come_to_the_screens_sums(drawn):
    for selected, pack in drawn:
        of = {section.name: section for section in pack.sections}
        whole = known(selected.total.total_nok if selected.selection.partners is None else selected.total.own_nok)

        apart = selected.selection.partners is not None
        assert columns(of["kompetansemiljo"].table).get("Sum") == (
            None if apart else known(selected.total.university_nok)
        )
        assert columns(of["temaer"].table) == {"Kroner": whole}
        assert sum(sum(bar.lengths) for bar in of["oversikt"].chart.bars) == known(selected.total.total_nok)
        assert [figure for _what, figure, _beside in of["oversikt"].figures] == [
            one[1] for one in heading.shares(selected)
        ]


def test_the_list_of_sources_is_added_up_only_where_it_may_be(drawn):
    for selected, pack in drawn:
        expected = {} if selected.selection.partners is not None else {"Kroner": known(selected.total.total_nok)}

        assert columns(pack.sources) == expected


def test_the_workbook_shows_the_same_sums_as_the_screen(drawn):
    for selected, pack in drawn:
        book = openpyxl.load_workbook(io.BytesIO(write(pack, "xlsx")), data_only=True)

        for name in ("Per eier", "Tiltak til beslutning"):
            rows = [[cell.value for cell in row] for row in book[name].iter_rows()]
            heads = next(row for row in rows if SUMMED[0] in row)
            after = rows[rows.index(heads) + 1 :]
            body = [row for row in after if row[0] != "Sum"]
            for head, nok in shares(selected).items():
                assert sum(row[heads.index(head)] or 0 for row in body) == nok
                assert len(body) < 2 or after[-1][heads.index(head)] == nok


def test_the_slides_charts_hold_the_same_kroner_as_the_screens(drawn):
    for selected, pack in drawn:
        few = replace(pack, sections=tuple(one for one in pack.sections if one.name in ("eiere", "temaer")))
        deck = pptx.Presentation(io.BytesIO(write(few, "pptx")))
        charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]

        once = papers._counted_once(selected)
        for chart, card in zip(charts, (cards.owners(once, papers.MOST), cards.themes(once)), strict=True):
            painted, shown = [bar for bar in card.rows if not bar.is_rest], len(chart.plots[0].categories)
            if shown == len(card.rows):
                drawn_nok = sum(sum(series.values) for series in chart.plots[0].series)
                assert drawn_nok == sum(part.nok for bar in painted for part in bar.parts)


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_the_page_papers_write_the_sums_of_the_screen(kind, drawn):
    for selected, pack in drawn[:: 1 if kind == "docx" else 2]:
        few = replace(
            pack, sections=tuple(one for one in pack.sections if one.name in ("oversikt", "eiere")), sources=None
        )
        text = squeezed("\n".join(texts_of(kind, write(few, kind))))

        for _what, figure, _beside in heading.shares(selected):
            assert squeezed(figure) in text
        if len(few.sections[1].table.rows) > 1:
            for nok in shares(selected).values():
                assert squeezed(format_number(nok)) in text


@pytest.fixture
def world(tmp_path, monkeypatch):
    """Read a world of three owners and two years."""
    database = a_database(tmp_path, *three_owners())
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(database))
    with data.reading(store.version(database)):
        yield database


def made(selection: Selection | None = None, **wanted):
    return papers.made_of(heading.summed_up(selection or Selection(years=(2024,))), Wanted(**wanted))


def test_points_stand_in_the_order_they_are_chosen(world):
    assert [one.name for one in made(points=("temaer", "oversikt")).sections] == ["temaer", "oversikt"]


def test_papers_count_themes_by_main_theme_unless_another_way_that_adds_up_is_chosen(world):
    usual, split = made(), made(Selection(years=(2024,), counting="fordelt"))

    assert usual.counting == "Temaer: bare hovedtema"
    assert split.counting == "Temaer: delt likt mellom temaene"
    everything = by_hand.total(three_owners(), Selection(years=(2024,)))["total_nok"]
    for pack in (usual, split):
        [themes] = [one for one in pack.sections if one.name == "temaer"]
        assert columns(themes.table) == {"Kroner": everything}


def test_target_groups_are_never_added_up(world):
    [groups] = [one for one in made().sections if one.name == "malgrupper"]

    assert columns(groups.table) == {}


def test_papers_say_who_which_version_and_when_the_meeting_is(world):
    pack = made(meeting=date(2026, 3, 12), document="saksframlegg")

    assert pack.who == f"{labels.counted(2, 'eier', 'eiere')} · 2024 · Meldt behov, ikke tildelt"
    assert pack.version.startswith("Per ")
    assert pack.version.endswith("(versjon 1)")
    assert pack.meeting == "Møte 12. mars 2026"
    assert (pack.title, pack.document) == (
        "Møtepapirer: Alle mottatte eiere 2024",
        "Saksframlegg: Alle mottatte eiere 2024",
    )
    assert ("Møte", "12. mars 2026") in pack.filters
    assert pack.foot == f"{pack.version} · Møte 12. mars 2026"


def test_every_measure_is_to_be_decided_on_with_its_amounts_and_status(world):
    [section] = [one for one in made().sections if one.name == "tiltak"]

    told = {one.title: one for one in section.decisions}
    assert list(told) == ["Gruppeledersamlinger", "Leselyst", "Uten beløp"]
    assert told["Gruppeledersamlinger"].amounts.total(2) == 1_524_914
    assert told["Leselyst"].split == (
        "Meldt behov: 350\u00a0000\u00a0kr",
        "Fauske kommune: 250\u00a0000\u00a0kr",
        "SePU (INN): 100\u00a0000\u00a0kr",
    )
    assert told["Uten beløp"].split == ("Meldt behov: beløp ikke oppgitt",)
    assert dict(told["Leselyst"].known)["Status"] == "Ikke gjennomgått"
    assert dict(told["Leselyst"].known)["Målgrupper"] == "Ikke oppgitt i skjemaet"


def test_under_a_partner_filter_no_paper_adds_the_shares(world):
    pack = made(Selection(years=(2026,), partners=(NORD,)))
    [decision] = next(one for one in pack.sections if one.name == "tiltak").decisions

    assert not decision.amounts.is_summed
    assert not [line for line in decision.split if "150\u00a0000" in line or "100\u00a0000" in line]
    for kind in ("xlsx", "pptx", "pdf", "docx"):
        text = "\n".join(texts_of(kind, write(pack, kind)))
        assert not re.findall(r"1[05]0[ \u00a0]?000", text)


def test_reported_need_is_never_called_awarded(world):
    for kind in ("xlsx", "pptx", "pdf", "docx"):
        text = "\n".join(texts_of(kind, write(made(), kind))).lower()

        assert "ikke tildelt" in text
        assert not [word for word in text.replace("ikke tildelt", "").split() if word.startswith(("tildel", "innvilg"))]


def test_the_same_version_gives_the_same_papers(world):
    assert made() == made()


@pytest.fixture
def asked_about(tmp_path, monkeypatch):
    """Read a world with something to ask about."""
    odd = a_report(
        [a_measure(None, {SEPU: None}, title="Uten"), a_measure(1_000, {SEPU: 500}, title="Med", number="2")],
        stated_totals=(a_stated_total(5_000),),
        stated_total_nok=5_000,
    )
    received = store.Received("r1", "Bodø 2024", "0" * 64, "form", odd, tuple(checks.check(odd, Vocabulary.load())))
    database = a_database(tmp_path, received)
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(database))
    with data.reading(store.version(database)):
        yield database


def test_what_to_ask_about_is_what_must_be_settled_or_should_be_checked(asked_about):
    pack = made(points=("sporsmal", "tiltak"))
    questions, measures = pack.sections

    findings = data.answer("finding_list", years=[2024], owners=[OWNER], measure_id=None)
    grave = findings[findings.severity != "info"]
    assert len(grave) > 0
    assert len(questions.table.rows) == len(grave) == sum(len(group.lines) for group in questions.groups)
    assert (
        questions.title
        == f"{labels.counted(len(grave), 'spørsmål', 'spørsmål')} til {labels.counted(1, 'eier', 'eiere')}"
    )
    of = {one.title: one.questions for one in measures.decisions}
    assert {title: len(asked) for title, asked in of.items()} == {
        title: int((grave.title == title).sum()) for title in ("Med", "Uten")
    }


def test_a_filter_leaves_out_questions_about_other_measures(asked_about):
    with_amount = Selection(years=(2024,), themes=("ingen slike",))
    found = papers.open_questions(heading.summed_up(with_amount))

    assert found.empty


def test_nothing_to_ask_about_is_said(world):
    [section] = made(Selection(years=(2026,)), points=("sporsmal",)).sections
    document = docx.Document(io.BytesIO(write(made(Selection(years=(2026,)), points=("sporsmal",)), "docx")))

    assert section.title == "Ingenting må avklares eller bør sjekkes"
    assert section.title in [line.text for line in document.paragraphs]
    assert headlines.stage(Selection()) == "Meldt behov, ikke tildelt"
