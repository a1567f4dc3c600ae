"""Meetings and notes: kept without people, kept apart from what forms say, frozen at a version that then stays."""

from datetime import date

import pytest

from behovsmelding import agenda, store
from behovsmelding.errors import Changed, NotPossible
from behovsmelding.intake import meetings
from behovsmelding.intake.meetings import Meeting, Note
from behovsmelding.store import manifest
from tests.builders import NORD, a_measure, a_report
from tests.store.stored import a_database, told

FACTS = "SELECT * EXCLUDE (locator), locator::VARCHAR FROM funding_facts ORDER BY ALL"
FORUM = Meeting("Samarbeidsforum", date(2026, 3, 5), "Salten", 2026, ("Per eier", "Eventuelt"))


@pytest.fixture
def database(tmp_path):
    return a_database(tmp_path, a_report([a_measure(100, {NORD: 200}, title="Lek")]))


def held(database):
    return store.ask("meeting_list", {}, database).to_dict("records")


def notes(database, **within):
    return store.ask("note_list", {"measure_id": None, "meeting_id": None} | within, database).to_dict("records")


def measure_of(database):
    return told(database, "SELECT measure_id FROM measures")[0][0]


def test_a_meeting_is_kept_as_it_is_put_down(database):
    key = meetings.hold(database, FORUM)

    [one] = held(database)
    assert (one["meeting_id"], one["name"], one["network"], one["year"]) == (key, "Samarbeidsforum", "Salten", 2026)
    assert (one["held_on"], one["agenda"], one["version"]) == (date(2026, 3, 5), ["Per eier", "Eventuelt"], None)


def test_meetings_and_notes_move_no_figure(database):
    before = told(database, FACTS)

    key = meetings.hold(database, FORUM)
    meetings.write(database, Note("Spør om dette", meeting_id=key, point="Eventuelt"))
    meetings.write(database, Note("Viktig", measure_id=measure_of(database)))

    assert told(database, FACTS) == before


@pytest.mark.parametrize(
    "wrong", [{"name": " "}, {"name": "x" * 101}, {"agenda": ()}, {"agenda": (" ", "–")}, {"held_on": date(1999, 1, 1)}]
)
def test_a_meeting_without_what_it_needs_is_refused_and_nothing_published(database, wrong):
    values = {name: getattr(FORUM, name) for name in ("name", "held_on", "network", "year", "agenda")}

    with pytest.raises(NotPossible):
        meetings.hold(database, Meeting(**(values | wrong)))
    assert store.version(database).number == 1


def test_a_note_is_kept_without_people_and_with_its_paragraphs(database):
    meetings.write(database, Note("Ring 912 34 567\u202e\n\n\n\nog spør", measure_id=measure_of(database)))

    [note] = notes(database)
    assert "912" not in note["text"]
    assert note["text"].endswith("\n\nog spør")
    assert "\u202e" not in note["text"]
    assert (note["owner"], note["year"], note["title"], note["is_there"]) == ("Bodø kommune", 2024, "Lek", True)


@pytest.mark.parametrize("text", ["", " \n ", "…", "x" * 2_001])
def test_a_note_that_says_nothing_or_too_much_is_refused(database, text):
    with pytest.raises(NotPossible):
        meetings.write(database, Note(text, measure_id=measure_of(database)))


def test_a_note_stays_when_its_form_comes_anew_and_says_when_its_measure_is_gone(database):
    meetings.write(database, Note("Viktig", measure_id=measure_of(database)))

    a_database(database.parent, a_report([a_measure(150, {NORD: 200}, title="Lek")]))
    assert [one["is_there"] for one in notes(database)] == [True]

    a_database(database.parent, a_report([a_measure(150, {NORD: 200}, title="Noe annet")]))
    assert [(one["is_there"], one["title"]) for one in notes(database)] == [(False, "Lek")]


def test_a_note_about_what_is_not_there_is_refused(database):
    key = meetings.hold(database, FORUM)

    with pytest.raises(NotPossible, match="Tiltaket finnes ikke lenger"):
        meetings.write(database, Note("Hei", measure_id="borte"))
    with pytest.raises(Changed):
        meetings.write(database, Note("Hei", meeting_id=key, point="Temaer"))


def test_a_note_is_taken_away_and_put_back(database):
    key = meetings.write(database, Note("Viktig", measure_id=measure_of(database)))

    meetings.take_away(database, key)
    assert notes(database) == []
    with pytest.raises(Changed):
        meetings.take_away(database, key)
    meetings.put_note_back(database, key)
    assert len(notes(database)) == 1


def test_a_meeting_is_called_off_and_put_back_with_its_notes(database):
    key = meetings.hold(database, FORUM)
    meetings.write(database, Note("Husk", meeting_id=key, point="Per eier"))

    meetings.call_off(database, key)
    assert held(database) == []
    with pytest.raises(Changed):
        meetings.freeze(database, key, 1)
    meetings.put_back(database, key)
    assert [one["text"] for one in notes(database, meeting_id=key)] == ["Husk"]


def test_a_version_that_a_meeting_cites_is_kept_however_old(database, monkeypatch):
    key = meetings.hold(database, FORUM)
    meetings.freeze(database, key, 1)
    monkeypatch.setattr(manifest, "NEWEST_KEPT", 1)
    monkeypatch.setattr(manifest, "DAYS_KEPT", -1)

    a_database(database.parent, a_report([a_measure(7, {})], year=2025))

    assert [one.number for one in store.kept(database)] == [4, 1]
    assert told(store.numbered(database, 1).path, "SELECT sum(amount_nok)::BIGINT FROM funding_facts") == [(300,)]


def test_a_frozen_meeting_may_follow_the_newest_again(database):
    key = meetings.hold(database, FORUM)
    meetings.freeze(database, key, 1)

    meetings.freeze(database, key, None)

    assert [(one["version"], str(one["frozen_at"])) for one in held(database)] == [(None, "NaT")]


def test_restoring_an_older_version_loses_no_meeting_and_no_note(database):
    meetings.hold(database, FORUM)
    meetings.write(database, Note("Viktig", measure_id=measure_of(database)))

    store.restore(database, 1)

    assert (len(held(database)), len(notes(database))) == (1, 1)


def moved(database, year=2027):
    return {
        row["what"]: row["due_on"] for row in store.ask("deadline_list", {"year": year}, database).to_dict("records")
    }


def test_deadlines_are_moved_for_one_year_and_back(database):
    first = meetings.move_deadlines(database, 2027, {"reported": date(2027, 1, 15), "recommended": date(2027, 3, 1)})
    second = meetings.move_deadlines(database, 2027, {"reported": date(2026, 12, 20)})

    assert first == {"reported": None, "recommended": None}
    assert second == {"reported": date(2027, 1, 15)}
    assert moved(database) == {"reported": date(2026, 12, 20), "recommended": date(2027, 3, 1)}
    assert moved(database, 2028) == {}
    meetings.move_deadlines(database, 2027, second)
    assert moved(database) == {"reported": date(2027, 1, 15), "recommended": date(2027, 3, 1)}
    meetings.move_deadlines(database, 2027, first)
    assert moved(database) == {}


def test_a_deadline_far_from_its_year_is_refused(database):
    with pytest.raises(NotPossible, match="2026 eller 2027"):
        meetings.move_deadlines(database, 2027, {"reported": date(2028, 2, 1)})

    assert moved(database) == {}


def test_points_are_ours_or_peoples_own_each_once_and_without_numbers():
    written = ["eiere", "eiere", "Eventuelt", "ring 912 34 567", "finnes-ikke", "Ring 912 34 567", "x" * 200, "Å" * 200]

    points = agenda.known_points(written)

    assert points[:2] == ("eiere", "Eventuelt")
    assert len(points) == 4
    assert "912" not in points[2]
    assert points[3] == "Å" * 80


def test_a_point_is_known_by_what_it_is_called():
    assert [agenda.named(each) for each in ("eiere", " Per Eier ", "eventuelt", "«språk» ute")] == [
        "eiere",
        "eiere",
        "Eventuelt",
        "«Språk» ute",
    ]
    assert agenda.known_points(["«Språk» ute"]) == ("«Språk» ute",)
