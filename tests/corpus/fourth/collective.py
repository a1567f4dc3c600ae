"""What stands in the fourth set's forms of 2026."""

from functools import partial

from tests.corpus.third.say import COLLECTIVE, DMMH, LMS, MATTE, NORD, SAMISK, SKRIVE, UIT, form, measure

SPRING26, AUTUMN26, SPRING27 = "Vår 2026", "Høst 2026", "Vår 2027"

of = partial(form, edition="collective_2026", year=2026)
described = partial(measure, scheme=COLLECTIVE)
elsewhere = partial(measure, scheme=COLLECTIVE, level=None, semesters=(), targets="")

ANSWERS = (
    of(
        "u01.docx",
        "plain: one measure, a heading longer than the table's title, hard spaces, costs that add up",
        owners=("Fauske kommune",),
        network="Salten",
        partners=(NORD,),
        measures=(
            described(
                "1",
                "Psykisk helse og livsmestring",
                210000,
                {NORD: 336500},
                level="begge",
                semesters=(AUTUMN26, SPRING27),
                targets="sfo, ppt, kulturskole",
                maybe_targets="barnehageansatte, lærere, alle ansatte",
                main="psykisk helse",
                mentioned="læringsmiljø",
                maybe="ledelse",
            ),
        ),
        units=(4, 6, 6, 0, 1),
        totals=((None, 210000, {None: 336500}),),
        total=546500,
    ),
    of(
        "u02.txt",
        "the second of three attachments as text out of a pdf, with another partner in the table",
        owners=("Saltdal kommune",),
        network="Salten",
        partners=(LMS,),
        maybe_partners=(NORD,),
        measures=(
            elsewhere("1", "Språkmiljø i barnehagen", 65000, {NORD: 121750}, main="språk"),
            described(
                "2",
                "Trygge voksne i skolen",
                120000,
                {LMS: 204300},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, skoleledere, sfo, assistenter",
                main="læringsmiljø",
                maybe="ledelse",
            ),
            elsewhere("3", "Skoleledernettverk", 40000, {NORD: 58000}, main="ledelse"),
        ),
        units=(0, 0, 4, 0, 1),
        totals=((None, 225000, {None: 384050}),),
        total=609050,
    ),
    of(
        "u03.pdf",
        "three municipalities and two universities in one measure, each with its own amount in the cell",
        owners=("Brønnøy kommune", "Vega kommune", "Bindal kommune"),
        network="Sør-Helgeland",
        partners=(NORD, UIT),
        measures=(
            described(
                "1",
                "Kjent og trygg skolestart",
                {"Brønnøy kommune": 90000, "Vega kommune": 30000, "Bindal kommune": 20000},
                {NORD: 188400, UIT: 76000},
                level="begge",
                semesters=(AUTUMN26, SPRING27),
                targets="barnehageansatte, lærere, styrere, sfo",
                main="overganger",
                maybe="språk",
            ),
        ),
        units=(5, 7, 9, 1, 2),
        totals=((None, 140000, {None: 264400}),),
        total=404400,
    ),
    of(
        "u04.odt",
        "the form and its answers in nynorsk, the first of two attachments",
        owners=("Dønna kommune",),
        network="Ytre Helgeland",
        partners=(SKRIVE,),
        maybe_partners=(MATTE,),
        measures=(
            described(
                "1",
                "Skriving i alle fag",
                45000,
                {SKRIVE: 88600},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, skoleledere",
                main="skriving",
                maybe="lesing",
            ),
            elsewhere("2", "Matematikksamtalen", 30000, {MATTE: 74400}, main="regning"),
        ),
        units=(0, 0, 3, 0, 1),
        totals=((None, 75000, {None: 163000}),),
        total=238000,
    ),
    of(
        "u05.docx",
        "difficult: a private chain with a remark behind its name, a row added to the table, a sum 10 000 too low",
        owners=("Solkroken Barnehager AS",),
        network="Salten",
        partners=(DMMH,),
        maybe_partners=(NORD,),
        measures=(
            described(
                "1",
                "Lekende voksne",
                80000,
                {DMMH: 145000},
                level="barnehage",
                semesters=(AUTUMN26, SPRING27),
                targets="barnehageansatte, assistenter",
                main="lek",
            ),
            elsewhere("2", "Naturen som læringsarena", 55000, {NORD: 92000}),
        ),
        units=(None, 5, None, None, None),
        totals=((None, 135000, {None: 227000}),),
        total=362000,
    ),
    of(
        "u06.docx",
        "outside Nordland: money told in the comment, a spreadsheet pasted in, a preliminary amount of another partner",
        owners=("Senja kommune",),
        network="Midt-Troms",
        partners=(UIT, SAMISK),
        measures=(
            described(
                "1",
                "Skolens nærværsarbeid",
                150000,
                {UIT: 232000},
                level="grunnskole",
                semesters=(SPRING26, AUTUMN26, SPRING27),
                targets="lærere, skoleledere, ppt, assistenter",
                main="fravær",
                mentioned="psykisk helse",
                maybe="læringsmiljø",
            ),
            elsewhere("2", "Samisk innhold i barnehagen", 40000, {SAMISK: 96500}, main="samisk"),
        ),
        units=(0, 0, 12, 0, 1),
        totals=((None, 190000, {None: 328500}),),
        total=518500,
    ),
)
