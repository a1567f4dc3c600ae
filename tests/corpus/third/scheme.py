"""What stands in the third set's forms of 2024."""

from functools import partial

from tests.corpus.third.say import DEKOM, DMMH, KL, NORD, REKOM, SEPU, SKRIVE, UIT, form, measure

SPRING24, AUTUMN24, SPRING25 = "Vår 2024", "Høst 2024", "Vår 2025"

of = partial(form, edition="scheme_2024", year=2024)
kindergartens = partial(measure, scheme=REKOM, level="barnehage")
schools = partial(measure, scheme=DEKOM, level="grunnskole")
everyone = partial(measure, scheme=KL, level=None)

ANSWERS = (
    of(
        "q01.docx",
        "tidy, with Word's boxes and fields, two private owners in the list",
        owners=("Sortland kommune", "Blåmyra barnehage SA", "Kystsol barnehage AS"),
        network="Vesterålen og Lødingen",
        partners=(UIT,),
        measures=(
            kindergartens(
                "1",
                "Den gode hverdagssamtalen",
                102000,
                {UIT: 188750},
                semesters=(AUTUMN24, SPRING25),
                targets="barnehageansatte, assistenter",
                main="språk",
            ),
            kindergartens(
                "2",
                "Styrernettverk",
                70000,
                {UIT: 112500},
                semesters=(SPRING24, AUTUMN24),
                targets="styrere",
                main="ledelse",
            ),
        ),
        units=(6, 2, 0, 0, 0),
        totals=((REKOM, 172000, {None: 301250}), (None, 172000, {None: 301250})),
        total=473250,
    ),
    of(
        "q02.txt",
        "typed without tables: every cell a piece of a line, the questions shortened to a word",
        owners=("Steigen kommune",),
        network="Salten",
        partners=(NORD,),
        measures=(
            schools(
                "1",
                "Fådelte skoler i nettverk",
                64000,
                {NORD: 131300},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere, skoleledere",
                main="fådelt skole",
                maybe="ledelse",
            ),
            schools(
                "2",
                "Skriving i naturfag",
                57000,
                {NORD: 72500},
                semesters=(SPRING24, AUTUMN24),
                targets="lærere",
                main="skriving",
                maybe="regning",
            ),
            schools(
                "3",
                "Vurdering av egen praksis",
                0,
                {NORD: 40000},
                semesters=(AUTUMN24,),
                targets="",
            ),
        ),
        units=(0, 0, 4, 0, 0),
        totals=((DEKOM, 121000, {None: 243800}),),
        total=364800,
    ),
    of(
        "q03.pdf",
        "three owners and two partners in the cells, totals over sister forms, a share per owner in the text",
        owners=("Vefsn kommune", "Grane kommune", "Hattfjelldal kommune"),
        network="Indre Helgeland",
        partners=(SEPU, NORD),
        measures=(
            everyone(
                "4",
                "Utfordrende atferd i skole og barnehage",
                260000,
                {SEPU: 512400, NORD: 63600},
                semesters=(SPRING24, AUTUMN24, SPRING25),
                targets="barnehageansatte, lærere, sfo, ppt, laget rundt barnet",
                main="atferd",
                mentioned="lek, fravær",
                maybe="overganger, læringsmiljø",
            ),
            everyone(
                "5",
                "PPT tettere på",
                130000,
                {NORD: 84000},
                semesters=(AUTUMN24, SPRING25),
                targets="ppt",
                maybe="spesialpedagogikk",
            ),
        ),
        units=(11, 4, 12, 0, 1),
        totals=(
            (REKOM, 140000, {NORD: 265500}),
            (DEKOM, 95000, {NORD: 180000}),
            (KL, 390000, {SEPU: 512400, NORD: 147600}),
            (None, 625000, {SEPU: 512400, NORD: 593100}),
        ),
        total=1730500,
    ),
    of(
        "q04.odt",
        "answers in nynorsk, two schemes in one form, dots and no «,-», the partner of a measure only by its scheme",
        owners=("Beiarn kommune",),
        network="Salten",
        partners=(NORD, SKRIVE),
        measures=(
            kindergartens(
                "1",
                "Ute i all slags vêr (REKOM)",
                38000,
                {NORD: 71000},
                semesters=(SPRING24, AUTUMN24),
                targets="alle ansatte",
                maybe_targets="barnehageansatte",
            ),
            schools(
                "2",
                "Skriveglede frå 1. til 10. trinn (DEKOM)",
                42000,
                {SKRIVE: 96500},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere, skoleledere",
                main="skriving",
                maybe="lesing",
            ),
        ),
        units=(2, None, 2, None, None),
        totals=(
            (REKOM, 38000, {NORD: 71000}),
            (DEKOM, 42000, {SKRIVE: 96500}),
            (None, 80000, {None: 167500}),
        ),
        total=247500,
    ),
    of(
        "q05.docx",
        "a private owner: the title in the wrong box, the amounts only where their use is told, an empty sum row",
        owners=("Fjordgløtt barnehager AS",),
        network=None,
        partners=(DMMH,),
        measures=(
            kindergartens(
                "1",
                "Trygg tilknytning hos ett- og toåringer",
                68000,
                {DMMH: 130000},
                targets="pedagogiske ledere, assistenter",
                maybe="læringsmiljø",
            ),
        ),
        units=(None, 2, None, None, None),
        total=198000,
    ),
)
