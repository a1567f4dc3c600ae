"""Short words for writing answers down."""

from dataclasses import dataclass, replace

from tests.corpus.answers import OPEN, Answer, Funding, Measure, StatedTotal

NORD = "Nord universitet"
INN = "Universitetet i Innlandet"
SEPU = "SePU, Universitetet i Innlandet"
LMS = "Læringsmiljøsenteret, Universitetet i Stavanger"
LESE = "Lesesenteret, Universitetet i Stavanger"
UIT = "UiT Norges arktiske universitet"
HVL = "Høgskulen på Vestlandet"
VOLDA = "Høgskulen i Volda"
DMMH = "Dronning Mauds Minne Høgskole"
USN = "Universitetet i Sørøst-Norge"
UIA = "Universitetet i Agder"
OSLOMET = "OsloMet – storbyuniversitetet"
SKRIVE = "Skrivesenteret, NTNU"
MATTE = "Matematikksenteret, NTNU"
KUNST = "Kunstkultursenteret, Nord universitet"
SAMISK = "Samisk høgskole"
FAGSKOLEN = "Fagskolen i Nordland"

REKOM, DEKOM, KL = "Regional ordning", "Desentralisert ordning", "Kompetanseløftet"
COLLECTIVE = "Kollektiv kompetanseutvikling"
LEVELS = {REKOM: "barnehage", DEKOM: "grunnskole"}
SPRING24, AUTUMN24, SPRING25 = "Vår 2024", "Høst 2024", "Vår 2025"
SPRING26, AUTUMN26, SPRING27 = "Vår 2026", "Høst 2026", "Vår 2027"
THEMES = (
    "språk", "lesing", "skriving", "regning", "fravær", "atferd", "lek", "læringsmiljø", "tilpasset opplæring",
    "mangfold", "spesialpedagogikk", "ledelse", "pedagogisk analyse", "digital praksis", "fådelt skole", "overganger",
    "psykisk helse", "samisk",
)  # fmt: skip
UNITS = ("municipal_kindergartens", "private_kindergartens", "public_schools", "private_schools", "pp_services")

Money = int | str | None
"""Kroner, or the state of an amount that is not there; None for one nobody asked for."""


@dataclass(frozen=True)
class HeldOut:
    """One form with what should be read in it; `hand` tells how it came to be."""

    name: str
    format: str
    hand: str
    answer: Answer
    encoding: str = "utf-8"
    twins: bool = False
    tries: str = ""
    """What the form is there to try, in a line."""

    @property
    def layout(self) -> str:
        return self.hand


def row(role: str, recipient: str, nok: Money) -> Funding:
    """Give a row of funding."""
    if isinstance(nok, str):
        return Funding(role, recipient, None, nok)
    return Funding(role, recipient, nok, "zero" if nok == 0 else "stated")


def measure(
    number: str | None,
    title: str,
    owner: Money | dict[str, Money] = None,
    partners: dict[str, Money] | None = None,
    *,
    scheme: str | None = OPEN,
    level: str | None = OPEN,
    semesters: tuple[str, ...] | str = OPEN,
    targets: str | None = None,
    main: str = "",
    maybe: str = "",
    mentioned: str = "",
) -> Measure:
    """Give a measure; the owner's money alone is the reporting owner's, and lists of words stand with commas."""
    shares = owner if isinstance(owner, dict) else {"": owner}
    rows = [row("owner", name, nok) for name, nok in shares.items() if nok is not None]
    rows += [row("university", name, nok) for name, nok in (partners or {}).items() if nok is not None]
    themes = [(theme, "main") for theme in words(main)] + [(theme, "mentioned") for theme in words(mentioned)]
    return Measure(
        number=number,
        title=title,
        scheme=scheme,
        level=LEVELS.get(scheme) if level == OPEN and scheme != OPEN else level,
        semesters=semesters,
        funding=tuple(rows),
        themes=tuple(themes),
        open_themes=words(maybe) if maybe != "all" else THEMES,
        target_groups=OPEN if targets is None else words(targets),
        open_target_groups=("alle ansatte",),
    )


def words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def answer(
    file: str,
    form: str,
    year: int,
    owners: tuple[str, ...],
    network: str | None,
    universities: tuple[str, ...],
    *measures: Measure,
    open_universities: tuple[str, ...] = (),
    units: tuple[int | None, ...] | str = OPEN,
    totals: tuple[tuple[str | None, Money, dict[str | None, Money]], ...] | str = OPEN,
    total: int | str | None = OPEN,
) -> Answer:
    """Give an answer; `totals` are rows of scheme, owner's sum and sums per partner (None: nobody named)."""
    owned = tuple(replace(each, funding=tuple(named(row, owners[0]) for row in each.funding)) for each in measures)
    stated = totals
    if totals != OPEN:
        stated = tuple(
            each
            for scheme, owner, partners in totals
            for each in (
                StatedTotal(scheme, "owner", owners[0], owner),
                *(StatedTotal(scheme, "university", name, nok) for name, nok in partners.items()),
            )
        )
    counted = units if units == OPEN else dict(zip(UNITS, units, strict=True))
    return Answer(
        file, form, year, owners[0], owners, network, universities, open_universities, counted, owned, stated, total
    )


def named(funding: Funding, owner: str) -> Funding:
    return replace(funding, recipient=funding.recipient or owner)


def zeros(*schemes: str) -> tuple[tuple[str, int, dict[None, int]], ...]:
    """Give the rows of schemes that nothing is asked for under."""
    return tuple((scheme, 0, {None: 0}) for scheme in schemes)
