"""What has changed between two versions: every difference told once, and the kroner told of come to the difference."""

from collections import Counter
from random import Random

import pandas as pd
import pytest

from behovsmelding import changes, store
from behovsmelding.changes import Facts
from behovsmelding.intake import review
from behovsmelding.report import Finding, Locator
from tests.builders import NORD, SEPU, a_measure, a_report, a_stated_total
from tests.queries import invented
from tests.store.stored import a_database, a_received
from tests.store.test_review import a_correction

FAUSKE = {"owner": "Fauske kommune", "owners": ("Fauske kommune",)}
THEN = "per 1. februar 2026 (versjon 1)"


def facts(database, number) -> Facts:
    path = store.numbered(database, number).path
    within = dict.fromkeys(("years", "owners", "networks"))
    return Facts(
        reports=store.ask("report_list", within, path),
        amounts=store.ask("amount_list", within, path),
        findings=store.ask("finding_list", {"years": None, "owners": None, "measure_id": None}, path),
        removals=store.ask("removal_list", {}, path),
    )


def changed(database, then=1):
    """Tell what has changed from a version to the newest."""
    return changes.between(facts(database, then), facts(database, store.version(database).number))


def told(found, kind):
    return [one for one in found if one.kind == kind]


def plain(sentence):
    return sentence.replace("\u00a0", " ")


def test_nothing_has_changed_between_a_version_and_itself(tmp_path):
    database = a_database(tmp_path, a_report())

    assert changed(database) == []
    assert changes.in_words([], THEN) == "Ingenting er endret siden tallene per 1. februar 2026 (versjon 1)."


def test_a_new_report_is_told_with_each_of_its_amounts(tmp_path):
    a_database(tmp_path, a_report())
    database = a_database(tmp_path, a_report([a_measure(10, {NORD: 20}, "Fauske kommune", title="Lek")], **FAUSKE))

    found = changed(database)

    assert [(one.owner, one.about) for one in told(found, "received")] == [
        ("Fauske kommune", "Behovsmelding 2024 (Kompetanseløftet), Fauske kommune")
    ]
    assert [(one.recipient, one.before_nok, one.after_nok) for one in told(found, "appeared")] == [
        ("Fauske kommune", None, 10),
        (NORD, None, 20),
    ]
    assert plain(changes.in_words(found, THEN)) == (
        "Siden tallene per 1. februar 2026 (versjon 1): 1 ny behovsmelding og 2 nye beløp."
    )


def test_a_report_that_comes_anew_tells_old_and_new_amounts(tmp_path):
    a_database(tmp_path, a_report([a_measure(100, {NORD: 200})]))
    database = a_database(tmp_path, a_report([a_measure(100, {NORD: 350})]))

    found = changed(database)

    assert [one.kind for one in found] == ["renewed", "amount"]
    assert (found[1].recipient, found[1].before_nok, found[1].after_nok) == (NORD, 200, 350)


def test_a_corrected_amount_is_told_with_its_reason(tmp_path):
    report = a_received(a_report([a_measure(100, {NORD: 200})]))
    database = a_database(tmp_path, report)
    review.correct(database, a_correction(database, report.report_id, 260), 200)

    [one] = told(changed(database), "amount")

    assert (one.before_nok, one.after_nok, one.why) == (200, 260, "Bekreftet av eier")


def test_an_amount_that_was_not_stated_becomes_one(tmp_path):
    a_database(tmp_path, a_report([a_measure(100, {NORD: None})]))
    database = a_database(tmp_path, a_report([a_measure(100, {NORD: 0})]))

    [one] = told(changed(database), "amount")

    assert (one.before_nok, one.after_nok) == (None, 0)


def test_a_removed_report_is_told_with_the_reason_and_without_its_findings(tmp_path):
    doubt = Finding("level-tick", "info", "Nivå.", None, None, None, Locator(line=9))
    report = a_received(a_report(), findings=[doubt])
    database = a_database(tmp_path, report, a_report([a_measure(5, {}, "Fauske kommune")], **FAUSKE))
    review.remove(database, report.report_id, "Sendt ved en feil")

    found = changed(database)

    assert [one.kind for one in found] == ["withdrawn", "gone", "gone"]
    assert found[0].why == "Sendt ved en feil"


def test_findings_that_are_settled_and_new_are_told_in_their_own_words(tmp_path):
    old = Finding("level-tick", "info", "Nivå.", None, None, None, Locator(line=9))
    new = Finding("amount-zero", "info", "Beløp.", 0, None, None, Locator(line=9))
    a_database(tmp_path, a_received(a_report(), findings=[old]))
    database = a_database(tmp_path, a_received(a_report(), content="other", findings=[new]))

    found = changed(database)

    assert [one.why for one in told(found, "settled")] == ["Nivå."]
    assert [(one.why, one.about) for one in told(found, "doubt")] == [("Beløp.", "Gruppeledersamlinger")]


def test_a_measure_with_a_new_title_is_one_change_and_no_amount(tmp_path):
    a_database(tmp_path, a_report([a_measure(100, {NORD: 200}, title="Lek")]))
    database = a_database(tmp_path, a_report([a_measure(100, {NORD: 200}, title="Lek og læring")]))

    found = changed(database)

    assert [one.kind for one in found] == ["renewed", "renamed"]
    assert found[1].about == "Lek → Lek og læring"


def test_what_is_on_no_measure_is_told_when_it_shrinks(tmp_path):
    totals = (a_stated_total(1_000), a_stated_total(500, "university", SEPU))
    a_database(tmp_path, a_report([a_measure(600, {SEPU: 500})], stated_totals=totals))
    database = a_database(tmp_path, a_report([a_measure(900, {SEPU: 500})], stated_totals=totals))

    found = told(changed(database), "amount")

    assert {(one.about, one.before_nok, one.after_nok) for one in found} == {
        ("Gruppeledersamlinger", 600, 900),
        ("Ikke spesifisert på tiltak i mottatte dokumenter", 400, 100),
    }
    assert changes.sums(facts(database, 1), facts(database, 2)).empty


def test_a_sum_that_moved_is_told_per_year_and_stage(tmp_path):
    a_database(tmp_path, a_report([a_measure(100, {NORD: 200})]))
    database = a_database(tmp_path, a_report([a_measure(5, {})], year=2025))

    moved = changes.sums(facts(database, 1), facts(database, 2))

    [row] = moved.itertuples(index=False)
    assert (row.year, row.stage, row.now_nok) == (2025, "reported", 5)
    assert pd.isna(row.earlier_nok)


@pytest.mark.parametrize("seed", range(12))
def test_the_kroner_that_changes_tell_of_are_the_difference_between_the_sums(tmp_path, seed):
    random = Random(seed)
    for _version in range(2):
        database = a_database(tmp_path, *invented.reports(random))
    found = changed(database)

    by_changes = Counter()
    for one in found:
        by_changes[one.year, one.stage] += (one.after_nok or 0) - (one.before_nok or 0)
    by_sums = Counter()
    for number, sign in ((1, -1), (2, 1)):
        path = store.numbered(database, number).path
        for year, stage, nok in (
            store.connection(path)
            .cursor()
            .execute("SELECT year, stage, sum(amount_nok)::BIGINT FROM funding_facts GROUP BY ALL")
            .fetchall()
        ):
            by_sums[year, stage] += sign * nok

    assert {key: nok for key, nok in by_changes.items() if nok} == {key: nok for key, nok in by_sums.items() if nok}
    moved = changes.sums(facts(database, 1), facts(database, 2)).fillna(0)
    assert {(row.year, row.stage): row.now_nok - row.earlier_nok for row in moved.itertuples()} == {
        key: nok for key, nok in by_sums.items() if nok
    }
