"""Which known edition a document is a form of: what speaks for each edition is counted, and no single line decides."""

import re
from collections import Counter

from behovsmelding.reading import Document

ENOUGH = {"appendix_2023": 3, "scheme_2024": 4, "collective_2026": 4}
"""What must speak for an edition at least; titles alone, or a letter that only names the scheme, are less."""
_HEAD = 1500
"""Letters at the top of a form, where its title stands."""
_DESCRIPTION = r"(?:beskrivelse|omtale|skildring)\w*"
_GRANT = r"(?:tilskudd|tilskot|midl)\w*"
_SHARED_OUT = r"fordel\w*+(?!\s+(?:med|mellom|slik)\b)"
"""A label, and no sentence: «fordeles med kr 80 000 til kommunen»."""
# (edition, what it weighs, the words): what the forms themselves print, in bokmål and nynorsk, also cut short.
_SIGNS = tuple(
    (edition, weight, re.compile(words, re.IGNORECASE))
    for edition, weight, words in (
        ("appendix_2023", 2, r"\bvedlegg\b(?:\W+\d+)?\W+(?:til\s+)?{behov}|{behov}[^.]{0,40}\bvedlegg\s+\d"),
        ("appendix_2023", 1, rf"\b{_DESCRIPTION}\s+av\s+(?:dei?\s+(?:\w+\s+)?)?tiltak"),
        ("appendix_2023", 1, rf"\b(?:nærmere|nærare|utfyllende|utfyllande|konkret)\s+{_DESCRIPTION}\s+av\s"),
        ("appendix_2023", 1, r"\binkludert\s+mål"),
        ("appendix_2023", 2, rf"\b(?:hvordan|korleis)\s+skal\s+{_GRANT}\s+(?:konkret\s+)?(?:bruk|nytt)"),
        ("appendix_2023", 1, rf"\b(?:skal|vil)\s+(?:bruke|nytte)\s+(?:sitt\s+)?{_GRANT}(?:\s+sitt)?\s*\("),
        ("scheme_2024", 2, r"\blokal\s+kompetanse\s?utvikling\s+i\s+barnehage"),
        ("scheme_2024", 1, r"{behov}[^.]{0,60}\blokal\s+kompetanse\s?utvikling\b"),
        ("scheme_2024", 2, r"{behov}\s+gj[ae]ld[^.?]{0,60}\b(?:(?:regional|desentralisert)\s+ordning|kompetanseløft)"),
        ("scheme_2024", 2, r"\bleverer\s+{behov}\s+i\s+fle(?:re|ire)\s+ordning"),
        ("scheme_2024", 1, r"\bbestår\s+av\s+fle(?:re|ire)\s+(?:UH|universitet)"),
        ("scheme_2024", 1, r"\btotal[et]?t?\s+(?:antall|tal)\s+tiltak|\bantall\s+tiltak\b"),
        ("scheme_2024", 1, r"\bna[vm]n\s+på\s+tiltak"),
        ("scheme_2024", 1, r"\btotal\s?sum\s+(?:som\s+)?det\s+(?:\w+\s+){1,3}behov"),
        ("scheme_2024", 2, rf"\b{_GRANT}\s+(?:\w+\s+)?{_SHARED_OUT}|\bfordeling\s+av\s+{_GRANT}"),
        ("scheme_2024", 2, rf"\b(?:hva|kva)\s+skal\s+{_GRANT}\s+(?:brukes?|brukast|nyttast|nyttes)\s+til"),
        ("scheme_2024", 1, r"\bforankr(?:ing|et|a)\b"),
        ("scheme_2024", 1, r"\bkollektive\s+prosess"),
        ("scheme_2024", 1, rf"\b(?:eiers|eigars|eigar\s+sitt|UHs|UH\s+sitt)\s+{_GRANT}"),
        ("scheme_2024", 1, r"\buniversitet\s?/\s?h[øo][gy]\w*\s*[:\t]"),
        ("collective_2026", 2, r"{behov}[^.]{0,40}\bkollektiv\s+kompetanse\s?utvikling"),
        ("collective_2026", 1, r"\bkompetansemiljø\s*[:\t]"),
        ("collective_2026", 1, r"\bfle(?:re|ire)\s+kompetansemiljø"),
        ("collective_2026", 1, r"\bvid[ea]refør\w*\s+{behov}\s+fr[aå]"),
        ("collective_2026", 1, r"\bbegge\s+del(?:er|ar)\b"),
        ("collective_2026", 1, r"\btotal\s?sum\s+(?:som\s+)?det\s[^.]{5,30}\sfor\W+(?:i\s+)?20(?:2[6-9]|3\d)"),
        ("collective_2026", 1, r"\bvurdering\s+av\s+behov"),
        ("collective_2026", 2, r"\bplan\s+for\s+part(?:nerskap|narskap)"),
        ("collective_2026", 1, r"\b(?:eiers?|eigars?|eigar\s+sin|eiga)\s+(?:eigen|egen)?\s?innsats"),
        ("collective_2026", 2, r"\bvurdering\s+av\s+(?:grad\s+av\s+)?målo(?:ppn|ppnåing)"),
        ("collective_2026", 1, r"\bøkonomi\s+og\s+varig"),
        ("collective_2026", 1, r"\bsum\s+(?:til\s+)?koordinator"),
        ("collective_2026", 1, r"\bsamiske\s+perspektiv"),
    )
    for words in [words.replace("{behov}", r"\bbehovsmelding\w*")]
)  # fmt: skip
_YEARS = {"appendix_2023": "2023", "scheme_2024": "2024", "collective_2026": "2026"}


def edition_of(document: Document) -> str | None:
    """Give the edition most speaks for; None where too little speaks for any."""
    # What an e-mail quotes is another letter's.
    text = " ".join(" ".join(line for line in document.lines if not line.startswith(">")).split()).replace("**", "")
    points: Counter[str] = Counter()
    for edition, weight, sign in _SIGNS:
        points[edition] += weight if sign.search(text) else 0
    enough = [edition for edition, least in ENOUGH.items() if points[edition] >= least]
    # A form's year only decides between editions its words leave open.
    return max(enough, key=lambda edition: (points[edition], _YEARS[edition] in text[:_HEAD]), default=None)
