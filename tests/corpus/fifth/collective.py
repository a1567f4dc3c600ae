"""What stands in the fifth set's forms of 2026."""

from functools import partial

from tests.corpus.third.say import COLLECTIVE, FAGSKOLEN, INN, LMS, MATTE, NORD, UIT, form, measure

SPRING26, AUTUMN26, SPRING27 = "Vår 2026", "Høst 2026", "Vår 2027"

of = partial(form, edition="collective_2026", year=2026)
described = partial(measure, scheme=COLLECTIVE)
elsewhere = partial(measure, scheme=COLLECTIVE, level=None, semesters=(), targets="")
"""A measure of which the form has only the row in the table."""

ANSWERS = (
    of(
        "g01.docx",
        "tidy, the first of two attachments, last year's money in the description of the need",
        owners=("Saltdal kommune",),
        network="Salten",
        partners=(NORD,),
        measures=(
            described(
                "1",
                "Overgangen fra barnehage til skole",
                95000,
                {NORD: 138600},
                level="begge",
                semesters=(AUTUMN26, SPRING27),
                targets="barnehageansatte, lærere, sfo",
                main="overganger",
            ),
            elsewhere(
                "2", "Flerspråklige elever på ungdomstrinnet", 40000, {NORD: 87400}, main="språk", maybe="mangfold"
            ),
        ),
        units=(4, 1, 2, 0, 1),
        totals=((None, 135000, {None: 226000}),),
        total=361000,
    ),
    of(
        "g02.txt",
        "a pdf's text with titles broken over lines, the second of three attachments, answers in nynorsk",
        owners=("Sørfold kommune",),
        network="Salten",
        partners=(INN,),
        measures=(
            elsewhere("1", "Leiing av læring", 38000, {INN: 94500}, main="ledelse"),
            described(
                "2",
                "Kartlegging som blir brukt",
                52000,
                {INN: 121300},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, skoleledere",
                maybe_targets="ppt",
            ),
            elsewhere("3", "Lesing i heile skulen", 61000, {INN: 109200}, main="lesing"),
        ),
        units=(0, 0, 3, 0, 1),
        totals=((None, 151000, {None: 325000}),),
        total=476000,
    ),
    of(
        "g03.pdf",
        "two owners, each with its amount in the owners' cell by its short name, a partner nobody names in the table",
        owners=("Flakstad kommune", "Moskenes kommune"),
        network="Lofoten",
        partners=(UIT,),
        measures=(
            described(
                "1",
                "Stemmen til barna",
                {"Flakstad kommune": 45000, "Moskenes kommune": 30000},
                {UIT: 92500},
                level="barnehage",
                semesters=(AUTUMN26, SPRING27),
                targets="alle ansatte",
                maybe_targets="barnehageansatte",
            ),
            elsewhere(
                "2",
                "Skrive og lese på småtrinnet",
                {"Flakstad kommune": 40000, "Moskenes kommune": 40000},
                {UIT: 118000},
                main="lesing, skriving",
            ),
        ),
        units=(3, 0, 0, 0, 0),
        totals=((None, 155000, {None: 210500}),),
        total=365500,
    ),
    of(
        "g04.odt",
        "a rebuilt form without boxes: the chosen words stand where the choice was, units in a sentence",
        owners=("Nesna kommune",),
        network="Ytre Helgeland",
        partners=(MATTE,),
        maybe_partners=(NORD,),
        measures=(
            described(
                "1",
                "Matematikk for alle",
                72500,
                {MATTE: 164000},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, spesialpedagogisk fagteam",
                main="regning",
                maybe="spesialpedagogikk, tilpasset opplæring",
            ),
            elsewhere("2", "Ny i barnehagen", 18000, {NORD: 55000}),
        ),
        units=(None, None, 1, None, None),
        totals=((None, 90500, {None: 219000}),),
        total=309500,
    ),
    of(
        "g05.docx",
        "a private chain, the third of four measures, kroner before the amounts, a partner's nought, a fagskole",
        owners=("Havbris Barnehager AS",),
        network="Ofoten",
        partners=(UIT, FAGSKOLEN),
        measures=(
            elsewhere("1", "Lek som forebygging", 80000, {UIT: 110000}, main="lek"),
            elsewhere("2", "Fagarbeideren i barnehagen", 35000, {FAGSKOLEN: 64500}),
            described(
                "3",
                "Barn i sorg og krise",
                55000,
                {UIT: 78250},
                level="barnehage",
                semesters=(SPRING26, AUTUMN26),
                targets="alle ansatte",
                maybe_targets="barnehageansatte",
                maybe="psykisk helse",
            ),
            elsewhere("4", "Styrersamlinger", 48000, {UIT: 0}, main="ledelse"),
        ),
        units=(None, 5, None, None, None),
        totals=((None, 218000, {None: 252750}),),
        total=470750,
    ),
    of(
        "g06.docx",
        "next year's estimate as a column, «inkl. mva.», another title in the heading, the target group under economy",
        owners=("Grane kommune", "Hattfjelldal kommune"),
        network="Indre Helgeland",
        partners=(NORD, LMS),
        measures=(
            elsewhere("1", "Klassemiljø og relasjoner", 140000, {LMS: 205000}, main="læringsmiljø"),
            described(
                "2",
                "Barn med særskilte behov",
                100000,
                {LMS: 64000, NORD: 96000},
                level="begge",
                semesters=(SPRING26, AUTUMN26, SPRING27),
                targets="lærere, pedagogiske ledere, ppt, assistenter",
                mentioned="språk",
                maybe="spesialpedagogikk, tilpasset opplæring, atferd",
            ),
            elsewhere("3", "KI i skolen", None, {NORD: 42000}, main="digital praksis"),
        ),
        units=(4, 2, 3, None, 1),
        totals=((None, 240000, {None: 407000}),),
        total=647000,
    ),
)
