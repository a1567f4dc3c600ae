"""What stands in the fourth set's forms of no known edition."""

from functools import partial

from tests.corpus.third.say import (
    COLLECTIVE,
    DEKOM,
    DMMH,
    HVL,
    KL,
    NAFO,
    NORD,
    REKOM,
    SAMISK,
    SEPU,
    UIT,
    form,
    measure,
)

USN = "Universitetet i Sørøst-Norge"
UIA = "Universitetet i Agder"
OSTFOLD = "Høgskolen i Østfold"

STAFF = {"targets": "alle ansatte", "maybe_targets": "barnehageansatte"}
"""«Alle ansatte i barnehagene»."""

of = partial(form, edition="unknown")
kindergartens = partial(measure, scheme=REKOM)
schools = partial(measure, scheme=DEKOM)
everyone = partial(measure, scheme=KL)
collective = partial(measure, scheme=COLLECTIVE)

ANSWERS = (
    of(
        "y01.docx",
        "a municipality's letter with one tidy table, last year's award beside it",
        year=2025,
        owners=("Steigen kommune",),
        network="Salten",
        partners=(NORD, NAFO),
        measures=(
            kindergartens("1", "Bærekraft og uteområder", 38000, {NORD: 64500}, **STAFF),
            schools("2", "Elevmedvirkning i klasserommet", 52000, {NORD: 83200}, targets="lærere, skoleledere"),
            kindergartens(
                "3",
                "Foreldresamarbeid på flere språk",
                25000,
                {NAFO: 47000},
                targets="pedagogiske ledere, assistenter",
                main="språk",
                maybe="mangfold",
            ),
        ),
        total=309700,
    ),
    of(
        "y02.txt",
        "a late e-mail from the head of one private kindergarten",
        year=2026,
        owners=("Blåklokka friluftsbarnehage SA",),
        network=None,
        partners=(UIT,),
        measures=(
            collective(
                None,
                "Trygge relasjoner med Marte Meo",
                16500,
                {UIT: 54000},
                semesters=("Høst 2026", "Vår 2027"),
                **STAFF,
                main="læringsmiljø",
                maybe="lek, atferd, psykisk helse",
            ),
        ),
        total=70500,
    ),
    of(
        "y03.pdf",
        "a spreadsheet printed: a column for each recipient, empty cells, last year's sum underneath",
        year=2025,
        owners=("Namsos kommune",),
        network=None,
        partners=(NORD, DMMH),
        measures=(
            kindergartens("1", "Gode dager for de yngste", 70000, {DMMH: 118000}, targets="assistenter"),
            schools("2", "Lesing på ungdomstrinnet", 55000, {NORD: 96400}, targets="lærere", main="lesing"),
            schools("3", "Ledergruppa i skolen", 20000, {NORD: 48000}, targets="skoleledere", maybe="ledelse"),
        ),
        total=407400,
    ),
    of(
        "y04.odt",
        "a municipality's own template: a table of labels and values for each measure",
        year=2025,
        owners=("Nesna kommune",),
        network="Ytre Helgeland",
        partners=(NORD, DMMH, SEPU),
        measures=(
            schools(
                "1",
                "Skolebibliotek og leseglede",
                31500,
                {NORD: 57250},
                semesters=("Høst 2025", "Vår 2026"),
                targets="lærere",
                main="lesing",
            ),
            kindergartens(
                "2",
                "Bevegelsesglede",
                22000,
                {DMMH: 36000},
                semesters=("Høst 2025",),
                **STAFF,
            ),
            everyone(
                "3",
                "PPT tettere på",
                40000,
                {SEPU: 96000},
                semesters=("Høst 2025", "Vår 2026"),
                targets="styrere, skoleledere, ppt",
                maybe="spesialpedagogikk, tilpasset opplæring",
            ),
        ),
        total=282750,
    ),
    of(
        "y05.docx",
        "a paper for a political committee: both amounts in one sentence, own money and last year's grant beside them",
        year=2026,
        owners=("Indre Østfold kommune",),
        network=None,
        partners=(OSTFOLD,),
        measures=(
            collective(
                "1",
                "Språkene våre i barnehagen",
                120000,
                {OSTFOLD: 230000},
                targets="barnehageansatte, styrere",
                main="språk",
                maybe="mangfold",
            ),
            collective("2", "Lesing på tvers av fag", 95000, {OSTFOLD: 180000}, targets="lærere", main="lesing"),
        ),
        total=625000,
    ),
    of(
        "y06.txt",
        "bullets under bullets, the scheme in the heading above, an owner that asks for nothing, Windows' letters",
        encoding="cp1252",
        year=2025,
        owners=("Lurøy kommune",),
        network="Ytre Helgeland",
        partners=(DMMH, NORD),
        measures=(
            kindergartens("1", "Uteliv hele året", 18500, {DMMH: 52000}),
            schools("2", "Nettverk for fådelte skoler", 61000, {NORD: 74000}, targets="lærere", main="fådelt skole"),
            schools("3", "Ny som rektor", None, {NORD: 33000}, targets="skoleledere", maybe="ledelse"),
        ),
        total=238500,
    ),
    of(
        "y07.pdf",
        "the receipt of another county's web form, in nynorsk, kroner with øre",
        year=2026,
        owners=("Alver kommune",),
        network=None,
        partners=(HVL,),
        measures=(
            collective(
                None,
                "Profesjonsfellesskap i alle barnehagar",
                150000,
                {HVL: 310000},
                level="barnehage",
                semesters=("Høst 2026", "Vår 2027"),
                targets="pedagogiske ledere, styrere",
                main="ledelse",
            ),
        ),
        total=460000,
    ),
    of(
        "y08.docx",
        "minutes of a meeting: each municipality's amount a bullet, what is left from last year in another item",
        year=2026,
        owners=("Vågan kommune", "Vestvågøy kommune", "Flakstad kommune"),
        network="Lofoten",
        partners=(NORD,),
        measures=(
            measure(
                "1",
                "Realfag ute",
                {"Vågan kommune": 40000, "Vestvågøy kommune": 45000, "Flakstad kommune": 15000},
                {NORD: 110000},
                targets="lærere",
                main="regning",
            ),
            measure(
                "2",
                "Ledersamlinger for styrere og rektorer",
                60000,
                {NORD: 85000},
                targets="styrere, skoleledere",
                main="ledelse",
            ),
        ),
        total=355000,
    ),
    of(
        "y09.odt",
        "three municipalities' joint application: a column for each, scheme and target group in the text below",
        year=2025,
        owners=("Vefsn kommune", "Grane kommune", "Hattfjelldal kommune"),
        network="Indre Helgeland",
        partners=(NORD,),
        measures=(
            kindergartens(
                "1",
                "Sørsamisk språk i barnehagen",
                {"Vefsn kommune": 50000, "Grane kommune": 20000, "Hattfjelldal kommune": 30000},
                {NORD: 92000},
                targets="barnehageansatte, assistenter",
                main="språk, samisk",
            ),
            schools(
                "2",
                "Klasseledelse for nye lærere",
                {"Vefsn kommune": 60000, "Grane kommune": 25000, "Hattfjelldal kommune": 15000},
                {NORD: 118500},
                targets="lærere",
                main="læringsmiljø",
            ),
            everyone(
                "3",
                "Samarbeid om overganger",
                {"Vefsn kommune": 24000, "Grane kommune": 12000, "Hattfjelldal kommune": 12000},
                {NORD: 40000},
                targets="styrere, skoleledere, ppt",
                main="overganger",
                maybe="spesialpedagogikk, tilpasset opplæring",
            ),
        ),
        total=498500,
    ),
    of(
        "y10.txt",
        "a budget in columns of spaces: cost lines, a sum for each recipient, own money outside it",
        year=2026,
        owners=("Larvik kommune",),
        network=None,
        partners=(USN,),
        measures=(
            collective("1", "Naturfag på mellomtrinnet", 100000, {USN: 128000}, main="regning"),
            collective(
                "2", "Utenforskap i skolegården", 64000, {USN: 71500}, main="tilpasset opplæring", maybe="læringsmiljø"
            ),
        ),
        total=363500,
    ),
    of(
        "y11.docx",
        "a private chain's note with a table in thousands, some with a decimal",
        year=2026,
        owners=("Kråkebolle Barnehager AS",),
        network=None,
        partners=(UIA,),
        measures=(
            measure(None, "Boka på fanget", 48000, {UIA: 66000}, targets="assistenter", maybe="lesing, språk"),
            measure(
                None,
                "Traumesensitiv omsorg",
                22500,
                {UIA: 31000},
                **STAFF,
                main="psykisk helse",
                maybe="mangfold",
            ),
        ),
        total=167500,
    ),
    of(
        "y12.pdf",
        "a letter in prose without numbers or tables, last year's money and what is left of it at the end",
        year=2025,
        owners=("Kautokeino kommune",),
        network=None,
        partners=(SAMISK, UIT),
        measures=(
            schools(
                None,
                "Samisk språk i all undervisning",
                175000,
                {SAMISK: 260000},
                targets="lærere",
                main="språk, samisk",
            ),
            schools(
                None,
                "Digital kompetanse på ungdomstrinnet",
                65000,
                {UIT: 90000},
                targets="lærere",
                main="digital praksis",
                maybe="skriving, lesing",
            ),
        ),
        total=590000,
    ),
)
