"""What stands in the ninth set's forms of 2026."""

from functools import partial

from tests.corpus.third.say import (
    COLLECTIVE,
    DMMH,
    HVL,
    LESE,
    LMS,
    NTNU,
    OSLOMET,
    SAMISK,
    UIT,
    form,
    measure,
)

AUTUMN26, SPRING27 = "Høst 2026", "Vår 2027"
UIA = "Universitetet i Agder"
UIS = "Universitetet i Stavanger"
USN = "Universitetet i Sørøst-Norge"

of = partial(form, edition="collective_2026", year=2026)
told = partial(measure, scheme=COLLECTIVE)
elsewhere = partial(told, level=None, semesters=(), targets="")
"""A measure of which the form has only the row in the table."""

ANSWERS = (
    of(
        "nc01.docx",
        "the second of four measures, two partners, what was asked for and given in 2025, an amount per school",
        owners=("Asker kommune",),
        network="Asker og Bærum",
        partners=(OSLOMET, LMS),
        measures=(
            elsewhere("1", "Språkmiljø i barnehagen", 320000, {OSLOMET: 284500}, main="språk"),
            told(
                "2",
                "Trygge skolemiljø",
                410000,
                {LMS: 366200},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, skoleledere, assistenter, laget rundt barnet",
                main="læringsmiljø",
                maybe="tilpasset opplæring",
            ),
            elsewhere("3", "Ledelse i nettverk", 150000, {OSLOMET: 198000}, main="ledelse"),
            elsewhere("4", "Skolefravær – tidlig innsats", 275000, {LMS: 143750}, main="fravær"),
        ),
        units=(0, 0, 38, 0, 1),
        totals=((None, 1155000, {None: 992450}),),
        total=2147450,
    ),
    of(
        "nc02.txt",
        "cells by tabs, a partner for each measure, answers left out, the template's words by the coordinator",
        owners=("Hammerfest kommune",),
        network="Vest-Finnmark",
        partners=(UIT, SAMISK),
        measures=(
            told(
                "1",
                "Flerspråklige elever i ordinær undervisning",
                130000,
                {UIT: 187300},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, skoleledere",
                main="språk",
                maybe="mangfold, tilpasset opplæring",
            ),
            elsewhere("2", "Samisk innhold i barnehagen", 60000, {SAMISK: 92000}, main="samisk"),
        ),
        units=(0, 0, 5, 0, 0),
        totals=((None, 190000, {None: 279300}),),
        total=469300,
    ),
    of(
        "nc03.pdf",
        "nynorsk in the form too, the last of three, one partner whom no cell names, a unit left open",
        owners=("Stord kommune",),
        network="Sunnhordland",
        partners=(HVL,),
        measures=(
            elsewhere("1", "Leik og samspel", 85000, {HVL: 124600}, main="lek"),
            elsewhere("2", "Leseopplæring på mellomsteget", 110000, {HVL: 158000}, main="lesing"),
            told(
                "3",
                "PPT tett på",
                70000,
                {HVL: 97500},
                level="begge",
                semesters=(AUTUMN26, SPRING27),
                targets="ppt, skoleledere, styrere, spesialpedagogisk fagteam",
                maybe="spesialpedagogikk",
            ),
        ),
        units=(8, 5, 8, None, 1),
        totals=((None, 265000, {None: 380100}),),
        total=645100,
    ),
    of(
        "nc04.docx",
        "a row begun and left, old tick boxes, a private co-owner in the list, a price per box",
        owners=("Hå kommune", "Knuddeli gardsbarnehage AS"),
        network="Jæren",
        partners=(UIS, LESE),
        measures=(
            told(
                "1",
                "Realfagsglede i barnehagen",
                55000,
                {UIS: 78400},
                level="barnehage",
                semesters=(AUTUMN26,),
                targets="barnehageansatte, assistenter, styrere",
                main="regning",
                maybe="lesing",
            ),
            elsewhere("2", "Lesing på ungdomstrinnet", 90000, {LESE: 134000}, main="lesing"),
        ),
        units=(10, 2, 0, 0, 0),
        totals=((None, 145000, {None: 212400}),),
        total=357400,
    ),
    of(
        "nc05.odt",
        "four owners in the field, two partners in one cell, a sum row that names them, numbers without kroner",
        owners=("Orkland kommune", "Rindal kommune", "Heim kommune", "Skaun kommune"),
        network="Orkdalsregionen",
        partners=(NTNU, DMMH),
        measures=(
            elsewhere("1", "Barnehagebasert utvikling", 140000, {DMMH: 176000}),
            told(
                "2",
                "Vurderingspraksis",
                120000,
                {NTNU: 203500},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, skoleledere",
            ),
            elsewhere("3", "Språk og mangfold", 65000, {DMMH: 48000, NTNU: 59000}, main="språk, mangfold"),
        ),
        units=(0, 0, 11, 0, 2),
        totals=((None, 325000, {DMMH: 224000, NTNU: 262500}),),
        total=811500,
    ),
    of(
        "nc06.pdf",
        "difficult: thousands in words, partners without brackets, the number 1 twice, the partners' sum 9 000 short",
        owners=("Kragerø kommune",),
        network="Grenland og Vestmar",
        partners=(USN, LESE),
        measures=(
            told(
                "1",
                "Psykisk helse i skolen",
                95000,
                {USN: 148300},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, laget rundt barnet",
                main="psykisk helse",
            ),
            elsewhere("2", "Læringsmiljø i SFO", 45000, {USN: 62000}, main="læringsmiljø"),
            elsewhere("1", "Lesevansker", 30000, {LESE: 54200}, main="lesing", maybe="spesialpedagogikk"),
        ),
        units=(0, 0, 6, 0, 1),
        totals=((None, 170000, {None: 255500}),),
        total=425500,
    ),
    of(
        "nc07.docx",
        "a private owner, bold for what is chosen, a measure with 0,- for the owner, no network, an empty list",
        owners=("Kvisten barnehager AS",),
        network=None,
        partners=(UIA,),
        measures=(
            told(
                "1",
                "Kollegaveiledning",
                48500,
                {UIA: 73000},
                level="barnehage",
                semesters=(AUTUMN26, SPRING27),
                targets="pedagogiske ledere, assistenter",
                maybe="ledelse",
            ),
            elsewhere("2", "Mat og måltid som pedagogisk arena", 0, {UIA: 36750}),
        ),
        units=(0, 3, 0, 0, 0),
        totals=((None, 48500, {None: 109750}),),
        total=158250,
    ),
)
