# ruff: noqa: E501 - a table: one row a line reads best
"""What invented owners write: titles, reasons and plans in many parts, of which chance takes one each.

`{a|b|c}` is one of three; braces may stand in braces. No word list of the readers is used here: what a measure is about
is found in what is written, as in any form.
"""

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Literal, NamedTuple

Level = Literal["barnehage", "grunnskole", "begge"]
Language = Literal["nb", "nn"]
_CHOICE = re.compile(r"\{([^{}]*)\}")


class Topic(NamedTuple):
    """Something measures are about."""

    weight: int
    """How often it is chosen: owners do not ask for everything equally."""
    level: Level
    title: str
    nynorsk_title: str
    """The same in nynorsk."""
    aim: str
    nynorsk_aim: str


def said(random: Random, template: str) -> str:
    """Write a template out."""
    while match := _CHOICE.search(template):
        template = template[: match.start()] + random.choice(match[1].split("|")) + template[match.end() :]
    return template


TOPICS: Sequence[Topic] = (
    Topic(13, "barnehage", "Språkmiljø {i hverdagen|for de yngste|på tvers av avdelinger|ute og inne|i små grupper}", "Språkmiljø {i kvardagen|for dei yngste|på tvers av avdelingar}", "alle barn skal få et rikt språk gjennom {hverdagssamtaler|måltid og påkledning|samtaler om bøker}", "alle barn skal få eit rikt språk gjennom {samtalar i kvardagen|måltid og påkleding}"),
    Topic(10, "barnehage", "{Flerspråklige barn {i barnehagen|i små barnehager}|Språkstimulering og ordforråd {i barnehagen|i leken}|Tidlig språkutvikling {for barn under tre år|i barnehagen}}", "{Fleirspråklege barn|Språkstimulering og ordtilfang} i barnehagen", "personalet oppdager {språkvansker|barn som trenger hjelp med språket} før skolestart", "personalet oppdagar språkvanskar før skulestart"),
    Topic(7, "begge", "Språk {fra barnehage til skole|som redskap i alle fag|og samtale i hele oppvekstløpet}", "Språk {frå barnehage til skule|som reiskap i alle fag}", "barn møter det samme arbeidet med språk {hele veien|i barnehage og skole}", "barn møter det same arbeidet med språk heile vegen"),
    Topic(12, "grunnskole", "{Bekymringsfullt skolefravær|Nærvær og skolefravær|Alvorlig skolefravær} {på mellomtrinnet|på ungdomstrinnet|i små skoler|og tidlig innsats}", "{Bekymringsfullt skulefråvær|Nærvær og skulefråvær} {på ungdomssteget|i små skular}", "ingen elever blir borte fra skolen uten at noen følger opp fraværet innen {en uke|tre dager}", "ingen elevar blir borte frå skulen utan at nokon følgjer opp fråværet innan ei veke"),
    Topic(8, "begge", "Tidlig innsats mot {fravær|bekymringsfullt fravær} {fra barnehage til skole|i laget rundt barnet|i hele kommunen}", "Tidleg innsats mot {fråvær|bekymringsfullt fråvær} i heile kommunen", "fravær blir {sett og møtt likt|fulgt opp av alle tjenester sammen}", "fråvær blir møtt likt i alle tenester"),
    Topic(6, "grunnskole", "{Lesing|Leseglede|Lesestrategier} {på småtrinnet|på mellomtrinnet|i alle fag|for de som strever}", "{Lesing|Leseglede|Lesestrategiar} {på småsteget|i alle fag}", "flere elever leser {godt|med forståelse} ved utgangen av 4. trinn", "fleire elevar les godt ved utgangen av 4. trinn"),
    Topic(4, "grunnskole", "Lesing og skriving {på mellomtrinnet|som grunnleggende ferdigheter|i begynneropplæringen}", "Lesing og skriving {på mellomsteget|som grunnleggjande dugleik}", "elevene skriver lengre og bedre tekster", "elevane skriv lengre og betre tekstar"),
    Topic(3, "grunnskole", "{Skriveopplæring|Skriveglede|Skriving} {i alle fag|på ungdomstrinnet|med mottaker}", "Skriveopplæring {i alle fag|på ungdomssteget}", "skriveopplæringen blir felles for alle trinn", "skriveopplæringa blir felles for alle trinn"),
    Topic(4, "grunnskole", "{Regning i alle fag|Utforskende matematikk|Tallforståelse på småtrinnet|Matematikk ute}", "{Rekning i alle fag|Utforskande matematikk}", "elevene blir tryggere i matematikk når de møter tekstoppgaver", "elevane blir tryggare i matematikk"),
    Topic(6, "begge", "{Trygt og godt|Inkluderende og trygt} {skole- og barnehagemiljø|læringsmiljø|miljø for alle}", "Trygt og godt {skulemiljø|læringsmiljø}", "det er færre tilfeller av mobbing i {friminuttene|frileken}", "det er færre tilfelle av mobbing"),
    Topic(4, "grunnskole", "Klasseledelse {på ungdomstrinnet|i praksis|og relasjoner}", "Klasseleiing {på ungdomssteget|i praksis}", "elevene møter rolige og forutsigbare timer", "elevane møter rolege timar"),
    Topic(5, "barnehage", "{Lek og samspill|Lekende læring|Rollelek og vennskap} {for de yngste|i utemiljøet|på småbarnsavdelingen}", "Leik og samspel {for dei yngste|ute}", "barna leker mer sammen på tvers av grupper, og personalet deltar i leken", "barna leikar meir saman, og personalet er med i leiken"),
    Topic(4, "begge", "{Utfordrende atferd|Utagerende barn og unge|Følelsesregulering} {i små grupper|i praksis|og voksenrollen}", "Utfordrande åtferd {i små grupper|og vaksenrolla}", "ansatte møter utfordrende atferd med ro og felles planer", "tilsette møter utfordrande åtferd med ro"),
    Topic(4, "begge", "{Tilpasset opplæring|Inkluderende praksis} {i hverdagen|i ordinær undervisning|i laget rundt barnet}", "{Tilpassa opplæring|Inkluderande praksis} {i kvardagen|i laget rundt barnet}", "flere får hjelp i fellesskapet og færre får enkeltvedtak", "fleire får hjelp i fellesskapet"),
    Topic(4, "begge", "{Spesialpedagogikk tett på praksis|Høyfrekvente vansker|Spesialpedagogisk hjelp i fellesskapet}", "{Spesialpedagogikk tett på praksis|Høgfrekvente vanskar}", "kompetansen om vansker står nær barna", "kompetansen om vanskar står nær barna"),
    Topic(4, "begge", "{{14|16|18} gruppeledersamlinger|Ledersamlinger|Lederutvikling i små enheter|Profesjonsfellesskap på tvers}", "{Leiarsamlingar|Profesjonsfellesskap på tvers}", "ledere leder utviklingsarbeid sammen med sine ansatte", "leiarar leier utviklingsarbeid saman med sine tilsette"),
    Topic(3, "begge", "Opplæring i pedagogisk analyse{| – trinn to| i tverrfaglige team}", "Opplæring i pedagogisk analyse", "gruppene bruker pedagogisk analyse når noe er vanskelig", "gruppene nyttar pedagogisk analyse"),
    Topic(3, "grunnskole", "{Digital dømmekraft|Kunstig intelligens i skolen|Programmering} {på mellomtrinnet|i naturfag|for lærere}", "Digital dømmekraft {på mellomsteget|for lærarar}", "elevene bruker digitale verktøy med omtanke", "elevane nyttar digitale verktøy med omtanke"),
    Topic(3, "begge", "{Fådeltskoledidaktikk|Aldersblandet læring i fådelte skoler|Fådelte enheter i nettverk}", "{Fådeltskuledidaktikk|Aldersblanda læring i fådelte skular}", "små enheter lærer av hverandre", "små einingar lærer av kvarandre"),
    Topic(3, "begge", "{Gode overganger mellom barnehage og skole|Begynneropplæring i lek og alvor|Skolestart for alle}", "Gode overgangar mellom barnehage og skule", "barn og foreldre opplever overgangen som trygg", "barn og foreldre opplever overgangen som trygg"),
    Topic(2, "begge", "{Livsmestring og psykisk helse|Traumebevisst omsorg|Psykisk helse i hverdagen}", "Livsmeistring og psykisk helse", "personalet kjenner igjen psykiske plager og vet hvem som kan hjelpe", "personalet kjenner att psykiske plager"),
    Topic(2, "begge", "{Kulturelt mangfold|Flerkulturelle barnehager og skoler|Nyankomne barn og unge}", "Kulturelt mangfald i barnehage og skule", "familier som er nye i kommunen, møter et felles mottak", "familiar som er nye i kommunen, møter eit felles mottak"),
    Topic(1, "begge", "{Lulesamisk|Sørsamisk} språk og kultur", "Samisk språk og kultur", "samiske barn møter sitt språk hver dag", "samiske barn møter språket sitt kvar dag"),
    Topic(3, "begge", "{Veiledning i team|Felles arbeidsgruppe|Systemrettet arbeid tett på praksis|Barnehage- og skolebasert utvikling}", "{Rettleiing i team|Felles arbeidsgruppe}", "enhetene får en felles måte å arbeide på", "einingane får ein felles måte å arbeide på"),
)  # fmt: skip
LONG_TITLES = (
    "Systematisk kompetanseheving for samtlige ansatte i kommunale og private barnehager, grunnskoler, SFO, PP-tjenesten og laget rundt barnet",
    "Språkutviklingsprosjekt for barnehagebaserte profesjonsfellesskap med vekt på flerspråklighetskompetanse og foreldresamarbeid i overgangen til skolen",
    "Fraværsforebyggende tverrfaglighetssatsing med kartleggingsverktøy, oppfølgingsrutiner og veiledningssamlinger på tvers av alle skolene i regionen",
)  # fmt: skip
"""Some owners write everything in the title."""

NEEDS: Mapping[Language, Sequence[str]] = {
    "nb": (
        "{Enhetene|Personalet|Styrerne og rektorene} har {kartlagt behovet|gått gjennom egne resultater|drøftet hva som er vanskelig} {i personalmøter|på planleggingsdager|sammen med partneren} og {ønsker å arbeide mer med|peker særlig på} {oppfølgingen av de minste|det som skjer mellom samlingene|hvordan nye ansatte kommer inn i arbeidet}.",
        "{Ståstedsanalysen|Foreldreundersøkelsen|Ungdata|Brukerundersøkelsen} {viser|peker på} at {vi lykkes ulikt|det er store forskjeller mellom enhetene|vi har for få felles rutiner}, og {det vil vi gjøre noe med|dette er tatt opp i medbestemmelse}.",
        "{Flere|Mange|Noen} barn trenger {mer tid|tettere oppfølging|voksne som samarbeider}, {særlig når det gjelder|og vi ser det i arbeidet med} {lesing|språk|lek|fravær|atferd|psykisk helse|overganger}.",
        "Tiltaket omfatter {alle|de fleste|sju av ni} enheter{|, også de private|, og de minste deltar på nett}.",
    ),
    "nn": (
        "{Einingane|Personalet|Styrarane og rektorane} har {kartlagt behovet|drøfta kva som er vanskeleg} {i personalmøte|på planleggingsdagar} og {ønskjer å arbeide meir med|peikar særleg på} {oppfølginga av dei minste|det som skjer mellom samlingane}.",
        "{Foreldreundersøkinga|Ungdata} {viser|peikar på} at {vi lykkast ulikt|det er store skilnader mellom einingane}.",
        "{Fleire|Mange} barn treng {meir tid|tettare oppfølging}, {særleg når det gjeld|og vi ser det i arbeidet med} {lesing|språk|leik|fråvær|åtferd}.",
    ),
}
PLANS: Mapping[Language, Sequence[str]] = {
    "nb": (
        "{Tre|Fire|Fem|Seks} samlinger {per halvår|i året}, {med arbeid i egen enhet mellom|og veiledning på nett mellom dem}.",
        "Partneren {holder samlingene|leder fagdagene|er med i planleggingen}, og {ressurspersoner|utviklingsgruppa|lederne} {prøver ut i enhetene|følger opp på hvert sted}.",
        "{Det gjennomføres|Vi planlegger} {lærende møter|observasjon og tilbakemelding|refleksjon i faste grupper} {annenhver måned|hver sjette uke}.",
    ),
    "nn": (
        "{Tre|Fire|Fem} samlingar {kvart halvår|i året}, med arbeid i eiga eining mellom.",
        "Partnaren leier fagdagane, og {ressurspersonar|leiarane} prøver ut i einingane.",
    ),
}
EDUCATION: Mapping[Language, Sequence[str]] = {
    "nb": (
        "{Partneren|Institusjonen} tar {erfaringene|eksemplene} inn i undervisningen{|, og studenter er med på to av samlingene}.",
        "{To|Tre} tilsatte hospiterer hos oss hver {vår|høst}.",
        "Studentene får praksisplasser i enhetene.",
    ),
    "nn": ("Partnaren tek erfaringane inn i undervisninga.", "Studentar er med på to av samlingane."),
}
OWNER_USE: Mapping[Language, Sequence[str]] = {
    "nb": (
        "{Vikarer|Frikjøp av ressurspersoner|Leie av lokaler} og {reise med ferge og buss|trykking av materiell|møtemat}.",
        "Frikjøp slik at alle kan delta samtidig.",
    ),
    "nn": ("Vikarar, lokale og reise.", "Frikjøp slik at alle kan vere med."),
}
UNIVERSITY_USE: Mapping[Language, Sequence[str]] = {
    "nb": (
        "{Planlegging|Forarbeid}, {samlinger|fagdager} og {veiledning|etterarbeid}, {med reise|på nett}.",
        "To utviklingspartnere følger {fire|seks} enheter hver.",
    ),
    "nn": ("Planlegging, samlingar og rettleiing.", "Fagleg ansvar for samlingane."),
}
TARGETS: Mapping[Language, Mapping[Level, Sequence[str]]] = {
    "nb": {
        "barnehage": ("Pedagogiske ledere og styrere", "Ansatte i barnehagene, styrere og PPT", "Barnehageansatte, assistenter og barnehageeier", "Alle ansatte i barnehagene"),
        "grunnskole": ("Lærere og rektorer", "Lærere, SFO og skoleledere", "Teamledere, lærere og miljøarbeidere", "Lærere, oppfølgingstjenesten og PPT"),
        "begge": ("Gruppeledere i barnehage og skole", "Styrere, rektorer og PPT", "Samtlige ansatte i barnehage og skole", "Laget rundt barnet: helsesykepleiere, PPT og spesialpedagogisk fagteam", "Lærere, barnehageansatte og kulturskolen"),
    },
    "nn": {
        "barnehage": ("Pedagogiske leiarar og styrarar", "Tilsette i barnehagane og PP-tenesta"),
        "grunnskole": ("Lærarar og skuleleiarar", "Lærarar, rektorar og tilsette i SFO"),
        "begge": ("Styrarar, rektorar og PP-tenesta", "Alle tilsette i barnehage og skule"),
    },
}  # fmt: skip
