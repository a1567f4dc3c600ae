"""No English word of the platform is left where a reader sees or hears it."""

import re

from tests.browser.chromium import Visit

SAID = """() => {
    const said = [];
    for (const element of document.querySelectorAll("body *")) {
        for (const name of ["aria-label", "title", "placeholder"]) said.push(element.getAttribute(name) ?? "");
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const words = texts.currentNode;
        if (!["SCRIPT", "STYLE"].includes(words.parentElement?.tagName)) said.push(words.textContent);
    }
    return said.map(words => words.trim()).filter(words => words);
}"""
ENGLISH = re.compile(
    r"^(?:Upload|Open|Close|Clear|Choose|Select|No results|Print|Record|Main menu|App pages"
    r"|Theme|Sidebar|Light|Dark|System|Made with|Copy|Collapse|Expand|Remove|Dismiss|file upload|Search|Download)\b"
    r"|per file| icon$"
)


def english(reader: Visit) -> list[str]:
    return sorted({words for words in reader.page.evaluate(SAID) if ENGLISH.search(words)})


def test_pages_menus_and_lists_speak_norwegian(reader: Visit) -> None:
    for address in ("/?aar=2026", "/kontroll", "/om", "/tiltak?aar=2026"):
        assert english(reader.open(address)) == []

    reader.open("/?aar=2026")
    reader.page.get_by_test_id("stMainMenu").locator("button").first.click()
    reader.page.get_by_text("Skriv ut").wait_for()
    assert english(reader) == []
    reader.page.keyboard.press("Escape")

    reader.page.get_by_test_id("stMultiSelect").first.locator("input").first.click()
    reader.page.keyboard.type("zzz")
    reader.page.get_by_text("Ingen treff").wait_for()
    assert english(reader) == []
    assert reader.complaints == []
