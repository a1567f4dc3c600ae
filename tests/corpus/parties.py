"""Owners and partners of the invented forms: what a form calls them, and what they are called in the end."""

import csv
from dataclasses import dataclass
from functools import cache

from behovsmelding.settings import ROOT

VOCABULARY = ROOT / "data" / "vocabulary"


@dataclass(frozen=True)
class Partner:
    """A university partner."""

    name: str
    """As MODEL §1 names it."""
    written: str
    """In the partner fields."""
    label: str
    """In the cells with money."""


PARTNERS = {
    "nord": Partner("Nord universitet", "Nord universitet", "Nord"),
    "nord_caps": Partner("Nord universitet", "NORD universitet", "NORD"),
    "sepu": Partner("SePU, Universitetet i Innlandet", "Høgskolen i Innlandet/ SePU", "SePU"),
    "sepu_hinn": Partner("SePU, Universitetet i Innlandet", "HINN, SePU", "Sepu"),
    "sepu_inn": Partner("SePU, Universitetet i Innlandet", "SePU, Universitetet i Innlandet", "SePu"),
    "inn": Partner("Universitetet i Innlandet", "Universitetet i Innlandet", "INN"),
    "lms": Partner(
        "Læringsmiljøsenteret, Universitetet i Stavanger", "Læringsmiljøsenteret, Universitetet i Stavanger", "LMS"
    ),
    "lms_short": Partner(
        "Læringsmiljøsenteret, Universitetet i Stavanger", "Læringsmiljøsenteret i Stavanger", "Læringsmiljøsenteret"
    ),
    "lese": Partner(
        "Lesesenteret, Universitetet i Stavanger", "Lesesenteret, Universitetet i Stavanger", "Lesesenteret"
    ),
    "uis": Partner("Universitetet i Stavanger", "Universitetet i Stavanger", "UiS"),
    "uit": Partner("UiT Norges arktiske universitet", "UiT Norges arktiske universitet", "UiT"),
    "uit_old": Partner("UiT Norges arktiske universitet", "UiT – Norges arktiske universitet", "UiT"),
    "hvl": Partner("Høgskulen på Vestlandet", "Høgskulen på Vestlandet", "HVL"),
    "ntnu": Partner("NTNU", "NTNU", "NTNU"),
    "skrive": Partner("Skrivesenteret, NTNU", "Skrivesenteret, NTNU", "Skrivesenteret"),
    "matte": Partner("Matematikksenteret, NTNU", "Matematikksenteret, NTNU", "Matematikksenteret"),
    "oslomet": Partner("OsloMet – storbyuniversitetet", "OsloMet", "OsloMet"),
    "usn": Partner("Universitetet i Sørøst-Norge", "Universitetet i Sørøst-Norge", "USN"),
    "dmmh": Partner("Dronning Mauds Minne Høgskole", "Dronning Mauds Minne Høgskole", "DMMH"),
    "volda": Partner("Høgskulen i Volda", "Høgskulen i Volda", "HVO"),
    "samisk": Partner("Samisk høgskole", "Samisk høgskole", "Samisk høgskole"),
    "fagskolen": Partner("Fagskolen i Nordland", "Fagskolen i Nordland", "Fagskolen i Nordland"),
    "nla": Partner("NLA Høgskolen", "NLA Høgskolen", "NLA"),
}

PRIVATE_OWNERS = (
    "Solstrand naturbarnehage SA",
    "Tangen barnehager AS",
    "Stiftelsen Nordlys friskole",
    "Fjellvind barnehage AS",
    "Læringsglede Nord AS",
)
"""Invented."""

CO_OWNERS = (
    "Blåbærtua barnehage AS",
    "Stiftelsen Lysheim barnehage",
    "Havgløtt barnehage SA",
    "Vinterveien Montessoriskole",
    "Kråkeslottet familiebarnehage",
    "Steinrøysa barnehage A/S",
    "Fjordgløtt friluftsbarnehage SA",
    "Skogheim kristne grunnskole",
)
"""Invented, for the lists of co-owners."""


@cache
def municipalities() -> tuple[str, ...]:
    """Give the municipal owners of Nordland."""
    with (VOCABULARY / "municipalities.csv").open(encoding="utf-8") as file:
        return tuple(row["owner"] for row in csv.DictReader(file) if row["county"] == "Nordland")


@cache
def memberships() -> tuple[dict[str, str], ...]:
    """Give the rows of the networks' table."""
    with (VOCABULARY / "networks.csv").open(encoding="utf-8") as file:
        return tuple(csv.DictReader(file))


def network_of(owner: str, year: int) -> str | None:
    """Give the network an owner belongs to in a year (MODEL §2: inferred when the form is silent)."""
    for row in memberships():
        first, last = int(row["year_from"] or 0), int(row["year_to"] or 9999)
        if row["owner"] == owner and first <= year <= last:
            return row["network"]
    return None
