"""How a text writes a municipality's name, whether or not anybody knows it."""

PLACE = (
    r"(?:(?:Indre|Ytre|Øvre|Nedre|Nordre|Søndre|Søre|Vestre|Østre|Austre|Midtre)[ ]+)?"
    r"[A-ZÆØÅ][\w-]+(?:[ ]+og[ ]+[A-ZÆØÅ][\w-]+)?"
)
MUNICIPALITY = (
    r"\b(?!(?:Kroner|Beløp|Sum|Til|Fra|Frå|Midler|Behov|Tilskudd|Tilskot|Andel|Kostnad|Utgifter|Budsjett|For|Og|Vår|Hver|Kvar|Denne|Egen|Eigen|Hele|Heile|Samme|Same|Ein|En)\b)"
    rf"{PLACE}[ ]+(?:kommune|KOMMUNE|herad)(?![\w-])"
)
