"""Invented reports for tests: every builder gives a plausible default, and takes what the test is about."""

from collections.abc import Mapping, Sequence

from behovsmelding.report import (
    TOGETHER,
    Amount,
    Attachment,
    Locator,
    Measure,
    NeedsReport,
    Passage,
    RowTotal,
    StatedTotal,
    ThemeHit,
    Units,
)

OWNER = "Bodø kommune"
SEPU = "SePU, Universitetet i Innlandet"
LMS = "Læringsmiljøsenteret, Universitetet i Stavanger"
NORD = "Nord universitet"


def parent_of(recipient: str) -> str:
    """Give the institution of «unit, institution», of each of several; the name itself when it is no unit."""
    return TOGETHER.join(one.rpartition(", ")[2] for one in recipient.split(TOGETHER))


def an_amount(amount_nok: int | None = 900_000, role: str = "owner", recipient: str = OWNER, **overrides) -> Amount:
    """Make an amount; None is «not stated» and 0 is «zero» unless a state is given."""
    state = "not_stated" if amount_nok is None else "stated" if amount_nok else "zero"
    values = {
        "role": role,
        "recipient": recipient,
        "recipient_parent": parent_of(recipient),
        "amount_nok": amount_nok,
        "state": state,
        "text": "" if amount_nok is None else f"{amount_nok:,}".replace(",", ".") + ",-",
        "locator": Locator(line=52),
    }
    return Amount(**(values | overrides))


def a_measure(
    owner_nok: int | None = 900_000,
    partners: Mapping[str, int | None] | None = None,
    owner: str = OWNER,
    themes: Sequence[str | ThemeHit] = (),
    passages: Sequence[Passage | tuple[str, str]] = (),
    **overrides,
) -> Measure:
    """Make a measure of one owner and its partners; a theme given as a word is a main theme.

    ``owner_nok=None`` gives the owner no row; a partner's None is a row without an amount.
    """
    partners = {SEPU: 624_914} if partners is None else partners
    funding = [] if owner_nok is None else [an_amount(owner_nok, "owner", owner)]
    funding += [an_amount(nok, "university", name) for name, nok in partners.items()]
    values = {
        "number": "1",
        "title": "Gruppeledersamlinger",
        "scheme": "Kompetanseløftet",
        "level": None,
        "semesters": ("Høst 2024",),
        "continues": None,
        "described": True,
        "funding": tuple(funding),
        "locator": Locator(line=47),
        "themes": tuple(a_hit(theme) if isinstance(theme, str) else theme for theme in themes),
        "passages": tuple(a_passage(*part) if isinstance(part, tuple) else part for part in passages),
    }
    return Measure(**(values | overrides))


def a_hit(theme: str, relation: str = "main", **overrides) -> ThemeHit:
    """Make a theme found in a title."""
    return ThemeHit(
        **({"theme": theme, "relation": relation, "snippet": theme, "locator": Locator(line=48)} | overrides)
    )


def a_passage(kind: str, text: str, line: int = 60) -> Passage:
    """Make a piece of a measure's text."""
    return Passage(kind, text, Locator(line=line))


def a_stated_total(
    amount_nok: int = 900_000,
    role: str = "owner",
    recipient: str | None = OWNER,
    scheme: str | None = "Kompetanseløftet",
    **overrides,
) -> StatedTotal:
    """Make a sum the form states; ``scheme=None`` is the Sum row, ``recipient=None`` names nobody."""
    values = {
        "scheme": scheme,
        "role": role,
        "recipient": recipient,
        "amount_nok": amount_nok,
        "text": str(amount_nok),
        "locator": Locator(line=44),
        "recipient_parent": None if recipient is None else parent_of(recipient),
    }
    return StatedTotal(**(values | overrides))


def a_row_total(total_nok: int, scheme: str | None = "Kompetanseløftet", line: int = 44) -> RowTotal:
    """Make the «Totalt» cell of a stated row."""
    return RowTotal(scheme, total_nok, Locator(line=line))


def a_report(measures: Sequence[Measure] | None = None, **overrides) -> NeedsReport:
    """Make a 2024 report of one measure in which nothing is doubtful."""
    values = {
        "form": "scheme_2024",
        "year": 2024,
        "year_inferred": False,
        "county": "Nordland",
        "network": "Salten",
        "network_inferred": False,
        "owner": OWNER,
        "owners": (OWNER,),
        "universities": (SEPU,),
        "units": Units(
            municipal_kindergartens=4, private_kindergartens=2, public_schools=3, private_schools=0, pp_services=1
        ),
        "measures": tuple(measures) if measures is not None else (a_measure(),),
        "stated_totals": (),
        "stated_total_nok": None,
        "schemes": ("Kompetanseløftet",),
        "ticks": (
            ("several_owners", "no"),
            ("several_partners", "no"),
            ("several_schemes", "no"),
            ("consultation", "yes"),
        ),
        "partners_listed": (SEPU,),
    }
    return NeedsReport(**(values | overrides))


def a_collective_report(measures: Sequence[Measure] | None = None, **overrides) -> NeedsReport:
    """Make a 2026 report of one described measure in which nothing is doubtful."""
    measure = a_measure(
        number="1",
        title="Lesing og skriving",
        scheme="Kollektiv kompetanseutvikling",
        level="grunnskole",
        semesters=("Høst 2026",),
        partners={NORD: 459_560},
        owner_nok=150_000,
    )
    values = {
        "form": "collective_2026",
        "year": 2026,
        "universities": (NORD,),
        "partners_listed": (NORD,),
        "schemes": (),
        "units": Units(0, 0, 12, 0, 1),
        "attachment": Attachment("1", NORD, "Lesing og skriving"),
        "ticks": (
            ("several_owners", "no"),
            ("several_partners", "no"),
            ("consultation", "yes"),
            ("level_kindergarten", "no"),
            ("level_school", "yes"),
            ("level_both", "no"),
        ),
    }
    return a_report((measure,) if measures is None else measures, **(values | overrides))
