"""The addresses of the pages and their names in the menu: stable, readers have them as bookmarks (MODEL §8)."""

from behovsmelding.language import Words

LANGUAGE = "sprak"
"""The key of the language in an address."""
OVERVIEW = ""
SEARCH = "sok"
PRESENTATION = "presentasjon"
MEETING = "mote"
ADDRESSES = Words(
    {
        OVERVIEW: "Oversikt",
        "eiere": "Eiere",
        "universitet": "Kompetansemiljø (UH)",
        "temaer": "Temaer",
        "malgrupper": "Målgrupper",
        "tiltak": "Tiltak",
        SEARCH: "Søk",
        PRESENTATION: "Vis på skjerm",
        MEETING: "Møtepapirer",
        "kontroll": "Innlesing og kontroll",
        "om": "Om tallene",
    }
)
