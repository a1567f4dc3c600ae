"""Pages keep what accessibility asks for; `python -m tests.access` looks at every page, theme, width and state."""

from itertools import product

import pytest
from playwright.sync_api import Browser

from tests.access import axe, checks
from tests.browser import chromium

PAGES = ["/?aar=2024&nivaa=barnehage", "/sok?q=lesing", "/sok?q=xyzzy"]
SIGHTS = list(product(PAGES, [("light", 1280), ("dark", 320)]))


@pytest.mark.parametrize(("address", "look"), SIGHTS)
def test_a_page_breaks_no_rule_of_wcag(address: str, look: tuple[str, int], browser: Browser, url: str) -> None:
    scheme, width = look
    try:
        axe.script()
    except axe.NoAxe as missing:
        pytest.skip(str(missing))

    with chromium.visit(browser, url, width=width, scheme=scheme) as visit:
        visit.open(address)

        broken = [rule for rule in axe.violations(visit.page) if rule["required"]]
        own = [told for told in checks.findings(visit) if not told.startswith(checks.OF_THE_PLATFORM)]

    assert broken == []
    assert own == []


def test_the_figures_of_every_chart_stand_in_its_table(browser: Browser, url: str) -> None:
    with chromium.visit(browser, url) as visit:
        visit.open("/?aar=2024")

        assert visit.page.get_by_role("button", name="Vis tabell").count() == 4
        assert checks.unlike_tables(visit) == []


def test_the_checks_see_what_is_wrong(browser: Browser, url: str) -> None:
    with chromium.visit(browser, url) as visit:
        visit.open("/sok?q=lesing")
        visit.page.evaluate("""() => {
            const main = document.querySelector('[data-testid="stMain"]');
            document.body.insertAdjacentHTML("beforeend", `<div style="position:fixed;top:0;left:300px">
                <button style="width:9px;height:9px"></button><button style="width:9px;height:9px"></button></div>`);
            main.insertAdjacentHTML("afterbegin", `<div style="width:3000px">
                <span style="color:#ccc;background:#fff">svak tekst</span></div>`);
            document.documentElement.lang = "en";
        }""")

        told = " ".join(checks.findings(visit))

    for sign in ("svak tekst", "mål under", "uten navn", "sidelengs", "norsk"):
        assert sign in told
