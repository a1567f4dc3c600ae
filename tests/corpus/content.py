# ruff: noqa: E501 - a table: one row a line reads best
"""The words of the invented forms: titles, aims, needs, running text and target groups, with what each is about.

Themes and target groups were set by reading MODEL.md §4 and DOMAIN.md §5 as a person would. `themes` must be found where
the text stands as title, aim or need; `open` may be found or not, since the rules leave it to the reader.
"""

from dataclasses import dataclass

from tests.corpus.content_text import AIMS_NB, AIMS_NN, NEEDS_NB, NEEDS_NN

Words = tuple[str, ...]


@dataclass(frozen=True)
class Titled:
    """A measure's title in both languages."""

    nb: str
    nn: str
    level: str
    """barnehage, grunnskole or begge: where the measure fits."""
    themes: Words = ()
    open: Words = ()

    def written(self, language: str) -> str:
        return self.nn if language == "nn" else self.nb


TITLES: tuple[Titled, ...] = (
    Titled("Språkmiljø i barnehagen", "Språkmiljø i barnehagen", "barnehage", ("språk",)),
    Titled("Lek og samspill for de yngste", "Leik og samspel for dei yngste", "barnehage", ("lek",)),
    Titled("Lesing og skriving på mellomtrinnet", "Lesing og skriving på mellomtrinnet", "grunnskole", ("lesing", "skriving")),
    Titled("Nærvær og skolefravær", "Nærvær og skulefråvær", "grunnskole", ("fravær",)),
    Titled("Utfordrende atferd i små barnegrupper", "Utfordrande åtferd i små barnegrupper", "barnehage", ("atferd",)),
    Titled("14 gruppeledersamlinger", "14 gruppeleiarsamlingar", "begge", ("ledelse",)),
    Titled("Ledersamlinger", "Leiarsamlingar", "begge", ("ledelse",)),
    Titled("Opplæring i pedagogisk analyse", "Opplæring i pedagogisk analyse", "begge", ("pedagogisk analyse",)),
    Titled("Trygt og godt skolemiljø", "Trygt og godt skulemiljø", "grunnskole", ("læringsmiljø",)),
    Titled("Fådeltskoledidaktikk", "Fådeltskuledidaktikk", "grunnskole", ("fådelt skole",)),
    Titled("Gode overganger mellom barnehage og skole", "Gode overgangar mellom barnehage og skule", "begge", ("overganger",)),
    Titled("Regning i alle fag", "Rekning i alle fag", "grunnskole", ("regning",)),
    Titled("Flerspråklige barn i barnehagen", "Fleirspråklege barn i barnehagen", "barnehage", ("språk",), ("mangfold",)),
    Titled("Tilpasset opplæring i praksis", "Tilpassa opplæring i praksis", "grunnskole", ("tilpasset opplæring",)),
    Titled("Livsmestring og psykisk helse", "Livsmeistring og psykisk helse", "begge", ("psykisk helse",)),
    Titled("Sørsamisk språk og kultur", "Sørsamisk språk og kultur", "begge", ("samisk",), ("språk",)),
    Titled("Digital dømmekraft og kunstig intelligens", "Digital dømmekraft og kunstig intelligens", "grunnskole", ("digital praksis",)),
    Titled("Begynneropplæring i lesing", "Begynnaropplæring i lesing", "grunnskole", ("lesing",), ("overganger",)),
    Titled("Høyfrekvente vansker", "Høgfrekvente vanskar", "begge", ("spesialpedagogikk",)),
    Titled("Profesjonsfellesskap i små enheter", "Profesjonsfellesskap i små einingar", "begge", ("ledelse",)),
    Titled("Veiledning i team", "Rettleiing i team", "begge"),
    Titled("Nettverk for PPT", "Nettverk for PPT", "begge", (), ("spesialpedagogikk",)),
    Titled("Systemrettet arbeid tett på praksis", "Systemretta arbeid tett på praksis", "begge"),
    Titled("Mobbing og krenkelser", "Mobbing og krenkingar", "begge", ("læringsmiljø",)),
    Titled("Klasseledelse på ungdomstrinnet", "Klasseleiing på ungdomssteget", "grunnskole", ("læringsmiljø",), ("ledelse",)),
    Titled("Tallforståelse fra barnehage til skole", "Talforståing frå barnehage til skule", "begge", ("regning",), ("overganger",)),
    Titled("Kulturelt mangfold i barnehagen", "Kulturelt mangfald i barnehagen", "barnehage", ("mangfold",)),
    Titled("Språkvansker og språkstimulering", "Språkvanskar og språkstimulering", "barnehage", ("språk",), ("spesialpedagogikk",)),
    Titled("Skriveopplæring i alle fag", "Skriveopplæring i alle fag", "grunnskole", ("skriving",)),
    Titled("Felles arbeidsgruppe", "Felles arbeidsgruppe", "begge"),
    Titled("Skolevegring og lagarbeid", "Skulevegring og lagarbeid", "grunnskole", ("fravær",)),
    Titled("Barnehagebasert utvikling", "Barnehagebasert utvikling", "barnehage"),
    Titled("Relasjonskompetanse", "Relasjonskompetanse", "begge", ("læringsmiljø",)),
    Titled("Digital nettressurs for ansatte", "Digital nettressurs for tilsette", "begge", (), ("digital praksis",)),
    Titled("Lekende læring 3–8 år", "Leikande læring 3–8 år", "begge", (), ("lek", "overganger")),
    Titled("Inkluderende praksis", "Inkluderande praksis", "begge", ("tilpasset opplæring",)),
    Titled("Kursrekke for assistenter", "Kursrekkje for assistentar", "barnehage"),
    Titled("Leseglede på småtrinnet", "Leseglede på småtrinnet", "grunnskole", ("lesing",)),
    Titled("Traumebevisst omsorg", "Traumemedviten omsorg", "begge", ("psykisk helse",)),
    Titled("Samspillskvalitet", "Samspelskvalitet", "barnehage", ("lek",)),
    Titled("Lesestrategier på 5.–7. trinn", "Lesestrategiar på 5.–7. trinn", "grunnskole", ("lesing",)),
    Titled("Programmering i naturfag", "Programmering i naturfag", "grunnskole", ("digital praksis",), ("regning",)),
)  # fmt: skip


LONG_TITLES: tuple[tuple[str, str, str, Words], ...] = (
    (
        "Opplæring i observasjon for samtlige ansatte i kommunale og private barnehager, SFO og andre i laget rundt barna",
        "Opplæring i observasjon",
        "begge",
        (),
    ),
    (
        "Veiledning i klasserommet der partneren er med to dager på hver skole og følger opp på nett etterpå",
        "Veiledning i klasserommet",
        "grunnskole",
        (),
    ),
    (
        "Foreldresamarbeid, med vekt på de første møtene om høsten og på hvordan personalet tar imot nye familier",
        "Foreldresamarbeid",
        "barnehage",
        (),
    ),
    (
        "Leik ute heile året, både ved fjøra og i skogen, med korte samlingar mellom kvar utprøving i barnehagane",
        "Leik ute heile året",
        "barnehage",
        ("lek",),
    ),
)
"""2023: what is written, what is left when it is cut as MODEL §2 says, level, themes of the cut title."""


@dataclass(frozen=True)
class Target:
    """Who a measure is for."""

    text: str
    groups: Words
    open: Words = ()


TARGETS: dict[str, dict[str, tuple[Target, ...]]] = {
    "nb": {
        "barnehage": (
            Target("Pedagogiske ledere og styrere", ("pedagogiske ledere", "styrere")),
            Target("Ansatte i barnehagene, styrere og PPT", ("barnehageansatte", "styrere", "ppt")),
            Target("Assistenter og fagarbeidere i barnehagene", ("assistenter",), ("barnehageansatte",)),
            Target("Barnehageansatte, spesialpedagogisk fagteam og barnehageeier", ("barnehageansatte", "spesialpedagogisk fagteam", "eiere")),
            Target("Styrere og PP-tjenesten", ("styrere", "ppt")),
        ),
        "grunnskole": (
            Target("Lærere og rektorer", ("lærere", "skoleledere")),
            Target("Lærere på mellomtrinnet og skoleledere", ("lærere", "skoleledere")),
            Target("Teamledere, lærere og rektorer ved de åtte grunnskolene", ("lærere", "gruppeledere", "skoleledere")),
            Target("Kontaktlærere, ansatte i SFO og miljøarbeidere", ("lærere", "sfo", "assistenter")),
            Target("Lærere i grunnskolen, oppfølgingstjenesten og PPT", ("lærere", "ppt", "oppfølgingstjeneste")),
        ),
        "begge": (
            Target("Gruppeledere i barnehage og skole", ("gruppeledere",)),
            Target("Styrere, rektorer og PPT", ("styrere", "skoleledere", "ppt")),
            Target("Samtlige ansatte i barnehage og skole", ("alle ansatte",), ("barnehageansatte", "lærere")),
            Target("Laget rundt barnet: helsesykepleiere, PPT og spesialpedagogisk fagteam", ("ppt", "spesialpedagogisk fagteam", "laget rundt barnet")),
            Target("Lærere, barnehageansatte og lærere i kulturskolen", ("barnehageansatte", "lærere", "kulturskole")),
        ),
    },
    "nn": {
        "barnehage": (
            Target("Pedagogiske leiarar og styrarar", ("pedagogiske ledere", "styrere")),
            Target("Tilsette i barnehagane og PP-tenesta", ("barnehageansatte", "ppt")),
            Target("Styrarar, assistentar og barnehageeigar", ("styrere", "eiere", "assistenter")),
        ),
        "grunnskole": (
            Target("Lærarar og skuleleiarar", ("lærere", "skoleledere")),
            Target("Lærarar, rektorar og tilsette i SFO", ("lærere", "skoleledere", "sfo")),
            Target("Kontaktlærarar på ungdomssteget og PPT", ("lærere", "ppt")),
        ),
        "begge": (
            Target("Gruppeleiarar i barnehage og skule", ("gruppeledere",)),
            Target("Styrarar, rektorar og PP-tenesta", ("styrere", "skoleledere", "ppt")),
            Target("Alle tilsette i barnehage og skule", ("alle ansatte",), ("barnehageansatte", "lærere")),
        ),
    },
}  # fmt: skip


@dataclass(frozen=True)
class Passage:
    """A paragraph with what it is about."""

    text: str
    themes: Words = ()
    open: Words = ()


AIMS = {
    "nb": tuple(Passage(*row) for row in AIMS_NB),
    "nn": tuple(Passage(*row) for row in AIMS_NN),
}


@dataclass(frozen=True)
class Needs:
    """The needs a form tells of: some running text, then a list."""

    text: str
    items: Words
    themes: Words
    open: Words = ()


NEEDS = {
    "nb": tuple(Needs(*row) for row in NEEDS_NB),
    "nn": tuple(Needs(*row) for row in NEEDS_NN),
}
