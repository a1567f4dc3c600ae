# ruff: noqa: E501 - a table: one row a line reads best
"""The running text of the invented forms, in bokmål and nynorsk, with the traps of DOMAIN.md §5.

All of it is made up. Rows are (text, themes, open themes); see `content`.
"""

AIMS_NB = (
    ("Målet med tiltaket er at alle barn skal få et rikt språk gjennom hverdagssamtaler ved måltid og påkledning.", ("språk",)),
    ("Målet er at flere elever skal lese godt ved utgangen av 4. trinn.", ("lesing",)),
    ("Målet er at de ansatte får en felles måte å ta imot nye familier på.", ()),
    ("Formålet er at ingen elever skal bli borte fra skolen uten at noen følger opp skolefraværet innen en uke.", ("fravær",)),
    ("Målet med arbeidet er færre tilfeller av mobbing i friminuttene.", ("læringsmiljø",)),
    ("Formålet er å gi styrerne en arena der de kan prøve ut nye møteformer.", (), ("ledelse",)),
    ("Målet er at barna leker mer sammen på tvers av grupper, og at personalet deltar i leken.", ("lek",)),
    ("Målet er at personalet kjenner igjen psykiske plager og vet hvem som kan hjelpe videre med barnas psykiske helse.", ("psykisk helse",)),
    ("Målet er at elevene skal bli tryggere i matematikk når de møter tekstoppgaver.", ("regning",)),
    ("Formålet er å få et felles språk om hva god veiledning er.", ()),
)  # fmt: skip

AIMS_NN = (
    ("Målet med tiltaket er at alle barn skal få vere med i leiken kvar dag.", ("lek",)),
    ("Formålet er at elevane skal skrive lengre og betre tekstar, og at skriveopplæringa blir felles for alle trinn.", ("skriving",)),
    ("Målet er at skulane får eit felles språk om kva god rettleiing er.", ()),
    ("Føremålet er at fleire elevar kjem på skulen kvar dag, slik at skulefråværet går ned.", ("fravær",)),
    ("Målet er at dei tilsette blir tryggare på å møte utagerande åtferd.", ("atferd",)),
    ("Målet er å få til ein betre overgang frå barnehage til skule for seksåringane.", ("overganger",)),
)  # fmt: skip

NEEDS_NB = (
    (
        "Behovet er kartlagt i personalmøter, i samtaler med tillitsvalgte og gjennom en spørreundersøkelse i august. Disse temaene går igjen:",
        ("Språkvansker", "Lek og samspill", "Adferdsuttrykk som utfordrer"),
        ("språk", "lek", "atferd"),
        ("spesialpedagogikk",),
    ),
    (
        "Enhetene har meldt inn følgende behov etter en runde i høst:",
        ("Bekymringsfullt fravær", "Klasseledelse", "Lesing"),
        ("fravær", "læringsmiljø", "lesing"),
        ("ledelse",),
    ),
    (
        "Skolene brukte planleggingsdagene til å peke ut hva de strever med:",
        ("Differensiering – å romme mangfoldet", "Tallforståelse", "Skolevegring"),
        ("tilpasset opplæring", "regning", "fravær"),
        ("mangfold",),
    ),
    (
        "Sykefraværet har vært høyt, så kartleggingen ble gjort i to omganger. Da alle var med, ble disse temaene prioritert:",
        ("Begrepslæring", "Overgang barnehage–skole"),
        ("språk", "overganger"),
    ),
    (
        "Tilsyn og avviksmeldinger viser at vi trenger mer kunnskap om noen få ting:",
        ("Mobbing og krenkelser", "Utagerende atferd"),
        ("læringsmiljø", "atferd"),
    ),
    (
        "Rektorene leste gjennom alle svarene og laget et sammendrag. De tre viktigste er:",
        ("Skriveopplæring i alle fag", "Leseferdighet på 5. trinn", "Digital dømmekraft"),
        ("skriving", "lesing", "digital praksis"),
    ),
    (
        "Behovet ble drøftet på en felles dag i oktober, der også foreldre kom til orde. Ingen enkelt sak skilte seg ut; det er måten vi møtes på som må bli bedre.",
        (),
        (),
    ),
    (
        "Alle åtte enhetene har svart. Det som oftest nevnes er:",
        ("Flerspråklige barn", "Barn som har opplevd traumer", "ADHD og autisme"),
        ("språk", "psykisk helse", "spesialpedagogikk"),
        ("mangfold",),
    ),
    (
        "Vi har ikke funnet ett felles svar. I små enheter er det fravær av tid til samtaler som nevnes først, og deretter behovet for kolleger å drøfte med.",
        (),
        (),
    ),
)

NEEDS_NN = (
    (
        "Einingane har kartlagt behova saman med dei tilsette og tillitsvalde. Dette peikar seg ut:",
        ("Språkvanskar hos dei yngste", "Leik og samspel", "Utfordrande åtferd"),
        ("språk", "lek", "atferd"),
        ("spesialpedagogikk",),
    ),
    (
        "Skulane har gått gjennom resultata sine og drøfta dei med lærarane. Desse områda er peika ut:",
        ("Urovekkjande fråvær", "Leseopplæring", "Tilpassa opplæring"),
        ("fravær", "lesing", "tilpasset opplæring"),
    ),
    (
        "Sjukefråværet i fjor gjorde at vi måtte ta kartlegginga på nytt. No er alle høyrde, og desse tema kjem igjen:",
        ("Mobbing", "Fleirspråklege barn"),
        ("læringsmiljø", "språk"),
        ("mangfold",),
    ),
    (
        "Behovet er drøfta i leiarmøte og i personalgruppene. Det er ikkje eit einskilt tema som skil seg ut, men ønsket om å lære av kvarandre.",
        (),
        (),
    ),
)

BODY_NB = (
    "De ansatte møtes i faste grupper hver tredje uke, og prøver ut noe nytt mellom møtene.",
    "Tiltaket skal gi et felles språk og en felles måte å arbeide på, slik at nye kolleger raskt kommer inn i arbeidet.",
    "Gruppene beskriver egen praksis skriftlig før hver samling og leser igjennom hverandres notater.",
    "Det er lagt vekt på at enhetene selv velger hva de vil prøve ut. Leder av hver gruppe sørger for framdrift.",
    "Sykefravær skal ikke stoppe arbeidet: hver gruppe har en stedfortreder som kan overta på kort varsel.",
    "Alle private barnehager er inkludert i opplegget, og reisen er inkludert i prisen.",
    "Forelesningene blir tatt opp og lagt ut, slik at de som var borte kan se dem siden.",
    "Digitale samlinger på halvannen time kommer mellom de fysiske. Da slipper folk i utkanten å reise over fjellet.",
    "Regnskapet føres av kommunen, og vi regner med å bruke omtrent like mye hvert halvår.",
    "Et bredt spekter av tiltak er vurdert. Slikt arbeid tar tid, og derfor går planen over flere halvår.",
    "Vi ønsker at møtene skal handle om det som skjer i hverdagen, ikke om skjemaer som skal fylles ut.",
    "Erfaringer fra forrige runde viser at korte økter ofte gir mer enn lange dager.",
    "Kommunen har 14 enheter, fra tre til hundre ansatte. Derfor deles samlingene i to puljer.",
    "Fagmiljøet hos partneren er lite, men stabilt. Kontakten har vært god siden 2019.",
    "Miljøteamet i kommunen deltar når saker gjelder flere enheter, og arbeidsmiljøutvalget er orientert.",
    "Hver enhet underskriver en kort avtale om hva den vil gjøre mellom samlingene.",
    "Vi har selektivt valgt ut fire enheter som begynner først; resten kommer med etter jul.",
    "Arbeidet bygger på en modell der to og to kolleger observerer hverandre og snakker om det de så.",
    "Elektronisk påmelding, dialekt og avstander er ikke noe hinder; alle møtes på samme nettflate.",
    "Vi trenger noen utenfra som stiller spørsmål vi ikke stiller selv.",
    "I møtene brukes konkrete fortellinger fra uka som gikk. Det senker terskelen for å dele.",
    "Samspill mellom tjenestene er et vilkår for at vi skal lykkes, og PP-leder er derfor med i styringsgruppa.",
    "Nord for fjorden møtes enhetene i bygdehuset, sør for fjorden på rådhuset.",
    "Leksehjelp og skyss berøres ikke av tiltaket.",
    "Planen ble til i et møte 12. mars 2023 kl. 10.30 med 27 til stede, og ble justert i uke 42.",
    "Kunnskapen skal bli værende i enhetene også når folk slutter. Derfor deltar minst to fra hver.",
)

BODY_NN = (
    "Dei tilsette møtest i faste grupper kvar tredje veke, og prøver ut noko nytt mellom møta.",
    "Tiltaket skal gje eit felles språk om arbeidet, slik at nye kollegaer fort finn seg til rette.",
    "Gruppene beskriv sin eigen praksis og les gjennom notata til kvarandre før kvar samling.",
    "Private barnehagar er inkluderte, og reise er inkludert i prisen.",
    "Digitale samlingar på ein time kjem mellom dei fysiske, slik at folk slepp å reise med båt om vinteren.",
    "Kommunen fører rekneskapen, og vi reknar med å nytte om lag like mykje kvart halvår.",
    "Sjukefråvær skal ikkje stogge arbeidet: kvar gruppe har ein vara.",
    "Førelesingane blir tekne opp, og alle får lenkja etterpå.",
    "Vi treng nokon utanfrå som spør om det vi sjølve tek for gitt.",
    "Kunnskapen skal bli verande i einingane òg når folk sluttar. Difor er minst to frå kvar med.",
)

TRAINING_NB = (
    "Partneren tar med seg erfaringene inn i undervisningen og lar studenter være med på to av samlingene.",
    "Studentene får praksisplasser i enhetene, og veilederne møtes på tvers av fag.",
    "To tilsatte ved utdanningen hospiterer hos oss hver vår, og bruker det de ser som eksempler i emnene sine.",
    "Samarbeidet gir utdanningen innsyn i hvordan små enheter faktisk arbeider.",
    "Minst én masterstudent skriver oppgave om arbeidet hvert år.",
    "Underviserne får prøve ut materiell sammen med oss før det tas i bruk i studiet.",
)
TRAINING_NN = (
    "Partnaren tek erfaringane inn i undervisninga, og studentar er med på to av samlingane.",
    "To tilsette ved utdanninga hospiterer hos oss kvar vår.",
    "Samarbeidet gjev utdanninga innsyn i korleis små einingar faktisk arbeider.",
)

PLAN_NB = (
    "Langsiktig plan punkt 4.2 sier at små enheter skal prioriteres, og tiltaket følger dette.",
    "Tiltaket svarer på det planen kaller lokalt definerte behov (kap. 3.3 og 7.1).",
    "Planen framhever at mange skal med. Her deltar alle enhetene, også de private.",
    "Samarbeidsforum har pekt på partnerskap over flere år. Dette er andre av tre år.",
    "Forankringen er omtalt i årsmeldingen for 2022 og i økonomiplanen.",
)
PLAN_NN = (
    "Langsiktig plan punkt 4.2 seier at små einingar skal prioriterast, og det følgjer vi her.",
    "Planen legg vekt på at mange skal med. Her deltek alle einingane.",
    "Tiltaket svarer på det planen kallar lokale behov.",
)

OWNER_USE_NB = (
    "Leie av lokaler og vikarer for 12 personer i to dager per halvår.",
    "Frikjøp av to ressurspersoner, 20 timer hver.",
    "Reise med ferge og buss for deltakerne fra øyene.",
    "Møtemat og trykking, ellers vikarutgifter.",
    "Praktisk gjennomføring av samlingene, samt en koordinator i 10 prosent stilling.",
    "Vikarbruk slik at alle kan delta samtidig.",
    "Innkjøp av utstyr til gruppene og dekning av kjøregodtgjørelse.",
)
OWNER_USE_NN = (
    "Leige av lokale og vikarar for 12 personar i to dagar kvart halvår.",
    "Frikjøp av to ressurspersonar, 20 timar kvar.",
    "Reise med ferje og buss for deltakarane frå øyane.",
)
UNIVERSITY_USE_NB = (
    "Planlegging, fem samlinger og 40 timer veiledning.",
    "Faglig ansvar for samlingene, med forarbeid, etterarbeid og reise.",
    "To utviklingspartnere følger fire enheter hver.",
    "Prosjektledelse, dialog og evaluering i samarbeid med eier.",
    "Utvikling av materiell og drift av nettsiden.",
    "Veiledning på nett, 6 x 2 timer, og to fagdager.",
)
UNIVERSITY_USE_NN = (
    "Planlegging, fem samlingar og 40 timar rettleiing.",
    "Fagleg ansvar for samlingane, med førearbeid, etterarbeid og reise.",
    "To utviklingspartnarar følgjer fire einingar kvar.",
)
COORDINATOR_NB = (
    "Enhetene ligger langt fra hverandre, og noen må holde i trådene mellom samlingene.",
    "En koordinator i 20 prosent stilling følger opp alle tiltakene i fellesskap.",
    "Mange små eiere har ikke egen administrasjon, og trenger én å ringe til.",
)
COORDINATOR_NN = (
    "Einingane ligg langt frå kvarandre, og nokon må halde tråden mellom samlingane.",
    "Ein koordinator i 20 prosent stilling følgjer opp alle tiltaka.",
)
COMMENT_NB = (
    "Vi sender ett vedlegg for hvert tiltak. Summene over gjelder hele partnerskapet.",
    "Tallene er drøftet med partnerne i desember. Budsjettet er avrundet til nærmeste hundre.",
    "Behovsmeldingen er sendt i samme form til alle eiere i nettverket.",
    "Vi tar forbehold om at én enhet kan komme til senere.",
)
COMMENT_NN = (
    "Vi sender eitt vedlegg for kvart tiltak. Summane over gjeld heile partnarskapen.",
    "Tala er drøfta med partnarane i desember.",
)
OWN_EFFORT_NB = (
    "Eier stiller med lokaler, vikarer og tid til forarbeid på hver enhet.",
    "Kommunen dekker reisen for de ansatte og setter av planleggingsdager.",
    "Lederne deltar på alle samlingene, og eier leder styringsgruppa.",
)
OWN_EFFORT_NN = (
    "Eigar stiller med lokale, vikarar og tid til førearbeid.",
    "Kommunen dekkjer reisa for dei tilsette og set av planleggingsdagar.",
)
EVALUATION_NB = (
    "Vi bruker korte spørreskjemaer etter hver samling og samtaler i styringsgruppa to ganger i året.",
    "Referat, loggnotater og observasjoner gjennomgås hvert halvår.",
    "Gruppene forteller hva de har endret, og ledere fra to andre enheter kommer på besøk.",
    "Partneren intervjuer et utvalg ansatte før og etter.",
    "Tegn på endring samles i en tavle som henger på personalrommet.",
)
EVALUATION_NN = (
    "Vi nyttar korte spørjeskjema etter kvar samling og samtalar i styringsgruppa.",
    "Referat og loggnotat blir gått gjennom kvart halvår.",
    "Gruppene fortel kva dei har endra, og leiarar frå to andre einingar kjem på besøk.",
)

TEXTS = {
    "nb": {
        "body": BODY_NB,
        "training": TRAINING_NB,
        "plan": PLAN_NB,
        "owner_use": OWNER_USE_NB,
        "university_use": UNIVERSITY_USE_NB,
        "coordinator": COORDINATOR_NB,
        "comment": COMMENT_NB,
        "own_effort": OWN_EFFORT_NB,
        "evaluation": EVALUATION_NB,
    },
    "nn": {
        "body": BODY_NN,
        "training": TRAINING_NN,
        "plan": PLAN_NN,
        "owner_use": OWNER_USE_NN,
        "university_use": UNIVERSITY_USE_NN,
        "coordinator": COORDINATOR_NN,
        "comment": COMMENT_NN,
        "own_effort": OWN_EFFORT_NN,
        "evaluation": EVALUATION_NN,
    },
}
