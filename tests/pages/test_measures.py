"""Tiltak: the list, and one measure in full."""

from dataclasses import replace

import pytest

from behovsmelding import store
from behovsmelding.report import Attachment
from tests.builders import NORD, OWNER, SEPU, a_collective_report, a_measure, a_report
from tests.pages.conftest import FAUSKE, GILDESKAL
from tests.pages.visit import is_calm, title, unescaped, visit, words
from tests.store.stored import a_database


def test_the_list_holds_every_measure_of_the_selection(database):
    page = visit("tiltak", aar="2024")

    [listed] = page.dataframe
    assert is_calm(page)
    assert listed.value["Tiltak"].tolist() == ["Gruppeledersamlinger", "Leselyst", "Uten beløp"]
    assert listed.value["Sum"].isna().tolist() == [False, False, True]


def test_the_year_is_a_column_in_sight_where_there_is_more_than_one(database):
    one, several = (
        {*visit("tiltak", aar=years).dataframe[0].proto.column_order} for years in ("2024", ["2024", "2026"])
    )

    assert several - one == {"År"}
    assert {"Eier", "Tiltak", "Sum"} <= one


def test_a_search_finds_titles_owners_partners_and_themes(database):
    page = visit("tiltak", aar="2024")

    for search, found in {
        "lese": ["Leselyst"],
        "BODØ": ["Gruppeledersamlinger"],
        "lek": ["Gruppeledersamlinger"],
    }.items():
        page.text_input[0].set_value(search).run()
        assert page.dataframe[0].value["Tiltak"].tolist() == found


def test_a_search_that_finds_nothing_says_so_and_does_nothing_with_the_words(database):
    page = visit("tiltak", aar="2024")

    page.text_input[0].set_value("[x](https://evil.example)").run()

    assert page.info[0].value.startswith("Ingen tiltak har «\\[x\\]")
    assert len(page.dataframe) == 0


def test_one_measure_is_shown_in_full(database):
    measures = store.connection(database).cursor()
    [measure_id] = measures.execute("SELECT measure_id FROM measures WHERE title = 'Gruppeledersamlinger'").fetchone()

    page = visit("tiltak", aar="2024", tiltak=measure_id)

    assert is_calm(page)
    assert title(page) == "Gruppeledersamlinger"
    said = " ".join(words(page)).replace("**", "")
    assert "900 000 kr · Eier: Bodø kommune" in said
    assert "624 914 kr · UH: SePU" in said
    assert {"Varighet: Høst 2024", "Ordning: Kompetanseløftet", "Nivå: ikke kjent"} <= {
        word.replace("**", "") for word in words(page)
    }


def test_a_measure_that_goes_on_says_so(invent):
    database = invent(a_report([replace(a_measure(), continues=True)]))
    [measure_id] = store.connection(database).cursor().execute("SELECT measure_id FROM measures").fetchone()

    page = visit("tiltak", tiltak=measure_id)

    assert "**Varighet:** Høst 2024, videre" in words(page)


def test_a_measure_nobody_knows_is_a_calm_sentence(database):
    page = visit("tiltak", tiltak="finnes-ikke")

    assert is_calm(page)
    assert title(page) == "Tiltaket finnes ikke"


def test_a_measure_selection_that_matches_nothing_is_a_calm_sentence(database):
    page = visit("tiltak", aar="2026", eier="Bodø kommune")

    assert is_calm(page)
    assert title(page) == "Ingen tiltak passer til filtrene"


def test_measures_are_beside_those_of_the_year_before_as_suggestions_and_never_called_new(invent):
    fauske = {"owner": FAUSKE, "owners": (FAUSKE,)}
    invent(
        a_report([a_measure(100, {NORD: 1}, title="Lesing"), a_measure(5, {}, title="Lek")]),
        a_report([a_measure(7, {}, FAUSKE, title="Språk")], **fauske),
        a_report([a_measure(80, {NORD: 1}, title="Lesing."), a_measure(9, {}, title="Fravær")], year=2023),
        a_report([a_measure(3, {}, GILDESKAL, title="Alene")], year=2023, owner=GILDESKAL, owners=(GILDESKAL,)),
    )

    page = visit("tiltak", aar="2024", sammenlign="aaret-for")

    assert is_calm(page)
    [table] = [table.value for table in page.dataframe if "Tiltak" in table.value]
    suggested = dict(zip(table["Tiltak"], table["Fra året før"], strict=True))
    assert table["Året før"].dropna().tolist() == [81]
    assert suggested == {
        "Lesing": "trolig videreført",
        "Lek": "ikke funnet",
        "Språk": "ikke mottatt",
    }
    assert "1 tiltak fra 2023 er ikke funnet igjen" in words(page)
    assert "Bodø kommune: Fravær, 9 kr" in words(page)
    assert "nytt" not in " ".join(words(page)).lower()


def lineage_of(page) -> dict[str, str]:
    [table] = [table.value for table in page.dataframe if "Fra året før" in table.value]
    return dict(zip(table["Tiltak"], table["Fra året før"], strict=True))


def sums(page) -> list[int]:
    [table] = [table.value for table in page.dataframe if "Fra året før" in table.value]
    return list(table["Sum"])


def the_button(page, label):
    [found] = [button for button in page.button if button.label == label]
    return found


@pytest.fixture
def two_years(invent):
    """Invent a measure that is reported again with another title, and one that is not."""
    return invent(
        a_report([a_measure(100, {NORD: 1}, title="Lesing"), a_measure(5, {}, title="Lek")]),
        a_report([a_measure(80, {NORD: 1}, title="Lesing.", continues=True)], year=2023),
    )


def test_a_suggestion_can_be_confirmed_and_the_answer_taken_back_and_no_sum_changes(two_years):
    page = visit("tiltak", aar="2024", sammenlign="aaret-for")
    asked = " ".join(words(page))
    assert f"{OWNER}: Er «Lesing» (2024) samme tiltak som «Lesing.» (2023)? (Nord universitet)" in asked
    assert "Skjemaet krysset av for «Videre»." in asked
    before = (sums(page), title(page))

    the_button(page, "Ja, samme tiltak").click().run()

    assert is_calm(page)
    assert lineage_of(page) == {"Lesing": "videreført", "Lek": "ikke funnet"}
    assert "0 uten svar, 1 bekreftet, 0 avvist." in " ".join(words(page))
    assert f"{OWNER}: «Lesing» er videreført fra «Lesing.»" in words(page)
    assert sums(page) == before[0]
    assert title(visit("tiltak", aar="2024")) == before[1]

    the_button(page, "Ta tilbake").click().run()

    assert lineage_of(page)["Lesing"] == "trolig videreført"


def test_a_rejected_suggestion_is_not_suggested_again_until_it_is_undone(two_years):
    page = visit("tiltak", aar="2024", sammenlign="aaret-for")

    the_button(page, "Nei, et annet").click().run()

    assert is_calm(page)
    assert lineage_of(page) == {"Lesing": "ikke funnet", "Lek": "ikke funnet"}
    assert "1 tiltak fra 2023 er ikke funnet igjen" in words(page)
    assert "Ja, samme tiltak" not in [button.label for button in page.button]

    the_button(page, "Angre").click().run()

    assert lineage_of(page)["Lesing"] == "trolig videreført"


def test_an_answer_holds_for_a_new_version_of_the_form_while_the_titles_stand(two_years):
    page = visit("tiltak", aar="2024", sammenlign="aaret-for")
    the_button(page, "Ja, samme tiltak").click().run()

    a_database(two_years.parent, a_report([a_measure(70_000, {NORD: 9}, title="Lesing")]))
    assert lineage_of(visit("tiltak", aar="2024", sammenlign="aaret-for")) == {"Lesing": "videreført"}

    a_database(two_years.parent, a_report([a_measure(80, {NORD: 1}, title="Lesing!", continues=True)], year=2023))
    assert lineage_of(visit("tiltak", aar="2024", sammenlign="aaret-for")) == {"Lesing": "trolig videreført"}


def measure_ids(database) -> dict[int, str]:
    found = store.connection(database).cursor().execute("SELECT year, measure_id FROM measures WHERE title LIKE 'Les%'")
    return dict(found.fetchall())


def test_a_confirmed_continuation_stands_on_both_measures_and_leads_from_each_to_the_other(two_years):
    ids = measure_ids(two_years)
    before = visit("tiltak", tiltak=ids[2024])
    assert not [button for button in before.button if "Videreført" in button.label]
    the_button(visit("tiltak", aar="2024", sammenlign="aaret-for"), "Ja, samme tiltak").click().run()

    page = visit("tiltak", tiltak=ids[2024])
    [onward] = [button for button in page.button if "Videreført" in button.label]
    assert unescaped(onward.label) == "Videreført fra «Lesing.» (2023)"
    onward.click().run()

    assert is_calm(page)
    assert title(page) == "Lesing."
    assert page.query_params["tiltak"] == ids[2023]
    [back] = [button for button in page.button if "Videreført" in button.label]
    assert unescaped(back.label) == "Videreført i «Lesing» (2024)"
    back.click().run()

    assert title(page) == "Lesing"
    the_button(page, "Ta tilbake").click().run()

    assert is_calm(page)
    assert not [button for button in page.button if "Videreført" in button.label]


def said_continued(state: str):
    return (("continued", state),)


def test_what_the_form_says_of_the_year_before_goes_first(invent):
    invent(
        a_collective_report(
            [a_measure(100, {NORD: 1}, title="Leselyst"), a_measure(5, {}, title="Alene", described=False)],
            ticks=said_continued("yes"),
        ),
        a_collective_report(
            [a_measure(7, {SEPU: 1}, title="Matte")],
            ticks=said_continued("no"),
            attachment=Attachment("2", SEPU, "Matte"),
        ),
        a_report([a_measure(80, {NORD: 1}, title="Noe helt annet"), a_measure(9, {SEPU: 2}, title="Matte")], year=2025),
    )

    page = visit("tiltak", aar="2026", sammenlign="aaret-for")

    assert is_calm(page)
    assert lineage_of(page) == {
        "Leselyst": "trolig videreført, skjemaet sier ja",
        "Alene": "ikke funnet",
        "Matte": "ikke videreført, ifølge skjemaet",
    }
    asked = " ".join(words(page))
    assert "Er «Leselyst» (2026) samme tiltak som «Noe helt annet» (2025)?" in asked
    assert "Skjemaet svarer ja på om behovsmeldingen fra 2025 videreføres." in asked
    assert "1 tiltak fra 2025 er ikke funnet igjen" in asked


@pytest.mark.parametrize(("state", "told"), [("yes", "ja"), ("no", "nei"), ("unknown", "ikke kjent")])
def test_a_measure_tells_what_its_form_answers_of_the_year_before(state, told, invent):
    database = invent(a_collective_report(ticks=said_continued(state)))

    page = visit("tiltak", tiltak=measure_ids(database)[2026])

    assert f"**Videreført fra året før, ifølge skjemaet:** {told}" in words(page)


def test_a_form_without_the_question_has_no_line_for_it(database):
    page = visit("tiltak", tiltak=measure_ids(database)[2024])

    assert "ifølge skjemaet" not in " ".join(words(page))
