"""The scorer, on cases counted by hand."""

import copy

import pytest

from tests.corpus.__main__ import main, parser
from tests.corpus.answers import Answer, Funding, Measure, StatedTotal
from tests.corpus.score import score, summed

NORD = "Nord universitet"
OWNER = "Meløy kommune"

ANSWER = Answer(
    file="a.txt",
    form="scheme_2024",
    year=2024,
    owner=OWNER,
    owners=(OWNER, "Beiarn kommune"),
    network="Salten",
    universities=(NORD,),
    open_universities=(NORD,),
    units={"public_schools": 4, "pp_services": None},
    measures=(
        Measure(
            number="1",
            title="Lesing",
            scheme="Desentralisert ordning",
            level="grunnskole",
            semesters=("Vår 2024",),
            funding=(Funding("owner", OWNER, 100_000, "stated"), Funding("university", NORD, 0, "zero")),
            themes=(("lesing", "main"),),
            open_themes=("språk",),
            target_groups=("lærere",),
        ),
    ),
    stated_totals=(StatedTotal(None, "owner", OWNER, 100_000), StatedTotal(None, "university", None, 0)),
    stated_total_nok=100_000,
)

READ = {
    "form": "scheme_2024",
    "error": None,
    "report": {
        "year": 2024,
        "network": "Salten",
        "owner": OWNER,
        "owners": [OWNER, "Beiarn kommune"],
        "universities": [NORD],
        "units": {"public_schools": 4, "pp_services": None},
    },
    "measures": [
        {
            "number": "1",
            "title": "Lesing",
            "scheme": "Desentralisert ordning",
            "level": "grunnskole",
            "semesters": ["Vår 2024"],
            "funding": [
                {"role": "owner", "recipient": OWNER, "amount_nok": 100_000, "state": "stated"},
                {"role": "university", "recipient": NORD, "amount_nok": 0, "state": "zero"},
            ],
            "themes": [{"theme": "lesing", "relation": "main"}],
            "target_groups": ["lærere"],
        }
    ],
    "stated_totals": [
        {"scheme": None, "role": "owner", "recipient": OWNER, "amount_nok": 100_000},
        {"scheme": None, "role": "university", "recipient": None, "amount_nok": 0},
    ],
    "stated_total_nok": 100_000,
    "findings": [],
}


@pytest.fixture
def read():
    return copy.deepcopy(READ)


def test_a_right_reading_is_right_in_every_field(read):
    scored = score(ANSWER, read)

    assert not scored.misses
    assert all(tally.precision == tally.recall == 1 for tally in scored.tallies.values())


def test_a_wrong_amount_is_missed_read_too_much_and_counted(read):
    read["measures"][0]["funding"][0]["amount_nok"] = 10_000

    scored = score(ANSWER, read)

    assert vars(scored.tallies["amounts"]) == {"right": 1, "extra": 1, "missed": 1}
    assert (scored.wrong_amounts, scored.wrong_without_finding) == (1, 1)


def test_a_wrong_amount_with_a_finding_is_marked(read):
    read["measures"][0]["funding"][0]["amount_nok"] = 10_000
    read["findings"] = [{"rule": "sum-mismatch", "severity": "feil"}]

    assert score(ANSWER, read).wrong_without_finding == 0


def test_a_finding_for_information_marks_nothing(read):
    read["measures"][0]["funding"][0]["amount_nok"] = 10_000
    read["findings"] = [{"rule": "year-inferred", "severity": "info"}]

    assert score(ANSWER, read).wrong_without_finding == 1


def test_an_amount_not_read_is_missed_but_not_wrong(read):
    read["measures"][0]["funding"][0]["amount_nok"] = None

    scored = score(ANSWER, read)

    assert scored.tallies["amounts"].missed == 1
    assert scored.wrong_amounts == 0


def test_an_amount_to_another_recipient_is_wrong(read):
    read["measures"][0]["funding"][0]["recipient"] = "Eier"

    assert score(ANSWER, read).wrong_amounts == 1


def test_an_invented_measure_counts_against_precision(read):
    read["measures"].append(copy.deepcopy(read["measures"][0]) | {"title": "Noe annet"})

    scored = score(ANSWER, read)

    assert scored.tallies["measures"].precision == 0.5
    assert scored.tallies["measures"].recall == 1
    assert scored.wrong_amounts == 2


def test_an_open_theme_counts_neither_way(read):
    read["measures"][0]["themes"] += [
        {"theme": "språk", "relation": "mentioned"},
        {"theme": "lek", "relation": "mentioned"},
    ]

    assert vars(score(ANSWER, read).tallies["themes"]) == {"right": 1, "extra": 1, "missed": 0}


def test_a_theme_with_another_relation_is_missed(read):
    read["measures"][0]["themes"][0]["relation"] = "mentioned"

    assert vars(score(ANSWER, read).tallies["themes"]) == {"right": 0, "extra": 1, "missed": 1}


def test_a_missing_owner_lowers_recall_only(read):
    read["report"]["owners"].pop()

    tally = score(ANSWER, read).tallies["owners"]

    assert (tally.precision, tally.recall) == (1, 0.5)


def test_a_file_that_could_not_be_read_misses_everything(read):
    read["error"] = {"kind": "damaged", "message": "Filen er skadet."}

    scored = score(ANSWER, read)

    assert scored.error == "damaged: Filen er skadet."
    assert all(tally.recall == 0 for name, tally in scored.tallies.items() if tally.expected)


def test_a_program_that_broke_down_misses_everything():
    assert score(ANSWER, None).tallies["amounts"].missed == 2


def test_a_bare_nought_may_name_its_recipient_or_not(read):
    read["stated_totals"][1]["recipient"] = NORD

    assert score(ANSWER, read).tallies["stated totals"].extra == 0


def test_two_forms_are_added_up(read):
    sums = summed([score(ANSWER, read), score(ANSWER, None)])

    assert (sums["year"].precision, sums["year"].recall) == (1, 0.5)
    assert sums["all fields"].expected == 2 * sum(each.expected for each in score(ANSWER, read).tallies.values())


def test_the_help_names_every_option():
    text = parser().format_help()

    assert all(option in text for option in ("--only", "--json", "--keep"))


def test_the_command_writes_figures_and_keeps_the_forms(tmp_path, capsys):
    figures, folder = tmp_path / "figures.json", tmp_path / "forms"

    main(["--only", "24-20", "--no-errors", "--json", str(figures), "--keep", str(folder)])

    assert '"forms": 1' in figures.read_text(encoding="utf-8")
    assert (folder / "24-20.txt").exists()
    assert (folder / "24-20.txt.json").exists()
    assert "amounts per edition" in capsys.readouterr().out
