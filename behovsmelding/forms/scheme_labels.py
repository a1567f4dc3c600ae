"""What the 2024 form itself says, in bokmål and nynorsk: its labels, questions and headings."""

import re

from behovsmelding.forms.fields import label

_DESCRIBE = "(?:beskriv|skildre?a?|gjer greie for) (?:hvordan|korleis)"
_GRANT = "til(?:skudd|skot)"
_USED = "skal (?:brukes|brukast|nyttast) på \\S+ (?:måte|vis)"
_AT_LINE_START = "^[^\\S\\n]*\\**"
_REASON = "(?:begrunn|grunngi|grunngje)(?:else|ing)?"
# «Ja Begrunn» on one line, where the bold that set the heading apart is lost.
_REASON_BESIDE = f"(?:(?<=ja\\x20)|(?<=nei\\x20)|(?<=[☐☒☑\\]]\\x20)){_REASON}(?=[^\\S\\n]*[:*]*[^\\S\\n]*$)"


def _short(words: str) -> str:
    """Make a pattern of a label cut short: before a colon with few words beside it, or alone on a line."""
    blank, word = "[^\\S\\n]", "[^\\W\\d][\\w/-]*"
    lead = f"^{blank}*[*#•-]*{blank}*(?:\\d[\\d.]*{blank}*)?"
    beside = f"{lead}(?:{word}{blank}+){{0,3}}?(?:{words})(?:{blank}+{word}){{0,3}}?(?=[^\\S\\n]*\\**[:?\\t])"
    alone = f"{lead}(?:{words})(?:{blank}+(?:for|av|på|i|til){blank}+tiltak\\w*)?(?=[^\\S\\n]*\\**[^\\S\\n]*$)"
    return f"(?:{beside}|{alone})"


_PRINTED = {
    "concerns": "behovsmelding(?:en|a) gjeld(?:er)?",
    "contacts": "kontaktperson(?:er|ar)?:",
    "several_owners": "partn[ae]rskap(?:et)? består av fle(?:re|ire) eig?[ae]r(?:e|ar)?",
    "several_partners": "partn[ae]rskap(?:et)? består av fle(?:re|ire) (?:UH|universitet)\\S*",
    "several_schemes": "partn[ae]rskap(?:et)? leverer behovsmelding i fle(?:re|ire) ordning(?:er|ar)",
    "stated_measures": (
        f"total[et]?t? (?:antall|tal) tiltak(?: det (?:er|blir|vert) (?:meldt )?behov for(?: {_GRANT} til)?)?"
    ),
    "totals": (
        "total ?sum (?:som )?det (?:meldes|meldast|(?:vert|blir|er) meldt|er) behov for(?: i)?(?: (?P<year>20\\d\\d))?"
        "|^\\W*(?:total|samla|samlet) ?(?:sum|søknad|behov)\\w*(?:\\W+\\w+){0,4}?\\W+(?P<year_of_sum>20\\d\\d)(?=\\W*:)"
    ),
    "name": "na[vm]n på tiltak(?:et)?",
    "distribution": f"{_GRANT}et (?:fordeles|fordelast|(?:blir|vert|er) fordelt|skal fordel(?:es|ast))(?: slik)?",
    "use": f"(?:hva|kva) skal {_GRANT}et (?:brukes|brukast|nyttast|nyttes) til",
    "anchoring": (
        f"{_DESCRIBE} tiltaket er forankr(?:et|a) i (?:den|dei|kvar|hver)\\b(?:[\\s\\S]{{0,260}}?dialog med UH)?"
    ),
    "collective": (
        f"{_DESCRIBE} tiltak(?:ene|et|a) skal (?:fremme|fremje) kollektive prosess(?:er|ar)"
        "(?: for profesjonsutvikling som (?:utvikler|utviklar) barnehagen (?:eller|og|/) sk[ou]len)?"
    ),
    "teacher_education": (
        f"{_DESCRIBE} dette samarbeidet (?:bidrar|bidreg|medverkar) til å (?:styrke|styrkje)"
        " (?:lærerutdanningen|lærarutdanninga)"
    ),
    "plan": f"{_DESCRIBE} (?:dette )?tiltaket er forankr(?:et|a) i (?:den )?langsiktige? plan(?:en)?",
    "owner_use": f"(?:eiers|eigars|eigarens|eigaren sitt|eier sitt|eigar sitt) {_GRANT}(?:et)? {_USED}",
    "university_use": f"(?:UH sitt|UHs|UH-institusjonens) {_GRANT}(?:et)? {_USED}",
    "coordinator": "det er behov for å (?:bruke|nytte) mid(?:ler|lar) til koordinator(?: for dette tiltaket)?",
    "coordinator_reason": (f"{_AT_LINE_START}{_REASON}(?=[^\\S\\n]*[:*\\n])|\\*\\*{_REASON}\\*\\*|{_REASON_BESIDE}"),
    "duration": (
        f"{_AT_LINE_START}(?:tiltakets varighet|varighet(?:en)?(?: (?:for|på|av) tiltaket)?"
        "|tiltaket var(?:er|ar)|(?:tiltaket si |tiltakets )varigheit"
        "|varigheita?(?: (?:til|for|på|av) tiltaket)?)(?=[\\s:*])"
    ),
    "target_group": "(?:hvem|kven) er målgrupp(?:a|en) for tiltaket",
    "partners": "liste over (?:de |dei )?andre (?:eiere|eigarar) og UH(?: i partn[ae]rskapet)?",
    "consultation": (
        "behovsmelding(?:en|a) har (?:vært|vore) drøft(?:et|a) (?:i|med)"
        " (?:medbestem\\w+|medråd\\w+|medavgjer\\w+|medverk\\w+|tillitsvalg?te?\\w*)"
    ),
    "participants": "(?:hvem|kven)(?: som)? har (?:deltatt|delteke|vært med|vore med)",
    "units": (
        "(?:hvor|kor) mange (?:enheter|einingar) er (?:inkluderte?|med|omfatt?et|omfatta) i behovsmelding(?:en|a)"
        "|^[^\\S\\n]*\\**(?:enheter|einingar):"
    ),
}
# The same cut short, as those write who make the form anew: words of a line that ends there, or in a colon or a tab.
_SHORT = {
    "stated_measures": "(?:antall|tal) tiltak",
    "distribution": f"fordeling(?:en|a)?(?: (?:av|for))? (?:{_GRANT}|midl)\\w*|{_GRANT}s?fordeling",
    "use": "(?:brukes|brukast|nyttast|nyttes) til",
    "anchoring": "forankring(?:en|a)?",
    "collective": "kollektive prosess(?:er|ar|ene|ane)",
    "teacher_education": "lær[ea]rutdanning\\w*",
    "plan": "(?:langsiktig|lokal|kommunal)\\w* plan\\w*",
    "owner_use": f"(?:eiers|eigars|eier sitt|eigar sitt) (?:{_GRANT}|midl)\\w*",
    "university_use": f"(?:UHs|UH sitt|universitetets) (?:{_GRANT}|midl)\\w*",
    "coordinator": "koordinator\\w*",
    "target_group": "målgrupp\\w*",
    "consultation": "drøft(?:et|a|ing)|medbestem\\w*",
    "units": "(?:antall|tal) (?:enheter|einingar)",
}


LABELS = {kind: label(words, *([_short(_SHORT[kind])] if kind in _SHORT else [])) for kind, words in _PRINTED.items()}
# In the head of the form only; in a table «Eier» is a heading.
OWNER = label(
    f"{_AT_LINE_START}(?:innmeldende |innmeldande )?(?:skole-?|skule-?|barnehage-?)?(?:eier|eigar)(?:e|ar)?"
    "(?:[^\\S\\n]*:|(?=[^\\S\\n]*\\t[^\\S\\n]*(?!UH|Universitet)[*A-ZÆØÅ]))"
)
UNIVERSITY = label(
    f"{_AT_LINE_START}(?:universitet(?:et)?(?: ?/ ?h[øo][gy]\\w*)?|UH)(?: ?\\([^)\\n]*\\))?[^\\S\\n]*:",
    f"{_AT_LINE_START}universitet(?:et)? ?/ ?h[øo][gy]\\w*(?=[^\\S\\n]*\\t[^\\S\\n]*[*A-ZÆØÅ])",
    "(?<=\\t)[^\\S\\n]*\\**universitet(?:et)? ?/ ?h[øo][gy]\\w*:",
)
HEADING = re.compile(
    r"^[ \t*#]*(?:Tiltak|TILTAK)[ \t]+(?:nr\.?[ \t]*)?"
    r"(?P<number>\d{1,2}[a-z]?|[A-H](?=[ \t]*[.:–-]))\b[ \t]*[.:–-]?[ \t*]*",
    re.MULTILINE,
)
# Their names are those of `report.Question`.
QUESTIONS = (
    "anchoring", "collective", "teacher_education", "plan", "owner_use", "university_use", "coordinator_reason",
    "target_group",
)  # fmt: skip
# Where themes are looked for. What the teacher education gains is not what the measure is about.
FREE_TEXT = ("anchoring", "collective", "plan", "owner_use", "university_use")
MEASURE_KINDS = frozenset({"name", "distribution", "use", "coordinator", "duration", *QUESTIONS})
