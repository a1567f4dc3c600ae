"""What stands in the tenth set's forms of 2024."""

from functools import partial

from tests.corpus.third.say import DEKOM, INN, KL, LMS, REKOM, UIT, form, measure

SPRING24, AUTUMN24, SPRING25 = "Vår 2024", "Høst 2024", "Vår 2025"
NLA = "NLA Høgskolen"
USN = "Universitetet i Sørøst-Norge"

of = partial(form, edition="scheme_2024", year=2024)
kindergartens = partial(measure, scheme=REKOM, level="barnehage")
schools = partial(measure, scheme=DEKOM, level="grunnskole")
everyone = partial(measure, scheme=KL, level=None)

ANSWERS = (
    of(
        "tb01.docx",
        "the whole of an owner's grant to a coordinator, private co-owners in the list, a trial in 2023",
        owners=("Holmestrand kommune", "Gullskogen barnehage SA", "Stiftelsen Fjordengen barnehage"),
        network="Nordre Vestfold",
        partners=(USN,),
        measures=(
            kindergartens(
                "1",
                "Språkmiljø på avdelingen",
                135000,
                {USN: 204600},
                semesters=(AUTUMN24, SPRING25),
                targets="barnehageansatte, assistenter",
                main="språk",
            ),
            kindergartens(
                "2",
                "Styrernes lederutvikling",
                80000,
                {USN: 128000},
                semesters=(SPRING24, AUTUMN24),
                targets="styrere",
                main="ledelse",
            ),
        ),
        units=(7, 2, 0, 0, 0),
        totals=(
            (REKOM, 215000, {None: 332600}),
            (DEKOM, 0, {None: 0}),
            (KL, 0, {None: 0}),
            (None, 215000, {None: 332600}),
        ),
        total=547600,
    ),
    of(
        "tb02.txt",
        "cells by tabs, a journey inside the owner's part, a question left empty, one semester",
        owners=("Målselv kommune",),
        network="Midt-Troms",
        partners=(UIT,),
        measures=(
            schools(
                "1",
                "Lesing som grunnleggende ferdighet",
                98000,
                {UIT: 149300},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere, skoleledere",
                main="lesing",
            ),
            schools(
                "2",
                "Økt nærvær i skolen",
                80000,
                {UIT: 110000},
                semesters=(AUTUMN24,),
                targets="lærere, skoleledere, sfo",
                main="fravær",
            ),
        ),
        units=(0, 0, 6, 0, 0),
        totals=(
            (REKOM, 0, {None: 0}),
            (DEKOM, 178000, {None: 259300}),
            (KL, 0, {None: 0}),
            (None, 178000, {None: 259300}),
        ),
        total=437300,
    ),
    of(
        "tb03.pdf",
        "two partners, named in brackets by the measures and not in the totals, empty cells for the other schemes",
        owners=("Hamar kommune",),
        network="Hedmarken",
        partners=(INN, LMS),
        measures=(
            everyone(
                "1",
                "Spesialpedagogikk i praksis",
                200000,
                {INN: 365000},
                semesters=(SPRING24, AUTUMN24),
                targets="ppt, lærere, barnehageansatte",
                main="spesialpedagogikk",
                maybe="tilpasset opplæring",
            ),
            everyone(
                "2",
                "Atferd og trygghet i barnehage og skole",
                170000,
                {LMS: 246000},
                semesters=(AUTUMN24, SPRING25),
                targets="alle ansatte",
                maybe_targets="barnehageansatte, lærere",
                main="atferd",
                maybe="læringsmiljø, psykisk helse",
            ),
            everyone(
                "3",
                "Lærende møter i støttesystemet",
                80000,
                {INN: 130000},
                semesters=(AUTUMN24, SPRING25),
                targets="ppt, laget rundt barnet",
                maybe="spesialpedagogikk",
            ),
        ),
        units=(12, 4, 14, 0, 1),
        totals=((KL, 450000, {None: 741000}), (None, 450000, {None: 741000})),
        total=1191000,
    ),
    of(
        "tb04.odt",
        "answered in nynorsk, «kr» after each amount, three municipalities whose money stands as one, three semesters",
        owners=("Vinje kommune", "Tokke kommune", "Fyresdal kommune"),
        network="Vest-Telemark",
        partners=(USN,),
        measures=(
            schools(
                "1",
                "Praktisk og variert matematikk",
                125000,
                {USN: 150000},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere",
                main="regning",
            ),
            schools(
                "2",
                "Leiing av utviklingsarbeid",
                80000,
                {USN: 90000},
                semesters=(SPRING24, AUTUMN24, SPRING25),
                targets="skoleledere",
                main="ledelse",
            ),
        ),
        units=(0, 0, 9, 0, 0),
        totals=(
            (REKOM, 0, {None: 0}),
            (DEKOM, 205000, {None: 240000}),
            (KL, 0, {None: 0}),
            (None, 205000, {None: 240000}),
        ),
        total=445000,
    ),
    of(
        "tb05.docx",
        "a private school with one measure, no network, old tick boxes, what was asked for and refused in 2023",
        owners=("Stiftelsen Furulia friskole",),
        network=None,
        partners=(NLA,),
        measures=(
            schools(
                "1",
                "Skolemiljø for alle",
                38000,
                {NLA: 71500},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere, assistenter, sfo",
                main="læringsmiljø",
            ),
        ),
        units=(0, 0, 0, 1, 0),
        totals=(
            (REKOM, 0, {None: 0}),
            (DEKOM, 38000, {None: 71500}),
            (KL, 0, {None: 0}),
            (None, 38000, {None: 71500}),
        ),
        total=109500,
    ),
)
