"""What stands in the eleventh set's forms of 2024."""

from functools import partial

from tests.corpus.third.say import DEKOM, DMMH, HVL, KL, LMS, NORD, OSLOMET, REKOM, form, measure

SPRING24, AUTUMN24, SPRING25 = "Vår 2024", "Høst 2024", "Vår 2025"
OSTFOLD = "Høgskolen i Østfold"
USN = "Universitetet i Sørøst-Norge"

of = partial(form, edition="scheme_2024", year=2024)
kindergartens = partial(measure, scheme=REKOM, level="barnehage")
schools = partial(measure, scheme=DEKOM, level="grunnskole")
everyone = partial(measure, scheme=KL, level=None)

ANSWERS = (
    of(
        "ub01.docx",
        "the printed form filled in as it should be, costs of both explained in the questions below",
        owners=("Kongsberg kommune",),
        network="Kongsbergregionen",
        partners=(USN,),
        measures=(
            schools(
                "1",
                "Lesing på fagenes premisser",
                125000,
                {USN: 196900},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere, skoleledere",
                main="lesing",
            ),
            schools(
                "2",
                "Trygge klasser på ungdomstrinnet",
                90000,
                {USN: 136500},
                semesters=(SPRING24, AUTUMN24),
                targets="lærere, skoleledere, laget rundt barnet",
                main="læringsmiljø",
                maybe="psykisk helse",
            ),
        ),
        units=(0, 0, 9, 0, 0),
        totals=(
            (REKOM, 0, {None: 0}),
            (DEKOM, 215000, {None: 333400}),
            (KL, 0, {None: 0}),
            (None, 215000, {None: 333400}),
        ),
        total=548400,
    ),
    of(
        "ub02.txt",
        "nynorsk throughout, the form's own words too, cells by tabs, units in a sentence",
        owners=("Vindafjord kommune",),
        network="Haugalandet",
        partners=(HVL,),
        measures=(
            kindergartens(
                "1",
                "Språkleik i samlingsstunda",
                68000,
                {HVL: 119200},
                semesters=(AUTUMN24, SPRING25),
                targets="barnehageansatte, assistenter",
                main="språk",
                maybe="lek",
            ),
            kindergartens(
                "2",
                "Styraren som leiar",
                70000,
                {HVL: 122500},
                semesters=(SPRING24, AUTUMN24),
                targets="styrere",
                main="ledelse",
            ),
        ),
        units=(7, 3, 0, 0, 0),
        totals=(
            (REKOM, 138000, {None: 241700}),
            (DEKOM, 0, {None: 0}),
            (KL, 0, {None: 0}),
            (None, 138000, {None: 241700}),
        ),
        total=379700,
    ),
    of(
        "ub03.pdf",
        "two partners named in the cells, a list of needs, a coordinator within the owner's part",
        owners=("Eidsvoll kommune",),
        network="Øvre Romerike",
        partners=(OSLOMET, LMS),
        measures=(
            everyone(
                "1",
                "Fra henvisning til samarbeid",
                180000,
                {OSLOMET: 268000},
                semesters=(AUTUMN24, SPRING25),
                targets="ppt, lærere, barnehageansatte, skoleledere",
                mentioned="språk, lesing, fravær",
                maybe="spesialpedagogikk, tilpasset opplæring",
            ),
            everyone(
                "2",
                "Atferd og regulering",
                110000,
                {LMS: 166300},
                semesters=(SPRING24, AUTUMN24),
                targets="sfo, assistenter, lærere",
                main="atferd",
                maybe="psykisk helse",
            ),
            everyone(
                "3",
                "Nettverk for spesialpedagoger",
                100000,
                {OSLOMET: 180000},
                semesters=(SPRING24, AUTUMN24, SPRING25),
                targets="spesialpedagogisk fagteam",
                maybe="spesialpedagogikk",
            ),
        ),
        units=(6, 14, 11, 0, 1),
        totals=(
            (REKOM, 0, {None: 0}),
            (DEKOM, 0, {None: 0}),
            (KL, 390000, {OSLOMET: 448000, LMS: 166300}),
            (None, 390000, {OSLOMET: 448000, LMS: 166300}),
        ),
        total=1004300,
    ),
    of(
        "ub04.odt",
        "a small private school with one measure, bare figures, a price for an hour, boxes missing beside two schemes",
        owners=("Stiftelsen Ravnkollen friskole",),
        network="Nedre Glomma",
        partners=(OSTFOLD,),
        measures=(
            schools(
                "1",
                "Tilpasset opplæring i aldersblandede grupper",
                42000,
                {OSTFOLD: 79500},
                semesters=(AUTUMN24,),
                targets="lærere, assistenter",
                main="tilpasset opplæring",
                maybe="fådelt skole",
            ),
        ),
        units=(0, 0, 0, 1, 0),
        totals=(
            (REKOM, 0, {None: 0}),
            (DEKOM, 42000, {None: 79500}),
            (KL, 0, {None: 0}),
            (None, 42000, {None: 79500}),
        ),
        total=121500,
    ),
    of(
        "ub05.docx",
        "bold for what is chosen, two co-owners in a list, an amount for each kindergarten, what was had in 2023",
        owners=("Levanger kommune", "Ekne naturbarnehage SA", "Stiftelsen Kvernhuset barnehage"),
        network="Innherred",
        partners=(NORD, DMMH),
        measures=(
            kindergartens(
                "1",
                "Lekende voksne",
                140000,
                {NORD: 228600},
                semesters=(AUTUMN24, SPRING25),
                targets="barnehageansatte, assistenter, styrere",
                main="lek",
            ),
            kindergartens(
                "2",
                "Barn og skjerm: digital praksis i barnehagen",
                120000,
                {DMMH: 148000},
                semesters=(AUTUMN24,),
                targets="pedagogiske ledere, styrere",
                main="digital praksis",
            ),
        ),
        units=(18, 2, 0, 0, 0),
        totals=(
            (REKOM, 260000, {NORD: 228600, DMMH: 148000}),
            (DEKOM, 0, {None: 0}),
            (KL, 0, {None: 0}),
            (None, 260000, {NORD: 228600, DMMH: 148000}),
        ),
        total=636600,
    ),
)
