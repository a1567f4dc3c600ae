"""What stands in the eleventh set's forms of no known edition."""

from functools import partial

from tests.corpus.third.say import (
    DEKOM,
    HVL,
    INN,
    KL,
    LESE,
    LMS,
    MATTE,
    REKOM,
    SAMISK,
    SKRIVE,
    UIT,
    VOLDA,
    form,
    measure,
)

UIA = "Universitetet i Agder"
USN = "Universitetet i Sørøst-Norge"

of = partial(form, edition="unknown", year=2025, network=None)
kindergartens = partial(measure, scheme=REKOM)
schools = partial(measure, scheme=DEKOM)
everyone = partial(measure, scheme=KL)
HELP = "spesialpedagogikk, tilpasset opplæring"

ANSWERS = (
    of(
        "ud01.docx",
        "a letter: each measure a bold line and sentences, the sum and last year's at the end",
        owners=("Tynset kommune",),
        partners=(INN, LESE),
        measures=(
            kindergartens(
                "1",
                "Språk i lek",
                58000,
                {INN: 116000},
                targets="barnehageansatte, assistenter",
                main="språk, lek",
            ),
            schools("2", "Lesing på mellomtrinnet", 72000, {LESE: 94500}, targets="lærere", main="lesing"),
            everyone(
                "3", "Elever som uteblir", 65000, {INN: 148000}, targets="ppt, lærere, skoleledere", main="fravær"
            ),
        ),
    ),
    of(
        "ud02.txt",
        "an e-mail in nynorsk, a line for each thing, sums in a sentence",
        owners=("Bømlo kommune",),
        partners=(HVL, LMS),
        measures=(
            kindergartens(
                "1",
                "Rekneglede i barnehagen",
                50000,
                {HVL: 98000},
                targets="barnehageansatte, assistenter",
                main="regning",
            ),
            schools(
                "2",
                "Skulemiljø og vennskap",
                85000,
                {LMS: 126500},
                targets="lærere, sfo",
                main="læringsmiljø",
            ),
            everyone(
                "3",
                "Saman om barnet",
                0,
                {HVL: 172000},
                targets="ppt, barnehageansatte, lærere",
                maybe=HELP,
            ),
        ),
    ),
    of(
        "ud03.pdf",
        "one table with a column for the owner and one for the partner, a row of sums",
        year=2024,
        owners=("Hole kommune",),
        partners=(USN,),
        measures=(
            kindergartens(
                "1",
                "Lek ute og inne",
                48000,
                {USN: 91000},
                targets="barnehageansatte, assistenter",
                main="lek",
            ),
            schools("2", "Skriveopplæring i alle fag", 64000, {USN: 108500}, targets="lærere", main="skriving"),
            everyone(
                "3",
                "Spesialpedagogikk i fellesskapet",
                70000,
                {USN: 133000},
                targets="ppt, lærere, barnehageansatte",
                main="spesialpedagogikk",
                maybe="tilpasset opplæring",
            ),
        ),
    ),
    of(
        "ud04.odt",
        "nynorsk, a table of labels for each measure",
        owners=("Rauma kommune",),
        partners=(VOLDA,),
        measures=(
            schools(
                "1",
                "Digital dømmekraft på barnesteget",
                54000,
                {VOLDA: 87300},
                targets="lærere",
                main="digital praksis",
            ),
            everyone(
                "2",
                "Leiarnettverk for rektorar og styrarar",
                36000,
                {VOLDA: 112000},
                targets="skoleledere, styrere",
                main="ledelse",
            ),
        ),
    ),
    of(
        "ud05.docx",
        "the owner's own form: a numbered heading and a table of recipients for each measure",
        owners=("Lindesnes kommune",),
        partners=(UIA, SKRIVE),
        measures=(
            kindergartens(
                "1",
                "Barns språk i hverdagen",
                77000,
                {UIA: 129400},
                targets="barnehageansatte, assistenter",
                main="språk",
            ),
            schools("2", "Skrivetrening på ungdomstrinnet", 81000, {SKRIVE: 102600}, targets="lærere", main="skriving"),
            everyone(
                "3",
                "Psykisk helse i skolen",
                60000,
                {UIA: 138000},
                targets="lærere, ppt, laget rundt barnet",
                main="psykisk helse",
            ),
        ),
    ),
    of(
        "ud06.txt",
        "a list with brackets after the numbers, «til» before each recipient, three partners, last year's sum",
        owners=("Karasjok kommune",),
        partners=(SAMISK, MATTE, UIT),
        measures=(
            kindergartens(
                "1",
                "Joik og fortelling i barnehagen",
                64000,
                {SAMISK: 118000},
                targets="barnehageansatte, assistenter",
                maybe="samisk, språk",
            ),
            schools(
                "2",
                "Regning med duodji",
                55000,
                {SAMISK: 92500, MATTE: 47000},
                targets="lærere",
                main="regning",
                maybe="samisk",
            ),
            everyone(
                "3",
                "Tidlig hjelp på barnets språk",
                80000,
                {UIT: 141000},
                targets="ppt, barnehageansatte, lærere",
                main="språk",
                maybe=f"{HELP}, samisk, mangfold",
            ),
        ),
    ),
)
