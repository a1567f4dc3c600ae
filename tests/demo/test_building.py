"""What the invented county becomes when it has gone the way every form goes."""

import csv
import io

import pandas as pd
import pytest

from behovsmelding import intake, labels, store
from behovsmelding.demo import DATABASE, make_demo
from behovsmelding.demo.county import county
from behovsmelding.demo.names import PARTNERS, YEARS
from behovsmelding.errors import NotPossible
from behovsmelding.report import TOGETHER
from behovsmelding.selection import Selection
from behovsmelding.settings import Settings
from behovsmelding.store.invented import begin_invented
from behovsmelding.vocabulary import Vocabulary
from tests.builders import a_measure, a_report
from tests.store.stored import a_database, told

ADDITIVE = (
    "funding_by_owner", "funding_by_measure", "funding_by_theme_split", "funding_by_main_theme",
)  # fmt: skip
STAGES = ("reported", "recommended", "awarded", "spent")


def known(nok):
    return 0 if pd.isna(nok) else nok


def asked(database, question, selection):
    return store.ask(question, selection.parameters(), store.version(database).path)


def test_there_are_41_owners_25_known_partners_and_nine_years_with_money(demo):
    owners, years, measures = told(
        demo, "SELECT count(DISTINCT owner), count(DISTINCT year), count(DISTINCT measure_id) FROM measures"
    )[0]
    recipients = {
        name for (name,) in told(demo, "SELECT DISTINCT recipient FROM funding_facts WHERE role = 'university'")
    }

    assert (owners, years) == (41, 9)
    assert 800 <= measures <= 1_000
    assert {one.name for one in PARTNERS} <= recipients
    assert any(TOGETHER in (name or "") for name in recipients)


@pytest.mark.parametrize("stage", STAGES)
def test_every_grouping_of_every_year_adds_up_to_the_same_krone(demo, stage):
    for years in [*((year,) for year in YEARS), None]:
        selection = Selection(years=years, stage=stage)
        [total] = asked(demo, "funding_total", selection).itertuples()
        sums = {name: asked(demo, name, selection).total_nok.sum() for name in ADDITIVE}
        partners = asked(demo, "funding_by_partner", selection)

        assert sums == dict.fromkeys(ADDITIVE, known(total.total_nok)), years
        assert partners.total_nok.sum() == known(total.university_nok), years


def test_what_is_drawn_is_what_is_counted(demo):
    corrected = {report for (report,) in told(demo, "SELECT report_id FROM review.corrections")}
    owners = dict(told(demo, "SELECT report_id, owner FROM received.reports"))
    counted = {
        (owner, year): nok
        for owner, year, nok in told(
            demo,
            "SELECT owner, year, sum(amount_nok)::BIGINT FROM funding_facts WHERE stage = 'reported' GROUP BY ALL",
        )
    }
    plain = [
        one
        for one in county()
        if one.is_delivered
        and one.year < YEARS[-1]
        and one.oddity == "none"
        and all(measure.shown != "attachment" for measure in one.measures)
        and one.style != "appendix"
        and one.owner.name not in {owners[key] for key in corrected}
    ]

    assert len(plain) > 100
    for one in plain:
        assert counted[one.owner.name, one.year] == sum(measure.total_nok for measure in one.measures), one


def test_every_krone_can_be_followed_to_the_words_of_an_invented_form(demo):
    assert told(demo, "SELECT count(*) FROM received.funding WHERE amount_nok IS NOT NULL AND excerpt IS NULL") == [
        (0,)
    ]
    assert {name.partition("_")[0] for (name,) in told(demo, "SELECT DISTINCT document FROM reports")} == {"oppdiktet"}


def test_there_is_something_of_everything_a_coordinator_meets(demo):
    states = {state for (state,) in told(demo, "SELECT DISTINCT state FROM received.loads")}
    amounts = {state for (state,) in told(demo, "SELECT DISTINCT state FROM received.funding")}
    rules = {rule for (rule,) in told(demo, "SELECT DISTINCT rule FROM findings")}
    stages = {stage for (stage,) in told(demo, "SELECT DISTINCT stage FROM funding_facts")}

    assert states == {"waiting", "loaded", "accepted"}
    assert amounts >= {"stated", "zero", "not_stated", "see_attachment"}
    assert len(rules) >= 20
    assert rules >= {"not-itemised", "sum-mismatch", "attachment-missing", "hourly-rate", "cost-lines", "list-match"}
    assert stages == set(STAGES)
    assert told(demo, "SELECT count(*) FROM review.corrections WHERE reason != ''") == [(3,)]


def test_the_same_county_is_not_made_twice(made):
    before = store.version(made).number

    make_demo(made.parent)

    assert store.version(made).number == before


def test_an_invented_database_says_so_and_a_real_one_does_not(made, tmp_path):
    real = a_database(tmp_path, a_report([a_measure()]))

    assert store.version(made).invented
    assert not store.version(real).invented


def test_what_is_loaded_later_leaves_an_invented_database_invented(tmp_path):
    database = tmp_path / DATABASE
    begin_invented(database)

    a_database(tmp_path, a_report([a_measure()]))

    assert store.version(database).invented
    assert told(database, "SELECT count(*) FROM measures") == [(1,)]


def test_a_real_database_is_never_made_an_invented_one(tmp_path):
    real = a_database(tmp_path, a_report([a_measure()]))

    with pytest.raises(NotPossible, match="er ikke oppdiktet"):
        make_demo(tmp_path)

    assert told(real, "SELECT count(*) FROM measures") == [(1,)]
    assert not (tmp_path / "vocabulary").exists()


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path):
    (tmp_path / "brev.txt").write_text("Viktig")

    with pytest.raises(NotPossible, match="er ikke tom"):
        make_demo(tmp_path)

    assert [path.name for path in tmp_path.iterdir()] == ["brev.txt"]


def test_word_lists_beside_the_database_are_the_ones_that_count(demo):
    assert Settings.from_env().vocabulary == demo.parent / "vocabulary"
    assert Vocabulary.load().organisation("NTEU").name == "Norges tenkte universitet"
    assert Vocabulary.load().organisation("Nord universitet") is None


def test_a_form_of_the_county_can_be_read_again_as_an_upload(demo):
    form = sorted((demo.parent / "forms").glob("*_2024*.txt"))[0]

    read = intake.read_report(form, Vocabulary.load())

    assert read.error is None
    assert "recipient-unknown" not in {found.rule for found in read.findings}


def test_a_list_of_the_county_has_the_headings_of_the_template(demo):
    text = (demo.parent / "forms" / "oppdiktet_liste_2023.csv").read_text(encoding="utf-8-sig")

    rows = list(csv.DictReader(io.StringIO(text), delimiter=";"))

    assert {row["År"] for row in rows} == {"2023"}
    assert all(row["Innstilt eier"] for row in rows)


def test_the_label_is_one_sentence():
    assert labels.INVENTED == "Oppdiktet fylke: ingen tall her er virkelige"
