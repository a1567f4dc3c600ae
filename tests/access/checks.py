"""What axe cannot see: sizes of targets, visible focus, names, charts equal to their tables, no sideways scroll."""

import re
from collections.abc import Iterator

from playwright.sync_api import Locator, Page

from tests.browser.chromium import Visit
from tests.browser.contrast import faint_texts

SMALLEST = 24
"""CSS pixels a target measures each way, or has to itself (WCAG 2.2, 2.5.8: size or spacing)."""
SMALL = """(smallest) => {
    const kinds = 'button, a[href], [role="button"], [role="tab"], [role="combobox"]';
    const boxed = [...document.querySelectorAll(kinds)]
        .filter((target) => target.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((target) => [target, target.getBoundingClientRect()])
        .filter(([, box]) => box.width > 1 && box.height > 1 && box.right > 0);
    const crowded = ([target, box]) => boxed.some(([other, beside]) => {
        if (other === target || other.contains(target) || target.contains(other)) return false;
        const x = box.left + box.width / 2, y = box.top + box.height / 2;
        const across = x - Math.min(Math.max(x, beside.left), beside.right);
        const down = y - Math.min(Math.max(y, beside.top), beside.bottom);
        return Math.hypot(across, down) < smallest / 2;
    });
    return boxed.filter(([, box]) => box.width < smallest || box.height < smallest)
        .filter(([target]) => !target.closest("p, li, dialog [inert]"))
        .filter(crowded)
        .map(([target, box]) => `${target.getAttribute("aria-label") || target.innerText || target.tagName}: `
            + `${Math.round(box.width)}×${Math.round(box.height)}`);
}"""
NAMELESS = """() => [...document.querySelectorAll('button, a[href], [role="button"]')]
    .filter((target) => target.checkVisibility() && !target.closest("[aria-hidden='true']"))
    .filter((target) => !(target.getAttribute("aria-label") || target.innerText || target.title).trim())
    .map((target) => target.outerHTML.slice(0, 120))"""
FOCUS = """async () => {
    const moment = () => new Promise((done) => setTimeout(done, 150)); // a table is drawn anew
    const held = document.activeElement;
    if (!held || held === document.body) return null;
    const look = (one) => { const s = getComputedStyle(one); return [s.outlineStyle !== "none" && s.outlineWidth,
        s.boxShadow, s.borderColor, s.backgroundColor, s.textDecorationLine,
        one.tagName === "CANVAS" && one.toDataURL()].join("|"); };
    const chain = [];
    for (let one = held; one && chain.length < 6; one = one.parentElement) chain.push(one);
    await moment();
    const before = chain.map(look).join("§");
    held.blur();
    await moment();
    const after = chain.map(look).join("§");
    held.focus({ focusVisible: true });
    return { name: held.getAttribute("aria-label") || held.innerText.slice(0, 60) || held.tagName,
        scrolls: held.matches("section, main, [data-testid='stMain']"),
        seen: before !== after };
}"""
SIDEWAYS = """() => {
    const main = document.querySelector('[data-testid="stMain"]');
    return Math.max(main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - innerWidth);
}"""
STOPS = 60
"""Steps with Tab that are followed on a page."""


def findings(visit: Visit) -> list[str]:
    """List what is wrong on a page as it stands."""
    page = visit.page
    found = [f"tekst for svak: {text}" for text in faint_texts(page)]
    found += [f"mål under {SMALLEST} px: {told}" for told in page.evaluate(SMALL, SMALLEST)]
    found += [f"knapp uten navn: {told}" for told in page.evaluate(NAMELESS)]
    if (wider := page.evaluate(SIDEWAYS)) > 0:
        found.append(f"ruller sidelengs: {wider} px")
    if page.locator("h1").count() != 1:
        found.append(f"overskrifter på øverste nivå: {page.locator('h1').count()}")
    if page.locator("html").get_attribute("lang") != "nb":
        found.append("siden sier ikke at den er norsk")
    return found


def unseen_stops(page: Page) -> list[str]:
    """Walk a page with Tab; list the stops where nothing shows where one is, and say when the walk is a trap."""
    unseen, names = [], []
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        held = page.evaluate(FOCUS)
        if held and not held["seen"]:
            held = page.evaluate(FOCUS)  # the page may have been drawn meanwhile
        if held is None:
            break
        if held["scrolls"]:
            continue
        names.append(held["name"])
        if not held["seen"]:
            unseen.append(f"fokus vises ikke: {held['name'].strip()[:60]}")
    if len(names) > 10 and len(set(names[-10:])) == 1:
        unseen.append(f"tastaturet kommer ikke videre fra: {names[-1]}")
    return list(dict.fromkeys(unseen))


def unlike_tables(visit: Visit) -> list[str]:
    """Open the table of each chart on a page; list the figures of a chart's rows that stand in no cell of its table."""
    unlike, page = [], visit.page
    buttons, drawn = page.get_by_role("button", name="Vis tabell"), page.locator(".bm-rows, .bm-grid")
    if buttons.count() != drawn.count():
        unlike.append(f"{drawn.count()} figurer har {buttons.count()} tabeller")
    for place in range(buttons.count()):
        rows = drawn.nth(place).locator("li").all_text_contents()  # none where two things are crossed: a table itself
        buttons.nth(place).click()
        dialog = page.get_by_role("dialog")
        dialog.wait_for()
        dialog.locator("table td").first.wait_for(state="attached")
        visit.settle()
        cells = set(figures_of(visit, dialog))
        unlike += [f"ikke i tabellen: {row}" for row in rows if (nok := kroner(row)) and nok not in cells]
        page.keyboard.press("Escape")
        dialog.wait_for(state="detached")
        visit.settle()
    return unlike


def figures_of(visit: Visit, dialog: Locator) -> Iterator[str]:
    """Go through the figures of a table from its top to its end: only the rows in sight are in the page."""
    on = "(rows) => { const at = rows.scrollTop; rows.scrollTop += rows.clientHeight / 2; return rows.scrollTop > at; }"
    goes_on = True
    while goes_on:
        visit.settle()
        yield from map(digits, dialog.locator("table td").all_text_contents())
        goes_on = dialog.locator(".dvn-scroller").first.evaluate(on)


def kroner(row: str) -> str:
    """Give the digits of the kroner at the end of a chart's row; "" where it gives none or only about how many."""
    found = re.findall(r"(\d{1,3}(?:[\u00a0 ]\d{3})*)[\u00a0 ]kr", row)
    return digits(found[-1]) if found and "andre" not in row else ""


def digits(text: str) -> str:
    """Give a number without what groups it."""
    return re.sub(r"\D", "", text)
