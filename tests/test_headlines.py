"""Sentences against small answers: each is true of its own."""

import re

import pandas as pd
import pytest

from behovsmelding import headlines, labels
from behovsmelding.headlines import Coverage
from behovsmelding.selection import Selection

NORD = "Nord universitet"
ALL, FOR_NORD = Selection(years=(2026,)), Selection(years=(2026,), partners=(NORD,))
SHORT = {NORD: NORD, "SePU, Universitetet i Innlandet": "SePU (INN)"}.get
A_GROUPED_NUMBER = re.compile(r"\d{1,3}( \d{3})+|\d (kr|mill|%)|mill\. kr")
GIVEN = re.compile(r"\b(får|mottar|fått|bevilget|tildelt)\b", re.IGNORECASE)


def a_total(**overrides) -> pd.Series:
    values = {
        "measures": 5, "measures_described": 1, "measures_without_amount": 0, "owners": 1,
        "owner_nok": 880_000, "university_nok": 1_578_860, "own_nok": 1_578_860, "same_owner_nok": 880_000,
        "together_nok": None, "other_universities_nok": None,
        "total_nok": 2_458_860, "itemised_nok": 2_458_860, "described_nok": 401_500,
    }  # fmt: skip
    return pd.Series(values | overrides, dtype=object)


def a_coverage(**overrides) -> Coverage:
    values = {
        "owners": ("Bodø kommune",), "years": (2026,), "inferred": frozenset(), "network": "Salten", "received": 1,
        "expected": 10, "no_stated_total": False,
    }  # fmt: skip
    return Coverage(**(values | overrides))


def headed(selection: Selection = ALL, coverage: Coverage | None = None, **total) -> str:
    sentence = headlines.page(a_total(**total), coverage or a_coverage(), selection, lambda name: SHORT(name))
    return sentence.replace("\u00a0", " ")


def small_print(selection: Selection = ALL, coverage: Coverage | None = None, **total) -> str:
    told = headlines.what_is_counted(a_total(**total), coverage or a_coverage(), selection, "versjon 1")
    return told.replace("\u00a0", " ")


TWO = a_coverage(owners=("Bodø kommune", "Fauske kommune"))


@pytest.mark.parametrize(
    ("coverage", "total", "sentence"),
    [
        (a_coverage(), {}, "Bodø kommune melder behov for 2,46 mill. kr for 2026 – 64 % er UHs andel"),
        (TWO, {}, "2 eiere melder behov for 2,46 mill. kr for 2026 – 64 % er UHs andel"),
        (
            a_coverage(years=(2023,), inferred=frozenset({2023}), no_stated_total=True),
            {"measures_without_amount": 3, "total_nok": 3_084_895, "university_nok": 1_834_895},
            "Bodø kommune melder behov for minst 3,08 mill. kr for 2023 (antatt) – 59 % er UHs andel",
        ),
        (
            a_coverage(),
            {"total_nok": None, "university_nok": None},
            "Bodø kommune melder behov for 2026, men beløp er ikke oppgitt",
        ),
        (
            a_coverage(years=(2026, 2023), inferred=frozenset({2023})),
            {"university_nok": None},
            "Bodø kommune melder behov for 2,46 mill. kr for 2023 (antatt) og 2026",
        ),
        (a_coverage(years=()), {"total_nok": 0}, "Bodø kommune melder behov for 0 kr for ukjent år"),
    ],
)
def test_a_page_says_who_asks_for_how_much_and_when(coverage, total, sentence):
    assert headed(coverage=coverage, **total) == sentence


@pytest.mark.parametrize("part", ["schemes", "levels", "themes", "target_groups"])
def test_a_part_of_what_an_owner_asks_for_is_not_called_all_of_it(part):
    sentence = headed(Selection(years=(2026,), **{part: ("x",)}))

    assert sentence == "Bodø kommune melder behov for 2,46 mill. kr for 2026 innenfor filtrene – 64 % er UHs andel"


@pytest.mark.parametrize(
    ("no_total", "without", "least"), [(True, 3, True), (True, 0, False), (False, 3, False), (False, 0, False)]
)
def test_minst_is_said_only_of_a_lower_bound(no_total, without, least):
    sentence = headed(coverage=a_coverage(no_stated_total=no_total), measures_without_amount=without)

    assert ("minst" in sentence) is least
    assert (
        "uten beløp" in small_print(coverage=a_coverage(no_stated_total=no_total), measures_without_amount=without)
    ) is least


def test_a_lower_bound_says_why_it_is_one():
    told = small_print(coverage=a_coverage(no_stated_total=True), measures_without_amount=1)

    assert "ingen totalsum oppgitt, 1 tiltak uten beløp" in told


@pytest.mark.parametrize(
    ("coverage", "told"),
    [
        (a_coverage(), "mottatt fra 1 av 10 eiere i Salten"),
        (a_coverage(received=0), "mottatt fra 0 av 10 eiere i Salten"),
        (a_coverage(expected=1), "mottatt fra 1 av 1 eier i Salten"),
        (a_coverage(received=3, network=None, expected=20), "mottatt fra 3 av 20 eiere"),
        (a_coverage(others=1), "mottatt fra 1 av 10 eiere i Salten og fra 1 annen eier"),
        (a_coverage(others=2), "mottatt fra 1 av 10 eiere i Salten og fra 2 andre eiere"),
        (a_coverage(expected=None), "mottatt fra 1 eier i Salten (forventede eiere er ikke registrert)"),
        (a_coverage(expected=None, received=2, years=(2024, 2026)), "mottatt fra 2 eiere i Salten"),
    ],
)
def test_the_small_print_says_from_how_many_it_is(coverage, told):
    assert headlines.received(coverage).replace("\u00a0", " ") == told
    assert told in small_print(coverage=coverage).split(" · ")


@pytest.mark.parametrize(
    ("total", "told"),
    [
        ({"described_nok": 2_458_860}, []),
        ({}, ["401 500 kr er beskrevet i mottatt skjema eller vedlegg"]),
        (
            {"itemised_nok": 2_000_000},
            [
                "2 000 000 kr er fordelt på tiltak",
                "401 500 kr er beskrevet i mottatt skjema eller vedlegg",
            ],
        ),
        (
            {"itemised_nok": 401_500},
            ["401 500 kr er fordelt på tiltak og beskrevet i mottatt skjema eller vedlegg"],
        ),
        ({"total_nok": None}, []),
    ],
)
def test_itemised_and_described_are_two_different_shares(total, told):
    assert small_print(**total).split(" · ")[3:-1] == told


def test_a_partner_is_headed_by_its_own_share_and_the_others_have_their_own_words():
    total = {"own_nok": 743_560, "same_owner_nok": 230_000, "other_universities_nok": 100, "total_nok": 973_660}
    total["itemised_nok"] = 973_660

    assert headed(FOR_NORD, **total) == "Nord universitet: 743 560 kr i meldt behov for 2026"
    assert headlines.shares_of_partner(a_total(**total)).replace("\u00a0", " ") == (
        "I de samme tiltakene er eiers andel 230 000 kr og andre kompetansemiljøers andel 100 kr. "
        "Andelene er ikke lagt sammen."
    )
    assert "973" not in headed(FOR_NORD, **total) + small_print(FOR_NORD, **total)


def test_a_partners_share_on_no_measure_is_told_without_measures():
    told = headlines.shares_of_partner(a_total(measures=0, own_nok=383_040, total_nok=383_040, itemised_nok=0))

    assert told.replace("\u00a0", " ") == (
        "383 040 kr av egen andel er ikke spesifisert på tiltak i mottatte dokumenter; "
        "det øvrige som ikke er spesifisert, kan ikke knyttes til én UH."
    )


@pytest.mark.parametrize(
    ("total", "told"),
    [
        ({"own_nok": None}, "Nord universitet deltar i meldt behov for 2026, men beløp er ikke oppgitt"),
        ({"own_nok": 0}, "Nord universitet: 0 kr i meldt behov for 2026"),
    ],
)
def test_a_partner_without_an_amount_has_not_asked_for_zero(total, told):
    assert headed(FOR_NORD, **total) == told


@pytest.mark.parametrize(
    ("shared_with", "named"),
    [
        ([], "andre kompetansemiljøer"),
        (["SePU (INN)"], "SePU (INN)"),
        (["A", "B"], "A og B"),
        (["A", "B", "C", "D"], "4 andre kompetansemiljøer"),
    ],
)
def test_what_a_partner_shares_with_others_is_told_apart_and_is_nobodys_own(shared_with, named):
    told = headlines.shares_of_partner(a_total(own_nok=None, together_nok=90_000, total_nok=90_100), shared_with)

    shared = f" 90 000 kr er felles med {named}, uten at skjemaet deler beløpet, og er ingens egen andel."
    assert shared in told.replace("\u00a0", " ")
    assert headed(FOR_NORD, own_nok=None, together_nok=90_000) == (
        "Nord universitet deltar i meldt behov for 2026, men egen andel er ikke oppgitt"
    )


def test_an_owners_share_nobody_states_is_not_zero():
    assert "eiers andel ikke oppgitt" in headlines.shares_of_partner(a_total(same_owner_nok=None))


@pytest.mark.parametrize(
    ("stage", "sentence"),
    [
        ("recommended", "Bodø kommune: 2,46 mill. kr innstilt for 2026 – 64 % er UHs andel"),
        ("awarded", "Bodø kommune: 2,46 mill. kr tildelt for 2026 – 64 % er UHs andel"),
        ("spent", "Bodø kommune: 2,46 mill. kr brukt for 2026 – 64 % er UHs andel"),
    ],
)
def test_only_reported_need_is_called_reported(stage, sentence):
    later = Selection(years=(2026,), stage=stage)

    assert headed(later) == sentence
    assert "ikke tildelt" not in small_print(later)
    assert small_print(later).startswith(labels.STAGES[stage])


def a_funding(**columns) -> pd.DataFrame:
    """Make an answer; a column given as one value has it in every row."""
    rows = max(len(values) for values in columns.values() if isinstance(values, list))
    columns = {name: values if isinstance(values, list) else [values] * rows for name, values in columns.items()}
    made = pd.DataFrame(columns)
    numbers = [name for name in made if name.endswith("_nok") or name == "measures"]
    return made.astype(dict.fromkeys(numbers, "Int64"))


def owners(*amounts: int | None, selection: Selection = ALL) -> str:
    names = [f"Eier {place}" for place in range(1, len(amounts) + 1)]
    column = {headlines.figure_column(selection): list(amounts)}
    return headlines.owners(a_funding(owner=names, **column), selection).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("amounts", "sentence"),
    [
        ((3_000, 1_000), "Eier 1 har størst andel: 3 000 kr, 75 % av meldt behov"),
        ((1_000, 3_000, None), "Eier 2 har størst andel: 3 000 kr, 75 % av meldt behov"),
        ((2_000, 2_000, 1_000), "Eier 1 og Eier 2 har like stor andel: 2 000 kr hver"),
        ((5,) * 40, "40 eiere har like stor andel: 5 kr hver"),
        ((0, 0), "Alle oppgitte beløp er 0 kr"),
        ((None, None), "Ingen beløp er oppgitt"),
        ((), "Ingen beløp er oppgitt"),
    ],
)
def test_owners_are_ranked_only_where_one_is_largest(amounts, sentence):
    assert owners(*amounts) == sentence


def test_under_a_partner_owners_are_ranked_by_that_partners_share():
    assert owners(3, 1, selection=FOR_NORD) == "Eier 1 har størst andel: 3 kr, 75 % av valgt kompetansemiljøs andel"


def test_an_owner_no_form_names_is_called_unknown():
    told = headlines.owners(a_funding(owner=[None, "Bodø kommune"], total_nok=[3, 1]), ALL)

    assert told.startswith("Ukjent eier har størst andel")


@pytest.mark.parametrize(
    ("names", "amounts", "sentence"),
    [
        ([NORD, "SePU, Universitetet i Innlandet"], [1, 3], "SePU (INN) har størst andel: 3 kr, 75 % av UHs andel"),
        (
            [NORD, "SePU, Universitetet i Innlandet"],
            [2, 2],
            "Nord universitet og SePU (INN) har like stor andel: 2 kr hver",
        ),
        (
            [NORD, "SePU, Universitetet i Innlandet"],
            [2, None],
            "Nord universitet er eneste kompetansemiljø med oppgitt beløp: 2 kr",
        ),
        ([NORD], [2], "Nord universitet er eneste kompetansemiljø, med 2 kr"),
        ([NORD, None], [1, 3], "Nord universitet er eneste kompetansemiljø med oppgitt beløp: 1 kr"),
        ([NORD], [None], "Ingen beløp er knyttet til et kompetansemiljø"),
        ([NORD], [0], "Ingen beløp er knyttet til et kompetansemiljø"),
        ([], [], "Ingen beløp er knyttet til et kompetansemiljø"),
    ],
)
def test_partners_are_ranked_only_where_one_is_largest(names, amounts, sentence):
    told = headlines.partners(a_funding(recipient=names, total_nok=amounts), lambda name: SHORT(name))

    assert told.replace("\u00a0", " ") == sentence


def measures(*amounts: int | None, titles=None, selection: Selection = ALL, loose: int = 0) -> str:
    ids = [f"m{place}" for place in range(len(amounts))] + [None] * loose
    titles = list(titles or [f"Tiltak {place}" for place in range(1, len(amounts) + 1)]) + [None] * loose
    column = {headlines.figure_column(selection): [*amounts, *[9_999_999] * loose]}
    return headlines.measures(a_funding(measure_id=ids, title=titles, **column), selection).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (measures(3, 1), "Tiltak 1 er det største tiltaket"),
        (measures(3, 1, loose=1), "Tiltak 1 er det største tiltaket"),
        (measures(3, 3, 1), "To tiltak har like stort beløp: 3 kr hver"),
        (measures(*[7] * 13), "13 tiltak har like stort beløp: 7 kr hver"),
        (measures(3, None), "Tiltak 1 er det eneste tiltaket med oppgitt beløp"),
        (measures(None, None), "Ingen tiltak har oppgitt beløp"),
        (measures(loose=1), "Ingen tiltak har oppgitt beløp"),
        (measures(3, titles=[""]), "Tiltak uten tittel er det eneste tiltaket med oppgitt beløp"),
        (measures(3, 1, selection=FOR_NORD), "Tiltak 1 har størst egen andel: 3 kr"),
        (measures(3, 3, selection=FOR_NORD), "To tiltak har like stor egen andel: 3 kr hver"),
    ],
)
def test_measures_are_ranked_only_where_one_is_largest(told, sentence):
    assert told == sentence


def some_themes(*rows: tuple[str | None, int, int, int | None]) -> pd.DataFrame:
    """Make an answer per theme: name (None is not received), measures it is main in, mentioned in, kroner."""
    return a_funding(
        known=["theme" if name else "not_received" for name, *_ in rows],
        theme=[name for name, *_ in rows],
        measures=[main + mentioned for _, main, mentioned, _ in rows],
        main_measures=[main for _, main, _, _ in rows],
        mentioned_measures=[mentioned for _, _, mentioned, _ in rows],
        total_nok=[nok for *_, nok in rows],
        own_nok=[None if nok is None else nok // 10 for *_, nok in rows],
    )


def themes(*rows, counting="berorer", partners=None, **total) -> str:
    selection = Selection(years=(2026,), counting=counting, partners=partners)
    total = a_total(**({"measures": 3, "measures_described": 3} | total))
    return headlines.themes(some_themes(*rows), total, selection).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (themes(("fravær", 0, 3, 9), ("lek", 1, 0, 1)), "Fravær er nevnt i 3 av 3 beskrevne tiltak"),
        (themes(("fravær", 2, 0, 9), ("lek", 1, 0, 1)), "Fravær er hovedtema i 2 av 3 beskrevne tiltak"),
        (themes(("fravær", 1, 1, 9), measures_described=1), "Fravær er tema i 2 av 3 tiltak"),
        (themes(("fravær", 2, 0, 9), ("lek", 2, 0, 1)), "Fravær og lek er hovedtema i 2 av 3 beskrevne tiltak hver"),
        (themes(("lek", 1, 0, 9), measures=1, measures_described=1), "Lek er hovedtema i 1 av 1 beskrevet tiltak"),
        (
            themes(*[(name, 1, 0, 1) for name in "abcd"]),
            "4 temaer er funnet, ingen oftere enn i 1 av 3 beskrevne tiltak",
        ),
        (themes((None, 0, 0, 9)), "Ingen temaer er funnet i tiltakene"),
        (themes(), "Ingen temaer er funnet i tiltakene"),
    ],
)
def test_whole_amounts_under_every_theme_are_told_by_how_often_it_is_named(told, sentence):
    assert told == sentence


@pytest.mark.parametrize("counting", ["fordelt", "hovedtema"])
@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        (
            (("lek", 1, 0, 3_000), ("språk", 1, 0, 0), (None, 0, 0, 1_000)),
            "Lek har størst andel: 3 000 kr, 75 % av meldt behov",
        ),
        ((("lek", 1, 0, 3_000), ("språk", 1, 0, 3_000)), "Lek og språk har like stor andel"),
        ((("lek", 1, 0, 3_001), ("språk", 1, 0, 3_000)), "Lek og språk har like stor andel"),
        (tuple((name, 1, 0, 7) for name in "abcde"), "5 temaer har like stor andel"),
        ((("lek", 1, 0, None),), "Ingen beløp er oppgitt for temaene"),
        ((("lek", 1, 0, 0),), "Ingen beløp er oppgitt for temaene"),
    ],
)
def test_kroner_counted_once_are_ranked_but_never_on_a_tie(counting, rows, sentence):
    assert themes(*rows, counting=counting) == sentence


def test_under_a_partner_themes_are_ranked_by_that_partners_share():
    told = themes(("lek", 1, 0, 3_000), (None, 0, 0, 1_000), counting="fordelt", partners=(NORD,))

    assert told == "Lek har størst andel: 300 kr, 75 % av valgt kompetansemiljøs andel"


def target_groups(*rows: tuple[str | None, int], **total) -> str:
    funding = a_funding(
        known=["target_group" if name else "not_received" for name, _ in rows],
        target_group=[name for name, _ in rows],
        measures=[count for _, count in rows],
    )
    return headlines.target_groups(funding, a_total(**({"measures": 3, "measures_described": 3} | total)))


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (target_groups(("ppt", 1), (None, 2)), "Målgruppen er kjent for 1 av 3 tiltak"),
        (target_groups(("ppt", 3), ("lærere", 1)), "PPT er målgruppe i 3 av 3 beskrevne tiltak"),
        (target_groups(("ppt", 2), ("lærere", 2)), "PPT og lærere er målgruppe i 2 av 3 beskrevne tiltak hver"),
        (target_groups((None, 3)), "Målgruppen er ikke kjent for noen av tiltakene"),
        (target_groups(), "Målgruppen er ikke kjent for noen av tiltakene"),
    ],
)
def test_target_groups_say_how_far_they_are_known(told, sentence):
    assert told == sentence


def every_sentence() -> list[str]:
    """Say everything there is to say of reported need."""
    total, coverage = a_total(other_universities_nok=5_000, measures_without_amount=2), a_coverage(no_stated_total=True)
    rows = [("lek", 1, 1, 3_000), ("språk", 0, 1, 2_000)]
    said = [headlines.page(total, coverage, chosen, lambda name: SHORT(name)) for chosen in (ALL, FOR_NORD)]
    said += [headlines.what_is_counted(total, coverage, chosen, "versjon 1") for chosen in (ALL, FOR_NORD)]
    said += [headlines.shares_of_partner(total), headlines.unplaced(1_456_990, ["nivå", "tema"])]
    said += [headlines.owners(a_funding(owner=["A", "B"], total_nok=[3_000, amount]), ALL) for amount in (1, 3_000)]
    said += [headlines.partners(a_funding(recipient=[NORD], total_nok=[1_000]), lambda name: SHORT(name))]
    for counting in labels.COUNTINGS:
        said.append(headlines.themes(some_themes(*rows), total, Selection(counting=counting)))
    return said


@pytest.mark.parametrize("sentence", every_sentence())
def test_nobody_is_given_anything_before_it_is_awarded(sentence):
    assert not GIVEN.search(sentence.replace("ikke tildelt", ""))


@pytest.mark.parametrize("sentence", every_sentence())
def test_a_number_is_never_broken_over_two_lines(sentence):
    assert not A_GROUPED_NUMBER.search(sentence)


def test_what_cannot_be_placed_says_how_much_and_why():
    assert headlines.unplaced(1_456_990, ["nivå", "tema"]).replace("\u00a0", " ") == (
        "1 456 990 kr kan ikke plasseres, fordi nivå og tema ikke er kjent. Beløpet er ikke med i figurene."
    )


@pytest.mark.parametrize(
    ("part", "whole", "told"), [(1, 3, "33\u00a0%"), (0, 3, "0\u00a0%"), (1, 0, "–"), (None, 1, "–"), (1, None, "–")]
)
def test_a_share_of_nothing_is_a_dash(part, whole, told):
    assert headlines.share(part, whole) == told


@pytest.mark.parametrize(("count", "word"), [(0, "null"), (1, "ett"), (12, "tolv"), (13, "13")])
def test_small_numbers_are_words(count, word):
    assert headlines.number(count) == word
