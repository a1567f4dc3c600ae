"""What stands in the eighth set's forms of 2023."""

from functools import partial

from tests.corpus.third.say import (
    DEKOM,
    DMMH,
    HVL,
    INN,
    KL,
    MATTE,
    NAFO,
    NORD,
    OSLOMET,
    REKOM,
    SAMISK,
    SKRIVE,
    UIT,
    VOLDA,
    form,
    measure,
)

HIOF = "Høgskolen i Østfold"
USN = "Universitetet i Sørøst-Norge"
UIA = "Universitetet i Agder"
NYNORSK = "Nynorsksenteret, Høgskulen i Volda"
BYGLAND, BYKLE = "Bygland kommune", "Bykle kommune"
COAST, LEKA = "Nærøysund kommune", "Leka kommune"

of = partial(form, edition="appendix_2023", year=2023, network=None, totals=(), total=None)
kindergartens = partial(measure, scheme=REKOM, level="barnehage")
schools = partial(measure, scheme=DEKOM, level="grunnskole")
everyone = partial(measure, scheme=KL, level=None)
without = partial(measure, scheme=None, level=None)

ANSWERS = (
    of(
        "ia01.docx",
        "nynorsk, tidy grants, what is left since last year instead of an amount for the owner",
        owners=("Lærdal kommune",),
        partners=(HVL,),
        measures=(
            kindergartens("1", "Leik som arbeidsmåte", 92000, {HVL: 168000}, main="lek"),
            schools("2", "Skriving i alle fag på mellomsteget", 60000, {HVL: 141500}, main="skriving"),
            everyone(
                "3",
                "Samspel og konfliktar i store grupper",
                None,
                {HVL: 118000},
                maybe="lek, læringsmiljø, atferd, spesialpedagogikk",
            ),
        ),
    ),
    of(
        "ia02.txt",
        "cells by tabs, cost lines, hours at a price, two partners on different measures, own money of last year",
        owners=("Indre Østfold kommune",),
        partners=(HIOF, OSLOMET),
        measures=(
            schools(
                "1",
                "Klasseledelse og relasjoner på ungdomstrinnet",
                130000,
                {HIOF: 224600},
                main="læringsmiljø",
                maybe="ledelse",
            ),
            kindergartens("2", "Språksterke barnehager", 75000, {OSLOMET: 187500}, main="språk", maybe="mangfold"),
            kindergartens("3", "Nettverk for styrere", None, {HIOF: 64000}, maybe="ledelse"),
            everyone(
                "4",
                "Tidlig innsats der barnet er",
                88000,
                {HIOF: 149200},
                maybe="tilpasset opplæring, spesialpedagogikk",
            ),
        ),
    ),
    of(
        "ia03.docx",
        "three sentences of money in each cell, «150 tusen kr», two partners in one measure, an owner with two names",
        owners=("Kautokeino kommune",),
        partners=(SAMISK, UIT),
        measures=(
            kindergartens(
                "1",
                "Samisk språk i barnehagehverdagen",
                120000,
                {SAMISK: 210000, UIT: 45000},
                main="samisk",
                maybe="språk, lek",
            ),
            schools(
                "2",
                "Matematikk i nordsamiske klasser",
                64000,
                {UIT: 150000, SAMISK: 38500},
                main="regning",
                maybe="samisk, språk",
            ),
            everyone(
                "3",
                "Logopedisk veiledning på to språk",
                30000,
                {UIT: 95000},
                main="språk",
                maybe="samisk, spesialpedagogikk",
            ),
        ),
    ),
    of(
        "ia04.pdf",
        "two municipalities with a grant each in every cell, cost lines without a sum, a network without money",
        owners=(COAST, LEKA),
        partners=(NORD,),
        measures=(
            everyone(
                "1",
                "Felles metode i saksarbeidet",
                {COAST: 110000, LEKA: 24000},
                {NORD: 246000},
                maybe="spesialpedagogikk",
            ),
            schools(
                "2",
                "Aldersblandet undervisning i fådelte skoler",
                {COAST: 52000, LEKA: 40000},
                {NORD: 132400},
                main="fådelt skole",
            ),
            kindergartens("3", "Uteliv og naturfag i barnehagen", 60000, {NORD: 98750}, maybe="regning"),
            without("4", "PP-nettverk i Namdalen", None, {}, maybe="spesialpedagogikk"),
        ),
    ),
    of(
        "ia05.docx",
        "five measures, cost lines that do not come to the grant, a part passed on, two partners in one measure",
        owners=("Sandefjord kommune",),
        partners=(USN, MATTE),
        measures=(
            everyone("1", "Nærvær hele året", 240000, {USN: 388400}, main="fravær"),
            kindergartens("2", "Barnehagens voksne i lek", 95000, {USN: 155000}, main="lek"),
            kindergartens("3", "Mellomlederskolen", None, {USN: 118600}, main="ledelse"),
            schools(
                "4",
                "Regning som grunnleggende ferdighet",
                70000,
                {MATTE: 134000, USN: 41200},
                main="regning",
            ),
            schools("5", "Skolemiljøteam", 36000, {USN: 92000}, main="læringsmiljø"),
        ),
    ),
    of(
        "ia06.odt",
        "four columns with the scheme in one, «kr 145 000,-.» before the use, no verb, a course paid in 2021",
        owners=("Ås kommune",),
        partners=(OSLOMET, NAFO),
        measures=(
            schools("1", "Vurdering i praktiske og estetiske fag", 55000, {OSLOMET: 145000}),
            kindergartens(
                "2",
                "Flerspråklige barn og foreldresamarbeid",
                40000,
                {OSLOMET: 98700, NAFO: 26000},
                main="språk",
                maybe="mangfold",
            ),
            everyone(
                "3",
                "Utagerende barn – de voksnes reaksjoner",
                112000,
                {OSLOMET: 176250},
                main="atferd",
            ),
        ),
    ),
    of(
        "ia07.txt",
        "a private owner, headings instead of a table, «på 134 000 kroner», what the owner pays itself",
        owners=("Snøkvist barnehager AS",),
        partners=(DMMH,),
        measures=(
            kindergartens("1", "De yngste barnas medvirkning", 61000, {DMMH: 134000}),
            kindergartens("2", "Natur og kroppslig lek", 22500, {DMMH: 87500}, main="lek"),
        ),
    ),
    of(
        "ia08.pdf",
        "cost lines in a sentence, money granted and paid back, an empty row, a centre named with its university",
        owners=("Kristiansund kommune",),
        partners=(SKRIVE, VOLDA),
        maybe_partners=("NTNU",),
        measures=(
            schools("1", "Skriveglede på småtrinnet", 84000, {SKRIVE: 165000}, main="skriving"),
            schools(
                "2",
                "Digital dømmekraft fra 1. til 10. trinn",
                47000,
                {VOLDA: 122300},
                main="digital praksis",
                maybe="læringsmiljø, psykisk helse",
            ),
            everyone(
                "3",
                "Overgangen fra barnehage til skole for barn med særlige behov",
                58000,
                {VOLDA: 96500},
                main="overganger",
                maybe="spesialpedagogikk, tilpasset opplæring",
            ),
        ),
    ),
    of(
        "ia09.docx",
        "a list of needs, «ca. 260.000,-», two networks without money and an empty row",
        owners=("Senja kommune",),
        partners=(UIT,),
        measures=(
            everyone(
                "1",
                "Inkluderende fellesskap i barnehage og skole",
                260000,
                {UIT: 415000},
                main="tilpasset opplæring",
                mentioned="språk, fravær",
                maybe="lek, læringsmiljø, atferd, mangfold, spesialpedagogikk",
            ),
            kindergartens("2", "Språktrappa", 90000, {UIT: 128900}, main="språk"),
            schools("3", "Lesing på tvers av fag", 90000, {UIT: 141250}, main="lesing"),
            without("4", "Nettverk for PP-rådgivere i Midt-Troms", None, {}, maybe="spesialpedagogikk"),
            without("5", "Ledernettverk PPT", None, {}, maybe="ledelse, spesialpedagogikk"),
        ),
    ),
    of(
        "ia10.odt",
        "nynorsk, two municipalities with a grant each in one measure and one alone in the next",
        owners=(BYGLAND, BYKLE),
        partners=(UIA,),
        measures=(
            schools(
                "1",
                "Små skular, store moglegheiter",
                {BYGLAND: 42000, BYKLE: 38000},
                {UIA: 138000},
                maybe="fådelt skole, ledelse",
            ),
            kindergartens("2", "Vaksne som les høgt", 25000, {UIA: 71400}, main="lesing, språk"),
        ),
    ),
    of(
        "ia11.txt",
        "bare thousands with a dash, factors in cost lines, own hours worth money, old letters in the file",
        owners=("Hamar kommune",),
        partners=(INN,),
        encoding="cp1252",
        measures=(
            everyone(
                "1",
                "Tilpasset opplæring i fellesskapet",
                185000,
                {INN: 312000},
                main="tilpasset opplæring",
                maybe="spesialpedagogikk",
            ),
            schools("2", "Begynneropplæring", 68000, {INN: 144500}, main="lek", maybe="overganger, lesing"),
            kindergartens("3", "Ute hele dagen", 41000, {INN: 88000}, maybe="lek"),
            schools("4", "Rektorskolen", None, {INN: 57500}, main="ledelse"),
        ),
    ),
    of(
        "ia12.pdf",
        "difficult: nynorsk, all money in sentences, a sum before its parts, last year's sum and its part beside them",
        owners=("Bømlo kommune",),
        partners=(NYNORSK, HVL),
        maybe_partners=("Statped",),
        measures=(
            schools(
                "1",
                "Nynorsk som opplæringsspråk",
                81000,
                {NYNORSK: 105000, HVL: 76500},
                main="språk",
                maybe="skriving, lesing",
            ),
            kindergartens("2", "Borna sitt språk i leik", 64000, {HVL: 119000}, main="språk, lek"),
            everyone("3", "Skulefråvær – tidleg og saman", 97500, {HVL: 158200}, main="fravær"),
        ),
    ),
)
