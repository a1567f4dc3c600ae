"""Every rule fires on a form it is meant for, and is silent on the nearest form it is not meant for."""

from dataclasses import replace

import pytest

from behovsmelding import checks, forms, reading, themes
from behovsmelding.checks import RULES, RULES_OF_LISTS, answers, kinds, money, parties, sums
from behovsmelding.report import FIELD_OF_PAGES, Answer, CostLines, Locator, PaidHours, Units
from behovsmelding.settings import ROOT
from behovsmelding.vocabulary import Vocabulary
from tests.builders import (
    LMS,
    NORD,
    SEPU,
    a_collective_report,
    a_measure,
    a_report,
    a_row_total,
    a_stated_total,
    an_amount,
)

VOCABULARY = Vocabulary.load(ROOT / "data" / "vocabulary")
SEEDS = ROOT.parent / "shared" / "seeds"
HERE = Locator(line=9)
INN = "Universitetet i Innlandet"
KL = "Kompetanseløftet"


def an_answer(question, state):
    return Answer(question, state, HERE)


def costs(*lines, stated=913_035, total=None):
    return a_report([a_measure(cost_lines=(CostLines(SEPU, stated, lines, total, HERE),))])


def hours(*pairs, rate=None):
    return a_report([a_measure(title=str(n), paid_hours=(PaidHours(NORD, n, nok, rate, HERE),)) for n, nok in pairs])


def answered(question, state, **overrides):
    return a_report([a_measure(answers=(an_answer(question, state),), **overrides)])


def stated(*totals, measures=None, **overrides):
    return a_report(measures, stated_totals=totals, **overrides)


def ticks(**states):
    return tuple((dict(a_report().ticks) | states).items())


def collective(units=None, **overrides):
    measure = replace(a_collective_report().measures[0], **overrides)
    return a_collective_report([measure], **({"units": units} if units else {}))


def sum_rows(owner_sum, university_sum):
    detailed = (a_stated_total(900_000), a_stated_total(624_914, "university", SEPU))
    totals = (a_stated_total(owner_sum, scheme=None), a_stated_total(university_sum, "university", SEPU, None))
    return stated(*detailed, *totals)


DESENTRALISERT = a_measure(150_000, scheme="Desentralisert ordning")
CASES = [
    # rule, a report it fires on, the nearest report it must not fire on
    (kinds.form_unknown, a_report(form="unknown"), a_report(form="appendix_2023")),
    (kinds.year_missing, a_report(year=None), a_report()),
    (kinds.owner_missing, a_report(owner=None, owners=()), a_report()),
    (kinds.scheme_missing, a_report(schemes=()), a_report(schemes=(), form="appendix_2023")),
    (kinds.scheme_missing, a_report([a_measure(scheme=None)], schemes=(KL, "Regional ordning")), a_report()),
    (kinds.measures_missing, a_report(()), a_report()),
    (kinds.measure_count, a_report(stated_measures=3), a_report(stated_measures=1)),
    (kinds.duplicate_measure, a_report([a_measure()] * 2), a_report([a_measure(), a_measure(scheme=None)])),
    (kinds.duplicate_measure, a_report([a_measure()] * 2), a_report([a_measure(), a_measure(800_000)])),
    (kinds.attachment_missing, collective(described=False), a_report([a_measure(described=False)])),
    (
        kinds.count_unreadable,
        a_report(unread=(("pp_services", "X", HERE),)),
        a_report(unread=(("tilskudd", "50.000,-", HERE),)),
    ),
    (
        kinds.pages_unread,
        a_report(unread=((FIELD_OF_PAGES, "2", Locator(page=2)),)),
        a_report(unread=(("pp_services", "X", HERE),)),
    ),
    (kinds.tick_unreadable, a_report(ticks=ticks(several_owners="unknown")), a_report()),
    (kinds.year_of_rows, a_report(year=None, form="list"), a_report(form="list")),
    (kinds.year_inferred, a_report(year_inferred=True), a_report(year=None, year_inferred=True)),
    (
        sums.measure_total,
        a_report([a_measure(stated_total_nok=1_500_000)]),
        a_report([a_measure(stated_total_nok=1_524_914)]),
    ),
    (
        sums.measure_total,
        a_report([a_measure(partners={SEPU: None}, stated_total_nok=899_999)]),
        a_report([a_measure(partners={SEPU: None}, stated_total_nok=950_000)]),
    ),
    (
        sums.row_total,
        stated(a_stated_total(900_000), row_totals=(a_row_total(900_001),)),
        stated(a_stated_total(900_000), row_totals=(a_row_total(900_000), a_row_total(7, scheme="Regional ordning"))),
    ),
    (sums.sum_row, sum_rows(900_001, 624_914), sum_rows(900_000, 624_914)),
    (
        sums.sum_row,
        stated(
            a_stated_total(100, "university", SEPU),
            a_stated_total(200, "university", NORD),
            a_stated_total(150, "university", SEPU, None),
            a_stated_total(150, "university", NORD, None),
        ),
        stated(
            a_stated_total(100, "university", SEPU),
            a_stated_total(200, "university", NORD),
            a_stated_total(300, "university", None, None),
        ),
    ),
    (
        sums.grand_total,
        stated(a_stated_total(900_000), stated_total_nok=900_001),
        stated(a_stated_total(900_000), stated_total_nok=900_000),
    ),
    (
        sums.grand_total,
        a_report(stated_total_nok=2_000_000),
        a_report([a_measure(), a_measure(None, {})], stated_total_nok=2_000_000),
    ),
    (sums.more_on_measures, stated(a_stated_total(899_999)), stated(a_stated_total(900_000))),
    (
        sums.more_on_measures,
        a_collective_report(stated_totals=(a_stated_total(200_000, scheme=None),)),
        stated(a_stated_total(950_000, scheme=None)),
    ),
    (
        sums.restated_amount,
        collective(restated=(an_amount(160_000),)),
        collective(restated=(an_amount(150_000), an_amount(None, "university", NORD))),
    ),
    (
        sums.scheme_row,
        stated(a_stated_total(950_000)),
        stated(a_stated_total(950_000), a_stated_total(1, scheme="Regional ordning"), schemes=("Regional ordning",)),
    ),
    (sums.not_itemised, stated(a_stated_total(950_000)), stated(a_stated_total(900_000))),
    (money.cost_lines, costs(230_000, 719_185), costs(230_000, 683_035)),
    (money.cost_lines, costs(900_000, 13_035, total=913_000), costs(900_000, 13_035, total=913_035)),
    (money.hourly_rate, hours((240, 566_200), (74, 91_580)), hours((100, 120_000), (74, 91_580))),
    (money.hourly_rate, hours((150, 180_000), rate=1_150), hours((150, 172_500), rate=1_150)),
    (money.hourly_rate, hours((10, 3_000), (10, 12_000), (20, 24_000)), hours((10, 9_000), (10, 12_000), (20, 24_000))),
    (money.amount_missing, a_report([a_measure(None, {})]), a_report([a_measure(0, {})])),
    (money.amount_missing, a_report([a_measure(partners={SEPU: None})]), a_report()),
    (
        money.amount_unreadable,
        a_report(unread=(("tilskudd", "50.000,-", HERE),)),
        a_report(unread=(("pp_services", "X", HERE),)),
    ),
    (
        money.amount_set_aside,
        a_report(unread=(("ikke behov", "50.000,-", HERE),)),
        a_report(unread=(("tilskudd", "50.000,-", HERE),)),
    ),
    (money.amount_zero, a_report([a_measure(0)]), answered("owner_use", "answered", owner_nok=0)),
    (
        money.recipient_twice,
        a_report([a_measure(funding=(an_amount(5, "university", SEPU), an_amount(7, "university", SEPU)))]),
        a_report([a_measure(funding=(an_amount(5, "university", SEPU), an_amount(0, "university", SEPU)))]),
    ),
    (money.recipient_twice, a_report([a_measure(funding=(an_amount(5), an_amount(5)))]), a_report([a_measure()] * 2)),
    (money.own_contribution, a_report([DESENTRALISERT]), a_report([DESENTRALISERT], form="appendix_2023")),
    (parties.partner_not_listed, a_report(partners_listed=(NORD,)), a_report(partners_listed=(INN,))),
    (
        parties.partner_not_listed,
        stated(a_stated_total(50, "university", NORD)),
        stated(a_stated_total(0, "university", NORD)),
    ),
    (
        parties.partner_tick,
        a_report([a_measure(partners={SEPU: 1, NORD: 1})]),
        a_report([a_measure(partners={SEPU: 1, NORD: 1})], ticks=ticks(several_partners="unknown")),
    ),
    (
        parties.partner_tick,
        a_report([a_measure(partners={LMS: 1}), a_measure(partners={SEPU: 1})]),
        stated(a_stated_total(5, "university", NORD)),
    ),
    (
        parties.recipient_unknown,
        a_report([a_measure(partners={"Høgskolen i Ingenmannsland": 5})]),
        a_report([a_measure(owner="Barnehage og skoleeier (inkl. private eiere)")]),
    ),
    (parties.recipient_unknown, a_report([a_measure(partners={"UH": 5})]), a_report([a_measure(partners={NORD: 5})])),
    (
        parties.owner_unknown,
        a_report(owner="Sørfold komune", owners=("Sørfold komune",)),
        a_report(owners=("Tindlia barnehage AS", "Sørfold kommune", "Nordland fylkeskommune")),
    ),
    (parties.level_tick, collective(Units(4, 0, 12, 0, 1)), collective(Units(None, None, 12, 0, 1))),
    (
        parties.level_tick,
        a_collective_report(units=Units(19, 0, 0, 0, 1), ticks=(("level_both", "yes"),)),
        a_collective_report(units=Units(19, 0, 0, 1, 1), ticks=(("level_both", "yes"),)),
    ),
    (
        parties.level_missing,
        a_collective_report(ticks=tuple((f"level_{name}", "no") for name in ("kindergarten", "school", "both"))),
        a_collective_report(ticks=(("level_both", "unknown"),)),
    ),
    (parties.breadth, a_report(units=Units(4, 0, 0, 0, 1)), a_report(units=Units(4, 0, None, None, None))),
    (
        parties.breadth,
        a_report([a_measure(target_groups=("ppt",))], units=Units(0, 0, 2, 0, 0)),
        a_report([a_measure(target_groups=("ppt",))], units=Units(4, 0, 2, 0, 0)),
    ),
    (
        parties.consultation_missing,
        a_report(ticks=ticks(consultation="no")),
        a_report(ticks=ticks(consultation="unknown")),
    ),
    (parties.consultation_missing, a_report(ticks=()), a_report(ticks=(), form="appendix_2023")),
    (parties.org_number, a_report(org_numbers=("974767881",)), a_report(org_numbers=("974767880", "970940243"))),
    (parties.org_number, a_report(org_numbers=("97476788",)), a_report(org_numbers=())),
    (answers.placeholder_left, answered("teacher_education", "placeholder"), answered("teacher_education", "answered")),
    (
        answers.placeholder_left,
        answered("coordinator_reason", "placeholder", coordinator="yes"),
        answered("coordinator_reason", "placeholder", coordinator="unknown"),
    ),
    (answers.answer_missing, answered("target_group", "blank"), answered("target_group", "blank", described=False)),
    (
        answers.coordinator_reason,
        answered("coordinator_reason", "blank", coordinator="yes"),
        answered("coordinator_reason", "blank", coordinator="unknown"),
    ),
    (
        answers.coordinator_reason,
        answered("coordinator_reason", "placeholder", coordinator_nok=200_000),
        answered("coordinator_reason", "answered", coordinator="yes", coordinator_nok=200_000),
    ),
    (
        answers.coordinator_reason,
        collective(coordinator="yes", coordinator_nok=50_000),
        collective(coordinator="yes", passages=a_measure(passages=[("body", "En koordinator trengs")]).passages),
    ),
    (
        answers.individual_training,
        a_report([a_measure(title="Videreutdanning i veiledning")]),
        a_report([a_measure(passages=[("body", "Sett i sammenheng med videreutdanning, og med UHs masterstudier.")])]),
    ),
    (
        answers.individual_training,
        a_report([a_measure(passages=[("body", "Kurset gir 15 studiepoeng.")])]),
        a_report([a_measure(passages=[("target_group", "Lærere med 30 studiepoeng")])]),
    ),
    (money.source_missing, a_report(refused=(an_amount(),)), a_report()),
    (answers.duration_missing, a_report([a_measure(semesters=())]), a_report([a_measure(semesters=())], ticks=())),
    (
        answers.duration_missing,
        collective(semesters=(), continues=False),
        collective(semesters=(), continues=None),
    ),
    (
        answers.duration_long,
        a_report([a_measure(semesters=("Vår 2024", "Vår 2028"))]),
        a_report([a_measure(semesters=("Vår 2024", "Vår 2027"))]),
    ),
    (
        answers.duration_plan,
        collective(passages=a_measure(passages=[("body", "Skoleåret 2027/2028")]).passages),
        collective(passages=a_measure(passages=[("body", "Skoleåret 2027/2028")]).passages, continues=True),
    ),
]  # fmt: skip


def named(case):
    return case.__name__ if callable(case) else ""


@pytest.mark.parametrize(("rule", "doubtful", "clear"), CASES, ids=named)
def test_a_rule_fires_where_it_belongs_and_nowhere_near(rule, doubtful, clear):
    assert list(rule(doubtful, VOCABULARY))
    assert list(rule(clear, VOCABULARY)) == []


def test_every_rule_has_a_form_it_fires_on():
    assert {rule for rule, *_ in CASES} == {*RULES, *RULES_OF_LISTS}


def test_a_report_without_doubt_has_no_findings():
    assert checks.check(a_report(), VOCABULARY) == ()
    assert checks.check(a_collective_report(), VOCABULARY) == ()


@pytest.mark.parametrize("report", [doubtful for _, doubtful, _ in CASES])
def test_a_finding_is_a_calm_sentence_that_blames_nobody(report):
    for finding in checks.check(report, VOCABULARY):
        assert finding.message.endswith(".")
        assert finding.message[0].isupper() or finding.message[0].isdigit() or finding.message[0] == "«"
        assert not {"feil", "mangler", "ugyldig", "må"} & set(finding.message.casefold().split()), finding.message
        assert finding.severity in ("feil", "varsel", "info")
        assert finding.measure is None or 0 <= finding.measure < len(report.measures)


def test_cost_lines_are_told_with_both_sums_and_the_difference():
    (finding,) = money.cost_lines(costs(230_000, 719_185, total=949_185), VOCABULARY)

    assert finding.message.replace("\u00a0", " ") == (
        "Skjemaet oppgir 913 035 kr, men kostnadslinjene blir 949 185 kr (36 150 kr mer)."
    )
    assert (finding.severity, finding.measure, finding.stated, finding.computed) == ("feil", 0, 913_035, 949_185)
    assert finding.locator == HERE


def test_a_dear_hour_is_told_beside_the_others():
    (finding,) = money.hourly_rate(hours((240, 566_200), (74, 91_580), (150, 172_500)), VOCABULARY)

    assert finding.measure == 0
    assert finding.computed == 2_359
    assert "1 238 kr og 1 150 kr" in finding.message.replace("\u00a0", " ")


def test_what_is_not_itemised_is_told_with_what_is_stated():
    regional = a_stated_total(266_170, scheme="Regional ordning")
    report = stated(a_stated_total(900_000), regional, stated_total_nok=1_166_170)

    (finding,) = sums.not_itemised(report, VOCABULARY)

    assert (finding.severity, finding.stated, finding.computed) == ("info", 1_166_170, 266_170)


def test_the_least_own_contribution_is_thirty_percent_of_the_owners_share():
    (finding,) = money.own_contribution(a_report([DESENTRALISERT]), VOCABULARY)

    assert (finding.stated, finding.computed) == (150_000, 45_000)


def test_a_row_of_counts_that_cannot_be_read_is_told_once():
    report = a_report(unread=(("public_schools", "0\t8", HERE), ("private_schools", "0\t8", HERE)))

    (finding,) = kinds.count_unreadable(report, VOCABULARY)

    assert "enheter er oppgitt som «0 8»" in finding.message


def test_each_measure_without_an_attachment_is_named():
    measure = a_collective_report().measures[0]
    report = a_collective_report([measure, replace(measure, title="Ledersamlinger", described=False)])

    (finding,) = kinds.attachment_missing(report, VOCABULARY)

    assert (finding.measure, finding.message) == (1, "Vedlegget som beskriver «Ledersamlinger», er ikke mottatt.")


def findings_of_seed(start):
    if not SEEDS.is_dir():
        pytest.skip("the real forms are not here")
    (path,) = SEEDS.glob(f"{start}*.txt")
    report = themes.tagged(forms.read(reading.read(path), VOCABULARY), VOCABULARY)
    return report, [(finding.rule, finding.measure, finding.computed) for finding in checks.check(report, VOCABULARY)]


def test_the_real_form_of_2023_raises_what_it_should_and_no_more():
    _, found = findings_of_seed("001")

    assert found == [
        ("cost-lines", 0, 949_185),
        ("hourly-rate", 1, 2_359),
        ("amount-missing", 5, None),
        ("amount-missing", 6, None),
        ("amount-missing", 7, None),
        ("year-inferred", None, 2_023),
    ]


def test_the_real_form_of_2024_raises_what_it_should_and_no_more():
    report, found = findings_of_seed("000")

    assert found == [
        ("partner-not-listed", None, None),
        ("placeholder-left", 2, None),
        ("count-unreadable", None, None),
        ("not-itemised", None, 1_456_990),
        ("tick-unreadable", None, 3),
    ]
    fravær = [hit.relation for measure in report.measures for hit in measure.themes if hit.theme == "fravær"]
    assert fravær == ["mentioned"] * 3
    assert [[hit.theme for hit in m.themes if hit.relation == "main"] for m in report.measures] == [
        ["ledelse"],
        ["ledelse"],
        ["pedagogisk analyse"],
    ]
    assert [measure.target_groups for measure in report.measures] == [
        ("gruppeledere", "pedagogiske ledere"),
        ("styrere", "skoleledere"),
        ("ppt", "spesialpedagogisk fagteam", "eiere", "alle ansatte"),
    ]


def test_the_real_form_of_2026_raises_what_it_should_and_no_more():
    report, found = findings_of_seed("003")

    assert found == [
        ("partner-not-listed", None, None),
        ("partner-tick", None, 2),
        ("level-tick", None, 0),
        *(("attachment-missing", index, None) for index in (1, 2, 3, 4)),
    ]
    main = [[hit.theme for hit in m.themes if hit.relation == "main"] for m in report.measures]
    assert "språk" in main[0]
    assert "læringsmiljø" not in main[0]
    assert main[1:] == [["læringsmiljø"], ["ledelse"], ["fådelt skole"], ["lesing", "skriving"]]
    assert report.measures[0].target_groups == ("barnehageansatte", "styrere", "ppt", "spesialpedagogisk fagteam")
