"""What papers say of changes and notes: from the same two answers as the page, in sentences, groups and a table."""

from datetime import date

import pytest
import streamlit as st

from behovsmelding import agenda, store
from behovsmelding.intake import meetings
from behovsmelding.intake.meetings import Meeting, Note
from behovsmelding.selection import Selection
from behovsmelding.settings import Settings
from behovsmelding.ui import data, follow_up, heading, papers
from behovsmelding.ui.papers import Wanted
from tests.builders import NORD, a_measure, a_report
from tests.store.stored import a_database, told


def plain(text):
    return text.replace("\u00a0", " ")


@pytest.fixture
def changed(tmp_path, monkeypatch):
    """Publish 100 + 200 kroner, then 100 + 950 in their place and another year's 5."""
    a_database(tmp_path, a_report([a_measure(100, {NORD: 200}, title="Lek")]))
    database = a_database(
        tmp_path, a_report([a_measure(100, {NORD: 950}, title="Lek")]), a_report([a_measure(5, {})], year=2026)
    )
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(database))
    yield database
    st.session_state.clear()


def pack_of(wanted, selection=None):
    with data.reading(store.version(Settings.from_env().database)):
        return papers.made_of(heading.summed_up(selection or Selection(years=(2024,))), wanted)


def test_changes_are_a_point_with_the_sums_that_moved_and_every_change(changed):
    [section] = pack_of(Wanted((agenda.CHANGES,), since=1)).sections

    assert plain(section.title).endswith("(versjon 1): 1 ny utgave av en behovsmelding og 1 endret beløp")
    assert [plain(line) for line in section.sentences] == ["Meldt behov for 2024: 300 kr → 1 050 kr."]
    [amount] = [group for group in section.groups if group.heading == "Endret beløp"]
    assert [plain(line) for line in amount.lines] == ["Bodø kommune: Lek, Nord universitet: 200 kr → 950 kr"]
    assert len(section.table.rows) == 2


def test_only_what_is_within_the_filters_has_changed(changed):
    [section] = pack_of(Wanted((agenda.CHANGES,), since=1), Selection(years=(2026,))).sections

    assert [row[1] for row in section.table.rows] == ["2026", "2026"]


def test_many_changes_of_a_kind_are_told_by_their_kroner_and_the_rest_counted(tmp_path, monkeypatch):
    def report(more):
        return a_report([a_measure(100 + more * n, {}, title=f"Tiltak {n}", number=str(n)) for n in range(20)])

    a_database(tmp_path, report(1))
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(a_database(tmp_path, report(2))))

    [section] = pack_of(Wanted((agenda.CHANGES,), since=1)).sections

    [amounts] = [group for group in section.groups if group.heading == "Endret beløp"]
    assert len(amounts.lines) == follow_up.MOST_TOLD + 1
    assert "Tiltak 19" in amounts.lines[0]
    assert plain(amounts.lines[-1]) == "og 7 til, som står i regnearket"
    assert len(section.table.rows) == 1 + 19


def test_where_there_is_no_older_version_the_point_says_so(tmp_path, monkeypatch):
    monkeypatch.setenv("BEHOVSMELDING_DATABASE", str(a_database(tmp_path, a_report())))

    [section] = pack_of(Wanted((agenda.CHANGES,))).sections

    assert section.title == "Det er ingen eldre versjon å sammenligne med"


@pytest.fixture
def noted(changed):
    """Put down a meeting with a point of its own; note something for two points, and about a measure of each year."""
    [(lek,), (other,)] = told(changed, "SELECT measure_id FROM measures ORDER BY year")
    forum = meetings.hold(changed, Meeting("Forum", date(2026, 3, 5), None, 2024, ("eiere", "Eventuelt")))
    meetings.write(changed, Note("Spør Nord", meeting_id=forum, point="eiere"))
    meetings.write(changed, Note("Neste møte", meeting_id=forum, point="Eventuelt"))
    meetings.write(changed, Note("Viktig", measure_id=lek))
    meetings.write(changed, Note("Annet år", measure_id=other))
    return forum


def words_of(lines):
    """Give notes without when they were written."""
    return [line.partition(" (")[0] for line in lines]


def test_notes_stand_with_what_they_are_about_and_in_one_table(noted):
    pack = pack_of(Wanted(("Eventuelt", "eiere", "tiltak"), meeting_id=noted))

    own, owners, measures = pack.sections
    assert (own.title, own.is_own, words_of(own.notes)) == ("Eventuelt", True, ["Neste møte"])
    assert (owners.is_own, words_of(owners.notes)) == (False, ["Spør Nord"])
    [lek] = measures.decisions
    assert (lek.title, words_of(lek.notes)) == ("Lek", ["Viktig"])
    assert [row[:3] for row in pack.notes.rows] == [
        ("Per eier", "", "Spør Nord"),
        ("Eventuelt", "", "Neste møte"),
        ("Lek", "Bodø kommune", "Viktig"),
    ]
    assert ("Saksliste", "Eventuelt, Per eier, Tiltak til beslutning") in pack.filters


def test_what_is_noted_about_nothing_in_the_papers_stands_last(noted):
    sections = pack_of(Wanted(("oversikt",), meeting_id=noted)).sections

    assert [section.name for section in sections] == ["oversikt", "notater"]
    assert [(group.heading, *words_of(group.lines)) for group in sections[1].groups] == [
        ("Per eier", "Spør Nord"),
        ("Eventuelt", "Neste møte"),
        ("Lek", "Viktig"),
    ]
    assert plain(sections[1].title) == "3 notater til møtet"


def test_notes_for_another_meeting_stay_with_it(noted):
    sections = pack_of(Wanted(("eiere",))).sections

    assert sections[0].notes == ()
    assert [group.heading for group in sections[1].groups] == ["Lek"]


def test_papers_without_notes_have_no_point_of_them(changed):
    assert [section.name for section in pack_of(Wanted(("oversikt",))).sections] == ["oversikt"]


def test_papers_of_a_frozen_version_say_what_that_version_says(changed):
    old = store.numbered(changed, 1)
    with data.reading(old):
        then = papers.made_of(heading.summed_up(Selection(years=(2024,))), Wanted(("oversikt",)))

    assert "300" in plain(then.sections[0].title)
    assert "(versjon 1)" in then.version
