"""A second set of planted people, written without sight of the redaction and measured once before it was mended.

Measured blind, 114 of 155 personal things were found (73.5 %; given names alone, names from abroad and surnames that
are also places were what was missed), and 2 of 70 harmless texts were harmed. Since then the redaction was mended with
the set in sight, so today's figure says nothing about a third set.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from behovsmelding.people import people_in
from behovsmelding.privacy import redact
from behovsmelding.reading.plain_text import decoded
from tests.safety.planted import SAMPLES, Item
from tests.safety.planted import planted as put_in

SENTENCES = """
Kurset holdes av [[Sigrun Tveitnes]] fra {{Nord universitet}}.
Vi samarbeider med [[Tor-Arne Kvalheim]] ved {{SePU}} om {{gruppeledersamlinger}}.
[[Ingrid]] og [[Mohammed]] i {{PPT}} følger opp {{barnehagene}} hver måned.
Spørsmål kan rettes til [[Aud Jorunn Breivoll]], tlf. [[912 34 567]].
Ansvarlig for {{tiltaket}}: [[Pål Håkon Storjord]] ({{kommunalsjef}}).
Tiltaket ledes av {{rektor}} [[Bente Lillevik]] ved {{Solbakken skole}}.
{{Styrer}} [[Hege M. Aakre]] har ansvar for {{språkgruppene}}.
Referansegruppe: [[Geir Inge Olsbu]], [[Nina Thoresen]], [[Jan Erik Vik]] og {{fagansvarlig i PPT}}.
[[Turid Eidissen]] (HTV i {{Utdanningsforbundet}}) er orientert.
{{Utdanningsforbundet}} v/[[Rune Skog]] støtter {{søknaden}}.
{{Fagforbundet}}: [[Monika Larsgård]]
For {{Delta}} møtte [[Kåre Myrland]], for {{Skolelederforbundet}} møtte [[Anne-Lise Fjell]].
Drøftet med {{tillitsvalgte}} [[Silje Hovde]] og [[Ole Martin Rønning]] {{12. mars}}.
{{Hovedverneombud}} [[Vidar Nymoen]] deltok i {{drøftingen}}.
Plasstillitsvalgt [[Eli Sæther]] ({{Utdanningsforbundet}}) har sagt seg enig i {{tiltaket}}.
Medbestemmelse er ivaretatt, jf. møte med [[Wenche Dalbakk]] (Fagforbundet) og [[Pia Lien]] (NTL).
E-post: [[sigrun.tveitnes@nordlys-kommune.no]]
Send faktura til [[okonomi.kari@eksempel.no]] merket {{REKOM 2024}}.
Skriv til [[pal.storjord (at) eksempel.no]] om {{lesing}}.
Kontakt oss på [[bente[at]eksempel[dot]no]] når {{midlene}} er klare.
Ring [[Ingvild]] på [[+47 93 45 67 89]] om {{språkkartlegging}}.
Mobil [[0047 41234567]], ring helst før {{kl. 15}}.
Telefon: [[75 12 34 56]] / [[98765432]]
tlf [[481.22.334]] ({{sentralbordet}} kan sette over)
Kontonr. [[8601 11 22339]] for {{utbetaling}} av {{250 000}} kroner.
Bankkonto: [[1503.77.11222]]{{ }}merkes {{Kompetanseløftet}}.
Utbetales til konto [[45302040609]], {{900 000}} kr.
Beløpet {{401 500}} settes inn på [[9710 55 66771]].
Fødselsnummer [[018579 12337]] skal ikke stå i {{skjemaet}}.
Personnr: [[14908234503]]
Født [[22736543250]], ansatt i {{PPT}}.
Med vennlig hilsen [[Solfrid Nermo]], {{rådgiver oppvekst}}
Mvh [[Jens-Petter Alstad]]
Hilsen [[Marit]] i {{oppvekstavdelingen}}
[[BRENDHAUGEN, SIV ANITA]], {{enhetsleder}}
KONTAKT: [[OLE JAKOB FINNVIK]]
[[Máret Ánne Sara-Utsi]] underviser i {{nordsamisk}}.
[[Nils-Ánte Gaup]] fra {{Sámi allaskuvla}} holder kurs i {{samisk språk}}.
[[Elle Márjá]] og [[Issát]] er {{språkassistenter}}.
[[Fatima Abdi Warsame]] er {{flerspråklig assistent}} i {{mottaksklassen}}.
[[Nguyen Thi Lan]] og [[Oleksandr Kovalenko]] bidrar i {{norskopplæringen}}.
[[Małgorzata Wiśniewska]] er {{morsmålslærer}}.
[[Liv]] og [[Dag]] fra {{Statped}} veileder i {{lek}}.
{{Veileder}} [[Stein Bakken]] møter {{lærerne}} i {{januar}}.
[[Odd Berg]] har ansvar for {{regning}}.
[[Gunn Sol Haug]] tar over {{høst 2026}}.
[[Bjørn Ask]] leder {{nettverket}} for {{fådelte skoler}}.
[[Vår Hansdatter]] er med i {{vår 2026}}.
[[Tveitnes]] og [[Kvalheim]] er forelesere, jf. avtale med {{Nord universitet}} om {{pedagogisk analyse}}.
[[Kvalheims]] modell for {{pedagogisk analyse}} brukes i alle {{skoler}}.
Vi følger [[Sigrun Tveitnes']] opplegg for {{lesing i alle fag}}.
[[S. Tveitnes]] og [[T.A. Kvalheim]] har {{fagansvar}}.
v/ [[Lise Marie Høgset]]
{{Saltdal kommune}} v/ {{kommunalsjef}} [[Raymond Ek]]
Innsendt av: [[Hilde-Kristin Moa]] {{14.11.2025}}
Saksbehandlar: [[Oddny Kleppe]], {{Vestvågøy kommune}}
Kontaktperson hos {{Læringsmiljøsenteret}}: [[Arne Solheimsvik]]
Kontakt i kommunen er [[Grete]], {{fagleder barnehage}}.
Ansvarleg: [[Åshild Kvåle Rygg]] (mob. [[90 12 34 56]])
Leiar for {{nettverket}} er [[Torgeir Ytterdal]], {{rektor ved Vik skule}}.
Nestleder i nettverket er {{styrer}} [[Ann Kristin Ness]] i {{Trollskogen barnehage}}.
Deltakarar: [[Jorunn]], [[Magnhild]], [[Øystein]] og {{to gruppeleiarar}}.
Prosjektgruppa består av [[Trine Solli]] ({{PPT}}), [[Per Ivar Moen]] ({{skole}}) og [[Ida Sund]] ({{barnehage}}).
Foreleser professor [[Thomas Berglie]] fra {{UiT Norges arktiske universitet}}.
Førsteamanuensis [[Kine Rem]] veileder {{pedagogiske ledere}}.
Dr. [[Harald Nygårdsvoll]] foreleser om {{psykisk helse}}.
Høgskolelektor [[Guro Elise Mork]] har planlagt {{samlingene}}.
{{Oppvekstsjef}} [[Terje B. Johansen]] og {{rådgiver}} [[M. Kristoffersen]] er {{prosjekteiere}}.
Vikar for [[Laila]] søkes fra {{1. august}}.
[[Laila Sørdahl]] er sykmeldt, derfor er {{tiltaket}} utsatt til {{høst 2026}}.
Etter møtet med [[Berit Unstad]] 3.5. ble {{målgruppen}} endret til {{styrere}}.
Honorar til [[Kjell-Ove Brattbakk]]: {{45 000}} kroner.
{{Reise}} for [[Sunniva]] og [[Tale]] {{12 500}} kr.
{{Timepris}} [[Henrik Fossmo]] {{1 150}} kr x {{120}} timer.
Veiledning ved [[Unni Rødøy]] {{60 timer}} à {{1 238}}.
Lærer [[Ragnhild T.]] har ansvar for {{matematikk}}.
Frikjøp av [[Even Strøm]] i {{20 %}} stilling, {{150 000}} kr.
Twitter: [[@sigruntveitnes]]
Se [[https://www.linkedin.com/in/sigrun-tveitnes]] for mer om {{veilederen}}.
Teams-møte med [[pal.storjord@eksempel.onmicrosoft.com]] hver {{mandag}}.
[[Tone]] skriver {{rapporten}}.
Det er [[Alf Egil]] som kjenner {{skolene}} best.
Ta kontakt med [[Wibecke]] ved spørsmål om {{fravær}}.
Takk til [[Synnøve Kvitnes]] for hjelp med {{søknaden}}.
Arbeidet bygger på [[Rune]]s erfaringer fra {{Meløy}}.
I 2024 ble {{ledersamlingene}} holdt av [[Gry Anett Lund]] og i 2025 av [[Roar Amundsen]].
Navn: [[Benedicte Vaag]]
Navn på leder: [[Ove Kristian Tind]] Stilling: {{virksomhetsleder}}
Underskrift: [[J. P. Alstad]]
Dato/signatur {{3.11.2025}} [[Solfrid Nermo]]
[[Kari N.]], [[Ola B.]] og {{rektor}} er {{ressurspersoner}}.
Leder: [[Truls Eikemo]]; nestleder: [[Mette-Marie Hals]]; sekretær: {{ikke valgt}}
{{PP-leder}} [[Asbjørg Li]] og {{spesialpedagog}} [[Cathrine W. Sand]] deltar.
{{Spesialpedagogisk fagteam}} ved [[Jorid]] og [[Ellinor]].
[[Frida Noor Hussain]] – {{Høgskulen på Vestlandet}} – {{språkmiljø}}
Privat barnehageeier [[Torbjørn Grimsmo]] ønsker {{felles kurs}}.
{{Private eiere}} er representert ved [[Marianne Bjerkvoll]] ({{PBL}}).
Eierne har valgt [[Stig Atle]] som kontakt mot {{UH}}.
{{Foreldreutvalget}} ved leder [[Vigdis Romsdal]] er hørt.
Elevrådsleder [[Leon]] ({{10. trinn}}) var med i {{arbeidet}}.
Kommuneoverlege [[Åse Marie Vågan]] bidrar om {{psykisk helse}}.
Tillitsvald i {{Utdanningsforbundet}} er [[Ragna Øvrebø]], vara er [[Helge]].
{{Lektorlaget}} – [[Eskil Nordvik]]
HTV [[Bodil]] ({{UDF}}), HTV [[Kenneth R. Olsen]] ({{FF}})
UDF/[[Stine Mari Aune]]
{{Utdanningsforbundet}} ([[Roy Arntsen]]) og {{Fagforbundet}} ([[Lill Tove Ims]]) er informert.
Verneombud: [[Kjersti Bø]]
Representant for {{Den norske lærarorganisasjon}}: [[Torunn Slettebø]]
Organisasjonene ved [[Magne Brun]] (Utd.forb.) og [[Ivar Holm]] ({{Fagforbundet}}) har fått {{planen}} til uttale.
Oversikten er laget av [[Edel Karin]] på {{oppvekstkontoret}} ([[edel.karin@eksempel.kommune.no]], [[40 40 55 66]]).
[[Sivert Ness-Hansen]]/[[Ulla]] holder {{kurs i klasseledelse}}.
cc: [[Emil Wang]]; [[Sofie Tangen]]
[[Dagfinn]] har permisjon {{våren 2026}}.
Vi ønsker at [[Charlotte Emanuelsen]] (nå ved {{USN}}) fortsetter {{veiledningen}}.
{{Studieleder}} er [[Zainab]], e-post [[zainab@uni-eksempel.no]].
[[Brynjulf Skarstein-Lie]] ({{SePU}}) har tilbudt {{18 gruppeledersamlinger}}.
Kursholder er [[Ann-Mari Hætta Eira]] frå {{Samisk høgskole}}.
{{Styrar}} [[Målfrid]] i {{Fjellbarnehagen}} melder om behov for {{språkkompetanse}}.
På vegne av {{eierne}}, [[Håvard Kjeldsberg]]
[[Ylva Sandhåland]], {{ny leder av læringsmiljøteamet}}, starter i {{august}}.
"""

KEPT = """
Fridtjof Nansen skole
Petter Dass barnehage
Olav Duun vidaregåande skule
Sankt Olav skole og Svolvær barnehage
Lille Sol barnehage og Bjørnehiet barnehage
Tommeliten friluftsbarnehage SA
Steinerskolen i Hurdal
Marte Meo-veiledning for styrere
Dembra og Olweus i skolen
De utrolige årene og PALS
COS-veiledning (Circle of Security)
Tras og Alle med
Nora-materiellet for lesing
Zippys venner for 1.–4. trinn
Bergen kommune og Oslo kommune
Sande, Re, Os, Våler og Nes kommune
Frøya og Hitra
Vega, Herøy og Alstahaug
Sør-Varanger og Berlevåg
Karasjok/Kárášjohka
Stord, Bømlo og Fitjar
Nord universitet, Levanger
Universitetet i Innlandet, Hamar
VID vitenskapelige høgskole
Dronning Mauds Minne Høgskole
Oslo Met
Samisk høgskole / Sámi allaskuvla
NTNU Samfunnsforskning
Statped Nord
RKBU Nord
Læringsmiljøsenteret, Universitetet i Stavanger
Matematikksenteret og Skrivesenteret
Rammeplan for barnehagen
Fagfornyelsen LK20
Språkløyper og Tett på
Inkluderende barnehage- og skolemiljø
Kvalitet i barnehagen
Vurdering for læring
Liv og røre i skolen
Lek og læring i Stein Barnehage
Vår 2026 og Høst 2026
Hver dag teller
Dag for dag i barnehagen
Sol, måne og stjerner
Utdanningsforbundet og Fagforbundet har uttalt seg
Kommunalsjef oppvekst og rektorene
Tillitsvalgte fra alle skoler deltar
Styrere og pedagogiske ledere i private barnehager
Trygge Barnehager AS
Espira Rå, Læringsverkstedet Tusenfryd og Norlandia
Kanvas og FUS-barnehagene
Salten regionråd og Helgelandsrådet
Indre Salten kompetansenettverk
Lofoten og Vesterålen
Ofoten PPT og Ytre Helgeland PPT
Kunnskapsdepartementet og Utdanningsdirektoratet
Statsforvalteren i Nordland
Org.nr. 974 767 880
Saksnummer 2025/123456
Søknadssum 1 834 895 kroner
Bevilgning 12 345 678 kroner
Til sammen 90 000 000 kr
Tilskudd 250.000,-
Beløp 41234567 kroner
Refleksjon etter modellen til SePU
Systemrettet arbeid med Pedagogisk Analyse
LP-modellen i Midtre Namdal
Ressursteam Tidlig Innsats
Barn og Unges Helsetjeneste
Barnehage- og skoleeier Meløy kommune
"""


@dataclass(frozen=True)
class Planted:
    """A sentence, what is personal in it and what must stay."""

    text: str
    people: tuple[str, ...]
    stays: tuple[str, ...]


def planted() -> list[Planted]:
    """Return the sentences with people in them, without their marks."""
    return [_unmarked(line) for line in SENTENCES.strip().splitlines()]


def kept() -> list[str]:
    """Return the texts in which nothing is personal."""
    return KEPT.strip().splitlines()


@dataclass(frozen=True, slots=True)
class Found:
    """What became of one text: what personal is left of it, and what else is gone."""

    text: str
    redacted: str
    left: tuple[str, ...]
    lost: tuple[str, ...]


def measured() -> Iterator[Found]:
    """Put every text alone in the running text of a form, and redact it as the form is redacted."""
    for number, one in enumerate([*planted(), *(Planted(text, (), (text,)) for text in kept())]):
        sample = SAMPLES[number % len(SAMPLES)]
        form = decoded(sample.name, sample.read_bytes())
        lines = put_in(form, (Item("running", one.text, one.people),)).split("\n")
        redacted = redact(one.text, people_in(tuple(lines)))
        left = tuple(part for secret in one.people if (part := _left(secret, redacted)))
        yield Found(one.text, redacted, left, tuple(text for text in one.stays if text not in redacted))


def figures() -> tuple[int, int, int, list[Found]]:
    """Give how many personal things there are, how many of them are left, how many texts were harmed, and which."""
    found = list(measured())
    secrets = sum(len(one.people) for one in planted())
    wrong = [one for one in found if one.left or one.lost]
    return secrets, sum(len(one.left) for one in wrong), sum(bool(one.lost) for one in wrong), wrong


def _left(secret: str, redacted: str) -> str:
    """Give what is left of something personal: any one of its words."""
    parts = re.findall(r"[^\W_]{2,}(?:[^\s/,;][^\W_]+)*", secret)
    return " ".join(part for part in parts if re.search(rf"(?<!\w){re.escape(part)}(?!\w)", redacted))


def _unmarked(line: str) -> Planted:
    people = tuple(re.findall(r"\[\[(.+?)\]\](?!\])", line))
    stays = tuple(found for found in re.findall(r"\{\{(.+?)\}\}", line) if found.strip())
    return Planted(re.sub(r"\[\[(.+?)\]\](?!\])|\{\{(.+?)\}\}", lambda m: m[1] or m[2], line), people, stays)
