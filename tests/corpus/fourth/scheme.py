"""What stands in the fourth set's forms of 2024."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.third.say import DEKOM, DMMH, KL, LESE, NORD, REKOM, SEPU, UIT, form, measure

SPRING24, AUTUMN24, SPRING25 = "Vår 2024", "Høst 2024", "Vår 2025"
AUTUMN25, SPRING26 = "Høst 2025", "Vår 2026"

of = partial(form, edition="scheme_2024", year=2024)
kindergartens = partial(measure, scheme=REKOM, level="barnehage")
schools = partial(measure, scheme=DEKOM, level="grunnskole")
upper = partial(measure, scheme=DEKOM, level=OPEN)
everyone = partial(measure, scheme=KL, level=None)

ANSWERS = (
    of(
        "t01.docx",
        "plain and long, hard spaces in the amounts, a list of needs, two private owners in the list",
        owners=("Meløy kommune", "Svartisbrisen friluftsbarnehage SA", "Solhøgda barnehage AS"),
        network="Salten",
        partners=(SEPU,),
        measures=(
            everyone(
                "1",
                "Nettverk for spesialpedagoger",
                180000,
                {SEPU: 295400},
                semesters=(AUTUMN24, SPRING25),
                targets="skoleledere, ppt, spesialpedagogisk fagteam",
                mentioned="lesing, atferd, fravær",
                maybe="spesialpedagogikk",
            ),
            everyone(
                "2",
                "Felles fagdager om traumebevisst praksis",
                240000,
                {SEPU: 360000},
                semesters=(SPRING24, AUTUMN24),
                targets="alle ansatte",
                maybe_targets="barnehageansatte, lærere, sfo",
                main="psykisk helse",
                maybe="mangfold",
            ),
        ),
        units=(5, 2, 6, 0, 1),
        totals=((KL, 420000, {None: 655400}), (None, 420000, {None: 655400})),
        total=1075400,
    ),
    of(
        "t02.txt",
        "two schemes ticked in one form: which measure is whose, only the sums tell; the table's text as Word saves it",
        owners=("Hadsel kommune",),
        network="Vesterålen og Lødingen",
        partners=(NORD, UIT),
        measures=(
            kindergartens(
                "1",
                "Barns medvirkning",
                90000,
                {NORD: 140000},
                semesters=(AUTUMN24, SPRING25),
                targets="pedagogiske ledere, assistenter",
            ),
            kindergartens(
                "2",
                "Ledelse i barnehagen",
                60000,
                {NORD: 122500},
                semesters=(SPRING24, AUTUMN24),
                targets="styrere",
                main="ledelse",
            ),
            schools(
                "3",
                "Ungdomstrinn i utvikling",
                80000,
                {UIT: 198000},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere, skoleledere",
            ),
            schools(
                "4",
                "Nettverk for kontaktlærere",
                50000,
                {NORD: 84600},
                semesters=(SPRING25,),
                targets="lærere",
                maybe="ledelse",
            ),
        ),
        units=(5, 4, 6, 1, None),
        totals=(
            (REKOM, 150000, {NORD: 262500}),
            (DEKOM, 130000, {UIT: 198000, NORD: 84600}),
            (None, 280000, {NORD: 347100, UIT: 198000}),
        ),
        total=825100,
    ),
    of(
        "t03.pdf",
        "a county municipality with upper secondary schools, long texts, no network",
        owners=("Nordland fylkeskommune",),
        network=None,
        partners=(NORD, UIT),
        measures=(
            upper(
                "1",
                "Profesjonsfellesskap i videregående skole",
                300000,
                {NORD: 412000},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere, skoleledere",
                main="ledelse",
            ),
            upper(
                "2",
                "Økt gjennomføring på yrkesfag",
                200000,
                {UIT: 268500},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere",
                maybe="fravær, overganger",
            ),
            upper(
                "3",
                "Nærværsteam ved skolene",
                150000,
                {NORD: 131250},
                semesters=(SPRING24, AUTUMN24, SPRING25),
                targets="lærere, assistenter, oppfølgingstjeneste",
                main="fravær",
                maybe="tilpasset opplæring",
            ),
        ),
        units=(0, 0, 16, 0, 1),
        totals=((DEKOM, 650000, {NORD: 543250, UIT: 268500}), (None, 650000, {NORD: 543250, UIT: 268500})),
        total=1461750,
    ),
    of(
        "t04.odt",
        "the form and its answers in nynorsk, a small municipality",
        owners=("Vevelstad kommune",),
        network="Sør-Helgeland",
        partners=(NORD,),
        measures=(
            kindergartens(
                "1",
                "Høgtlesing kvar dag",
                26000,
                {NORD: 58300},
                semesters=(AUTUMN24, SPRING25),
                targets="barnehageansatte",
                maybe_targets="alle ansatte",
                main="lesing",
            ),
            kindergartens(
                "2",
                "Overgang frå barnehage til skule",
                18000,
                {NORD: 41200},
                semesters=(SPRING25,),
                targets="barnehageansatte, lærere",
                main="overganger",
            ),
        ),
        units=(1, None, 1, None, None),
        totals=((REKOM, 44000, {None: 99500}), (None, 44000, {None: 99500})),
        total=143500,
    ),
    of(
        "t05.docx",
        "difficult: two owners and two partners in a cell, sister form in the table, a target group elsewhere",
        owners=("Narvik kommune", "Evenes kommune"),
        network="Ofoten",
        partners=(UIT, LESE),
        measures=(
            schools(
                "4",
                "Leseveiledere på alle skoler",
                {"Narvik kommune": 140000, "Evenes kommune": 35000},
                {UIT: 145000, LESE: 88500},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere, skoleledere",
                main="lesing",
                maybe="ledelse",
            ),
            schools(
                "5",
                "Vi lærer av hverandre",
                60000,
                {UIT: 72400},
                semesters=(AUTUMN24,),
                targets="skoleledere",
                maybe="ledelse",
            ),
        ),
        units=(0, 0, 12, None, 1),
        totals=(
            (REKOM, 210000, {UIT: 265000}),
            (DEKOM, 235000, {UIT: 217400, LESE: 88500}),
            (None, 445000, {UIT: 482400, LESE: 88500}),
        ),
        total=1015900,
    ),
    of(
        "t06.docx",
        "a private chain in a hurry, for 2025: one measure, no sum row, half of it empty, a second page left as it was",
        year=2025,
        owners=("Lillefjell Barnehager AS",),
        network="Indre Helgeland",
        partners=(DMMH,),
        measures=(
            kindergartens(
                "1",
                "Rammeplanen i praksis",
                75000,
                {DMMH: 120000},
                semesters=(AUTUMN25, SPRING26),
                targets="alle ansatte",
                maybe="ledelse",
            ),
        ),
        units=(None, 4, None, None, None),
        totals=((REKOM, 75000, {None: 120000}),),
        total=195000,
    ),
)
