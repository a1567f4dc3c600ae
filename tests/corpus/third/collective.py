"""What stands in the third set's forms of 2026."""

from functools import partial

from tests.corpus.third.say import COLLECTIVE, FAGSKOLEN, LESE, LMS, NAFO, NORD, SAMISK, UIT, form, measure

SPRING26, AUTUMN26, SPRING27 = "Vår 2026", "Høst 2026", "Vår 2027"

of = partial(form, edition="collective_2026", year=2026)
described = partial(measure, scheme=COLLECTIVE)
elsewhere = partial(measure, scheme=COLLECTIVE, level=None, semesters=(), targets="")
"""A measure of which the form has only the row in the table."""

ANSWERS = (
    of(
        "r01.docx",
        "tidy, the first of two attachments, costs of the journeys beside the amount",
        owners=("Lødingen kommune",),
        network="Vesterålen og Lødingen",
        partners=(NAFO,),
        measures=(
            described(
                "1",
                "Flerspråklige barn i barnehagen",
                48500,
                {NAFO: 119000},
                level="barnehage",
                semesters=(AUTUMN26, SPRING27),
                targets="alle ansatte",
                maybe_targets="barnehageansatte",
                main="språk",
                maybe="mangfold",
            ),
            elsewhere(
                "2",
                "Nyankomne elever i ordinær klasse",
                62000,
                {NAFO: 134250},
                main="mangfold",
                maybe="tilpasset opplæring",
            ),
        ),
        units=(1, 0, 0, 0, 0),
        totals=((None, 110500, {None: 253250}),),
        total=363750,
    ),
    of(
        "r02.txt",
        "a pdf's text: rows broken in three ways, two partners in a row, a double name, answers in nynorsk",
        owners=("Hamarøy kommune",),
        network="Salten",
        partners=(NORD, SAMISK),
        measures=(
            elsewhere(
                "1", "Lulesamisk i barnehagen", 90000, {NORD: 45000, SAMISK: 110000}, main="samisk", maybe="språk"
            ),
            described(
                "2",
                "Livsmeistring i skulen",
                55000,
                {NORD: 102000},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, sfo, ppt, laget rundt barnet",
                main="psykisk helse",
            ),
            elsewhere(
                "3",
                "Kunstig intelligens og vurdering på ungdomssteget",
                30000,
                {NORD: 88000},
                main="digital praksis",
            ),
        ),
        units=(0, 0, 3, 0, 1),
        totals=((None, 175000, {None: 345000}),),
        total=520000,
    ),
    of(
        "r03.pdf",
        "thousands by an apostrophe, partners before their amounts, private owners, one answer to five questions",
        owners=("Vestvågøy kommune", "Havørna barnehage AS", "Stiftelsen Bergsdalen barnehage"),
        network="Lofoten",
        partners=(LMS, UIT),
        measures=(
            described(
                "1",
                "Trygge voksne, trygge barn",
                310000,
                {LMS: 288000, UIT: 75000},
                level="begge",
                semesters=(SPRING26, AUTUMN26, SPRING27),
                targets="barnehageansatte, lærere, styrere, skoleledere, assistenter",
                main="læringsmiljø",
                maybe="lek",
            ),
            elsewhere("2", "Engelsk fra første klasse", 40000, {UIT: 92000}, maybe="språk"),
        ),
        units=(8, 2, 9, 1, 1),
        totals=((None, 350000, {None: 455000}),),
        total=805000,
    ),
    of(
        "r04.odt",
        "a rebuilt form: no total column, the sum as a sentence, partners in the titles' brackets, sections missing",
        owners=("Øksnes kommune",),
        network="Vesterålen og Lødingen",
        partners=(FAGSKOLEN,),
        maybe_partners=(LESE, NORD),
        measures=(
            elsewhere("1", "Lesekultur", 75000, {LESE: 140000}, main="lesing"),
            elsewhere("2", "Ledersamlinger", 20000, {NORD: 66500}, main="ledelse"),
            described(
                "3",
                "Fagarbeiderne i laget",
                110000,
                {FAGSKOLEN: 98000},
                level="begge",
                semesters=(AUTUMN26, SPRING27),
                targets="assistenter",
                maybe_targets="barnehageansatte, sfo",
            ),
        ),
        units=(4, 1, 3, None, None),
        total=509500,
    ),
    of(
        "r05.docx",
        "one measure without a title in the table, «kr» and øre, three boxes ticked, answers under other headings",
        owners=("Dønna kommune",),
        network="Ytre Helgeland",
        partners=(NORD,),
        measures=(
            described(
                "1",
                "Overganger som henger sammen",
                41000,
                {NORD: 83500},
                level="begge",
                semesters=(AUTUMN26,),
                targets="lærere, pedagogiske ledere, sfo",
                main="overganger",
            ),
        ),
        units=(3, None, 2, None, None),
        totals=((None, 41000, {None: 83500}),),
        total=124500,
    ),
)
