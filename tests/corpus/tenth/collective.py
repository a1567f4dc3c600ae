"""What stands in the tenth set's forms of 2026."""

from functools import partial

from tests.corpus.third.say import COLLECTIVE, DMMH, LMS, NORD, NTNU, UIT, form, measure

SPRING26, AUTUMN26, SPRING27 = "Vår 2026", "Høst 2026", "Vår 2027"
OSTFOLD = "Høgskolen i Østfold"
UIA = "Universitetet i Agder"

of = partial(form, edition="collective_2026", year=2026)
told = partial(measure, scheme=COLLECTIVE)
elsewhere = partial(told, level=None, semesters=(), targets="")
"""A measure of which the form has only the row in the table."""

ANSWERS = (
    of(
        "tc01.docx",
        "one partner whom no cell names, what was given to each in 2025, cost lines that come to the grants",
        owners=("Halden kommune",),
        network="Søndre Østfold",
        partners=(OSTFOLD,),
        measures=(
            told(
                "1",
                "Leseopplæring for alle",
                155000,
                {OSTFOLD: 236500},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, skoleledere",
                main="lesing",
            ),
            elsewhere("2", "Mangfold i barnehagen", 90000, {OSTFOLD: 148000}, main="mangfold"),
            elsewhere("3", "Skoleledernes nettverk", 60000, {OSTFOLD: 87500}, maybe="ledelse"),
        ),
        units=(0, 0, 9, 0, 0),
        totals=((None, 305000, {None: 472000}),),
        total=777000,
    ),
    of(
        "tc02.txt",
        "cells by tabs, the second of two measures, a partner for each in brackets, answers left out",
        owners=("Sunndal kommune",),
        network="Nordmøre",
        partners=(DMMH, NTNU),
        measures=(
            elsewhere("1", "Skriving i fag på ungdomstrinnet", 75000, {NTNU: 103000}, main="skriving"),
            told(
                "2",
                "Leik og læring i 1. klasse",
                64000,
                {DMMH: 118400},
                level="begge",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, barnehageansatte, sfo",
                main="lek",
                maybe="overganger",
            ),
        ),
        units=(5, 1, 4, 0, 0),
        totals=((None, 139000, {None: 221400}),),
        total=360400,
    ),
    of(
        "tc03.pdf",
        "«kr» before each amount, no table of contacts, a budget said to be in an attachment, three semesters",
        owners=("Verdal kommune",),
        network="Innherred",
        partners=(NORD,),
        measures=(
            told(
                "1",
                "Inkluderende barnehagemiljø",
                120000,
                {NORD: 174300},
                level="barnehage",
                semesters=(SPRING26, AUTUMN26, SPRING27),
                targets="alle ansatte",
                maybe_targets="barnehageansatte",
                main="læringsmiljø",
                maybe="tilpasset opplæring",
            ),
            elsewhere(
                "2",
                "Regning i overgangen til ungdomstrinnet",
                68000,
                {NORD: 101700},
                main="regning",
                maybe="overganger",
            ),
        ),
        units=(7, 2, 0, 0, 0),
        totals=((None, 188000, {None: 276000}),),
        total=464000,
    ),
    of(
        "tc04.odt",
        "three municipalities, two partners in one cell and in the totals, own effort worth kroner, «videre»",
        owners=("Farsund kommune", "Kvinesdal kommune", "Sirdal kommune"),
        network="Lister",
        partners=(UIA, LMS),
        measures=(
            told(
                "1",
                "Fravær og tilhørighet",
                140000,
                {UIA: 96000, LMS: 82500},
                level="grunnskole",
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, skoleledere, ppt",
                main="fravær",
                maybe="læringsmiljø, tilpasset opplæring",
            ),
            elsewhere("2", "Språk i barnehagen", 105000, {UIA: 133000}, main="språk"),
        ),
        units=(0, 0, 12, 0, 1),
        totals=((None, 245000, {UIA: 229000, LMS: 82500}),),
        total=556500,
    ),
    of(
        "tc05.docx",
        "a large owner, the third of four measures, old tick boxes, a nought for the owner, amounts without signs",
        owners=("Tromsø kommune",),
        network="Tromsø og omegn",
        partners=(UIT,),
        measures=(
            elsewhere("1", "Lek i alle barnehager", 350000, {UIT: 412000}, main="lek"),
            elsewhere("2", "Atferd og relasjoner", 280000, {UIT: 365500}, main="atferd", maybe="læringsmiljø"),
            told(
                "3",
                "Samisk innhold i barnehage og skole",
                115000,
                {UIT: 163000},
                level="begge",
                semesters=(AUTUMN26, SPRING27),
                targets="barnehageansatte, lærere, styrere",
                main="samisk",
                maybe="mangfold",
            ),
            elsewhere("4", "Digital kompetanse hos lærere", 0, {UIT: 94500}, main="digital praksis"),
        ),
        units=(21, 0, 18, 0, 0),
        totals=((None, 745000, {None: 1035000}),),
        total=1780000,
    ),
)
