"""What stands in the tenth set's forms of no known edition."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.third.say import DEKOM, DMMH, HVL, KL, NORD, REKOM, form, measure

UIA = "Universitetet i Agder"
USN = "Universitetet i Sørøst-Norge"

of = partial(form, edition="unknown", year=2025, network=None)

ANSWERS = (
    of(
        "td01.docx",
        "a letter: «kommunen trenger» and «universitetet trenger», the scheme in a sentence, working time in kroner",
        owners=("Kongsberg kommune",),
        partners=(USN,),
        measures=(
            measure(
                "1",
                "Språkarbeid i barnehagene",
                110000,
                {USN: 152000},
                scheme=REKOM,
                targets="barnehageansatte",
                main="språk",
            ),
            measure(
                "2",
                "Skriving på ungdomstrinnet",
                85000,
                {USN: 126500},
                scheme=DEKOM,
                targets="lærere",
                main="skriving",
            ),
            measure(
                "3",
                "Tettere på i PPT",
                40000,
                {USN: 97000},
                scheme=KL,
                targets="ppt",
                maybe="spesialpedagogikk",
            ),
        ),
    ),
    of(
        "td02.txt",
        "an e-mail: a line for each recipient, no scheme, what is left of 2024 below",
        owners=("Lyngdal kommune",),
        partners=(UIA,),
        measures=(
            measure(
                "1",
                "Lekbasert læring på småtrinnet",
                60000,
                {UIA: 112000},
                scheme=None,
                targets="lærere, sfo",
                main="lek",
            ),
            measure(
                "2",
                "Matematikk i barnehagen",
                45000,
                {UIA: 88500},
                scheme=None,
                targets="barnehageansatte",
                main="regning",
            ),
            measure(
                "3",
                "Elever med bekymringsfullt fravær",
                70000,
                {UIA: 131000},
                scheme=None,
                targets="lærere, ppt",
                main="fravær",
            ),
        ),
    ),
    of(
        "td03.odt",
        "nynorsk: a table in order of priority, a column for each recipient, sums beside and below, own costs after it",
        owners=("Årdal kommune",),
        partners=(HVL,),
        measures=(
            measure(
                OPEN,
                "Leik og vennskap",
                50000,
                {HVL: 92000},
                scheme=REKOM,
                targets="barnehageansatte",
                main="lek",
            ),
            measure(
                OPEN,
                "Lesing og skriving på mellomsteget",
                65000,
                {HVL: 108000},
                scheme=DEKOM,
                targets="lærere",
                main="lesing, skriving",
            ),
            measure(
                OPEN,
                "Nettverk for rektorane",
                20000,
                {HVL: 47500},
                scheme=DEKOM,
                targets="skoleledere",
                maybe="ledelse",
            ),
        ),
    ),
    of(
        "td04.pdf",
        "a private kindergarten's sheet: a table of labels for each measure, own money as a row like the grants",
        owners=("Fjordblikk barnehage SA",),
        partners=(DMMH, NORD),
        measures=(
            measure(
                OPEN,
                "Inkluderende barnehagemiljø",
                48000,
                {DMMH: 83000},
                scheme=REKOM,
                targets="alle ansatte",
                maybe_targets="barnehageansatte",
                main="læringsmiljø",
                maybe="tilpasset opplæring",
            ),
            measure(
                OPEN,
                "Språkvansker hos små barn",
                25000,
                {NORD: 57500},
                scheme=KL,
                targets="barnehageansatte",
                main="språk",
                maybe="spesialpedagogikk",
            ),
        ),
    ),
)
