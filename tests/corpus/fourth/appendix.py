"""What stands in the fourth set's forms of 2023."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.third.say import DEKOM, DMMH, KL, MATTE, NORD, NTNU, REKOM, SEPU, UIT, form, measure

of = partial(form, edition="appendix_2023", year=2023, totals=(), total=None)
kindergartens = partial(measure, scheme=REKOM, level="barnehage")
schools = partial(measure, scheme=DEKOM, level="grunnskole")
everyone = partial(measure, scheme=KL, level=None)
unnamed = partial(measure, scheme=None, level=None)

ANSWERS = (
    of(
        "s01.docx",
        "plain: four measures, kroner written «kr 95.000,-», one measure's cost lines add up to more than its sum",
        owners=("Vestvågøy kommune",),
        network="Lofoten",
        partners=(NORD, MATTE, SEPU),
        measures=(
            kindergartens("1", "Språkarbeid i hverdagssituasjonene", 95000, {NORD: 212400}, main="språk"),
            schools("2", "Vurdering som støtter elevenes læring", 110000, {NORD: 156800}, maybe="tilpasset opplæring"),
            schools("3", "Matematikk på mellomtrinnet", 40000, {MATTE: 98500}, main="regning"),
            everyone("4", "Tidlig inn rundt de yngste barna", 60000, {SEPU: 187250}, maybe="spesialpedagogikk"),
        ),
    ),
    of(
        "s02.txt",
        "the table's text as Word saves it: two municipalities, each with its grant, and a measure in an attachment",
        owners=("Alstahaug kommune", "Leirfjord kommune"),
        network="Ytre Helgeland",
        partners=(SEPU, NORD),
        measures=(
            everyone(
                "1",
                "Felles forståelse av barns atferd",
                {"Alstahaug kommune": 280000, "Leirfjord kommune": 90000},
                {SEPU: 402600},
                main="atferd",
            ),
            kindergartens("2", "Kollegaveiledning i barnehagene", 75000, {NORD: 133750}, maybe="ledelse"),
            schools(
                "3",
                "Lesing og skriving i alle fag",
                120000,
                {NORD: 164300},
                main="lesing, skriving",
                maybe="regning",
            ),
            unnamed("4", "PP-leder nettverk Helgeland", None, {}, maybe="ledelse"),
        ),
    ),
    of(
        "s03.odt",
        "answered in nynorsk, the grant in brackets as «98 400 kr»",
        owners=("Sømna kommune",),
        network="Sør-Helgeland",
        partners=(DMMH, NORD, SEPU),
        measures=(
            kindergartens(
                "1",
                "Leik og samspel i småbarnsavdelingane",
                55000,
                {DMMH: 98400},
                main="lek",
                maybe="tilpasset opplæring",
            ),
            schools("2", "Fådelt undervisning ute og inne", 48000, {NORD: 121600}, main="fådelt skole"),
            everyone(
                "3",
                "Når barn strevar",
                35000,
                {SEPU: 140000},
                maybe="spesialpedagogikk, tilpasset opplæring, atferd",
            ),
        ),
    ),
    of(
        "s04.pdf",
        "long: six measures, a group of private owners, a partner alone, a network in an attachment",
        owners=("Rana kommune",),
        network="Indre Helgeland",
        partners=(SEPU, NORD, NTNU),
        measures=(
            everyone(
                "1",
                "Inkluderende fellesskap for alle",
                400000,
                {SEPU: 512300},
                main="tilpasset opplæring",
                maybe="spesialpedagogikk, ledelse",
            ),
            kindergartens("2", "Pedagogisk dokumentasjon", 90000, {NORD: 144900}),
            kindergartens(
                "3",
                "Ledernettverk for private barnehager",
                {"Private barnehageeiere": 60000},
                {NORD: 71250},
                main="ledelse",
            ),
            schools("4", "Digital dømmekraft og kunstig intelligens", 85000, {NTNU: 118000}, main="digital praksis"),
            schools("5", "Deltakelse i arbeidsgruppe", None, {NORD: 46200}),
            unnamed("6", "Nettverk for PP-rådgivere på Helgeland", None, {}, maybe="spesialpedagogikk"),
        ),
    ),
    of(
        "s05.docx",
        "a private chain in two municipalities, a partner that takes nothing, rows left over",
        owners=("Havbris Barnehager AS",),
        network="Ofoten",
        partners=(UIT,),
        measures=(
            kindergartens("1", "Voksenrollen i leken", 44500, {UIT: 86000}, main="lek", maybe="tilpasset opplæring"),
            kindergartens("2", "Ny i barnehagen", 25000, {UIT: 0}, maybe="ledelse"),
        ),
    ),
    of(
        "s06.docx",
        "difficult: a column of its own for the amounts, two partners in a cell, «ca.», a sum, an owner not decided",
        owners=("Andøy kommune",),
        network="Vesterålen og Lødingen",
        partners=(UIT, SEPU, NORD),
        measures=(
            schools("1", "Regning i barneskolen", 60000, {UIT: 174000}, main="regning"),
            kindergartens("2", "Rommet som den tredje pedagogen", 30000, {UIT: 66000}, maybe="læringsmiljø"),
            everyone(
                "3",
                "Tverrfaglig team på hver enhet",
                None,
                {SEPU: 95000, NORD: 40000},
                maybe="spesialpedagogikk, tilpasset opplæring",
            ),
        ),
        totals=OPEN,
        total=465000,
    ),
)
