"""What stands in the ninth set's forms of 2023."""

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

NLA = "NLA Høgskolen"
NYNORSK = "Nynorsksenteret, Høgskulen i Volda"
OSTFOLD = "Høgskolen i Østfold"
UIA = "Universitetet i Agder"
USN = "Universitetet i Sørøst-Norge"

of = partial(form, edition="appendix_2023", year=2023, network=None, totals=(), total=None)
kindergartens = partial(measure, scheme=REKOM, level="barnehage")
schools = partial(measure, scheme=DEKOM, level="grunnskole")
everyone = partial(measure, scheme=KL, level=None)
nobody = partial(measure, owner=None, partners={}, scheme=None, level=None)
"""A measure without a scheme and without money."""

ANSWERS = (
    of(
        "na01.docx",
        "plain table, cost lines under some grants, last year's money and what is left of it, a network without money",
        owners=("Steinkjer kommune",),
        partners=(NORD, LESE),
        measures=(
            kindergartens("1", "Språkmiljø ute og inne", 95000, {NORD: 186400}, main="språk"),
            schools(
                "2",
                "Lesing i alle fag på mellomtrinnet",
                120000,
                {NORD: 142000, LESE: 88500},
                main="lesing",
                maybe="regning",
            ),
            everyone(
                "3",
                "Tidlig inn rundt barn som strever",
                140000,
                {NORD: 254300},
                maybe="spesialpedagogikk, tilpasset opplæring",
            ),
            nobody("4", "Nettverk mellom PP-kontorene i Innherred"),
        ),
    ),
    of(
        "na02.txt",
        "nynorsk, a herad, the table's cells set in by tabs with blank lines, an hourly rate among the costs",
        owners=("Kvam herad",),
        partners=(HVL, SKRIVE),
        measures=(
            kindergartens("1", "Leik som læring", 75000, {HVL: 168000}, main="lek"),
            schools(
                "2",
                "Skriving på tvers av fag",
                80000,
                {SKRIVE: 97400, HVL: 61000},
                main="skriving",
                maybe="språk",
            ),
            everyone("3", "Fråvær og nærvær i skulen", 60000, {HVL: 143500}, main="fravær"),
        ),
    ),
    of(
        "na03.pdf",
        "a large owner: five measures with the schemes written out, «kr» before the amounts, parts inside grants",
        owners=("Lillestrøm kommune",),
        partners=(OSLOMET, NAFO, MATTE),
        maybe_partners=("Statped",),
        measures=(
            kindergartens(
                "1",
                "Flerspråklig arbeid i barnehagen",
                400000,
                {NAFO: 310000, OSLOMET: 225500},
                main="språk",
                maybe="mangfold, lek",
            ),
            kindergartens("2", "Pedagogisk ledelse i hverdagen", 180000, {OSLOMET: 287000}, main="ledelse"),
            schools("3", "Tverrfaglige temaer i praksis", 350000, {OSLOMET: 512750}, maybe="psykisk helse, mangfold"),
            schools("4", "Regneløftet", 90000, {MATTE: 198000}, main="regning", maybe="overganger"),
            everyone(
                "5",
                "Inkluderende fellesskap fra 0 til 16",
                500000,
                {OSLOMET: 640000},
                main="tilpasset opplæring",
                maybe="spesialpedagogikk",
            ),
        ),
    ),
    of(
        "na04.docx",
        "the columns turned into rows, dashes before the cost lines, an owner who asks for nothing and pays itself",
        owners=("Flekkefjord kommune",),
        partners=(UIA,),
        measures=(
            kindergartens("1", "Samspill i småbarnsgruppa", 64000, {UIA: 132600}, main="lek", maybe="læringsmiljø"),
            schools("2", "Vurdering for læring – en ny runde", 70000, {UIA: 118000}),
            everyone("3", "Når barnet ikke vil på skolen", None, {UIA: 156250}, main="fravær"),
        ),
    ),
    of(
        "na05.odt",
        "nynorsk, three municipalities with grants of their own, their sum in the sentence before; one takes all",
        owners=("Ulstein kommune", "Hareid kommune", "Sande kommune"),
        partners=(VOLDA, NYNORSK),
        measures=(
            kindergartens(
                "1",
                "Barnehagen som lærande fellesskap",
                {"Ulstein kommune": 60000, "Hareid kommune": 40000, "Sande kommune": 20000},
                {VOLDA: 205000},
                maybe="ledelse",
            ),
            schools(
                "2",
                "Nynorsk skriveglede",
                {"Ulstein kommune": 50000, "Hareid kommune": 35000, "Sande kommune": 15000},
                {VOLDA: 96500, NYNORSK: 74000},
                main="skriving",
                maybe="språk",
            ),
            everyone(
                "3",
                "Trygge vaksne i møte med utfordrande åtferd",
                90000,
                {VOLDA: 131000},
                main="atferd",
                maybe="læringsmiljø",
            ),
        ),
    ),
    of(
        "na06.txt",
        "no table but labels on lines of their own, costs lined up by blanks, an owner who pays itself, last year",
        owners=("Alta kommune",),
        partners=(SAMISK, UIT),
        measures=(
            kindergartens(
                "1",
                "Samisk innhold i barnehagedagen",
                110000,
                {SAMISK: 174000, UIT: 58000},
                main="samisk",
                maybe="språk",
            ),
            schools("2", "Fådelt skole – undervisning på tvers av trinn", 130000, {UIT: 221300}, main="fådelt skole"),
            schools("3", "Elevens stemme i vurderingsarbeidet", None, {UIT: 83000}),
            everyone("4", "Traumeforståelse i skole og barnehage", 150000, {UIT: 264000}, main="psykisk helse"),
        ),
    ),
    of(
        "na07.docx",
        "a column of its own for the scheme, two owners, cost lines 10 000 short of the grant, «160.000,- hver»",
        owners=("Østre Toten kommune", "Vestre Toten kommune"),
        partners=(SEPU, INN),
        measures=(
            kindergartens(
                "1",
                "Pedagogisk analyse – trinn to",
                {"Østre Toten kommune": 90000, "Vestre Toten kommune": 85000},
                {SEPU: 244500},
                main="pedagogisk analyse",
            ),
            schools(
                "2",
                "Profesjonsfellesskap som virker",
                {"Østre Toten kommune": 70000, "Vestre Toten kommune": 65000},
                {INN: 188000},
                main="ledelse",
            ),
            everyone(
                "3",
                "Gruppeledere i front",
                {"Østre Toten kommune": 160000, "Vestre Toten kommune": 160000},
                {SEPU: 301200},
                maybe="ledelse, pedagogisk analyse",
            ),
        ),
    ),
    of(
        "na08.pdf",
        "a private owner, no table, costs in a sentence, own budget and last year's own costs beside",
        owners=("Solbakken barnehagedrift AS",),
        partners=(DMMH,),
        measures=(
            kindergartens(
                "1",
                "Uterommet som læringsarena",
                48000,
                {DMMH: 92300},
                main="lek",
                maybe="læringsmiljø, tilpasset opplæring",
            ),
            kindergartens("2", "Nyutdannede barnehagelærere – en myk start", 25500, {DMMH: 41000}, maybe="ledelse"),
        ),
    ),
    of(
        "na09.docx",
        "bold schemes, the costs before the grant they make up, an amount per school, two empty rows",
        owners=("Færder kommune",),
        partners=(USN, LMS),
        maybe_partners=("Statped",),
        measures=(
            kindergartens("1", "Voksne som leker", 82000, {USN: 147000}, main="lek"),
            schools("2", "Skolemiljøteam på alle skoler", 115000, {LMS: 276000}, main="læringsmiljø"),
            schools("3", "Begynneropplæring og overgang fra barnehagen", 55000, {USN: 133400}, main="overganger"),
            everyone(
                "4",
                "Språkvansker og ASK",
                100000,
                {USN: 98000},
                main="språk",
                maybe="spesialpedagogikk, digital praksis",
            ),
        ),
    ),
    of(
        "na10.pdf",
        "difficult, nynorsk: two grants told «høvesvis», other sums around them, one measure paid by what is left",
        owners=("Sunnfjord kommune",),
        partners=(HVL, NLA),
        measures=(
            kindergartens(
                "1",
                "Inkluderande barnehagemiljø",
                95000,
                {HVL: 182000, NLA: 64000},
                main="læringsmiljø",
                maybe="tilpasset opplæring",
            ),
            schools("2", "Undring og utforsking i realfag", 110000, {HVL: 151200}, main="regning"),
            schools("3", "Leiing av utviklingsarbeid", None, {}, main="ledelse"),
            everyone("4", "Saman om eleven", 175000, {HVL: 208500}, maybe="spesialpedagogikk"),
        ),
    ),
    of(
        "na11.odt",
        "headings instead of a table, «kr 45 000,-» everywhere, cost lines behind bullets",
        owners=("Indre Østfold kommune",),
        partners=(OSTFOLD, LESE),
        measures=(
            kindergartens("1", "Den gode overgangen", 45000, {OSTFOLD: 109000}, main="overganger"),
            schools("2", "Digital dømmekraft på mellomtrinnet", 30000, {OSTFOLD: 87500}, main="digital praksis"),
            everyone(
                "3",
                "Lese- og skrivevansker – fra kartlegging til tiltak",
                80000,
                {OSTFOLD: 173000, LESE: 52000},
                main="lesing",
                maybe="skriving, spesialpedagogikk",
            ),
        ),
    ),
    of(
        "na12.txt",
        "difficult: a first line to be cut, grants of two years side by side, an amount in words, last year's beside",
        owners=("Tinn kommune",),
        partners=(USN,),
        measures=(
            kindergartens("1", "Kompetanse om de yngste barna i alle kommunens barnehager", 52000, {USN: 84600}),
            schools("2", "Uteskole og dybdelæring", 55000, {USN: 95000}, maybe="tilpasset opplæring"),
            everyone("3", "Et lag som henger sammen", 65000, {USN: 120000}, maybe="spesialpedagogikk"),
            nobody("4", "PP-ledernettverket i Telemark"),
        ),
    ),
)
