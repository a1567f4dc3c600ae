"""What stands in the sixth set's forms of 2026."""

from functools import partial

from tests.corpus.third.say import COLLECTIVE, LESE, LMS, NORD, SAMISK, UIT, VOLDA, form, measure

USN, UIA, NLA = "Universitetet i Sørøst-Norge", "Universitetet i Agder", "NLA Høgskolen"
SPRING26, AUTUMN26, SPRING27 = "Vår 2026", "Høst 2026", "Vår 2027"

of = partial(form, edition="collective_2026", year=2026)
described = partial(measure, scheme=COLLECTIVE)
elsewhere = partial(measure, scheme=COLLECTIVE, level=None, semesters=(), targets="")
"""A measure of which the form has only the row in the table."""

ANSWERS = (
    of(
        "l01.docx",
        "tidy, the second of two attachments, the journey's share of the partner's amount, an empty list",
        owners=("Tana kommune",),
        network="Øst-Finnmark",
        partners=(SAMISK,),
        maybe_partners=(UIT,),
        measures=(
            elsewhere("1", "Klassemiljøet vårt", 66000, {UIT: 121000}, main="læringsmiljø"),
            described(
                "2",
                "Nordsamisk i hele barnehagedagen",
                80000,
                {SAMISK: 155500},
                level="barnehage",
                semesters=(AUTUMN26, SPRING27),
                targets="alle ansatte, styrere",
                maybe_targets="barnehageansatte",
                main="samisk",
                maybe="språk",
            ),
        ),
        units=(2, 0, 0, 0, 0),
        totals=((None, 146000, {None: 276500}),),
        total=422500,
    ),
    of(
        "l02.docx",
        "one measure and two rows left empty, thousands by a full stop and nothing behind, money had in 2025",
        owners=("Nome kommune",),
        network=None,
        partners=(USN,),
        measures=(
            described(
                "1",
                "Utefag på timeplanen",
                125000,
                {USN: 182000},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, sfo",
                maybe="all",
            ),
        ),
        units=(None, None, 3, None, None),
        totals=((None, 125000, {None: 182000}),),
        total=307000,
    ),
    of(
        "l03.pdf",
        "nynorsk: two owners and two partners in the list, the second of three measures, two partners in a cell",
        owners=("Ulstein kommune", "Hareid kommune"),
        network="Søre Sunnmøre",
        partners=(VOLDA, LESE),
        measures=(
            elsewhere("1", "Trygge vaksne ute", 45000, {VOLDA: 70000}, maybe="læringsmiljø, lek"),
            described(
                "2",
                "Leselyst frå barnehage til sjuande trinn",
                160000,
                {VOLDA: 210000, LESE: 64000},
                level="begge",
                semesters=(AUTUMN26, SPRING27),
                targets="barnehageansatte, assistenter, lærere",
                main="lesing",
                maybe="overganger",
            ),
            elsewhere("3", "Gode rutinar mot krenkingar", 30000, {VOLDA: 58500}, main="læringsmiljø"),
        ),
        units=(4, 3, 5, 0, 0),
        totals=((None, 235000, {None: 402500}),),
        total=637500,
    ),
    of(
        "l04.odt",
        "one small school: kr behind, money in the comment that is part of the amount or was paid back, a–e in one",
        owners=("Røst kommune",),
        network="Lofoten",
        partners=(NORD,),
        measures=(
            described(
                "1",
                "Aldersblandet undervisning på en liten øy",
                90000,
                {NORD: 118000},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, skoleledere",
                maybe="fådelt skole, tilpasset opplæring",
            ),
        ),
        units=(0, 0, 1, 0, 0),
        totals=((None, 90000, {None: 118000}),),
        total=208000,
    ),
    of(
        "l05.txt",
        "a private school's form as a pdf's text: broken rows, two partners with a measure each, answers left empty",
        owners=("Stiftelsen Fjordgløtt Montessoriskole",),
        network=None,
        partners=(UIA, NLA),
        measures=(
            described(
                "1",
                "Selvstendige elever",
                40000,
                {UIA: 64000},
                level="grunnskole",
                semesters=(SPRING26, AUTUMN26),
                targets="alle ansatte",
                maybe_targets="lærere",
                maybe="tilpasset opplæring",
            ),
            elsewhere("2", "Musikk, drama og norsk i samme time", 25000, {NLA: 51500}, maybe="språk"),
        ),
        units=(0, 0, 0, 1, 0),
        totals=((None, 65000, {None: 115500}),),
        total=180500,
    ),
    of(
        "l06.docx",
        "another title in the heading, no level ticked, target group in the wrong box, a sum said to be wrong",
        owners=("Vågan kommune", "Vestvågøy kommune", "Flakstad kommune", "Moskenes kommune"),
        network="Lofoten",
        partners=(NORD, LMS),
        measures=(
            elsewhere("1", "Mellomledere i barnehagen", 50000, {NORD: 95000}, maybe="ledelse"),
            described(
                "2",
                "Tilbake til skolen",
                140000,
                {LMS: 175000, NORD: 80000},
                level=None,
                semesters=(SPRING26, AUTUMN26),
                targets="lærere, skoleledere, laget rundt barnet, ppt",
                maybe="fravær",
            ),
            elsewhere("3", "Programmering og KI", None, {NORD: 66000}, main="digital praksis"),
        ),
        units=(0, 0, 21, 1, 2),
        totals=((None, 190000, {None: 406000}),),
        total=596000,
    ),
)
