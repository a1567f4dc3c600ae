"""What stands in the second set's forms of no known edition."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.held_out.say import DEKOM, DMMH, KL, LESE, NORD, REKOM, SEPU, UIT, VOLDA, measure
from tests.corpus.second.say import NYNORSK, form, in_one

of = partial(form, edition="unknown")
measure = partial(measure, maybe="all")

ANSWERS = (
    of(
        "u01.txt",
        "a letter, amounts in sentences, what was given last year beside them",
        year=2025,
        owners=("Lurøy kommune",),
        network="Ytre Helgeland",
        partners=(NORD,),
        measures=(
            measure("1", "Skolestart på øyskolene", 85000, {NORD: 132000}),
            measure("2", "Samarbeid med hjemmet", 40000, {NORD: 61500}),
        ),
    ),
    of(
        "u02.docx",
        "another county's own form: one sum that nobody has shared out, own effort that is not applied for",
        year=2025,
        owners=("Namsos kommune",),
        network=None,
        partners=(NORD,),
        measures=(in_one(measure(OPEN, "Gode overganger i oppvekstløpet"), 420000),),
    ),
    of(
        "u03.pdf",
        "one table, a row for each measure, with scheme and partner as columns",
        year=2025,
        owners=("Sømna kommune",),
        network="Sør-Helgeland",
        partners=(NORD, DMMH, SEPU),
        measures=(
            measure("1", "Begrepsforståelse i naturfag", 50000, {NORD: 124000}, scheme=DEKOM),
            measure("2", "Småbarnspedagogikk", 65000, {DMMH: 98000}, scheme=REKOM),
            measure("3", "Tett oppfølging av elever med høyt fravær", 110000, {SEPU: 187500}, scheme=KL),
            measure("4", "Fysisk aktivitet i skoledagen", 0, {NORD: 45000}, scheme=DEKOM),
        ),
    ),
    of(
        "u04.odt",
        "last year's form moved about: own headings, measures lettered, the money last",
        year=2025,
        owners=("Vega kommune",),
        network="Sør-Helgeland",
        partners=(NORD,),
        measures=(
            measure(OPEN, "Uterommet som klasserom", 55000, {NORD: 83000}),
            measure(OPEN, "Vurderingspraksis", 20000, {NORD: 49500}),
        ),
    ),
    of(
        "u05.txt",
        "an e-mail in a hurry, two amounts on a line, «60'»",
        year=2026,
        owners=("Rødøy kommune",),
        network="Salten",
        partners=(NORD,),
        measures=(
            measure("1", "Matematikk på ungdomstrinnet", 60000, {NORD: 110000}),
            measure("2", "Trygge voksne i barnehagen", 35000, {NORD: 72500}),
        ),
    ),
    of(
        "u06.docx",
        "a table for three years, one row for each recipient, of which only the first year is reported",
        year=2026,
        owners=("Saltdal kommune",),
        network="Salten",
        partners=(LESE, NORD),
        measures=(
            measure(OPEN, "Leseopplæring i alle fag", 100000, {LESE: 215000}),
            measure(OPEN, "Barns medvirkning", 45000, {NORD: 120000}),
        ),
    ),
    of(
        "u07.pdf",
        "a letter in nynorsk, three recipients in a sentence, an owner who asks for nothing in words",
        year=2025,
        owners=("Volda kommune",),
        network=None,
        partners=(VOLDA, NYNORSK),
        measures=(
            measure(OPEN, "Nynorsk som fyrstespråk i barnehagen", 75000, {VOLDA: 90000, NYNORSK: 64000}),
            measure(OPEN, "Elevråd og demokrati", "not_stated", {VOLDA: 51000}),
        ),
    ),
    of(
        "u08.docx",
        "last year's report and this year's needs in one document",
        year=2025,
        owners=("Træna kommune",),
        network="Ytre Helgeland",
        partners=(NORD,),
        measures=(
            measure(OPEN, "Småskolenettverk", 70000, {NORD: 95000}),
            measure(OPEN, "Uro i klasserommet", 30000, {NORD: 58000}),
        ),
    ),
    of(
        "u09.txt",
        "a table drawn with blanks and dashes, all numbers in thousands",
        year=2026,
        owners=("Gildeskål kommune",),
        network="Salten",
        partners=(NORD,),
        measures=(
            measure(OPEN, "Nærmiljøet som læringsarena", 60000, {NORD: 105000}),
            measure(OPEN, "Observasjon i barnehagen", 40000, {NORD: 88000}),
            measure(OPEN, "Fagfellesskap for lærere i små fag", 25000, {NORD: 70000}),
        ),
    ),
    of(
        "u10.odt",
        "a private owner's few lines, «ca. 250 000»",
        year=2025,
        owners=("Bergvang barnehage SA",),
        network="Ofoten",
        partners=(UIT,),
        measures=(measure(OPEN, "Helsefremmende barnehage", 30000, {UIT: 250000}),),
    ),
    of(
        "u11.txt",
        "another county's numbered fields, amounts with øre",
        year=2025,
        owners=("Gratangen kommune",),
        network=None,
        partners=(UIT,),
        measures=(
            measure(OPEN, "Flerkulturelle klasserom", 64000, {UIT: 118250}, scheme=DEKOM),
            measure(OPEN, "Nettverk for kontaktlærere", 20000, {UIT: 47000}, scheme=DEKOM),
        ),
    ),
    of(
        "u12.docx",
        "two owners who report together, a column for each, the schemes as rows",
        year=2024,
        owners=("Beiarn kommune", "Gildeskål kommune"),
        network="Salten",
        partners=(NORD,),
        measures=(
            measure(
                OPEN,
                "Barnehagekultur",
                {"Beiarn kommune": 40000, "Gildeskål kommune": 45000},
                {NORD: 130000},
                scheme=REKOM,
            ),
            measure(
                OPEN,
                "Utforskende undervisning",
                {"Beiarn kommune": 50000, "Gildeskål kommune": 50000},
                {NORD: 142500},
                scheme=DEKOM,
            ),
            measure(
                OPEN,
                "PPT som medspiller",
                {"Beiarn kommune": 75000, "Gildeskål kommune": 60000},
                {NORD: 168000},
                scheme=KL,
            ),
        ),
    ),
)
