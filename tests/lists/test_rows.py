"""What rows of a list share, and what is only their own: nothing of one row may end up in another."""

from tests.lists.written import as_csv, as_xlsx, read, shares

NORD, UIT = "Nord universitet", "UiT Norges arktiske universitet"
HEAD = ["Eier", "År", "Tiltak", "UH", "Tildelt eier", "Tildelt UH"]


def told(found):
    return {finding.rule for finding in found.findings}


def amounts(found):
    return [amount for measure in found.report.measures for amount in measure.funding]


def test_rows_alike_below_different_sub_headings_are_of_different_schemes_and_owners():
    row = ["Lesing", "Nord", 10, 20]
    heads = ["Regional ordning"], ["Fauske kommune"], ["Desentralisert ordning"]
    rows = [["Bodø kommune 2025"], ["Tiltak", "Partner", "Innstilt eier", "Innstilt UH"]]
    rows += [each for head in heads for each in (head, row)]

    found = read("liste.xlsx", as_xlsx({"Ark1": rows}))

    assert [(measure.scheme, measure.owner) for measure in found.report.measures] == [
        ("Regional ordning", "Bodø kommune"),
        ("Regional ordning", "Fauske kommune"),
        ("Desentralisert ordning", "Fauske kommune"),
    ]
    assert [one.recipient for one in amounts(found) if one.role == "owner"] == ["Bodø kommune", *["Fauske kommune"] * 2]


def test_an_amount_stands_where_its_excerpt_says_whatever_the_cells_before_it_hold():
    rows = [
        ["Tildelt eier", "Kommune", "Nr", "Tiltak", "UH", "Tema", "Tildelt UH"],
        ["1250", "Bodø kommune", "1", "Lesing", "Nord", "Lesing og skriving", "250000"],
        ["", "", "", "Lek", "Nord og UiT", "", "637.950 (Nord) 28.320,- (UiT)"],
        ["ca. 7 000", "", "", "Språk", "UiT", "", "-"],
    ]

    found = read("liste 2025.csv", as_csv(rows))

    assert [
        (one.recipient, one.amount_nok, one.excerpt and one.excerpt.text[one.excerpt.start : one.excerpt.end])
        for one in amounts(found)
    ] == [
        ("Bodø kommune", 1250, "1 250"),
        (NORD, 250_000, "250 000"),
        (NORD, 637_950, "637.950"),
        (UIT, 28_320, "28.320,-"),
        ("Bodø kommune", 7000, "ca. 7 000"),
        (UIT, None, None),
    ]
    assert all(one.text == "" if one.excerpt is None else one.text in one.excerpt.text for one in amounts(found))
    assert [one.excerpt.text for one in amounts(found)[2:5:2]] == [
        "Kommune: Bodø kommune (fra raden over) · Tiltak: Lek · UH: Nord og UiT "
        "· Tildelt UH: 637.950 (Nord) 28.320,- (UiT)",
        "Tildelt eier: ca. 7 000 · Kommune: Bodø kommune (fra raden over) · Tiltak: Språk · UH: UiT · Tildelt UH: -",
    ]


def test_a_row_without_a_title_gives_the_measure_above_it_another_partner_and_counts_in_its_sum():
    rows = [
        HEAD,
        ["Bodø kommune", 2025, "Lesing", "Nord", 100, 200],
        ["", "", "", "UiT", "", 300],
        ["Bodø kommune", 2025, "Lek", "Nord", 10, 20],
        ["Sum", "", "", "", 110, 520],
    ]

    found = read("liste.csv", as_csv(rows))

    assert shares(found) == [
        [("awarded", "owner", "Bodø kommune", 100), ("awarded", "university", NORD, 200),
         ("awarded", "university", UIT, 300)],
        [("awarded", "owner", "Bodø kommune", 10), ("awarded", "university", NORD, 20)],
    ]  # fmt: skip
    assert [one.locator.row for one in amounts(found)] == [2, 2, 3, 4, 4]
    assert not told(found) & {"sum-mismatch", "row-left-out"}


def test_a_row_of_amounts_alone_is_a_sum_where_it_is_that_of_all_rows_above_it():
    measures = [["Bodø kommune", 2025, "Lesing", "Nord", 100, 200], ["Bodø kommune", 2025, "Lek", "Nord", 10, 20]]

    right, wrong = (
        read("liste.csv", as_csv([HEAD, *measures, ["", "", "", "", *sums], *measures]))
        for sums in ((110, 220), (110, 221))
    )

    assert [len(found.report.measures) for found in (right, wrong)] == [4, 4]
    assert "row-left-out" not in told(right)
    assert "row-left-out" in told(wrong)


def test_sums_of_owners_and_of_sub_headings_are_compared_with_their_own_rows():
    rows = [HEAD]
    for place, owner in enumerate(("Bodø kommune", "Fauske kommune", "Meløy kommune")):
        rows += [[owner, 2025, "Lesing", "Nord", 100 + place, 200], [owner, 2025, "Lek", "Nord", 10, 20]]
        rows.append(["Sum", "", "", "", 110 + place, 220 + (owner == "Fauske kommune")])

    found = read("liste.csv", as_csv(rows))

    [finding] = [finding for finding in found.findings if finding.rule == "sum-mismatch"]
    assert (finding.stated, finding.computed, finding.locator.row) == (221, 220, 7)
