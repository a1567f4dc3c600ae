"""What stands in the fifth set's forms of 2023."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.held_out.say import KUNST
from tests.corpus.third.say import (
    DEKOM,
    DMMH,
    KL,
    LESE,
    LMS,
    MATTE,
    ME,
    NORD,
    NTNU,
    REKOM,
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

ANSWERS = (
    of(
        "e01.docx",
        "tidy: four measures, cost lines that add up, one measure in which the partner takes no money",
        owners=("Alstahaug kommune",),
        network="Ytre Helgeland",
        partners=(NORD, MATTE),
        measures=(
            kindergartens("1", "Samtaler rundt matbordet", 90000, {NORD: 126000}, main="språk"),
            schools("2", "Regning i alle fag", 75000, {MATTE: 148500}, main="regning"),
            everyone("3", "Bekymringsfullt fravær", 160000, {NORD: 210500}, main="fravær"),
            kindergartens("4", "Styrernettverk", 20000, {}, main="ledelse"),
        ),
    ),
    of(
        "e02.txt",
        "a table copied as text: two owners with a share each, a share for both, hours by rate, an attachment",
        owners=("Gildeskål kommune", "Rødøy kommune"),
        network="Salten",
        partners=(NORD, SEPU),
        measures=(
            schools(
                "1",
                "Fådelte skoler på tvers av kommunegrensa",
                {"Gildeskål kommune": 60000, "Rødøy kommune": 45000},
                {NORD: 174400},
                main="fådelt skole",
            ),
            kindergartens("2", "Voksne som er med i leken", 70000, {NORD: 98200}, main="lek"),
            everyone("3", "Språkvansker og stamming", None, {SEPU: 88000}, main="språk", maybe="spesialpedagogikk"),
            measure(
                "4",
                "Nettverk for PP-ledere i Nordland",
                "not_stated",
                {OPEN: "not_stated"},
                scheme=None,
                level=None,
                maybe="ledelse, spesialpedagogikk",
            ),
        ),
    ),
    of(
        "e03.odt",
        "the table split in three, «sin del» for the grant, cost lines that do not add up, last year's money",
        owners=("Hemnes kommune",),
        network="Indre Helgeland",
        partners=(NTNU, NORD, SKRIVE, LMS),
        measures=(
            kindergartens("1", "Realfag i barnehagen", 64000, {NTNU: 112000}, main="regning"),
            schools("2", "Klasseledelse", 58000, {NORD: 132500}, main="læringsmiljø", maybe="ledelse"),
            schools("3", "Skriving fra første dag", 0, {SKRIVE: 96000}, main="skriving"),
            everyone("4", "Utfordrende atferd", 100000, {LMS: 188000}, main="atferd"),
        ),
    ),
    of(
        "e04.pdf",
        "three owners, each with its own share or none, two partners, hours without a rate",
        owners=("Leirfjord kommune", "Dønna kommune", "Herøy kommune"),
        network="Ytre Helgeland",
        partners=(UIT, LESE),
        measures=(
            everyone(
                "1",
                "Inkluderende fellesskap for alle barn",
                {"Leirfjord kommune": 110000, "Dønna kommune": 65000, "Herøy kommune": 65000},
                {UIT: 238000},
                main="tilpasset opplæring",
                maybe="spesialpedagogikk",
            ),
            schools("2", "Lesing i alle fag på ungdomstrinnet", 50000, {LESE: 142000}, main="lesing"),
            kindergartens(
                "3", "Trygt og godt barnehagemiljø", {"Herøy kommune": 35000}, {UIT: 74500}, main="læringsmiljø"
            ),
        ),
    ),
    of(
        "e05.docx",
        "a private owner, «kr. 66.000», the scheme spelt out with a colon, uses behind the amounts in brackets",
        owners=("Soltun Barnehager AS",),
        network=None,
        partners=(KUNST, DMMH),
        measures=(
            kindergartens("1", "Musikk og bevegelse hver dag", 42000, {KUNST: 66000}),
            kindergartens("2", "Pedagogisk ledelse", 60000, {DMMH: 118500}, main="ledelse"),
            kindergartens("3", "Barn som har et annet morsmål", 15000, {DMMH: 32000}, maybe="språk, mangfold"),
        ),
    ),
    of(
        "e06.docx",
        "a table for each scheme with the scheme as heading, numbers that begin again, a partner not yet chosen",
        owners=("Bø kommune",),
        network="Vesterålen og Lødingen",
        partners=(UIT,),
        maybe_partners=(NORD,),
        measures=(
            kindergartens("1", "Språkmiljøet på avdelingen", 40000, {UIT: 95000}, main="språk"),
            kindergartens("2", "Foreldresamarbeid", 30000, {}),
            schools("1", "Digital dømmekraft", None, {UIT: 68500}, main="digital praksis"),
            schools("2", "Uteskole", {ME: 25000, OPEN: 72000}, {}),
        ),
    ),
)
