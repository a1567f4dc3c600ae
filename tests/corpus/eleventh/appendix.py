"""What stands in the eleventh set's forms of 2023."""

from functools import partial

from tests.corpus.third.say import (
    DEKOM,
    DMMH,
    HVL,
    INN,
    KL,
    LESE,
    LMS,
    MATTE,
    NORD,
    NTNU,
    OSLOMET,
    REKOM,
    SAMISK,
    SEPU,
    SKRIVE,
    UIT,
    VOLDA,
    form,
    measure,
)

OSTFOLD = "Høgskolen i Østfold"
UIA = "Universitetet i Agder"
UIS = "Universitetet i Stavanger"
USN = "Universitetet i Sørøst-Norge"
ORSTA, VOLDA_TOWN = "Ørsta kommune", "Volda kommune"

of = partial(form, edition="appendix_2023", year=2023, network=None, totals=(), total=None)
kindergartens = partial(measure, scheme=REKOM, level="barnehage")
schools = partial(measure, scheme=DEKOM, level="grunnskole")
everyone = partial(measure, scheme=KL, level=None)
nobody = partial(measure, owner=None, partners={}, scheme=None, level=None)
"""A measure without a scheme and without money."""
HELP = "spesialpedagogikk, tilpasset opplæring"

ANSWERS = (
    of(
        "ua01.docx",
        "the plain way: grants in brackets, cost lines under one of them, a measure the owner asks nothing for",
        owners=("Lillesand kommune",),
        partners=(UIA, SKRIVE),
        measures=(
            kindergartens("1", "Lek og vennskap på småbarnsavdelingene", 70000, {UIA: 128000}, main="lek"),
            schools("2", "Skriveopplæring på småtrinnet", 55000, {SKRIVE: 96500}, main="skriving", maybe="overganger"),
            everyone("3", "Skolefravær: hvem gjør hva?", None, {UIA: 187300}, main="fravær"),
        ),
    ),
    of(
        "ua02.txt",
        "nynorsk, cells by tabs, «kr» before the grant, parts of a grant told beside it, a network without money",
        owners=("Stord kommune",),
        partners=(HVL, MATTE),
        measures=(
            kindergartens("1", "Språkrike rom", 90000, {HVL: 142000}, main="språk", maybe="mangfold"),
            schools("2", "Rekning i alle fag", 75000, {HVL: 118400, MATTE: 64000}, main="regning"),
            everyone(
                "3", "Når kvardagen er vanskeleg for barnet", 110000, {HVL: 236000}, maybe=f"{HELP}, psykisk helse"
            ),
            nobody("4", "Nettverk for PP-leiarar i Sunnhordland"),
        ),
    ),
    of(
        "ua03.pdf",
        "a wordy officer: «til SePU går», the reckoning within the sentence, money of 2022 and an own contribution",
        owners=("Ringsaker kommune",),
        partners=(SEPU, INN, LESE),
        measures=(
            everyone(
                "1",
                "Inkluderende praksis i hele løpet fra barnehage til ungdomsskole",
                250000,
                {SEPU: 412000},
                main="tilpasset opplæring",
                maybe="overganger, mangfold, spesialpedagogikk, læringsmiljø",
            ),
            kindergartens("2", "Barnehagen som lærende organisasjon", 120000, {INN: 174600}, maybe="ledelse"),
            schools("3", "Lesing som grunnleggende ferdighet på ungdomstrinnet", 160000, {LESE: 143000}, main="lesing"),
        ),
    ),
    of(
        "ua04.odt",
        "a very short one: names, colons and amounts, hardly a sentence",
        owners=("Lyngen kommune",),
        partners=(UIT,),
        measures=(
            kindergartens("1", "Barns medvirkning i rutinesituasjoner", 45000, {UIT: 84500}, maybe="læringsmiljø"),
            schools("2", "Fådeltpedagogikk", 30000, {UIT: 71200}, main="fådelt skole"),
            everyone("3", "Kartlegging og tidlig innsats", 0, {UIT: 132000}, maybe=HELP),
        ),
    ),
    of(
        "ua05.docx",
        "one who explains the sums: both together first, then each one's part, then how it was reckoned",
        owners=("Melhus kommune",),
        partners=(DMMH, NTNU, MATTE),
        measures=(
            kindergartens("1", "Naturen som språkarena", 100000, {DMMH: 165000}, main="språk"),
            schools("2", "Profesjonsfellesskap på tre ungdomsskoler", 80000, {NTNU: 138400}, maybe="ledelse"),
            schools("3", "Programmering i matematikk", 50000, {MATTE: 69000}, main="regning", maybe="digital praksis"),
            everyone(
                "4",
                "Spesialpedagogisk hjelp tett på barnet",
                60000,
                {DMMH: 180000},
                main="spesialpedagogikk",
                maybe="tilpasset opplæring",
            ),
        ),
    ),
    of(
        "ua06.txt",
        "one who writes lists, no table: grants after the name and a comma, an own share and another body's money",
        owners=("Nittedal kommune",),
        partners=(OSLOMET, LMS),
        measures=(
            kindergartens("1", "Psykisk helse i barnehagen", 85000, {OSLOMET: 156000}, main="psykisk helse"),
            schools("2", "Klassemiljø og relasjoner", 130000, {LMS: 204500}, main="læringsmiljø"),
            schools("3", "Lærerne og de digitale verktøyene", 40000, {OSLOMET: 88000}, main="digital praksis"),
            everyone("4", "Laget rundt ungdommen", 145000, {OSLOMET: 262000}, maybe=f"{HELP}, psykisk helse"),
        ),
    ),
    of(
        "ua07.pdf",
        "a private owner, new at it: an offer that is the need, «selv melder», books the owner buys itself",
        owners=("Tiriltopp barnehager AS",),
        partners=(UIS, LESE),
        measures=(
            kindergartens(
                "1",
                "De minste barna og trygg tilknytning",
                62000,
                {UIS: 118500},
                maybe="psykisk helse, læringsmiljø",
            ),
            kindergartens("2", "Høytlesing hver dag", 25000, {LESE: 54000}, main="lesing", maybe="språk, lek"),
        ),
    ),
    of(
        "ua08.docx",
        "nynorsk: numbers times prices first, «sin del» after them, a measure without a part for the owner",
        owners=("Vinje kommune",),
        partners=(USN,),
        measures=(
            kindergartens(
                "1", "Uteleik og rørsle heile året", 52000, {USN: 97500}, main="lek", maybe="læringsmiljø, fådelt skole"
            ),
            schools("2", "Å vera lærar på ein fådelt skule", 48000, {USN: 96000}, main="fådelt skole"),
            everyone(
                "3",
                "Tilpassa opplæring i små grupper",
                None,
                {USN: 126000},
                main="tilpasset opplæring",
                maybe="spesialpedagogikk",
            ),
        ),
    ),
    of(
        "ua09.odt",
        "«Tilskudd til …:» with the use on the line after, money from Sametinget, a network the owner pays itself",
        owners=("Alta kommune",),
        partners=(SAMISK, UIT),
        measures=(
            kindergartens(
                "1",
                "Samisk språk og kultur i barnehagene",
                95000,
                {SAMISK: 164300},
                main="samisk",
                maybe="språk, mangfold",
            ),
            schools("2", "Regning på mellomtrinnet", 75000, {UIT: 131250}, main="regning"),
            schools("3", "Rektorskole i nettverk", 60000, {UIT: 102000}, main="ledelse"),
            everyone("4", "PPT ut i klasserommet", 140000, {UIT: 219000}, maybe=HELP),
            nobody("5", "Nettverk for PP-ledere i Finnmark"),
        ),
    ),
    of(
        "ua10.docx",
        "one who copies last year's form: the grant, and in brackets after it what it was in 2022",
        owners=("Halden kommune",),
        partners=(OSTFOLD,),
        measures=(
            kindergartens(
                "1",
                "Flerspråklige barn i lek og samtale",
                78000,
                {OSTFOLD: 143000},
                main="lek",
                maybe="mangfold, språk",
            ),
            schools("2", "Utforskende lesing på 5.–7. trinn", 92000, {OSTFOLD: 116500}, main="lesing"),
            everyone(
                "3",
                "Atferd som utfordrer de voksne",
                105000,
                {OSTFOLD: 198700},
                main="atferd",
                maybe="psykisk helse, læringsmiljø",
            ),
        ),
    ),
    of(
        "ua11.txt",
        "difficult: «vi trenger», cells on lines set in by a tab, a price for a day, money left over from 2022",
        owners=("Gjesdal kommune",),
        partners=(LESE, LMS),
        measures=(
            kindergartens("1", "Ord i bruk", 65000, {LESE: 124000}, main="språk", maybe="lesing"),
            schools(
                "2",
                "Læringsmiljø og nulltoleranse mot krenkelser",
                98000,
                {LMS: 152800},
                main="læringsmiljø",
                maybe="psykisk helse",
            ),
            everyone(
                "3",
                "Overgangen fra barnehage til skole for barn med særlige behov",
                45000,
                {LMS: 110000},
                main="overganger",
                maybe=HELP,
            ),
        ),
    ),
    of(
        "ua12.pdf",
        "several recipients in one sentence, «kommunen» for the owner, Statped that costs nothing",
        owners=("Namsos kommune",),
        partners=(NORD, SKRIVE),
        maybe_partners=("Statped",),
        measures=(
            kindergartens("1", "Nye ansatte inn i fellesskapet", 40000, {NORD: 90000}, maybe="ledelse"),
            kindergartens("2", "Matematikk i barnehagen", 55000, {NORD: 112000}, main="regning"),
            schools("3", "Skriving i samfunnsfag og naturfag", 85000, {NORD: 101000, SKRIVE: 67400}, main="skriving"),
            everyone("4", "Autismeforståelse i barnehage og skole", 70000, {NORD: 145000}, maybe=HELP),
            everyone("5", "Veiledning som metode for PPT", None, {NORD: 96300}, maybe=f"{HELP}, ledelse"),
        ),
    ),
    of(
        "ua13.docx",
        "nynorsk, two owners with a grant each, one of which asks nothing in the last measure",
        owners=(ORSTA, VOLDA_TOWN),
        partners=(VOLDA,),
        measures=(
            kindergartens(
                "1",
                "Leikemiljø for dei yngste",
                {ORSTA: 55000, VOLDA_TOWN: 45000},
                {VOLDA: 146000},
                main="lek",
                maybe="læringsmiljø",
            ),
            schools(
                "2",
                "Nynorsk skriveglede",
                {ORSTA: 60000, VOLDA_TOWN: 60000},
                {VOLDA: 121500},
                main="skriving",
                maybe="språk",
            ),
            everyone("3", "Felles PPT, felles forståing", {ORSTA: 80000}, {VOLDA: 188000}, maybe=HELP),
        ),
    ),
    of(
        "ua14.txt",
        "difficult: the table copied as lines, labels within it, two grants in a sentence, last year's pilot",
        owners=("Gran kommune",),
        partners=(INN, SKRIVE),
        measures=(
            kindergartens("1", "Mangfold i barnehagen", 60000, {INN: 107000}, main="mangfold", maybe="språk"),
            schools("2", "Skriving på tvers av fag", 90000, {SKRIVE: 133200}, main="skriving"),
            schools("3", "Elevmedvirkning og vurdering", None, {INN: 84000}, maybe="læringsmiljø, tilpasset opplæring"),
            everyone("4", "Bekymringsfullt fravær", 75000, {INN: 165500}, main="fravær"),
        ),
    ),
)
