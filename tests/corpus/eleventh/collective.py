"""What stands in the eleventh set's forms of 2026."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.third.say import COLLECTIVE, HVL, LESE, LMS, UIT, VOLDA, form, measure

SPRING26, AUTUMN26, SPRING27 = "Vår 2026", "Høst 2026", "Vår 2027"
UIA = "Universitetet i Agder"
USN = "Universitetet i Sørøst-Norge"
GISKE, SULA = "Giske kommune", "Sula kommune"

of = partial(form, edition="collective_2026", year=2026)
told = partial(measure, scheme=COLLECTIVE)
elsewhere = partial(told, level=None, semesters=(), targets="")
"""A measure of which the form has only the row in the table."""

ANSWERS = (
    of(
        "uc01.docx",
        "the first of three measures, partners named in every cell, what the owner pays itself, a coordinator",
        owners=("Arendal kommune",),
        network="Østre Agder",
        partners=(UIA, LMS),
        measures=(
            told(
                "1",
                "Voksne som ser",
                185000,
                {UIA: 276400},
                level="barnehage",
                semesters=(AUTUMN26, SPRING27),
                targets="barnehageansatte, assistenter",
                maybe="lek, læringsmiljø",
            ),
            elsewhere("2", "Tilhørighet og læringsmiljø i skolen", 220000, {LMS: 198700}, main="læringsmiljø"),
            elsewhere("3", "Matematikksamtalen", 96000, {UIA: 143000}, main="regning"),
        ),
        units=(12, 9, 0, 0, 0),
        totals=((None, 501000, {UIA: 419400, LMS: 198700}),),
        total=1119100,
    ),
    of(
        "uc02.txt",
        "plain text with cells by tabs, the second measure described, units one to a line",
        owners=("Bardu kommune",),
        network="Midt-Troms",
        partners=(UIT,),
        measures=(
            elsewhere("1", "Uterommet som lekeplass", 40000, {UIT: 88600}, maybe="lek"),
            told(
                "2",
                "Flere språk i klasserommet",
                52000,
                {UIT: 104900},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, skoleledere",
                main="språk",
                maybe="mangfold",
            ),
        ),
        units=(0, 0, 3, 0, 0),
        totals=((None, 92000, {None: 193500}),),
        total=285500,
    ),
    of(
        "uc03.pdf",
        "two municipalities with an amount each in the owner's cell",
        owners=(GISKE, SULA),
        network="Søre Sunnmøre",
        partners=(VOLDA,),
        measures=(
            told(
                "1",
                "Overganger uten brudd",
                {GISKE: 75000, SULA: 90000},
                {VOLDA: 187600},
                level="begge",
                semesters=(SPRING26, AUTUMN26),
                targets="lærere, barnehageansatte, sfo, ppt",
                main="overganger",
            ),
        ),
        units=(9, 7, 8, 0, 1),
        totals=OPEN,
        total=352600,
    ),
    of(
        "uc04.odt",
        "nynorsk throughout, a herad, last year's grant in the comment",
        owners=("Voss herad",),
        network="Nordhordland, Voss og Hardanger",
        partners=(HVL,),
        measures=(
            told(
                "1",
                "Leik som livsmeistring",
                112000,
                {HVL: 167500},
                level="barnehage",
                semesters=(AUTUMN26, SPRING27),
                targets="barnehageansatte, assistenter, styrere",
                main="lek",
                maybe="psykisk helse, læringsmiljø",
            ),
            elsewhere("2", "Skriving frå første dag", 84000, {HVL: 121300}, main="skriving", maybe="overganger"),
            elsewhere("3", "PPT i lag med skulen", 60000, {HVL: 98200}, maybe="spesialpedagogikk"),
        ),
        units=(11, 5, 0, 0, 0),
        totals=((None, 256000, {None: 387000}),),
        total=643000,
    ),
    of(
        "uc05.docx",
        "a private owner, bold for what is chosen, two partners in one cell, the template's words in the comment",
        owners=("Skjærgårdsbarna barnehager AS",),
        network="Vestfold",
        partners=(USN, LESE),
        measures=(
            told(
                "1",
                "Språk og leselyst i barnehagen",
                66000,
                {USN: 92400, LESE: 71600},
                level="barnehage",
                semesters=(AUTUMN26,),
                targets="pedagogiske ledere, barnehageansatte, assistenter",
                main="språk, lesing",
            ),
            elsewhere("2", "Pedagogisk leder som veileder", 58000, {USN: 103000}, maybe="ledelse"),
        ),
        units=(0, 8, 0, 0, 0),
        totals=((None, 124000, {USN: 195400, LESE: 71600}),),
        total=391000,
    ),
)
