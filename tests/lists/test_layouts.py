"""Lists as counties lay them out: each is read to the same kind of report, and what is not sure is told."""

import json

import pytest

from behovsmelding import command_line
from tests.lists.written import as_csv, as_ods, as_xlsx, read, shares

SEPU, NORD = "SePU, Universitetet i Innlandet", "Nord universitet"
HEAD = [
    "Eier",
    "År",
    "Nettverk",
    "Ordning",
    "Tiltak",
    "UH-partner",
    "Omsøkt eier",
    "Omsøkt UH",
    "Tildelt eier",
    "Tildelt UH",
]
PLAIN = [
    HEAD,
    ["Bodø kommune", 2025, "Salten", "DEKOM", "Lesing i alle fag", "Nord universitet", 100000, 250000, 80000, 200000],
    ["Fauske kommune", 2025, "Salten", "REKOM", "Godt språkmiljø", "SePU", 50000, 0, "", 40000],
]
EXPECTED = [
    [
        ("reported", "owner", "Bodø kommune", 100000),
        ("reported", "university", NORD, 250000),
        ("awarded", "owner", "Bodø kommune", 80000),
        ("awarded", "university", NORD, 200000),
    ],
    [
        ("reported", "owner", "Fauske kommune", 50000),
        ("reported", "university", SEPU, 0),
        ("awarded", "university", SEPU, 40000),
    ],
]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("liste.csv", as_csv(PLAIN)),
        ("liste.txt", as_csv(PLAIN, "\t", "utf-16")),
        ("liste.csv", as_csv(PLAIN, ",", "cp1252")),
        ("liste.xlsx", as_xlsx({"Tildelinger": PLAIN})),
        ("liste.ods", as_ods("Tildelinger", PLAIN)),
        ("uten-ending", as_xlsx({"Ark1": PLAIN})),
    ],
    ids=["semicolon", "tab and utf-16", "comma and cp1252", "xlsx", "ods", "no ending"],
)
def test_a_list_reads_alike_in_every_format(name, content):
    found = read(name, content)

    assert found.error is None
    assert found.report.form == "list"
    assert shares(found) == EXPECTED
    measures = found.report.measures
    assert [(m.title, m.scheme, m.owner, m.network) for m in measures] == [
        ("Lesing i alle fag", "Desentralisert ordning", "Bodø kommune", "Salten"),
        ("Godt språkmiljø", "Regional ordning", "Fauske kommune", "Salten"),
    ]
    assert (found.report.year, found.report.owner, found.report.year_inferred) == (2025, None, False)


def test_every_amount_points_to_its_sheet_and_row_and_stands_in_its_excerpt():
    found = read("liste.xlsx", as_xlsx({"Tildelinger": [["Oversikt 2025"], [], *PLAIN]}))

    amounts = [amount for measure in found.report.measures for amount in measure.funding]
    assert [(a.locator.heading, a.locator.row) for a in amounts] == [("Tildelinger", 4)] * 4 + [("Tildelinger", 5)] * 3
    for amount in amounts:
        excerpt = amount.excerpt
        assert excerpt.text[excerpt.start : excerpt.end] == amount.text
        assert amount.text.replace(" ", "") == str(amount.amount_nok)


def test_title_rows_sum_rows_and_a_heading_in_two_rows_are_no_measures():
    rows = [
        ["Tildelt tilskudd til kompetansetiltak 2026"],
        ["Nordland fylke"],
        [],
        ["Skoleeier", "Navn på tiltak", "Kompetansemiljø", "Søkt beløp", "", "Tildelt", ""],
        ["", "", "", "Eier", "UH", "Eier", "UH"],
        ["Bodø", "Lesing", "Nord", "100 000,-", "kr 250 000", "80 000", "200.000"],
        ["Meløy", "Skriving", "Nord", "50 000", "-", "40 000", ""],
        ["Sum", "", "", "150 000", "250 000", "120 000", "200 000"],
    ]

    found = read("liste.xlsx", as_xlsx({"2026": rows}))

    assert shares(found) == [
        [
            ("reported", "owner", "Bodø kommune", 100000),
            ("reported", "university", NORD, 250000),
            ("awarded", "owner", "Bodø kommune", 80000),
            ("awarded", "university", NORD, 200000),
        ],
        [
            ("reported", "owner", "Meløy kommune", 50000),
            ("awarded", "owner", "Meløy kommune", 40000),
            ("reported", "university", NORD, None),
        ],
    ]
    assert found.report.year == 2026
    assert "sum-mismatch" not in {finding.rule for finding in found.findings}


def test_a_sum_row_that_its_rows_contradict_is_told():
    rows = [*PLAIN, ["Sum", "", "", "", "", "", 160000, 250000, 80000, 240000]]

    found = read("liste.csv", as_csv(rows))

    [finding] = [finding for finding in found.findings if finding.rule == "sum-mismatch"]
    assert (finding.stated, finding.computed, finding.locator.row) == (160000, 150000, 4)


def test_an_owner_given_once_above_its_measures_is_the_owner_of_all_of_them():
    rows = [
        ["Kommune", "Tiltak", "UH", "Behov eier 2026", "Behov UH 2026"],
        ["Hadsel kommune", "Tiltak om fravær", "UiT", 10000, 20000],
        ["", "Tiltak om lek", "UiT", 30000, 40000],
        ["Bø kommune", "Tiltak om språk", "Nord", 50000, 60000],
    ]

    found = read("behov 2026.xlsx", as_xlsx({"Behov 2026": rows}))

    assert [measure.owner for measure in found.report.measures] == ["Hadsel kommune", "Hadsel kommune", "Bø kommune"]
    assert sum(nok for row in shares(found) for *_, nok in row) == 210_000


def test_sub_headings_give_the_scheme_and_owner_of_the_rows_below():
    rows = [
        ["Bodø kommune: innstilling 2025"],
        ["Tiltak", "Partner", "Innstilt eier", "Innstilt UH"],
        ["Regional ordning"],
        ["Lek ute", "Nord", 10000, 20000],
        ["Desentralisert ordning"],
        ["Lesing", "SePU", 30000, 40000],
    ]

    found = read("innstilling.ods", as_ods("Ark1", rows))

    assert [measure.scheme for measure in found.report.measures] == ["Regional ordning", "Desentralisert ordning"]
    assert (found.report.owner, found.report.year) == ("Bodø kommune", 2025)
    assert {stage for row in shares(found) for stage, *_ in row} == {"recommended"}


def test_nynorsk_headings_thousands_and_several_partners_in_a_cell():
    rows = [
        ["Eigar", "Tiltak", "Kompetansemiljø", "Løyvd eigar (i 1000 kr)", "Løyvd UH (i 1000 kr)", "Vedtaksår"],
        ["Sortland kommune", "Lese- og skriveopplæring", "UiT", "120,5", 80, 2025],
        ["Andøy kommune", "Skulefråvær", "Nord og UiT", 40, "", 2025],
    ]

    found = read("liste.csv", as_csv(rows))

    uit = "UiT Norges arktiske universitet"
    assert shares(found) == [
        [("awarded", "owner", "Sortland kommune", 120_500), ("awarded", "university", uit, 80_000)],
        [
            ("awarded", "owner", "Andøy kommune", 40_000),
            ("reported", "university", NORD, None),
            ("reported", "university", uit, None),
        ],
    ]
    assert {a.decision_year for measure in found.report.measures for a in measure.funding if a.stage == "awarded"} == {
        2025
    }
    assert "year-inferred" in {finding.rule for finding in found.findings}


def test_a_sum_without_owners_and_universitys_share_is_left_out_and_told():
    rows = [
        ["Eier", "År", "Tiltak", "Tildelt beløp totalt"],
        ["Bodø kommune", 2025, "Lesing", 300000],
        ["Fauske kommune", 2025, "Skriving", 200000],
    ]

    found = read("liste.csv", as_csv(rows))

    [finding] = [finding for finding in found.findings if finding.rule == "split-missing"]
    assert shares(found) == [[], []]
    assert finding.stated == 500_000


def test_two_columns_that_may_mean_the_same_are_both_left_out_and_told():
    rows = [
        ["Eier", "År", "Tiltak", "Tildelt eier", "Vedtatt eier", "Tildelt UH"],
        ["Bodø kommune", 2025, "Lesing", 300000, 280000, 10000],
        ["Fauske kommune", 2025, "Skriving", 200000, 190000, 20000],
    ]

    found = read("liste.csv", as_csv(rows))

    assert [[nok for *_, nok in row] for row in shares(found)] == [[10000], [20000]]
    assert "list-ambiguous" in {finding.rule for finding in found.findings}


def test_columns_with_people_are_never_kept():
    rows = [
        [*HEAD, "Kontaktperson", "E-post", "Telefon"],
        *([*row, "Ola Normannsen", "ola.normannsen@eksempel.no", "912 34 567"] for row in PLAIN[1:]),
    ]

    found = read("liste.xlsx", as_xlsx({"Ark": rows}))

    said = repr(found)
    assert shares(found) == EXPECTED
    assert not [word for word in ("Normannsen", "ola.", "912 34 567", "eksempel.no") if word in said]


def test_sheets_with_a_stage_each_become_one_measure():
    sought = [
        ["Eier", "År", "Tiltak", "UH", "Beløp eier", "Beløp UH"],
        ["Bodø kommune", 2025, "Lesing", "Nord", 10, 20],
    ]
    given = [["Eier", "År", "Tiltak", "UH", "Beløp eier", "Beløp UH"], ["Bodø kommune", 2025, "Lesing", "Nord", 8, 16]]

    found = read("bok.xlsx", as_xlsx({"Omsøkt": sought, "Tildelt": given}))

    assert shares(found) == [
        [
            ("reported", "owner", "Bodø kommune", 10),
            ("reported", "university", NORD, 20),
            ("awarded", "owner", "Bodø kommune", 8),
            ("awarded", "university", NORD, 16),
        ]
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [["Navn", "Adresse", "Poststed"], ["Skolen", "Veien 1", "8000 Bodø"], ["Barnehagen", "Veien 2", "8000 Bodø"]],
        [["Konto", "Budsjett 2025", "Regnskap 2025"], ["Lønn", 100, 90], ["Reise", 20, 10]],
        [["Elev", "Fravær", "År"], ["A", 3, 2025], ["B", 4, 2025]],
    ],
    ids=["addresses", "budget", "absence"],
)
@pytest.mark.parametrize(
    "write", [lambda rows: as_csv(rows), lambda rows: as_xlsx({"Ark1": rows})], ids=["csv", "xlsx"]
)
def test_another_table_is_unrelated(rows, write):
    found = read("tabell", write(rows))

    assert found.error.kind == "unrelated"


def test_an_archive_that_is_no_workbook_is_refused_in_words():
    found = read("liste.xlsx", as_xlsx({"Ark1": PLAIN})[:-400])

    assert found.error.kind == "damaged"


def test_check_prints_whose_and_for_which_year_a_measure_of_a_list_is(tmp_path, capsys):
    path = tmp_path / "liste.csv"
    path.write_bytes(as_csv(PLAIN))

    code = command_line.main(["check", str(path), "--json"])

    [said] = json.loads(capsys.readouterr().out)
    assert (code, said["form"], said["report"]["owner"], said["report"]["year"]) == (0, "list", None, 2025)
    assert [(m["owner"], m["year"], m["network"]) for m in said["measures"]] == [
        ("Bodø kommune", None, "Salten"),
        ("Fauske kommune", None, "Salten"),
    ]


def test_a_short_list_may_have_its_delimiter_in_a_cell():
    found = read(
        "liste.csv", as_csv([["Eier", "År", "Tiltak", "Omsøkt eier"], ["Bodø kommune", 2024, "Lek; og; ro", 5000]])
    )

    assert [measure.title for measure in found.report.measures] == ["Lek; og; ro"]


def test_where_a_row_is_taken_from_stands_beside_its_amounts():
    rows = [["Eier", "År", "Tiltak", "Omsøkt eier", "Kilde"], ["Bodø kommune", 2024, "Lek", 5000, "Brev, side 2"]]

    found = read("liste.csv", as_csv(rows))

    assert found.report.measures[0].funding[0].excerpt.text.endswith("Kilde: Brev, side 2")
    assert "columns-unread" not in {each.rule for each in found.findings}


@pytest.mark.parametrize(
    ("used", "unused", "cells"),
    [
        ("Tittel", "Tiltak", ("Lesing", "1")),
        ("Prosjekttittel", "Tiltak", ("Lesing", "T1")),
        ("Tiltak", "Beskrivelse av tiltaket", ("Lesing", "Lærere øver på å lese")),
        ("Tiltak", "Tiltak", ("Lesing", "")),
    ],
)
def test_of_two_columns_that_may_name_the_measure_the_surest_does_and_the_other_is_told(used, unused, cells):
    rows = [["Eier", "År", used, unused, "Omsøkt eier"], ["Bodø kommune", 2025, *cells, 100000]]

    report = read("liste.csv", as_csv(rows)).report

    assert [measure.title for measure in report.measures] == ["Lesing"]
    assert [doubt.message for doubt in report.doubts] == [f"Disse kolonnene er ikke lest: «{unused}»."]


@pytest.mark.parametrize("numbers", [("1", "2"), ("", "2")])
def test_several_measures_a_row_each_have_their_own_amounts(numbers):
    head = ["Eier", "År"]
    for number in numbers:
        head += [f"{name} {number}".strip() for name in ("Tiltak", "UH", "Omsøkt eier", "Omsøkt UH")]
    rows = [
        [*head, "Sum omsøkt"],
        ["Bodø kommune", 2025, "Lesing", "Nord", 10, 20, "Lek", "SePU", 30, 40, 100],
        ["Fauske kommune", 2025, "Regning", "Nord", 50, 60, "", "", "", "", 110],
        ["Gildeskål kommune", 2025, "Lek", "Nord", 7, 8, "Lek", "Nord", 9, "", 24],
    ]

    found = read("liste.csv", as_csv(rows))

    said = [(one.owner, one.title, [amount.amount_nok for amount in one.funding]) for one in found.report.measures]
    assert sorted(said) == [
        ("Bodø kommune", "Lek", [30, 40]),
        ("Bodø kommune", "Lesing", [10, 20]),
        ("Fauske kommune", "Regning", [50, 60]),
        ("Gildeskål kommune", "Lek", [7, 8]),
        ("Gildeskål kommune", "Lek", [9, None]),
    ]
    assert [doubt.message for doubt in found.findings] == ["Disse kolonnene er ikke lest: «Sum omsøkt»."]


@pytest.mark.parametrize("heading", ["Omsøkt eier", "Sum omsøkt"])
def test_an_amount_that_does_not_say_for_which_of_a_rows_measures_it_is_goes_to_none_with_a_warning(heading):
    rows = [["Eier", "År", "Tiltak 1", "Tiltak 2", heading], ["Bodø kommune", 2025, "Lesing", "Lek", 100]]

    report = read("liste.csv", as_csv(rows)).report

    assert [(one.title, one.funding) for one in report.measures] == [("Lesing", ()), ("Lek", ())]
    assert [(doubt.severity, doubt.rule, f"«{heading}»" in doubt.message) for doubt in report.doubts] == [
        ("varsel", "list-ambiguous", True)
    ]
