"""Kroner as people write them."""

from decimal import Decimal

from tests.corpus.blocks import PLACEHOLDER

# No-break space between the groups, as Word and pdf exports have it.
NO_BREAK, NARROW = "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}"


def grouped(nok: int, mark: str) -> str:
    """Group the digits in threes."""
    return f"{nok:,}".replace(",", mark)


def millions(nok: int) -> str:
    """Write exact millions with a comma."""
    return format((Decimal(nok) / 1_000_000).normalize(), "f").replace(".", ",")


STYLES = {
    "dots": lambda nok: grouped(nok, ".") + ",-",
    "dots_gap": lambda nok: grouped(nok, ".") + ", -",
    "space": lambda nok: grouped(nok, " ") + ",-",
    "space_plain": lambda nok: grouped(nok, " "),
    "kr_before": lambda nok: "kr " + grouped(nok, " "),
    "kr_after": lambda nok: grouped(nok, " ") + " kr",
    "kr_dots": lambda nok: "kr " + grouped(nok, ".") + ",-",
    "ore": lambda nok: grouped(nok, ".") + ",00",
    "kr_ore": lambda nok: "kr " + grouped(nok, " ") + ",00",
    "plain": str,
    "no_break": lambda nok: grouped(nok, NO_BREAK) + ",-",
    "narrow": lambda nok: grouped(nok, NARROW) + " kr",
    "about": lambda nok: "ca. " + grouped(nok, " "),
    "kroner": lambda nok: grouped(nok, " ") + " kroner",
    "thousands": lambda nok: f"{nok // 1000}'",
    "millions": lambda nok: millions(nok) + " mill.",
    "millions_kr": lambda nok: millions(nok) + " mill. kr",
}

WORDS = {
    "see_attachment": {"nb": "Se vedlegg", "nn": "Sjå vedlegg"},
    "placeholder": {"nb": PLACEHOLDER, "nn": PLACEHOLDER},
    "not_stated": {"nb": "", "nn": ""},
}  # fmt: skip


def written(nok: int, style: str) -> str:
    """Write an amount; a style that would lose kroner falls back to dots, and nought is never in millions."""
    if style in ("thousands", "millions", "millions_kr") and (nok % 1000 or nok == 0):
        return STYLES["dots"](nok)
    return STYLES[style](nok)
