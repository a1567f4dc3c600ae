"""Invented answers that headings are made of, and what is chosen."""

import pandas as pd

from behovsmelding import headlines
from behovsmelding.headlines import Coverage
from behovsmelding.selection import Selection

NORD = "Nord universitet"


ALL, FOR_NORD = Selection(years=(2026,)), Selection(years=(2026,), partners=(NORD,))


SHORT = {NORD: NORD, "SePU, Universitetet i Innlandet": "SePU (INN)"}.get


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


def a_funding(**columns) -> pd.DataFrame:
    """Make an answer; a column given as one value has it in every row."""
    rows = max(len(values) for values in columns.values() if isinstance(values, list))
    columns = {name: values if isinstance(values, list) else [values] * rows for name, values in columns.items()}
    made = pd.DataFrame(columns)
    numbers = [name for name in made if name.endswith("_nok") or name == "measures"]
    return made.astype(dict.fromkeys(numbers, "Int64"))


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


TWO = a_coverage(owners=("Bodø kommune", "Fauske kommune"))
