"""The invented county is drawn alike everywhere, is as large as it should be, and exists nowhere."""

import csv
import os
import subprocess
import sys

from behovsmelding.demo import words
from behovsmelding.demo.building import written
from behovsmelding.demo.county import county
from behovsmelding.demo.names import NETWORKS, OWNERS, PARTNERS, YEARS
from behovsmelding.settings import ROOT

TOLD = "from behovsmelding.demo.building import county, written; print(hash_of(written(county())))"
HASHED = (
    "import hashlib; hash_of = lambda files: hashlib.sha256(repr([f[:2] for f in files]).encode()).hexdigest(); " + TOLD
)


def drawn_elsewhere(hash_seed: str) -> str:
    environment = os.environ | {"PYTHONHASHSEED": hash_seed}
    return subprocess.run(
        [sys.executable, "-c", HASHED], cwd=ROOT, env=environment, check=True, capture_output=True
    ).stdout


def test_the_same_county_is_drawn_in_every_process():
    assert drawn_elsewhere("1") == drawn_elsewhere("2")


def test_another_seed_draws_another_county():
    assert [one.measures for one in county(1)] != [one.measures for one in county(2)]


def test_there_are_41_owners_25_partners_nine_years_and_six_networks():
    assert len({one.name for one in OWNERS}) == 41
    assert len({one.name for one in PARTNERS}) == 25
    assert len(YEARS) == 9
    assert {one.network for one in OWNERS} == set(NETWORKS)
    assert len(NETWORKS) == 6
    assert len(county()) == 41 * 9


def test_no_owner_and_no_partner_is_a_real_one():
    with (ROOT / "data" / "vocabulary" / "organisations.csv").open(encoding="utf-8-sig") as table:
        real = {row[name].casefold() for row in csv.DictReader(table) for name in ("name", "short")}
    with (ROOT / "data" / "vocabulary" / "municipalities.csv").open(encoding="utf-8-sig") as table:
        real |= {row[name].casefold() for row in csv.DictReader(table) for name in ("name", "owner")}

    invented = {one.name for one in (*OWNERS, *PARTNERS)} | {one.short for one in PARTNERS}
    invented |= {spelling for one in (*OWNERS, *PARTNERS) for spelling in one.spellings}

    assert not {name for name in invented if name.casefold() in real}


def test_some_names_are_long_and_some_are_compounds():
    assert max(len(one.name) for one in OWNERS) >= 60
    assert [one.name for one in OWNERS if "-" in one.name] == [
        "Sør-Bergtattstrand kommune",
        "Nord-Bergtattstrand kommune",
    ]


def test_measures_begin_go_on_change_and_end():
    by_year = {(one.owner, one.year): {m.title: m for m in one.measures} for one in county()}
    pairs = [
        (by_year[owner, year - 1].get(title), measure)
        for (owner, year), measures in by_year.items()
        if year > YEARS[0]
        for title, measure in measures.items()
    ]
    goes_on = [(before, now) for before, now in pairs if before]

    assert len(goes_on) > 300
    assert all(now.is_continued for _, now in goes_on)
    assert any(before.total_nok != now.total_nok for before, now in goes_on)
    assert sum(not before for before, _ in pairs) > 200


def test_every_template_can_be_written_out_whole():
    for one in written(county()):
        assert not set("{|}") & set(one[1].decode().replace("|", "") if one[0].endswith(".csv") else one[1].decode())


def test_the_language_of_a_topic_is_said_in_both_languages():
    assert all(topic.nynorsk_title and topic.nynorsk_aim for topic in words.TOPICS)
