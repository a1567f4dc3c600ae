"""The addresses that readers may have bookmarked, with their names in the menu."""

ADDRESSES = {
    "/": "Oversikt",
    "/eiere": "Eiere",
    "/universitet": "Kompetansemiljø (UH)",
    "/temaer": "Temaer",
    "/malgrupper": "Målgrupper",
    "/tiltak": "Tiltak",
    "/sok": "Søk",
    "/presentasjon": "Vis på skjerm",
    "/mote": "Møtepapirer",
    "/kontroll": "Innlesing og kontroll",
    "/om": "Om tallene",
}
