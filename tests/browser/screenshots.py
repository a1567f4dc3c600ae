"""Pictures of every page, wide and narrow, light and dark, for a person to look at.

Of a server of its own with the register's figures, or of one that already runs:

    python -m tests.browser.screenshots
    python -m tests.browser.screenshots --url http://127.0.0.1:8501 --pages / /eiere --query "aar=2024"
"""

import argparse
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import TimeoutError as NeverStill

from tests.browser import chromium, server
from tests.browser.addresses import ADDRESSES


def main() -> int:
    """Take the pictures; 1 when the browser complained about a page."""
    wanted = arguments()
    Path(wanted.out).mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        wanted.url = wanted.url or stack.enter_context(dashboard())
        browser = stack.enter_context(chromium.browser())
        sights = product(wanted.pages, wanted.widths, wanted.schemes)
        complaints = [take(browser, wanted, page, width, scheme) for page, width, scheme in sights]
    return 1 if any(complaints) else 0


@contextmanager
def dashboard() -> Iterator[str]:
    """Serve the register's figures from a folder that is gone afterwards."""
    with TemporaryDirectory() as folder:
        database = server.publish(Path(folder) / "behovsmeldinger.duckdb")
        with server.serve(database, Path(folder) / "log") as url:
            yield url


def take(browser: chromium.Browser, wanted: argparse.Namespace, page: str, width: int, scheme: str) -> int:
    """Take one picture, say where it lies, and count what the browser complained about."""
    name = page.strip("/").replace("/", "-") or "oversikt"
    target = Path(wanted.out) / f"{name}-{width}-{scheme}.png"
    address = page + (f"?{wanted.query.lstrip('?')}" if wanted.query else "")
    with chromium.visit(browser, wanted.url, width=width, scheme=scheme) as visit:
        try:
            visit.open(address).stretch()
        except NeverStill:
            visit.complaints.append("stood not still in time")
        visit.page.screenshot(path=target)
        trouble = [*visit.complaints, *(f"left this machine: {foreign}" for foreign in visit.foreign)]
    print(target)
    for line in trouble:
        print(f"  {address}: {line}", file=sys.stderr)
    return len(trouble)


def arguments() -> argparse.Namespace:
    """Read what is wanted from the command line."""
    parser = argparse.ArgumentParser(description="Pictures of every page of the dashboard.")
    parser.add_argument("--url", default="", help="a dashboard that runs; without it one of our own")
    parser.add_argument("--out", default="tests/screenshots")
    parser.add_argument("--pages", nargs="+", default=list(ADDRESSES), help="addresses, such as / /eiere")
    parser.add_argument("--widths", nargs="+", type=int, default=[1440, 800, 390])
    parser.add_argument("--schemes", nargs="+", default=["light", "dark"])
    parser.add_argument("--query", default="", help="the filters, such as aar=2026&eier=…")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
