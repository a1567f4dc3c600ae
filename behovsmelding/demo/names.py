"""Who is in the invented county: owners, networks and partners that exist nowhere, and word lists that know them."""

import csv
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from behovsmelding.settings import ROOT

COUNTY = "Huldreland"
NETWORKS = ("Ytre Huldreland", "Indre Huldreland", "Nøkkedalen", "Trollheia", "Draugøyene", "Jutulfjellet")
YEARS = range(2018, 2027)

Kind = Literal["municipality", "joint", "kindergartens", "schools"]


class Owner(NamedTuple):
    """An owner of schools or kindergartens."""

    name: str
    kind: Kind
    network: str
    spellings: tuple[str, ...] = ()
    """Other ways a municipality writes its name, the first without «kommune»."""


class Partner(NamedTuple):
    """A university or college, or a centre of one."""

    name: str
    short: str
    parent: str = ""
    spellings: tuple[str, ...] = ()
    """Other ways forms write it, also what it was called before."""


MUNICIPALITIES: Mapping[str, tuple[str, ...]] = {
    "Ytre Huldreland": ("Huldrevik", "Trollhamn", "Nøkkesund", "Vettestrand", "Nissefjord", "Kråkesølv"),
    "Indre Huldreland": ("Huldreskog", "Tussedal", "Gygrefjell", "Sølvhestlia", "Haugtussmo"),
    "Nøkkedalen": ("Fossegrimdal", "Nøkketjern", "Lindormsund", "Kvitbjørnmo", "Glassfjell"),
    "Trollheia": ("Trollheim og Tverrtrollheim", "Skogtrollmyr", "Soriavik", "Moriastrand", "Gullfuglnes"),
    "Draugøyene": ("Ytre Draugøy", "Indre Draugøy", "Nordavindøy", "Sjumilsvåg", "Måneskjær"),
    "Jutulfjellet": ("Jutulheim", "Askeladdnes", "Rimtussvidda", "Sør-Bergtattstrand", "Nord-Bergtattstrand"),
}
OTHER_OWNERS = (
    Owner("Interkommunalt oppvekstsamarbeid for Nissefjord og Tussedal IKS", "joint", "Ytre Huldreland"),
    Owner("Draugøyregionens oppvekstkontor IKS", "joint", "Draugøyene"),
    Owner("Nøkketjernet naturbarnehage SA", "kindergartens", "Nøkkedalen"),
    Owner("Huldrekroken barnehagedrift AS", "kindergartens", "Indre Huldreland"),
    Owner("Gygrestua familiebarnehager AS", "kindergartens", "Indre Huldreland"),
    Owner("Stiftelsen Lindormens friluftsbarnehager i fjord og fjell", "kindergartens", "Trollheia"),
    Owner("Sjumilsstøvlene barnehage BA", "kindergartens", "Draugøyene"),
    Owner("Jutulgryta montessoribarnehage SA", "kindergartens", "Jutulfjellet"),
    Owner("Glassfjellet friskole SA", "schools", "Nøkkedalen"),
    Owner("Soria Moria oppvekstsenter AS", "schools", "Trollheia"),
)
OWNERS = (
    *(
        Owner(f"{place} kommune", "municipality", network, (place, f"{place.upper()} KOMMUNE"))
        for network, places in MUNICIPALITIES.items()
        for place in places
    ),
    *OTHER_OWNERS,
)

_HULDRELAND = "Huldreland universitet"
_TROLLHAMN = "Universitetet i Trollhamn"
_TENKT = "Norges tenkte universitet"
_FJORD = "Høgskolen for fjord, fjell og folkeeventyr"
_NYNORSK = "Høgskulen i Tussedal"
PARTNERS = (
    Partner(_HULDRELAND, "Huldreland", "", ("Huldreland univ.", "HULU")),
    Partner(f"Kvitebjørnsenteret, {_HULDRELAND}", "Kvitebjørn (Huldreland)", _HULDRELAND, ("Kvitebjørnsenteret",)),
    Partner(f"Askeladdsenteret, {_HULDRELAND}", "Askeladd (Huldreland)", _HULDRELAND, ("Askeladdsenteret",)),
    Partner(
        f"Nasjonalt oppdiktet senter for barnehageforskning, {_HULDRELAND}",
        "NOSB (Huldreland)",
        _HULDRELAND,
        ("Nasjonalt oppdiktet senter for barnehageforskning", "NOSB"),
    ),
    Partner(_TROLLHAMN, "UiTh", "", ("Høgskolen i Trollhamn", "HiTh", "UiTh")),
    Partner(f"Nøkkesenteret, {_TROLLHAMN}", "Nøkkesenteret (UiTh)", _TROLLHAMN, ("Nøkkesenteret",)),
    Partner(f"Bergtattsenteret, {_TROLLHAMN}", "Bergtatt (UiTh)", _TROLLHAMN, ("Bergtattsenteret",)),
    Partner(_TENKT, "NTEU", "", ("NTEU",)),
    Partner(f"Eventyrverkstedet, {_TENKT}", "Eventyrverkstedet (NTEU)", _TENKT, ("Eventyrverkstedet",)),
    Partner(f"Tallgrottesenteret, {_TENKT}", "Tallgrotten (NTEU)", _TENKT, ("Tallgrottesenteret",)),
    Partner(_FJORD, "HFFF", "", ("HFFF", "Høgskolen for fjord og fjell")),
    Partner(f"Soriasenteret, {_FJORD}", "Soriasenteret (HFFF)", _FJORD, ("Soriasenteret",)),
    Partner(_NYNORSK, "HiTus", "", ("HiTus", "Høgskolen i Tussedal")),
    Partner(f"Målrosesenteret, {_NYNORSK}", "Målrosa (HiTus)", _NYNORSK, ("Målrosesenteret",)),
    Partner("Universitetet i Soria Moria", "USM", "", ("USM",)),
    Partner("Høgskolen i Nissefjord", "HiNi", "", ("HiNi",)),
    Partner("Askeladden lærerhøgskole", "ALH", "", ("ALH",)),
    Partner("Jutulheim vitenskapelige høgskole", "JVH", "", ("JVH", "Jutulheim VH")),
    Partner("Draugøyene maritime høgskole", "DMH", "", ("DMH",)),
    Partner("Universitetet i Glassfjell", "UGF", "", ("UGF",)),
    Partner("Høgskolen Østenfor sol og vestenfor måne", "HØSVM", "", ("HØSVM", "Høgskolen Østenfor sol")),
    Partner("Samfunnsvitenskapelig høgskole i Gullfuglnes", "SHG", "", ("SHG",)),
    Partner("Vettestrand pedagogiske høgskole", "VPH", "", ("VPH",)),
    Partner("Fagskolen i Huldreland", "Fagskolen i Huldreland"),
    Partner("Nøkketjern fagskole", "Nøkketjern fagskole"),
)
ONLY_FROM_2026 = ("Fagskolen i Huldreland", "Nøkketjern fagskole")
"""Vocational colleges may be partners in the collective scheme only."""


def write_word_lists(folder: Path) -> None:
    """Write a folder of word lists in which the invented names stand in the place of the real ones."""
    shutil.copytree(ROOT / "data" / "vocabulary", folder, dirs_exist_ok=True)
    spelt = [(spelling, one.name) for one in PARTNERS for spelling in (one.name, *one.spellings)]
    _write(
        folder / "organisations.csv",
        ("name", "parent", "short", "org_number"),
        ((one.name, one.parent, one.short, "") for one in PARTNERS),
    )
    _write(
        folder / "aliases.csv",
        ("spelling", "name", "case_sensitive", "only_in_cells"),
        ((spelling, name, "yes" if len(spelling) <= 5 else "no", "no") for spelling, name in spelt),
    )
    municipal = [one for one in OWNERS if one.kind == "municipality"]
    _write(
        folder / "municipalities.csv",
        ("number", "name", "owner", "county", "other_name"),
        ((str(9901 + n), one.spellings[0], one.name, COUNTY, "") for n, one in enumerate(municipal)),
    )
    _write(
        folder / "networks.csv",
        ("year_from", "year_to", "network", "owner", "county", "basis"),
        (("", "", one.network, one.name, COUNTY, "oppdiktet") for one in OWNERS),
    )
    _write(
        folder / "expected_owners.csv",
        ("year", "network", "owner"),
        ((str(year), one.network, one.name) for year in YEARS for one in OWNERS),
    )


def _write(path: Path, headings: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as table:
        csv.writer(table, lineterminator="\n").writerows([headings, *rows])
