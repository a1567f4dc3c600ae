"""What a form or a person writes is shown as it is written, on every page, and does nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from behovsmelding import store
from behovsmelding.intake import review
from behovsmelding.intake.loading import rechecked
from behovsmelding.report import Excerpt, Finding, NeedsReport
from behovsmelding.store import review as stored
from tests.browser import chromium, server
from tests.browser.addresses import ADDRESSES
from tests.browser.chromium import Visit
from tests.builders import a_hit, a_measure, a_passage, a_report, a_stated_total, an_amount
from tests.store.stored import a_database, a_received

PAYLOADS = (
    '<img src="https://evil.example/a.png" onerror="window.__acted=1"><script>window.__acted=1</script>',
    "[lenke](https://evil.example/b) ![bilde](https://evil.example/c.png)",
    "$\\frac{1}{2}$ og $$x^2$$ kroner",
    ":smile: :material/delete: :red[rødt] :blue-background[blått] :green-badge[merke]",
    "# Overskrift **fet** _kursiv_ ~~strøket~~ `kode`",
    "'; DROP TABLE measures; --",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://evil.example/d";"klikk")',
    "Superlangtord" * 20,
    '%{x} %{customdata} <b>fet</b> <a href="https://evil.example/e">klikk</a>',
    "javascript:alert(1) https://evil.example/f www.evil.example ftp://evil.example kari@evil.example",
    "{{7*7}} ${7*7} &lt;b&gt; &amp; &#36;",
    "| a | b |\n| --- | --- |\n| celle | celle |\n\n- punkt\n> sitat",
)
WIDTH = 390
# Text is active where an element stands that only text of ours could have made, or none could.
ACTIVE = """() => {
    const main = document.querySelector('[data-testid="stApp"]');
    const found = [];
    const see = (what, selector, test) => main.querySelectorAll(selector).forEach(
        element => { if (test(element)) found.push(`${what}: ${element.outerHTML.slice(0, 200)}`); });
    see("link", "a", element => /evil|javascript:/.test(
        `${element.getAttribute("href")} ${element.getAttribute("xlink:href")}`));
    see("picture", "img, iframe, object, embed, video", element => /evil/.test(element.outerHTML));
    see("formula", ".katex, math", () => true);
    see("heading", "h1, h2, h3, h4", element => element.textContent.trim() === "Overskrift fet kursiv strøket kode");
    see("style", "em, i, del, s, strong, b, code", element =>
        ["fet", "kursiv", "strøket", "kode"].includes(element.textContent.trim()));
    see("colour", "span", element => ["rødt", "blått", "merke"].includes(element.textContent.trim()));
    see("list", "li, blockquote", element => ["punkt", "sitat"].includes(element.textContent.trim()));
    see("table", "th", element => element.textContent.trim() === "a");
    if (window.__acted) found.push("script ran");
    if (main.textContent.includes("😄")) found.push("emoji");
    if (/\\[object |undefined|NaN/.test(main.innerText)) found.push("not text");
    return found;
}"""
WIDER = """() => {
    const main = document.querySelector('[data-testid="stMain"]');
    const wide = main.scrollWidth - main.clientWidth;
    return wide > 1 ? `${wide} px wider than the screen` : "";
}"""


def hostile(text: str, number: int) -> NeedsReport:
    """Invent a report that says the same everywhere."""
    measure = a_measure(
        title=text,
        number=str(number),
        themes=[a_hit("språk", snippet=text), a_hit("lek", "mentioned", snippet=text)],
        target_groups=("lærere",),
        passages=[a_passage("aim", text)],
        funding=(
            an_amount(1_000 + number, recipient=text, text=text),
            an_amount(
                2_000 + number, "university", text,
                excerpt=Excerpt(f"{text} 2000 {text}", len(text) + 1, len(text) + 5),
            ),
        ),
    )  # fmt: skip
    return a_report(
        [measure],
        owner=text,
        owners=(text, "Fauske kommune"),
        universities=(text,),
        network=text,
        county=text,
        stated_totals=(a_stated_total(5, recipient=text, text=text),),
    )


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a dashboard in which every text is hostile: forms', file names', reasons and notes."""
    folder = tmp_path_factory.mktemp("hostile")
    received = [
        a_received(
            hostile(text, number),
            findings=[Finding(rule, "feil", text, 0, 5, 6) for rule in ("cost-lines", "hourly-rate")],
        )._replace(document=f"{text}.docx")
        for number, text in enumerate(PAYLOADS)
    ]  # fmt: skip
    database = a_database(folder, *received)
    waiting = [one._replace(report=hostile(f"{PAYLOADS[n]} ", n), sha256=f"{n:064d}") for n, one in enumerate(received)]
    stored.put_waiting(database, waiting[:3], rechecked)
    decided(database)
    with server.serve(database, folder / "log") as url:
        yield url


def decided(database: Path) -> None:
    """Correct, ask, answer and remove with hostile reasons and notes."""
    listed = store.ask("review_list", {}, database)
    reports = listed[listed.state != "waiting"].report_id.tolist()
    for report_id, reason in list(zip(reports, PAYLOADS, strict=False))[:4]:
        row = store.ask("reading_amount_list", {"report_id": report_id}, database).iloc[0]
        about = review.Correction(
            report_id=report_id, field="amount", value=77, reason=reason, measure_key=row.measure_key, role=row.role,
            recipient=row.read_recipient, stage=row.stage,
        )  # fmt: skip
        review.correct(database, about, seen=int(row.amount_nok))
    for report_id, note in list(zip(reports, PAYLOADS, strict=False))[4:7]:
        found = store.ask("reading_finding_list", {"report_id": report_id}, database).iloc[0]
        key = review.FindingKey(report_id, found.measure_key, found.rule, 5, 6, found.message)
        review.answer(database, key, "ask" if note != PAYLOADS[4] else "confirmed", note)
    review.remove(database, reports[-1], PAYLOADS[1])


def test_hostile_text_is_shown_and_does_nothing_on_any_page(browser: Browser, address: str) -> None:
    seen: list[str] = []
    wrong: list[str] = []
    with chromium.visit(browser, address, width=WIDTH) as reader:

        def look(where: str) -> None:
            reader.settle()
            seen.append(reader.page.locator("body").inner_text())
            told = [*reader.page.evaluate(ACTIVE), *filter(None, [reader.page.evaluate(WIDER)])]
            wrong.extend(f"{where}: {each}" for each in told)

        for page in ADDRESSES:
            reader.open(page)
            look(page)
        dialogues(reader, look)
        hover(reader, look)
        control(reader, look)
        filters(reader, look)

        assert wrong == []
        assert reader.foreign == []
        assert reader.complaints == []
    everything = "\n".join(seen).replace("\u2060", "")
    assert [text for text in PAYLOADS[:-1] if text not in everything and text[:60] not in everything] == []


def dialogues(reader: Visit, look: Callable[[str], None]) -> None:
    """Open the table and the sources of a chart, and a measure's own page."""
    reader.open("/eiere")
    for name in ("Vis tabell", "Kilder"):
        reader.page.get_by_role("button", name=name).first.click()
        reader.page.get_by_role("dialog").wait_for()
        look(name)
        reader.page.keyboard.press("Escape")
        reader.page.get_by_role("dialog").wait_for(state="hidden")


def hover(reader: Visit, look: Callable[[str], None]) -> None:
    """Let a chart tell of its bars."""
    reader.open("/universitet")
    told = 0
    for bar in reader.page.locator(".js-plotly-plot .barlayer .point path").all()[:6]:
        box = bar.evaluate("bar => { bar.scrollIntoView({block: 'center'}); const {x, y, width, height} = "
                           "bar.getBoundingClientRect(); return [x + width / 2, y + height / 2]; }")  # fmt: skip
        reader.page.mouse.move(*box)
        look("hover")
        told += reader.page.locator(".hoverlayer .hovertext").count()
    assert told


def control(reader: Visit, look: Callable[[str], None]) -> None:
    """Step through what waits and what is read: questions, choices, log, letters."""
    reader.open("/kontroll")
    for fold in reader.page.get_by_test_id("stExpander").locator("summary").all():
        fold.click()
    look("kontroll")
    reports = reader.page.get_by_role("radio").all()
    for report in reports[:: max(1, len(reports) // 6)]:
        report.check(force=True)
        look("kontroll, a report")
    reader.page.get_by_role("button", name="Spørsmål til eier").first.click()
    look("letters")
    reader.page.keyboard.press("Escape")


def filters(reader: Visit, look: Callable[[str], None]) -> None:
    """Open every filter."""
    reader.open("/")
    for box in reader.page.get_by_test_id("stMultiSelect").all():
        box.locator("input").click()
        look("filter")
        reader.page.keyboard.press("Escape")
