"""What stands in the seventh set's forms of 2023."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.held_out.say import UIA, USN
from tests.corpus.third.say import (
    DEKOM,
    DMMH,
    HVL,
    INN,
    KL,
    LESE,
    LMS,
    ME,
    NORD,
    REKOM,
    SAMISK,
    SEPU,
    SKRIVE,
    UIT,
    form,
    measure,
)

of = partial(form, edition="appendix_2023", year=2023, totals=(), total=None)
kindergartens = partial(measure, scheme=REKOM, level="barnehage")
schools = partial(measure, scheme=DEKOM, level="grunnskole")
everyone = partial(measure, scheme=KL, level=None)
of_no_scheme = partial(measure, scheme=None, level=None)

ANSWERS = (
    of(
        "v01.docx",
        "tidy, kr before and a dash behind, cost lines that add up, a fourth row left empty",
        owners=("Lier kommune",),
        network=None,
        partners=(USN,),
        measures=(
            kindergartens("1", "Språkmiljø på småbarnsavdelingene", 45000, {USN: 162000}, main="språk"),
            schools("2", "Vurdering i matematikk på mellomtrinnet", 60000, {USN: 118000}, main="regning"),
            everyone("3", "Når barn strever sosialt", 35000, {USN: 140000}, maybe="all"),
        ),
    ),
    of(
        "v02.txt",
        "two short rows typed with tabs, the year only in terms, an amount with ca.",
        owners=("Beiarn kommune",),
        network="Salten",
        partners=(NORD,),
        measures=(
            schools("1", "Fådelt skole som mulighet", 25000, {NORD: 64500}, main="fådelt skole"),
            kindergartens("2", "Naturen som lekeplass", 12000, {NORD: 38000}, main="lek"),
        ),
    ),
    of(
        "v03.odt",
        "nynorsk, also the printed words, kr and dots, last year's money, an owner that asks for nothing",
        owners=("Sunnfjord kommune",),
        network=None,
        partners=(HVL,),
        measures=(
            schools("1", "Skriving i alle fag på ungdomssteget", 72000, {HVL: 134000}, main="skriving"),
            kindergartens(
                "2", "Frå observasjon til handling i barnehagen", 50000, {HVL: 127500}, maybe="pedagogisk analyse"
            ),
            schools("3", "Nettverk for nye rektorar", None, {HVL: 48000}, maybe="ledelse"),
        ),
    ),
    of(
        "v04.pdf",
        "hours at a rate, two partners in a measure, counts of pupils and teachers beside the money",
        owners=("Porsgrunn kommune",),
        network=None,
        partners=(LMS, USN),
        measures=(
            everyone(
                "1",
                "Felles tiltak mot bekymringsfullt skolefravær",
                110000,
                {LMS: 231600, USN: 76000},
                main="fravær",
            ),
            schools("2", "Kollegaveiledning på barnetrinnet", 55000, {USN: 98750}, maybe="ledelse"),
            kindergartens("3", "Overgangen fra barnehage til skole", 40000, {USN: 87500}, main="overganger"),
        ),
    ),
    of(
        "v05.docx",
        "difficult: three owners, a share each in one measure, one of them alone in the other; a centre and its mother",
        owners=("Tynset kommune", "Tolga kommune", "Folldal kommune"),
        network=None,
        partners=(SEPU, INN),
        measures=(
            schools(
                "1",
                "Dybdelæring i små fagmiljø",
                {ME: 40000, "Tolga kommune": 22000, "Folldal kommune": 18500},
                {SEPU: 146000},
                maybe="fådelt skole",
            ),
            kindergartens("2", "Rammeplanen i det daglige", 30000, {INN: 92000}),
        ),
    ),
    of(
        "v06.docx",
        "a private owner, called Eier where the money is, thousands without a sign, two empty rows",
        owners=("Solstua barnehager AS",),
        network=None,
        partners=(DMMH,),
        measures=(
            kindergartens("1", "Barns medvirkning", 66000, {DMMH: 104000}, maybe="læringsmiljø, lek"),
            kindergartens("2", "Ledelse i egen avdeling", 20000, {DMMH: 54500}, main="ledelse"),
        ),
    ),
    of(
        "v07.txt",
        "the text of a table, a cell a paragraph; a sum under cost lines; a third measure that points to an attachment",
        owners=("Leirfjord kommune",),
        network="Ytre Helgeland",
        partners=(NORD,),
        measures=(
            schools("1", "Leseglede på småtrinnet", 33000, {NORD: 71250}, main="lesing"),
            kindergartens(
                "2",
                "De yngste barna i friminuttet mellom aktivitetene",
                None,
                {NORD: 49900},
                maybe="lek, læringsmiljø, overganger",
            ),
            of_no_scheme(
                "3", "PP-nettverket på Helgeland", "not_stated", {OPEN: "not_stated"}, maybe="spesialpedagogikk"
            ),
        ),
    ),
    of(
        "v08.pdf",
        "nynorsk, kr behind, cost lines for owner and university, what was had and what the owner buys itself",
        owners=("Kvinnherad kommune",),
        network=None,
        partners=(LESE, HVL),
        measures=(
            kindergartens(
                "1", "Høgtlesing og gode samtalar om bøker", 38000, {LESE: 96400}, main="lesing", maybe="språk"
            ),
            schools("2", "Elevane si stemme", 64000, {HVL: 112000}, maybe="læringsmiljø, tilpasset opplæring"),
            everyone("3", "Å forstå uro", 30000, {HVL: 85500}, main="atferd"),
        ),
    ),
    of(
        "v09.odt",
        "a double name, the year alone on a line, two partners in a measure, 0,- for the owner, a measure put off",
        owners=("Karasjok kommune",),
        network=None,
        partners=(SAMISK, UIT),
        measures=(
            kindergartens("1", "Samisk innhold i barnehagehverdagen", 90000, {SAMISK: 180000}, main="samisk"),
            schools(
                "2",
                "Tospråklig begynneropplæring",
                0,
                {UIT: 74000, SAMISK: 120000},
                main="språk",
                maybe="overganger, samisk, lesing, skriving",
            ),
            of_no_scheme("3", "Tverrfaglig team", "not_stated", {OPEN: "not_stated"}),
        ),
    ),
    of(
        "v10.docx",
        "difficult: the officer added columns, a measure goes on in a row without number, a partner in one cell, a sum",
        owners=("Grimstad kommune", "Lillesand kommune"),
        network=None,
        partners=(UIA, SKRIVE),
        maybe_partners=("Statped",),
        totals=((None, 177500, {None: 321000}),),
        measures=(
            kindergartens("1", "Inkluderende lek", 85000, {UIA: 143000}, main="lek", maybe="tilpasset opplæring"),
            schools("2", "Fagfornyelsen i praksis", 50000, {UIA: 85000, SKRIVE: 36000}, maybe="skriving"),
            everyone(
                "3",
                "Autismekompetanse i barnehage og skole",
                42500,
                {UIA: 57000},
                main="spesialpedagogikk",
                maybe="tilpasset opplæring",
            ),
        ),
    ),
)
