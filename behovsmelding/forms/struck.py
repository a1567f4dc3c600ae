"""Rows that an officer has struck: «Utgår», «ikke aktuelt», «Uteskole – trukket». They are no measures."""

import re

_PLACE = (
    r"(?:\s*[.,:(–-]*\s*(?:fra\s+|frå\s+)?"
    r"(?:i\s+år|i\s+denne\s+omgang|denne\s+gangen|denne\s+gongen|(?:for\s+|i\s+)?20[2-4]\d))?"
)
_STRUCK = (
    r"(?:(?:dette\s+)?(?:tiltaket\s+)?(?:er\s+|blir\s+|vert\s+|har\s+)?"
    r"(?:utgår|utgått|går\s+ut|gått\s+ut|trukke[tn]|trekt|trekkes|trekkjast|trekkast|avlyst|avlyses|avlysast"
    r"|strøke[tn]|stroke|strykes|strykast|slettet|sletta|slettes|slettast|bortfaller|bortfell|faller\s+bort|fell\s+bort"
    r"|falt\s+bort|falle\s+bort|(?:ikke|ikkje)\s+(?:lenger\s+|lengre\s+)?aktuel(?:t|l)|uaktuel(?:t|l)|droppet|droppa|droppes"
    r"|tatt\s+ut|teke\s+ut|tas\s+ut|skrinlagt|kansellert|kansellerast|blir\s+ikke\s+noe\s+av|vert\s+ikkje\s+noko\s+av))"
)
_ALONE = re.compile(
    rf"\W*(?:{_STRUCK}{_PLACE}|(?:se|sjå)\s+(?:over|ovenfor|ovanfor)|ingen(?:\s+(?:flere|fleire))?(?:\s+tiltak)?|tom|blank|n/a|x+)\W*",
    re.IGNORECASE,
)
_IN_CELL = re.compile(rf"\W*{_STRUCK}{_PLACE}\W*", re.IGNORECASE)
_BEHIND = re.compile(rf".*\w\W*(?:\s[–—-]+\s*|\(\s*|:\s+|,\s+){_STRUCK}{_PLACE}\W*", re.IGNORECASE | re.DOTALL)
_BEFORE = re.compile(rf"\W*{_STRUCK}{_PLACE}\s*[:–—-]\s*\w.*", re.IGNORECASE | re.DOTALL)


def is_struck(title: str) -> bool:
    """Tell whether a title says that its measure is taken out, alone or beside the measure's name.

    >>> [is_struck(title) for title in ("Utgår", "Uteskole (trukket)", "Trukket inn i leken", "Ikke alene")]
    [True, True, False, False]
    """
    return any(pattern.fullmatch(title) for pattern in (_ALONE, _BEHIND, _BEFORE))


def is_struck_in_cells(row: str) -> bool:
    """Tell whether a table's row says in a cell for money that its measure is taken out: «Uteskole», «utgår», «–»."""
    cells = [cell for cell in row.replace("**", "").split("\t")[1:] if re.search(r"\w", cell)]
    return bool(cells) and all(_IN_CELL.fullmatch(cell) for cell in cells)
