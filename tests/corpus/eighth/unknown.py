"""What stands in the eighth set's forms of no known edition."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.third.say import DEKOM, INN, KL, LESE, MATTE, REKOM, UIT, VOLDA, form, measure

USN = "Universitetet i Sørøst-Norge"
NYNORSK = "Nynorsksenteret, Høgskulen i Volda"

of = partial(form, edition="unknown", year=2025, network=None)

ANSWERS = (
    of(
        "id01.docx",
        "a note: measures told in paragraphs, amounts in one table, what was had and left in 2024",
        owners=("Kragerø kommune",),
        partners=(USN,),
        measures=(
            measure(
                "1",
                "Lek på uteområdene",
                84000,
                {USN: 139500},
                scheme=REKOM,
                targets="alle ansatte",
                maybe_targets="barnehageansatte",
                main="lek",
            ),
            measure(
                "2",
                "Matematikkløypa",
                72000,
                {USN: 116000},
                scheme=DEKOM,
                targets="lærere",
                main="regning",
            ),
        ),
        total=411500,
    ),
    of(
        "id02.txt",
        "an e-mail in nynorsk, an amount a line, a measure that is not ready, last year's price",
        owners=("Stad kommune",),
        partners=(VOLDA, NYNORSK),
        measures=(
            measure("1", "Skuleleiing i endring", 35000, {VOLDA: 98000}, scheme=DEKOM, main="ledelse"),
            measure(
                "2",
                "Lesing frå fyrste dag",
                58000,
                {NYNORSK: 76500, VOLDA: 42000},
                scheme=None,
                main="lesing",
                maybe="språk, overganger",
            ),
            measure("3", "Rettleiing av PPT", None, {}, scheme=None, maybe="spesialpedagogikk"),
        ),
        total=309500,
    ),
    of(
        "id03.odt",
        "a region's own template, a small table for each measure, two schemes in one, the region's money of 2024",
        owners=("Nord-Aurdal kommune",),
        partners=(INN, LESE),
        measures=(
            measure(
                OPEN,
                "Leselyst i barnehage og på småtrinn",
                66000,
                {INN: 81400, LESE: 127000},
                semesters=("Høst 2025", "Vår 2026"),
                targets="barnehageansatte, lærere",
                main="lesing",
                maybe="språk",
            ),
            measure(
                OPEN,
                "Inkluderende praksis i små klasser",
                0,
                {INN: 109000},
                scheme=KL,
                semesters=("Høst 2025",),
                targets="lærere, ppt, spesialpedagogisk fagteam",
                main="tilpasset opplæring",
                maybe="spesialpedagogikk",
            ),
        ),
        total=383400,
    ),
    of(
        "id04.pdf",
        "a printed sheet with a column for each recipient, empty cells and noughts, earlier years in the notes",
        owners=("Alta kommune",),
        partners=(UIT, MATTE),
        maybe_partners=("NTNU",),
        measures=(
            measure(
                "1",
                "Språk og identitet",
                155000,
                {UIT: 188000},
                scheme=REKOM,
                targets="barnehageansatte",
                main="språk",
                maybe="mangfold, samisk",
            ),
            measure(
                "2",
                "Utforskende regning",
                90000,
                {UIT: 25000, MATTE: 146500},
                scheme=DEKOM,
                targets="lærere",
                main="regning",
            ),
            measure(
                "3",
                "Nærværsteam",
                120000,
                {UIT: 171250},
                scheme=KL,
                targets="laget rundt barnet",
                main="fravær",
            ),
            measure(
                "4",
                "Styrernettverk",
                0,
                {UIT: 0},
                scheme=REKOM,
                targets="barnehageansatte, styrere",
                maybe="ledelse",
            ),
        ),
        total=895750,
    ),
)
