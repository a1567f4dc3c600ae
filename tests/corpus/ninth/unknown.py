"""What stands in the ninth set's forms of no known edition."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.third.say import (
    DEKOM,
    DMMH,
    HVL,
    KL,
    MATTE,
    NORD,
    NTNU,
    OSLOMET,
    REKOM,
    SKRIVE,
    form,
    measure,
)

of = partial(form, edition="unknown", year=2025, network=None)
HITRA, FROYA = "Hitra kommune", "Frøya kommune"

ANSWERS = (
    of(
        "nd01.docx",
        "a letter: amounts in words of running text, own money and last year's beside, sums at the end",
        owners=("Nesodden kommune",),
        partners=(OSLOMET, MATTE),
        measures=(
            measure(
                "1",
                "Utviklingsarbeid i barnehagene: lek på tvers",
                85000,
                {OSLOMET: 168000},
                scheme=REKOM,
                targets="barnehageansatte, assistenter",
                main="lek",
                maybe="læringsmiljø",
            ),
            measure(
                "2",
                "Matematikk på småtrinnet",
                60000,
                {MATTE: 114500},
                scheme=DEKOM,
                targets="lærere",
                main="regning",
                maybe="overganger",
            ),
            measure(
                "3",
                "PPT som pådriver",
                100000,
                {OSLOMET: 136000},
                scheme=KL,
                targets="ppt, spesialpedagogisk fagteam",
                maybe="spesialpedagogikk, tilpasset opplæring",
            ),
        ),
    ),
    of(
        "nd02.txt",
        "an e-mail: a line for each recipient, no scheme, sums and last year's use at the end",
        owners=("Oppdal kommune",),
        partners=(DMMH, NTNU, SKRIVE),
        measures=(
            measure(
                "1",
                "Ute hele året - naturfag i barnehagen",
                32000,
                {DMMH: 74000},
                scheme=None,
                targets="barnehageansatte",
                maybe_targets="alle ansatte",
                maybe="regning",
            ),
            measure(
                "2",
                "Skriveopplæring 1.-10. trinn",
                90000,
                {SKRIVE: 118500, NTNU: 45000},
                scheme=None,
                targets="lærere",
                main="skriving",
            ),
        ),
    ),
    of(
        "nd03.odt",
        "a table of two municipalities and two partners, a column each, a priority instead of a number, empty cells",
        owners=(HITRA, FROYA),
        partners=(NTNU, NORD),
        measures=(
            measure(
                OPEN,
                "Flerspråklige barn og foreldresamarbeid",
                {HITRA: 70000, FROYA: 65000},
                {NORD: 121000},
                scheme=REKOM,
                targets="barnehageansatte, styrere",
                main="språk",
                maybe="mangfold",
            ),
            measure(
                OPEN,
                "Tverrfaglighet på ungdomstrinnet",
                {HITRA: 55000, FROYA: 55000},
                {NTNU: 149500},
                scheme=DEKOM,
                targets="lærere",
            ),
            measure(
                OPEN,
                "Felles PPT, felles praksis",
                {HITRA: 40000, FROYA: 40000},
                {NORD: 88200},
                scheme=KL,
                targets="ppt",
                maybe="spesialpedagogikk",
            ),
            measure(OPEN, "Rektorskolen", None, {NTNU: 36000}, scheme=DEKOM, targets="skoleledere", maybe="ledelse"),
        ),
    ),
    of(
        "nd04.pdf",
        "nynorsk: a table of labels for each measure, dots without kroner, a bare 0, the sums in a sentence below",
        owners=("Kinn kommune",),
        partners=(HVL,),
        measures=(
            measure(
                OPEN,
                "Barn som pårørande",
                58000,
                {HVL: 96400},
                scheme=KL,
                targets="ppt, laget rundt barnet, lærere",
                maybe_targets="alle ansatte",
                maybe="psykisk helse",
            ),
            measure(
                OPEN,
                "Koding og programmering i kunst og handverk",
                40000,
                {HVL: 71000},
                scheme=DEKOM,
                targets="lærere",
                main="digital praksis",
            ),
            measure(
                OPEN,
                "Vaksenrolla i frileiken",
                0,
                {HVL: 52500},
                scheme=REKOM,
                targets="assistenter, barnehageansatte",
                main="lek",
            ),
        ),
    ),
)
