"""What stands in the fifth set's forms of no known edition."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.held_out.say import UIA, USN
from tests.corpus.second.say import NYNORSK
from tests.corpus.third.say import (
    COLLECTIVE,
    DEKOM,
    DMMH,
    HVL,
    INN,
    KL,
    LESE,
    NORD,
    NTNU,
    OSLOMET,
    REKOM,
    SAMISK,
    UIT,
    VOLDA,
    form,
    measure,
)

HIO = "Høgskolen i Østfold"
NLA = "NLA Høgskolen"
UIS = "Universitetet i Stavanger"
AUTUMN24, SPRING25, AUTUMN25, SPRING26 = "Høst 2024", "Vår 2025", "Høst 2025", "Vår 2026"
AUTUMN26, SPRING27 = "Høst 2026", "Vår 2027"

of = partial(form, edition="unknown", network=None)
kindergartens = partial(measure, scheme=REKOM)
schools = partial(measure, scheme=DEKOM)
everyone = partial(measure, scheme=KL)
collective = partial(measure, scheme=COLLECTIVE)

ANSWERS = (
    of(
        "h01.docx",
        "a chain of private schools' own template: a table of labels and values a measure, own contribution beside",
        year=2025,
        owners=("Vestavind Friskoler AS",),
        partners=(UIS, LESE),
        measures=(
            schools(
                OPEN, "Tverrfaglige prosjekter", 96000, {UIS: 134000}, semesters=(AUTUMN25, SPRING26), targets="lærere"
            ),
            schools(OPEN, "Lesing i SFO", 24000, {LESE: 58000}, semesters=(AUTUMN25,), targets="sfo", main="lesing"),
        ),
        total=312000,
    ),
    of(
        "h02.txt",
        "a survey's export: numbered questions with the answer on the line below, bare numbers, last year's in a text",
        year=2026,
        owners=("Steinkjer kommune",),
        network="Innherred",
        partners=(NORD,),
        measures=(
            collective(
                "1",
                "Skolemiljøet og voksenrollen",
                125000,
                {NORD: 148000},
                semesters=(AUTUMN26, SPRING27),
                targets="lærere, skoleledere, sfo",
                main="læringsmiljø",
            ),
            collective(
                "2",
                "Språkarbeid i alle barnehager",
                60000,
                {NORD: 91500},
                semesters=(SPRING26, AUTUMN26),
                targets="barnehageansatte",
                main="språk",
            ),
            collective(
                "3", "Kulturskolen inn i klasserommet", 0, {NORD: 47000}, semesters=(), targets="lærere, kulturskole"
            ),
        ),
        total=471500,
    ),
    of(
        "h03.pdf",
        "another county's form in nynorsk: a small table a measure, the scheme ticked once for all, own contribution",
        year=2025,
        owners=("Sunnfjord kommune",),
        partners=(HVL,),
        measures=(
            schools("1", "Rekning og resonnering", 88000, {HVL: 132000}, targets="lærere", main="regning"),
            schools(
                "2",
                "Elevar med stort fråvær",
                60000,
                {HVL: 104500},
                targets="lærere, skoleledere, laget rundt barnet",
                main="fravær",
            ),
            schools("3", "Leiarsamlingar", 30000, {HVL: 45000}, targets="skoleledere", main="ledelse"),
        ),
        total=459500,
    ),
    of(
        "h04.docx",
        "three small municipalities' form: measures are columns, recipients rows, the partner's name in a row above",
        year=2026,
        owners=("Lierne kommune", "Namsskogan kommune", "Røyrvik kommune"),
        partners=(DMMH, NORD, NTNU),
        measures=(
            measure(
                "1",
                "Små barn, store følelser",
                {"Lierne kommune": 40000, "Namsskogan kommune": 25000, "Røyrvik kommune": 15000},
                {DMMH: 96000},
                targets="barnehageansatte",
                maybe="all",
            ),
            measure(
                "2",
                "Digital undervisning over fjellet",
                {"Lierne kommune": 25000, "Namsskogan kommune": 25000, "Røyrvik kommune": 0},
                {NORD: 71500},
                targets="lærere",
                main="digital praksis",
                maybe="språk",
            ),
            measure(
                "3",
                "Overgangen fra tiende trinn til hybel",
                {"Lierne kommune": 20000, "Namsskogan kommune": 20000, "Røyrvik kommune": 20000},
                {NTNU: 64000},
                targets="lærere, ppt",
                main="overganger",
            ),
        ),
        total=421500,
    ),
    of(
        "h05.txt",
        "an e-mail in prose, amounts in words and in thousands, titles in quotation marks, a measure that was dropped",
        year=2024,
        owners=("Froland kommune",),
        partners=(UIA,),
        measures=(
            schools(None, "Å lese for å lære", 40000, {UIA: 120000}, targets="lærere", main="lesing"),
            kindergartens(
                None,
                "Lekegrupper ute",
                35000,
                {UIA: 62500},
                targets="alle ansatte",
                maybe_targets="barnehageansatte",
                main="lek",
            ),
        ),
        total=257500,
    ),
    of(
        "h06.odt",
        "papers for a steering group's meeting in nynorsk: last year's award as a column, partners in the cells",
        year=2026,
        owners=("Vanylven kommune",),
        partners=(NYNORSK, VOLDA),
        measures=(
            collective(
                "1",
                "Høgtlesing kvar dag",
                45000,
                {NYNORSK: 68000},
                targets="barnehageansatte",
                main="lesing",
                maybe="språk",
            ),
            collective(
                "2", "Gode overgangar", 60000, {VOLDA: 82000}, targets="barnehageansatte, lærere", main="overganger"
            ),
            collective("3", "Vaksne som ser i SFO", 20000, {VOLDA: 38500}, targets="sfo"),
        ),
        total=313500,
    ),
    of(
        "h07.pdf",
        "a printed spreadsheet: the partner's amount without tax, the tax and with it, each in its column",
        year=2024,
        owners=("Nome kommune",),
        partners=(USN,),
        measures=(
            schools("1", "Lærerteam som virker", 50000, {USN: 100000}, targets="lærere", maybe="ledelse"),
            kindergartens(
                "2", "Tidlig innsats i barnehagen", 45000, {USN: 70000}, targets="barnehageansatte", maybe="all"
            ),
            everyone(
                "3",
                "Lese- og skrivevansker",
                60000,
                {USN: 115000},
                targets="lærere, ppt",
                main="lesing, skriving",
                maybe="spesialpedagogikk, språk",
            ),
        ),
        total=440000,
    ),
    of(
        "h08.docx",
        "a letter with a table a measure and two years in each, of which only the first is reported now",
        year=2026,
        owners=("Lunner kommune",),
        partners=(OSLOMET, INN),
        measures=(
            collective(
                "1", "Motivasjon på mellomtrinnet", 110000, {OSLOMET: 175000}, targets="lærere, sfo", maybe="all"
            ),
            collective(
                "2",
                "Barnehagelærerens rolle",
                30000,
                {INN: 66000},
                targets="pedagogiske ledere, styrere",
                maybe="ledelse",
            ),
        ),
        total=381000,
    ),
    of(
        "h09.odt",
        "a plan in prose with a budget in thousands at the end, scheme and target group in a measure's last words",
        year=2025,
        owners=("Alta kommune",),
        partners=(UIT, SAMISK),
        measures=(
            kindergartens(
                None,
                "Samisk språk i norske barnehager",
                60000,
                {UIT: 40000, SAMISK: 85000},
                targets="barnehageansatte",
                main="språk, samisk",
            ),
            everyone(
                None, "Skolevegring", 90000, {UIT: 130000}, targets="lærere, ppt, laget rundt barnet", main="fravær"
            ),
            schools(None, "Veiledning av nyutdannede", 25000, {UIT: 54500}, targets="lærere", maybe="ledelse"),
        ),
        total=484500,
    ),
    of(
        "h10.pdf",
        "a portal's receipt from a county municipality: labels and values by lines, a sum a measure, own contribution",
        year=2025,
        owners=("Buskerud fylkeskommune",),
        partners=(USN,),
        measures=(
            schools(
                OPEN,
                "Klassemiljø på yrkesfag",
                210000,
                {USN: 340000},
                targets="lærere, oppfølgingstjeneste",
                main="læringsmiljø",
            ),
            schools(
                OPEN,
                "Norsk som andrespråk i alle fag",
                75000,
                {USN: 118000},
                targets="lærere",
                main="språk",
                maybe="mangfold",
            ),
        ),
        total=743000,
    ),
    of(
        "h11.docx",
        "a private owner's bullets: measures that go on from last year, a range and what is put down, one that is over",
        year=2026,
        owners=("Stiftelsen Granlia barnehager",),
        partners=(HIO,),
        measures=(
            measure(None, "Barnas skog", 70000, {HIO: 45000}, targets="alle ansatte", maybe_targets="barnehageansatte"),
            measure(
                None,
                "Lekende matematikk",
                None,
                {HIO: 35000},
                targets="pedagogiske ledere",
                main="regning",
                maybe="lek",
            ),
            measure(None, "Bokhjørnet", 12000, {HIO: 0}, targets="assistenter", maybe="lesing, språk"),
        ),
        total=162000,
    ),
    of(
        "h12.txt",
        "a web form's answers in nynorsk and Windows' letters: the partners' amounts by the partner's number",
        year=2024,
        owners=("Austevoll kommune",),
        partners=(NLA, HVL),
        encoding="cp1252",
        measures=(
            everyone(
                "1",
                "Tilpassa opplæring i fleirtrinnsklassar",
                95000,
                {NLA: 70000, HVL: 124000},
                semesters=(AUTUMN24, SPRING25),
                targets="lærere, ppt, assistenter",
                main="tilpasset opplæring",
                maybe="fådelt skole",
            ),
            everyone(
                "2",
                "Marte Meo i barnehagen",
                40000,
                {NLA: 58500},
                semesters=(AUTUMN24,),
                targets="barnehageansatte",
                maybe="all",
            ),
        ),
        total=387500,
    ),
)
