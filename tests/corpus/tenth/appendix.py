"""What stands in the tenth set's forms of 2023."""

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
    NAFO,
    NORD,
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

NYNORSK = "Nynorsksenteret, Høgskulen i Volda"
OSTFOLD = "Høgskolen i Østfold"
UIA = "Universitetet i Agder"
UIS = "Universitetet i Stavanger"
USN = "Universitetet i Sørøst-Norge"
TYNSET, TOLGA, ALVDAL = "Tynset kommune", "Tolga kommune", "Alvdal kommune"

of = partial(form, edition="appendix_2023", year=2023, network=None, totals=(), total=None)
kindergartens = partial(measure, scheme=REKOM, level="barnehage")
schools = partial(measure, scheme=DEKOM, level="grunnskole")
everyone = partial(measure, scheme=KL, level=None)
nobody = partial(measure, owner=None, partners={}, scheme=None, level=None)
"""A measure without a scheme and without money."""

ANSWERS = (
    of(
        "ta01.docx",
        "«av tilskuddet går … til USN», the partner's parts after its grant, what was given in 2022 before the grants",
        owners=("Ringerike kommune",),
        partners=(USN,),
        measures=(
            kindergartens("1", "Språkmiljø for de yngste", 90000, {USN: 210000}, main="språk"),
            schools("2", "Leseopplæring fra 1. til 4. trinn", 120000, {USN: 185500}, main="lesing"),
            everyone("3", "PPT i klasserommet", 75000, {USN: 160000}, maybe="spesialpedagogikk"),
        ),
    ),
    of(
        "ta02.txt",
        "nynorsk: «treng» and «får», the municipality first, cells set in by tabs, books paid by the schools",
        owners=("Gloppen kommune",),
        partners=(HVL, LESE),
        measures=(
            kindergartens("1", "Leik ute heile året", 65000, {HVL: 140000}, main="lek"),
            schools(
                "2",
                "Lesing i norsk og engelsk på ungdomssteget",
                70000,
                {LESE: 92500, HVL: 58000},
                main="lesing",
                maybe="språk",
            ),
            everyone("3", "Skulevegring - kva kan laget rundt eleven gjere", 50000, {HVL: 118000}, main="fravær"),
        ),
    ),
    of(
        "ta03.pdf",
        "«Til …: kr» for each recipient, parts in brackets afterwards, a whole cost that is not the grant",
        owners=("Moss kommune",),
        partners=(OSTFOLD, MATTE),
        maybe_partners=("Statped",),
        measures=(
            kindergartens(
                "1",
                "Flerspråklige barn og familiene deres",
                130000,
                {OSTFOLD: 245000},
                main="språk",
                maybe="mangfold",
            ),
            schools("2", "Matematikk i verkstedet", 100000, {OSTFOLD: 138000, MATTE: 99500}, main="regning"),
            everyone(
                "3",
                "Tilpasset opplæring i stor gruppe",
                85000,
                {OSTFOLD: 172000},
                main="tilpasset opplæring",
                maybe="spesialpedagogikk",
            ),
        ),
    ),
    of(
        "ta04.docx",
        "grants in brackets as in the real form, lists of costs and a line of own money after them",
        owners=("Rana kommune",),
        partners=(NORD, SKRIVE),
        measures=(
            kindergartens("1", "Lek og vennskap i barnehagen", 110000, {NORD: 168400}, main="lek"),
            schools("2", "Skriving i alle fag", 90000, {SKRIVE: 121300, NORD: 64000}, main="skriving"),
            everyone(
                "3",
                "Lese- og skrivevansker – tidlig innsats",
                55000,
                {NORD: 142750},
                main="lesing, skriving",
                maybe="spesialpedagogikk",
            ),
        ),
    ),
    of(
        "ta05.odt",
        "three municipalities: a grant for each in one sentence, for two of them, and for one on behalf of all",
        owners=(TYNSET, TOLGA, ALVDAL),
        partners=(INN,),
        measures=(
            kindergartens(
                "1",
                "Barnehagemiljø uten krenkelser",
                {TYNSET: 60000, TOLGA: 35000, ALVDAL: 40000},
                {INN: 156000},
                main="læringsmiljø",
                maybe="ledelse",
            ),
            schools(
                "2",
                "Fådelte skoler planlegger sammen",
                {TOLGA: 45000, ALVDAL: 45000},
                {INN: 124500},
                main="fådelt skole",
            ),
            everyone(
                "3",
                "Opplæring av ressurspersoner i PPT",
                {TYNSET: 95000},
                {INN: 131000},
                maybe="spesialpedagogikk",
            ),
        ),
    ),
    of(
        "ta06.txt",
        "first the sum of each measure, then «hvorav … til» or «skal ha», a row in one line with tabs",
        owners=("Kristiansand kommune",),
        partners=(UIA, LMS),
        measures=(
            kindergartens("1", "Lekende voksne", 150000, {UIA: 230000}, main="lek", maybe="ledelse"),
            schools("2", "Elevenes skolemiljø", 140000, {LMS: 195000, UIA: 80000}, main="læringsmiljø"),
            everyone(
                "3",
                "Felles veiledningspraksis i støttesystemet",
                100000,
                {UIA: 165000},
                maybe="spesialpedagogikk",
            ),
        ),
    ),
    of(
        "ta07.pdf",
        "a tender that is asked for, what was given and used last year, the Sami parliament's money, a free network",
        owners=("Porsanger kommune",),
        partners=(SAMISK, UIT),
        measures=(
            kindergartens(
                "1",
                "Samisk språk i hverdagen",
                80000,
                {SAMISK: 147000},
                main="samisk",
                maybe="språk",
            ),
            schools("2", "Elever med skolefravær", 95000, {UIT: 151200}, main="fravær"),
            everyone(
                "3",
                "Autisme i nærmiljøskolen",
                60000,
                {UIT: 176400},
                main="spesialpedagogikk",
                maybe="tilpasset opplæring",
            ),
            nobody("4", "Nettverk for skoleledere i Vest-Finnmark", maybe="ledelse"),
        ),
    ),
    of(
        "ta08.docx",
        "nynorsk: «tilskotet til … er på», multiplied costs, two partners who share the meetings",
        owners=("Stryn kommune",),
        partners=(HVL, NYNORSK, VOLDA),
        measures=(
            kindergartens("1", "Språkleik med dei minste", 84000, {HVL: 198000}, main="språk", maybe="lek"),
            schools(
                "2",
                "Skriveopplæring på barnesteget",
                75000,
                {NYNORSK: 112000, VOLDA: 67500},
                main="skriving",
                maybe="språk",
            ),
            everyone(
                "3",
                "Fleire i fellesskapet",
                60000,
                {HVL: 151000},
                main="tilpasset opplæring",
                maybe="spesialpedagogikk",
            ),
        ),
    ),
    of(
        "ta09.docx",
        "a private owner in plain speech: «vil ha» and «trenger», and one measure where the owner needs nothing",
        owners=("Bringebærlia barnehager AS",),
        partners=(DMMH,),
        measures=(
            kindergartens("1", "Voksenrollen i leken", 72000, {DMMH: 134000}, main="lek"),
            kindergartens("2", "Ledelse for styrerne våre", None, {DMMH: 61500}, main="ledelse"),
        ),
    ),
    of(
        "ta10.odt",
        "the costs first in a sentence, then «tilskudd blir dermed»",
        owners=("Levanger kommune",),
        partners=(NORD,),
        measures=(
            kindergartens(
                "1",
                "Samspill i garderoben og ved måltidet",
                95000,
                {NORD: 155500},
                main="lek",
                maybe="overganger, læringsmiljø",
            ),
            schools(
                "2",
                "Digital dømmekraft fra 5. til 10. trinn",
                110000,
                {NORD: 140000},
                main="digital praksis",
            ),
            everyone("3", "Psykisk helse i barnehage og skole", 80000, {NORD: 113000}, main="psykisk helse"),
        ),
    ),
    of(
        "ta11.pdf",
        "a large owner: five measures, name and colon before each amount, an amount per school and own money of 2022",
        owners=("Sandnes kommune",),
        partners=(LMS, LESE, MATTE, UIS),
        measures=(
            kindergartens(
                "1",
                "Atferd som utfordrer fellesskapet",
                480000,
                {LMS: 525000},
                main="atferd",
                maybe="tilpasset opplæring",
            ),
            kindergartens("2", "Høytlesing hver dag", 160000, {LESE: 214500}, main="lesing", maybe="språk"),
            schools("3", "Lesing i naturfag og samfunnsfag", 200000, {LESE: 268000}, main="lesing", maybe="regning"),
            schools("4", "Regning på mellomtrinnet", 220000, {MATTE: 187000, UIS: 96000}, main="regning"),
            everyone("5", "Spesialpedagogisk hjelp nær barnet", 300000, {UIS: 342000}, main="spesialpedagogikk"),
        ),
    ),
    of(
        "ta12.txt",
        "«sin del», the sum of each measure after the grants, 2022's money with and without a year, a stated nought",
        owners=("Gjøvik kommune",),
        partners=(SEPU, INN),
        measures=(
            everyone("1", "Pedagogisk analyse på alle trinn", 175000, {SEPU: 286000}, main="pedagogisk analyse"),
            schools(
                "2",
                "Klasseledelse for nyutdannede",
                65000,
                {INN: 94000},
                main="læringsmiljø",
                maybe="ledelse",
            ),
            kindergartens("3", "Barnehagen som lærende organisasjon", 0, {INN: 143000}, maybe="ledelse"),
        ),
    ),
    of(
        "ta13.docx",
        "the year beside each bracketed grant, and what will be asked for in 2024 after it",
        owners=("Vadsø kommune",),
        partners=(UIT,),
        measures=(
            kindergartens("1", "Barns språkutvikling", 40000, {UIT: 92000}, main="språk", maybe="mangfold"),
            schools("2", "Trygt og godt skolemiljø", 55000, {UIT: 117000}, main="læringsmiljø", maybe="atferd"),
            everyone(
                "3",
                "Støtte til elever med store lærevansker",
                30000,
                {UIT: 83500},
                maybe="spesialpedagogikk, tilpasset opplæring",
            ),
        ),
    ),
    of(
        "ta14.pdf",
        "nynorsk: «ønskjer», the amount before its receiver, a part within the grant, a neighbour's own application",
        owners=("Ørsta kommune",),
        partners=(VOLDA, SKRIVE),
        measures=(
            kindergartens("1", "Natur og leik", 45000, {VOLDA: 88000}, main="lek"),
            schools(
                "2",
                "Munnlege ferdigheiter på mellomsteget",
                60000,
                {VOLDA: 104000, SKRIVE: 39000},
                maybe="språk",
            ),
            everyone("3", "Skulefråvær", 50000, {VOLDA: 126000}, main="fravær"),
        ),
    ),
    of(
        "ta15.txt",
        "the table written out as labels and answers, «har bedt om» beside «skal ha», own money already used",
        owners=("Lørenskog kommune",),
        partners=(OSLOMET, NAFO),
        measures=(
            kindergartens(
                "1",
                "Mangfold som ressurs i barnehagen",
                140000,
                {OSLOMET: 275000, NAFO: 68000},
                main="mangfold",
            ),
            schools("2", "Begynneropplæring i norsk", 155000, {OSLOMET: 198500}, maybe="overganger, språk"),
            everyone(
                "3",
                "Kompetanse i PPT om høyfrekvente vansker",
                90000,
                {OSLOMET: 310000},
                main="spesialpedagogikk",
            ),
        ),
    ),
    of(
        "ta16.odt",
        "«det koster … og vi ber om at USN får hele beløpet», a cost larger than the grant, costs that are the grants",
        owners=("Drangedal kommune",),
        partners=(USN,),
        measures=(
            kindergartens("1", "Lesestund og samtale", 36000, {USN: 78000}, maybe="lesing, språk"),
            schools("2", "Uteskole med praktisk matematikk", 42000, {USN: 80000}, main="regning"),
            everyone("3", "Samarbeid mellom skole, PPT og barnevern", 25000, {USN: 54000}, maybe="spesialpedagogikk"),
            nobody("4", "Skolebytte for rektorer", maybe="ledelse"),
        ),
    ),
)
