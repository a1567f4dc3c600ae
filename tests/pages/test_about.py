"""Om tallene."""

import json

from behovsmelding.ui import trust
from tests.pages.visit import is_calm, title, visit, words


def test_the_rules_the_documents_and_the_versions_are_told(database):
    page = visit("om")

    sourceless, quality, documents, versions = (table.value for table in page.dataframe)
    assert is_calm(page)
    assert title(page) == "Slik er tallene laget"
    assert documents["Eier"].tolist() == ["Gildeskål kommune", "Bodø kommune", "Fauske kommune"]
    assert versions["Nr."].tolist() == [1]
    assert sourceless["Kroner"].sum() == 900_000 + 624_914 + 100_000 + 250_000 + 100_000 + 80_000 + 20_000 + 50_000
    assert "Beløp" in quality["Felt"].tolist()


def test_without_measurements_nothing_is_said_about_reading(database, monkeypatch, tmp_path):
    monkeypatch.setattr(trust, "MEASURED", tmp_path / "none.json")

    page = visit("om")

    assert is_calm(page)
    assert "Hvor godt skjemaene leses" not in words(page)


def test_the_measured_figures_are_told_with_what_they_were_measured_on(database, monkeypatch, tmp_path):
    measured = tmp_path / "measured.json"
    fields = {
        "amounts": {"precision": 0.96, "recall": 0.9, "of": 10},
        "year": {"precision": None, "recall": 1, "of": 1},
    }
    seeded = {"planted": 7, "caught": 6, "false_alarms": 0}
    told = {"forms": 3, "fields": fields, "wrong_amounts": 2, "wrong_without_finding": 1, "seeded": seeded}
    measured.write_text(json.dumps(told), encoding="utf-8")
    monkeypatch.setattr(trust, "MEASURED", measured)

    page = visit("om")

    assert page.dataframe[1].value.to_numpy().tolist() == [
        ["Beløp", "96,0\u00a0%", "90,0\u00a0%", 10],
        ["År", "ikke målt", "100,0\u00a0%", 1],
    ]
    assert any(
        "Målt på 3 oppdiktede filer" in word and "2 beløp ble lest feil, 1 av dem" in word for word in words(page)
    )


def test_the_blind_figures_are_told_before_those_that_were_mended_in_sight():
    amounts = {"amounts": {"precision": 0.9, "recall": 0.7, "of": 10}}
    mended = {"amounts": {"precision": 1.0, "recall": 0.99, "of": 10}}
    counts = {"forms": 5, "wrong_amounts": 1, "wrong_without_finding": 0}
    told = {**counts, "fields": mended, "seeded": {"planted": 1, "caught": 1}}
    editions = {"unknown": {"precision": 0.8, "recall": 0.5, "of": 4}}
    told[trust.BLIND] = {**counts, "fields": amounts, "editions": editions}

    said = trust.in_words(told | {trust.SINCE: {"fields": mended}})

    assert said.index("var 90,0\u00a0% riktige, og 70,0\u00a0% av dem") < said.index(
        "nå er tallene 100,0\u00a0% og 99,0\u00a0%"
    )
    assert "I skjemaer uten kjent utgave var tallene 80,0\u00a0% og 50,0\u00a0%." in said
    assert "siden rettet" not in trust.in_words(told | {trust.SINCE: told[trust.BLIND]})
    assert said.index("**Blindt:**") < said.index("**Rettet:** Målt på 5")
    assert trust.quality(mended, amounts).columns[1].startswith("Blindt")


def test_what_is_kept_of_people_is_told(database):
    said = " ".join(words(visit("om")))

    assert "Personopplysninger" in said
    assert all(f"**{part}:**" in said for part in ("Hva som lagres", "Hvorfor", "Hvor lenge"))


def test_an_empty_database_has_rules_all_the_same(invent):
    invent()

    page = visit("om")

    assert is_calm(page)
    assert "Ingen beløp er lest ennå." in words(page)
