"""Pictures of every page, wide and narrow, light and dark, for a person to look at.

Run against a server that already runs:

    python -m tests.browser.screenshots --url http://127.0.0.1:8501 --out tests/screenshots
"""

import argparse
import sys
from pathlib import Path

from playwright.sync_api import TimeoutError as NeverStill

from tests.browser import chromium
from tests.browser.addresses import ADDRESSES


def main() -> int:
    """Take the pictures; 1 when the browser complained about a page."""
    wanted = arguments()
    folder = Path(wanted.out)
    folder.mkdir(parents=True, exist_ok=True)
    complaints = 0
    with chromium.browser() as browser:
        for page in wanted.pages:
            for width in wanted.widths:
                for scheme in wanted.schemes:
                    complaints += take(browser, wanted, page, width, scheme)
    return 1 if complaints else 0


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
    parser = argparse.ArgumentParser(description="Pictures of every page of a running dashboard.")
    parser.add_argument("--url", default="http://127.0.0.1:8501")
    parser.add_argument("--out", default="tests/screenshots")
    parser.add_argument("--pages", nargs="+", default=list(ADDRESSES), help="addresses, such as / /eiere")
    parser.add_argument("--widths", nargs="+", type=int, default=[1440, 800, 390])
    parser.add_argument("--schemes", nargs="+", default=["light", "dark"])
    parser.add_argument("--query", default="", help="the filters, such as aar=2026&eier=…")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
