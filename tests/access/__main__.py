"""Print how far everyone can use every page, and fail where somebody cannot:

python -m tests.access                      every page, theme, width and state, of the register's figures
python -m tests.access --database FILE      of another database, such as that of the invented county
python -m tests.access --pages / /tiltak    only these
"""

import argparse
import sys
from collections import Counter
from contextlib import ExitStack
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.access import axe, checks
from tests.browser import chromium, server
from tests.browser.addresses import ADDRESSES

WIDTHS = (1280, 640, 320)
SCHEMES = ("light", "dark")
NOT_FILTERED = {"/sok", "/kontroll", "/om"}
STATES = {
    "filtrert": "aar=2024&ordning=Regional+ordning&nivaa=barnehage",
    "tomt": "aar=1999",
    "feil i adressen": "aar=2024&tema=finnes-ikke",
}
SHOWN = {"vist": "aar=2024&nr=2", "vist i mørkt rom": "aar=2024&rom=mork&nr=3"}
SEARCHED = {"søk med treff": "q=lesing", "søk uten treff": "q=xyzzy"}
DIALOGS = ("Vis tabell", "Kilder til summen", "Flere filtre")


def main() -> int:
    """Look at every sight; 1 where WCAG or a check of our own is broken."""
    wanted = arguments()
    broken: Counter[str] = Counter()
    advised: Counter[str] = Counter()
    sights = 0
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        database = wanted.database or server.publish(folder / "behovsmeldinger.duckdb")
        url = stack.enter_context(server.serve(database, folder / "log"))
        browser = stack.enter_context(chromium.browser())
        for page, scheme, width in product(wanted.pages, wanted.schemes, wanted.widths):
            with chromium.visit(browser, url, width=width, scheme=scheme) as visit:
                for query in states(page).values():
                    visit.open(f"{page}?{query}")
                    sights += look(visit, broken, advised)
                visit.open(f"{page}?aar=2024")
                sights += opened(visit, broken, advised)
                for told in walked(visit, page, width):
                    broken[told] += 1
            # Half an hour for all of it: whoever stops it knows what is looked at, and how that went.
            told = f"{page} {scheme} {width}: {sights} sights, {sum(broken.values())} broken until now"
            print(told, file=sys.stderr, flush=True)
        sights += without_figures(stack, browser, folder, broken, advised)
    return report(sights, broken, advised)


def states(page: str) -> dict[str, str]:
    """Give the states a page is looked at in, each with its query."""
    if page == "/sok":
        return {"ingenting": "", **SEARCHED}
    if page == "/presentasjon":
        return {"vanlig": "aar=2024", **STATES, **SHOWN}
    return {"vanlig": "aar=2024"} | ({} if page in NOT_FILTERED else STATES)


def look(visit: chromium.Visit, broken: Counter[str], advised: Counter[str]) -> int:
    """Count what is wrong on a sight."""
    for rule in axe.violations(visit.page):
        for node in rule["nodes"]:
            counted = broken if rule["required"] else advised
            counted[f"axe {rule['id']}: {node}" if rule["required"] else f"axe {rule['id']}"] += 1
    for told in checks.findings(visit):
        broken[told] += 1
    return 1


def opened(visit: chromium.Visit, broken: Counter[str], advised: Counter[str]) -> int:
    """Look at each dialogue of a page while it is open."""
    looked = 0
    for name in DIALOGS:
        button = visit.page.get_by_role("button", name=name)
        if button.count() == 0:
            continue
        button.first.click()
        visit.settle()
        looked += look(visit, broken, advised)
        visit.page.keyboard.press("Escape")
        visit.settle()
    return looked


def walked(visit: chromium.Visit, page: str, width: int) -> list[str]:
    """Walk a page by keyboard, and compare its charts with their tables where that is not done yet."""
    visit.open(f"{page}?aar=2024")
    unlike = checks.unlike_tables(visit) if width == WIDTHS[0] else []
    visit.open(f"{page}?aar=2024")
    return unlike + checks.unseen_stops(visit.page)


def without_figures(
    stack: ExitStack, browser: chromium.Browser, folder: Path, broken: Counter[str], advised: Counter[str]
) -> int:
    """Look at what is said where there is no database, light and dark."""
    url = stack.enter_context(server.serve(folder / "ingen.duckdb", folder / "log-without"))
    looked = 0
    for scheme, width in product(SCHEMES, WIDTHS):
        with chromium.visit(browser, url, width=width, scheme=scheme) as visit:
            visit.open("/")
            looked += look(visit, broken, advised)
    return looked


def report(sights: int, broken: Counter[str], advised: Counter[str]) -> int:
    """Print the figures."""
    print(f"axe-core {axe.VERSION} and our own checks: {sights} sights")
    for heading, counted in (("Broken", broken), ("Best practice, not required", advised)):
        print(f"{heading}: {sum(counted.values())}, {len(counted)} different")
        for told, times in counted.most_common():
            print(f"  {times} × {' '.join(told.split())}")
    return 1 if broken else 0


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.access", description=__doc__)
    parser.add_argument("--database", type=Path)
    parser.add_argument("--pages", nargs="+", default=list(ADDRESSES))
    parser.add_argument("--widths", nargs="+", type=int, default=list(WIDTHS))
    parser.add_argument("--schemes", nargs="+", default=list(SCHEMES))
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
