"""What stands in the fifth set's forms of 2024."""

from functools import partial

from tests.corpus.third.say import DEKOM, DMMH, KL, LMS, NORD, NTNU, REKOM, SEPU, UIT, form, measure

SPRING24, AUTUMN24, SPRING25 = "Vår 2024", "Høst 2024", "Vår 2025"

of = partial(form, edition="scheme_2024", year=2024)
kindergartens = partial(measure, scheme=REKOM, level="barnehage")
schools = partial(measure, scheme=DEKOM, level="grunnskole")
everyone = partial(measure, scheme=KL, level=None)

ANSWERS = (
    of(
        "f01.docx",
        "tidy, with Word's boxes and fields, placeholders left where there is no coordinator",
        owners=("Beiarn kommune",),
        network="Salten",
        partners=(NORD,),
        measures=(
            schools(
                "1",
                "Lesing på barnetrinnet",
                55000,
                {NORD: 121400},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere, sfo",
                main="lesing",
            ),
            schools(
                "2",
                "Vurderingspraksis på ungdomstrinnet",
                30000,
                {NORD: 64000},
                semesters=(SPRING24, AUTUMN24),
                targets="lærere, skoleledere",
            ),
        ),
        units=(0, 0, 2, 0, 0),
        totals=((DEKOM, 85000, {None: 185400}), (None, 85000, {None: 185400})),
        total=270400,
    ),
    of(
        "f02.txt",
        "a form's text with tabs: two owners in a cell, one in brackets behind its amount, two partners, empty rows",
        owners=("Lurøy kommune", "Træna kommune"),
        network="Ytre Helgeland",
        partners=(SEPU, NORD),
        measures=(
            everyone(
                "1",
                "Autismespekteret i skole og barnehage",
                {"Lurøy kommune": 120000, "Træna kommune": 40000},
                {SEPU: 186500, NORD: 48000},
                semesters=(SPRING24, AUTUMN24, SPRING25),
                targets="ppt, alle ansatte",
                maybe_targets="barnehageansatte, lærere, laget rundt barnet",
                main="spesialpedagogikk",
            ),
            everyone(
                "2",
                "Nærværsteam på skolene",
                {"Lurøy kommune": 60000},
                {NORD: 92250},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere, skoleledere, laget rundt barnet",
                main="fravær",
            ),
        ),
        units=(6, None, 7, None, 1),
        totals=((KL, 220000, {SEPU: 186500, NORD: 140250}), (None, 220000, {SEPU: 186500, NORD: 140250})),
        total=546750,
    ),
    of(
        "f03.odt",
        "two schemes in one form, the scheme in each measure's heading, questions left out or as they were",
        owners=("Andøy kommune",),
        network="Vesterålen og Lødingen",
        partners=(UIT,),
        measures=(
            kindergartens(
                "1",
                "Barns medvirkning i hverdagen",
                40000,
                {UIT: 83500},
                semesters=(SPRING24, AUTUMN24),
                targets="pedagogiske ledere, assistenter",
            ),
            schools(
                "2",
                "Matematikk utenfor klasserommet",
                35000,
                {UIT: 77000},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere",
                main="regning",
            ),
            schools(
                "3",
                "Skoleledelse i små skoler",
                25000,
                {UIT: 60000},
                semesters=(AUTUMN24,),
                targets="skoleledere",
                maybe_targets="gruppeledere",
                main="ledelse",
            ),
        ),
        units=(3, 1, 3, 0, None),
        totals=((REKOM, 40000, {None: 83500}), (DEKOM, 60000, {None: 137000}), (None, 100000, {None: 220500})),
        total=320500,
    ),
    of(
        "f04.docx",
        "nynorsk; the scheme by bold type and the semesters by an x behind them, co-owners only in the list",
        owners=("Sømna kommune", "Bindal kommune", "Rosheim barnehage SA"),
        network="Sør-Helgeland",
        partners=(NORD,),
        measures=(
            kindergartens(
                "1",
                "Språk gjennom forteljing og rim",
                84000,
                {NORD: 112750},
                semesters=(AUTUMN24, SPRING25),
                targets="alle ansatte",
                maybe_targets="barnehageansatte",
                main="språk",
                maybe="lesing",
            ),
            kindergartens(
                "2",
                "Leik ute heile året",
                50000,
                {NORD: 75000},
                semesters=(SPRING24, AUTUMN24),
                targets="barnehageansatte, assistenter",
                main="lek",
            ),
        ),
        units=(5, 1, 0, 0, 0),
        totals=((REKOM, 134000, {None: 187750}), (None, 134000, {None: 187750})),
        total=321750,
    ),
    of(
        "f05.pdf",
        "a private chain with two partners, named in the headings of the columns, a coordinator within the amount",
        owners=("Fjellbekk Barnehager AS",),
        network="Salten",
        partners=(DMMH, LMS),
        measures=(
            kindergartens(
                "1",
                "Ett- og toåringene",
                60000,
                {DMMH: 91600},
                semesters=(AUTUMN24, SPRING25),
                targets="barnehageansatte, assistenter",
            ),
            kindergartens(
                "2",
                "Vi forebygger mobbing",
                75000,
                {LMS: 88000},
                semesters=(AUTUMN24, SPRING25),
                targets="alle ansatte",
                maybe_targets="barnehageansatte",
                main="læringsmiljø",
            ),
            kindergartens(
                "3", "Styrerskolen", 40000, {DMMH: 52000}, semesters=(AUTUMN24,), targets="styrere", maybe="ledelse"
            ),
        ),
        units=(0, 8, 0, 0, 0),
        totals=((REKOM, 175000, {DMMH: 143600, LMS: 88000}), (None, 175000, {DMMH: 143600, LMS: 88000})),
        total=406600,
    ),
    of(
        "f06.docx",
        "two schemes to be told apart by their sums, a column for own contribution outside them, a measure struck out",
        owners=("Vega kommune", "Vevelstad kommune"),
        network="Sør-Helgeland",
        partners=(NTNU, NORD),
        measures=(
            schools(
                "1",
                "Muntlig aktive elever",
                70000,
                {NORD: 98000},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere",
                maybe="språk",
            ),
            schools(
                "2",
                "Engelsk i småskolen",
                40000,
                {NTNU: 70000},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere",
                maybe="språk",
            ),
            everyone(
                "4",
                "Psykisk helse og livsmestring",
                90000,
                {NORD: 131500},
                semesters=(SPRING24, AUTUMN24, SPRING25),
                targets="barnehageansatte, lærere, ppt, laget rundt barnet",
                main="psykisk helse",
            ),
        ),
        units=(2, 1, 2, 0, 1),
        totals=((DEKOM, 110000, {None: 168000}), (KL, 90000, {None: 131500}), (None, 200000, {None: 299500})),
        total=499500,
    ),
)
