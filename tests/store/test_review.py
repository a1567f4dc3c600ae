"""What people decide about reports: what waits counts nowhere, what is corrected stands beside what the form says."""

from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from behovsmelding import store
from behovsmelding.errors import Changed, NotPossible
from behovsmelding.intake import review
from behovsmelding.intake.loading import rechecked
from behovsmelding.intake.review import Correction
from behovsmelding.report import Attachment, CostLines, Finding, Locator, NeedsReport
from behovsmelding.selection import Selection
from behovsmelding.settings import ROOT, Settings
from behovsmelding.store import review as stored
from behovsmelding.store.queries import query
from tests.builders import NORD, OWNER, SEPU, a_collective_report, a_measure, a_report, a_stated_total
from tests.store.stored import a_database, a_received, told

SUM = "SELECT coalesce(sum(amount_nok), 0)::BIGINT FROM funding_facts"
CONTROL = {
    "review_list", "reading_measure_list", "reading_amount_list", "reading_finding_list", "reading_stated_list",
    "reading_override_list",
    "correction_list", "ask_list", "spelling_list", "removal_list", "version_list",
}  # fmt: skip


def amounts(database: Path, report_id: str) -> list[dict]:
    return store.ask("reading_amount_list", {"report_id": report_id}, database).to_dict("records")


def a_correction(database: Path, report_id: str, value: object, position: int = 1, **overrides) -> Correction:
    """Correct one amount of a report's first measure."""
    row = amounts(database, report_id)[position]
    about = {key: row[key] for key in ("measure_key", "role", "stage")} | {"recipient": row["read_recipient"]}
    about |= {"reason": "Bekreftet av eier"} | overrides
    return Correction(report_id=report_id, field="amount", value=value, **about)


def overview(database: Path) -> dict[str, str]:
    """Answer every question but those of the control page, over everything."""
    answers = {}
    for path in sorted((ROOT / "queries").glob("*.sql")):
        if path.stem not in CONTROL:
            given = dict.fromkeys(query(path.stem).parameters) | {"stage": "reported"}
            wanted = {key: given[key] for key in query(path.stem).parameters}
            answers[path.stem] = store.ask(path.stem, wanted, database).to_csv()
    return answers


def test_what_waits_is_in_no_answer_of_the_overview_until_it_is_accepted(tmp_path):
    database = a_database(tmp_path, a_report())
    before = overview(database)
    other = a_received(a_report([a_measure(7, {NORD: 5})], owner="Fauske kommune", owners=("Fauske kommune",)))

    [outcome] = stored.put_waiting(database, [other], rechecked)

    assert outcome.what == "new"
    assert overview(database) == before
    waiting = store.ask("review_list", {}, database)
    assert list(waiting.state) == ["waiting", "loaded"]
    review.accept(database, [outcome.report_id])
    assert told(database, SUM) == [(1_524_914 + 12,)]
    assert list(store.ask("review_list", {}, database).state) == ["loaded", "accepted"]


def test_the_same_bytes_as_a_known_report_do_not_wait(tmp_path):
    database = a_database(tmp_path, a_report())

    [outcome] = stored.put_waiting(database, [a_received(a_report())], rechecked)

    assert outcome.what == "unchanged"
    assert store.version(database).number == 1


def test_a_newer_upload_of_a_report_takes_the_place_of_the_one_that_waits(tmp_path):
    database = a_database(tmp_path)
    stored.put_waiting(database, [a_received(a_report())], rechecked)

    [outcome] = stored.put_waiting(database, [a_received(a_report([a_measure(5, {})]))], rechecked)

    assert outcome.what == "replaced"
    assert list(store.ask("review_list", {}, database).total_nok) == [5]


def test_a_corrected_amount_counts_beside_what_the_form_says_and_can_be_undone(tmp_path):
    database = a_database(tmp_path, a_report())
    [report_id] = store.ask("review_list", {}, database).report_id

    key = review.correct(database, a_correction(database, report_id, 700_000), seen=624_914)

    assert told(database, SUM) == [(1_600_000,)]
    row = amounts(database, report_id)[1]
    assert (row["amount_nok"], row["read_nok"], row["reason"]) == (700_000, 624_914, "Bekreftet av eier")
    assert told(database, "SELECT read_nok FROM funding_facts WHERE is_corrected") == [(624_914,)]
    review.undo(database, key)
    assert told(database, SUM) == [(1_524_914,)]
    log = store.ask("correction_list", {"report_id": None}, database)
    assert list(log.undone_at.notna()) == [True]


def test_a_correction_puts_the_finding_right_that_it_answers(tmp_path):
    costs = CostLines(SEPU, 624_914, (300_000, 400_000), None, Locator(line=60))
    report = a_report([replace(a_measure(), cost_lines=(costs,))])
    database = a_database(tmp_path, a_received(report, findings=rechecked(report)))
    [report_id] = store.ask("review_list", {}, database).report_id
    assert list(store.ask("reading_finding_list", {"report_id": report_id}, database).rule) == ["cost-lines"]

    review.correct(database, a_correction(database, report_id, 700_000), seen=624_914)

    assert store.ask("reading_finding_list", {"report_id": report_id}, database).empty


def test_a_correction_survives_a_new_version_of_the_form_as_long_as_the_amount_is_the_same(tmp_path):
    database = a_database(tmp_path, a_report())
    [report_id] = store.ask("review_list", {}, database).report_id
    review.correct(database, a_correction(database, report_id, 700_000), seen=624_914)

    store.load_reports(database, [a_received(a_report(stated_totals=(a_stated_total(1),)))], rechecked)
    assert amounts(database, report_id)[1]["amount_nok"] == 700_000

    store.load_reports(database, [a_received(a_report([a_measure(partners={SEPU: 650_000})]))], rechecked)
    assert amounts(database, report_id)[1]["amount_nok"] == 650_000
    rules = set(store.ask("reading_finding_list", {"report_id": report_id}, database).rule)
    assert "correction-stale" in rules

    store.load_reports(database, [a_received(a_report([a_measure(partners={SEPU: 700_000})]))], rechecked)
    assert amounts(database, report_id)[1]["amount_nok"] == 700_000
    assert store.ask("reading_finding_list", {"report_id": report_id}, database).empty
    assert list(store.ask("correction_list", {"report_id": report_id}, database).state) == ["settled"]


def test_themes_and_groups_can_be_chosen_instead_of_those_found(tmp_path):
    database = a_database(tmp_path, a_report([a_measure(themes=("språk",), target_groups=("ppt",))]))
    [report_id] = store.ask("review_list", {}, database).report_id
    [measure] = store.ask("reading_measure_list", {"report_id": report_id}, database).to_dict("records")
    about = {"report_id": report_id, "measure_key": measure["measure_key"], "reason": "Tittelen sier det"}

    chosen = (("lesing", "main"), ("språk", "mentioned"))
    review.correct(database, Correction(field="themes", value=chosen, **about), seen=(("språk", "main"),))
    review.correct(database, Correction(field="target_groups", value=("styrere",), **about), seen=("ppt",))

    assert told(database, "SELECT theme, relation FROM measure_themes ORDER BY theme") == list(chosen)
    assert told(database, "SELECT target_group FROM measure_target_groups") == [("styrere",)]


def test_who_corrects_what_another_has_just_corrected_is_told(tmp_path):
    database = a_database(tmp_path, a_report())
    [report_id] = store.ask("review_list", {}, database).report_id
    review.correct(database, a_correction(database, report_id, 700_000), seen=624_914)

    with pytest.raises(Changed, match=r"700.000.kr"):
        review.correct(database, a_correction(database, report_id, 800_000), seen=624_914)

    assert amounts(database, report_id)[1]["amount_nok"] == 700_000


def test_of_two_who_correct_at_the_same_time_exactly_one_wins(tmp_path):
    database = a_database(tmp_path, a_report())
    [report_id] = store.ask("review_list", {}, database).report_id
    told_so: list[str] = []

    for turn in range(5):
        seen = int(amounts(database, report_id)[1]["amount_nok"])
        about = [a_correction(database, report_id, 1_000 * turn + n) for n in (1, 2)]

        def put_right(one: Correction, seen: int = seen) -> None:
            try:
                review.correct(database, one, seen)
                told_so.append("won")
            except Changed:
                told_so.append("told")

        pair = [Thread(target=put_right, args=(one,)) for one in about]
        for thread in pair:
            thread.start()
        for thread in pair:
            thread.join()

    assert sorted(told_so) == ["told"] * 5 + ["won"] * 5
    assert len(store.ask("correction_list", {"report_id": None}, database)) == 5


@pytest.mark.parametrize("value", [-5, 10**12, "abc", True])
def test_what_is_no_kroner_is_refused(tmp_path, value):
    database = a_database(tmp_path, a_report())
    [report_id] = store.ask("review_list", {}, database).report_id

    with pytest.raises(NotPossible):
        review.correct(database, a_correction(database, report_id, value), seen=624_914)


@pytest.mark.parametrize("reason", ["", "  ", "x" * 501])
def test_a_correction_needs_a_reason_of_some_length(tmp_path, reason):
    database = a_database(tmp_path, a_report())
    [report_id] = store.ask("review_list", {}, database).report_id

    with pytest.raises(NotPossible):
        review.correct(database, a_correction(database, report_id, 1, reason=reason), seen=624_914)


def test_a_reason_is_kept_without_addresses(tmp_path):
    database = a_database(tmp_path, a_report())
    [report_id] = store.ask("review_list", {}, database).report_id

    review.correct(database, a_correction(database, report_id, 1, reason="Se e-post fra ola@eksempel.no"), seen=624_914)

    assert list(store.ask("correction_list", {"report_id": None}, database).reason) == ["Se e-post fra [fjernet]"]


UNSEEN = "\u200b\u200d\u2060\ufeff\u00ad\u202e\u2066\u061c\u034f\u3164\u2800\ufe0f\U000e0041"


def test_what_cannot_be_seen_is_taken_out_of_what_a_person_writes(tmp_path):
    database = a_database(tmp_path, a_report())
    [report_id] = store.ask("review_list", {}, database).report_id
    about = a_correction(database, report_id, None, reason=UNSEEN.join("Bekreftet"))
    about = replace(about, field="title", value=f"{UNSEEN}Lesing{UNSEEN} i alle fag", role=None, recipient=None)

    review.correct(database, replace(about, stage=None), seen=a_report().measures[0].title)

    [made] = store.ask("correction_list", {"report_id": None}, database).itertuples()
    assert (made.value, made.reason) == ('"Lesing i alle fag"', "Bekreftet")


@pytest.mark.parametrize("mark", UNSEEN)
def test_a_person_is_told_that_what_cannot_be_seen_is_taken_out(mark):
    assert review.clean(f"Bo{mark}dø") == "Bodø"
    assert review.has_unseen(f"Bo{mark}dø")


@pytest.mark.parametrize("written", ["Bodø", " to  blanke\n", "a\u030a er å", "Sámi", "12 000 «kr» – ja", None, 7])
def test_nothing_is_told_of_what_can_be_seen(written):
    assert not review.has_unseen(written)


def test_a_reason_of_nothing_but_what_cannot_be_seen_is_none():
    with pytest.raises(NotPossible):
        review.worded(UNSEEN)


def test_an_unknown_spelling_is_tied_once_for_all_reports_now_and_later(tmp_path):
    unknown = a_report([a_measure(partners={"Senter for leik": 5})])
    later = a_report([a_measure(partners={"senter for  leik": 7})], year=2025)
    database = a_database(tmp_path, unknown)
    assert list(store.ask("spelling_list", {}, database).spelling) == ["Senter for leik"]

    review.tie(database, "Senter for leik", NORD)
    store.load_reports(database, [a_received(later)], rechecked)

    by_partner = "SELECT recipient, sum(amount_nok)::BIGINT FROM funding_facts WHERE role = 'university' GROUP BY ALL"
    assert told(database, by_partner) == [(NORD, 12)]
    review.untie(database, "Senter for leik")
    assert sorted(told(database, by_partner)) == [("Senter for leik", 5), ("senter for  leik", 7)]


def test_a_spelling_is_tied_only_to_somebody_known(tmp_path):
    database = a_database(tmp_path, a_report())

    with pytest.raises(NotPossible, match="ordlisten"):
        review.tie(database, "Senter for leik", "Universitetet i Ingensteds")


def test_a_removed_report_is_gone_from_the_sums_and_in_the_log(tmp_path):
    database = a_database(tmp_path, a_report())
    [report_id] = store.ask("review_list", {}, database).report_id

    review.remove(database, report_id, "Trukket av eier")

    assert told(database, SUM) == [(0,)]
    assert list(store.ask("removal_list", {}, database).reason) == ["Trukket av eier"]
    with pytest.raises(Changed):
        review.remove(database, report_id, "En gang til")


def test_what_is_put_on_the_list_to_ask_is_no_longer_open_until_it_is_taken_back(tmp_path):
    report = a_report([a_measure(semesters=())])
    database = a_database(tmp_path, a_received(report, findings=rechecked(report)))
    [report_id] = store.ask("review_list", {}, database).report_id
    [finding] = store.ask("reading_finding_list", {"report_id": report_id}, database).to_dict("records")
    about = (report_id, finding["measure_key"], finding["rule"], None, None, finding["message"])

    key = review.answer(database, about, "ask", "Hvilke semestre?")

    [asked] = store.ask("ask_list", {}, database).to_dict("records")
    assert (asked["owner"], asked["note"]) == ("Bodø kommune", "Hvilke semestre?")
    assert list(store.ask("review_list", {}, database).should) == [0]
    review.take_back(database, key)
    assert store.ask("ask_list", {}, database).empty


def test_what_is_corrected_and_answered_while_it_waits_follows_when_it_is_accepted(tmp_path):
    database = a_database(tmp_path)
    [outcome] = stored.put_waiting(database, [a_received(a_report())], rechecked)

    review.correct(database, a_correction(database, outcome.report_id, 700_000), seen=624_914)
    [taken] = review.accept(database, [outcome.report_id])

    assert told(database, SUM) == [(1_600_000,)]
    assert amounts(database, taken.report_id)[1]["read_nok"] == 624_914
    assert [again.what for again in review.accept(database, [outcome.report_id])] == ["unchanged"]


def test_the_owner_of_a_report_can_be_put_right(tmp_path):
    database = a_database(tmp_path, a_report(owner=None, owners=()))
    [report_id] = store.ask("review_list", {}, database).report_id

    about = Correction(report_id=report_id, field="owner", value="Fauske kommune", reason="Står i e-posten")
    review.correct(database, about, seen=None)

    assert told(database, "SELECT DISTINCT owner FROM funding_facts") == [("Fauske kommune",)]


def test_the_register_can_be_corrected_and_comes_back_to_the_krone(tmp_path):
    database = tmp_path / "x.duckdb"
    store.publish_register(database, Settings.from_env().register)
    before = told(database, SUM)
    found = store.ask("review_list", {}, database)
    [report_id] = found[found.year == 2023].report_id
    place = next(n for n, row in enumerate(amounts(database, report_id)) if row["amount_nok"] == 913_035)

    key = review.correct(database, a_correction(database, report_id, 949_185, place), seen=913_035)

    total = "SELECT sum(amount_nok)::BIGINT FROM funding_facts WHERE year = 2023"
    assert told(database, total) == [(3_084_895 + 36_150,)]
    rules = list(store.ask("reading_finding_list", {"report_id": report_id}, database).rule)
    assert "cost-lines" not in rules
    review.undo(database, key)
    assert told(database, SUM) == before


def test_the_empty_selection_is_still_everything_after_corrections(tmp_path):
    database = a_database(tmp_path, a_report())
    [report_id] = store.ask("review_list", {}, database).report_id
    review.correct(database, a_correction(database, report_id, 700_000), seen=624_914)

    total = store.ask("funding_total", Selection().parameters(), database)

    assert list(total.total_nok) == [1_600_000]


@pytest.mark.parametrize("name", ["Nord", "Lesesenteret", NORD])
def test_a_corrected_recipient_is_somebody_known(tmp_path, name):
    database = a_database(tmp_path, a_report())
    [report_id] = store.ask("review_list", {}, database).report_id
    about = replace(a_correction(database, report_id, name), field="recipient")

    review.correct(database, about, seen=SEPU)

    [recipient] = [row["recipient"] for row in amounts(database, report_id) if row["role"] == "university"]
    assert recipient in {NORD, "Lesesenteret, Universitetet i Stavanger"}


@pytest.mark.parametrize(("field", "seen"), [("recipient", SEPU), ("owner", "Bodø kommune")])
def test_a_name_nobody_knows_is_refused_until_it_is_said_to_be_new(tmp_path, field, seen):
    database = a_database(tmp_path, a_report())
    [report_id] = store.ask("review_list", {}, database).report_id
    whole = {"measure_key": None, "role": None, "stage": None, "recipient": None} if field == "owner" else {}
    about = replace(a_correction(database, report_id, "Nort universitet"), field=field, **whole)

    with pytest.raises(NotPossible, match="Nort universitet"):
        review.correct(database, about, seen)
    review.correct(database, about, seen, is_new=True)

    assert told(database, f"SELECT DISTINCT {field} FROM funding_facts WHERE {field} LIKE 'Nort%'") == [
        ("Nort universitet",)
    ]


def test_what_the_form_itself_says_is_no_new_name(tmp_path):
    database = a_database(tmp_path, a_report([a_measure(partners={"Senter for leik": 5})]))
    [report_id] = store.ask("review_list", {}, database).report_id
    about = replace(a_correction(database, report_id, NORD), field="recipient")
    review.correct(database, about, seen="Senter for leik")

    review.correct(database, replace(about, value="Senter for leik"), seen=NORD)

    assert "Senter for leik" in [row["recipient"] for row in amounts(database, report_id)]


def no_measure(database: Path, title: str, *, value: bool = False) -> Correction:
    """Say that a measure is none, or that it is one after all."""
    [(report_id, key)] = told(
        database,
        "SELECT report_id, measure_key FROM received.measures JOIN received.measure_keys USING (report_id, measure) "
        "WHERE title = $title",
        {"title": title},
    )
    return Correction(report_id=report_id, field="counts", value=value, reason="Raden er en sum", measure_key=key)


def two_measures() -> NeedsReport:
    """Invent a form whose second measure is the sum of the first, read as a measure; the form states the sum, too."""
    first, total = a_measure(100, {NORD: 50}, title="Lesing"), a_measure(100, {NORD: 50}, title="Samlet søknad")
    totals = (a_stated_total(100, "owner", OWNER), a_stated_total(50, "university", NORD))
    return a_report(
        [first, total], stated_totals=totals, stated_total_nok=150, universities=(NORD,), partners_listed=(NORD,)
    )


def test_what_a_person_says_is_no_measure_stands_in_no_figure_and_stays_where_it_was_read(tmp_path):
    report = two_measures()
    database = a_database(tmp_path, a_received(report, findings=rechecked(report)))
    [report_id] = store.ask("review_list", {}, database).report_id
    before = overview(database)
    assert told(database, SUM) == [(300,)]
    assert "sum-mismatch" in list(store.ask("reading_finding_list", {"report_id": report_id}, database).rule)

    key = review.correct(database, no_measure(database, "Samlet søknad"), seen=True)

    assert told(database, SUM) == [(150,)]
    assert told(database, "SELECT title FROM measures") == [("Lesing",)]
    assert store.ask("reading_finding_list", {"report_id": report_id}, database).empty
    [listed] = store.ask("review_list", {}, database).to_dict("records")
    assert (listed["measures"], listed["total_nok"]) == (1, 150)
    measures = store.ask("reading_measure_list", {"report_id": report_id}, database)
    assert dict(zip(measures.title, measures.counts, strict=True)) == {"Lesing": True, "Samlet søknad": False}
    assert [row["amount_nok"] for row in amounts(database, report_id)] == [100, 50, 100, 50]
    review.undo(database, key)
    assert overview(database) == before


def test_a_measure_taken_out_is_put_in_again_as_it_was_taken_out(tmp_path):
    database = a_database(tmp_path, two_measures())
    review.correct(database, no_measure(database, "Samlet søknad"), seen=True)

    review.correct(database, no_measure(database, "Samlet søknad", value=True), seen=False)

    assert told(database, SUM) == [(300,)]


def test_what_is_no_measure_is_none_in_a_new_version_of_the_form_either(tmp_path):
    database = a_database(tmp_path, two_measures())
    review.correct(database, no_measure(database, "Samlet søknad"), seen=True)
    newer = replace(two_measures(), measures=(*two_measures().measures, a_measure(7, {}, title="Skriving")))

    store.load_reports(database, [a_received(newer, "a newer version")], rechecked)

    assert told(database, SUM) == [(157,)]


def test_the_sum_of_a_table_is_stated_once_where_none_of_its_rows_is_a_measure(tmp_path):
    row = a_measure(100, {NORD: 50}, title="Sum")
    totals = (a_stated_total(300, "owner", OWNER),)
    attached = [
        a_collective_report([row], stated_totals=totals, attachment=Attachment(number, NORD, "Sum")) for number in "12"
    ]
    database = a_database(tmp_path, *attached)
    [about, *_] = [
        Correction(report_id=report_id, field="counts", value=False, reason="En sum", measure_key=key)
        for report_id, key in told(database, "SELECT report_id, measure_key FROM received.measure_keys")
    ]

    review.correct(database, about, seen=True)

    assert told(database, "SELECT count(*) FROM measures") == [(0,)]
    assert told(database, SUM) == [(300,)]


def test_whether_something_is_a_measure_is_yes_or_no(tmp_path):
    database = a_database(tmp_path, two_measures())

    with pytest.raises(NotPossible):
        review.correct(database, replace(no_measure(database, "Lesing"), value="nei"), seen=True)


def test_what_only_the_reading_saw_of_it_is_not_doubtful_once_it_is_no_measure(tmp_path):
    seen = Finding("count-unreadable", "varsel", "Et tall kan ikke leses.", 1)  # no rule makes it from what is stored
    database = a_database(tmp_path)
    [waiting] = stored.put_waiting(database, [a_received(two_measures(), findings=(seen,))], rechecked)
    report_id = waiting.report_id

    review.correct(database, no_measure(database, "Samlet søknad"), seen=True)

    assert "count-unreadable" not in list(store.ask("reading_finding_list", {"report_id": report_id}, database).rule)
