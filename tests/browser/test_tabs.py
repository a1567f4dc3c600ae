"""A tab of the tests is as fresh as a reader's first, although tabs share what the browser has compiled."""

from playwright.sync_api import Browser

from tests.browser import chromium

LEAVE = """() => {
    localStorage.setItem("left", "here");
    sessionStorage.setItem("left", "here");
    document.cookie = "left=here";
    return new Promise((done) => { indexedDB.open("left").onsuccess = done; }).then(() => null);
}"""
FOUND = """async () => ({
    storage: [localStorage.getItem("left"), sessionStorage.getItem("left")],
    cookie: document.cookie.includes("left"),
    databases: (await indexedDB.databases()).map((each) => each.name),
    copies: (await navigator.permissions.query({ name: "clipboard-read" })).state,
    online: navigator.onLine,
    dark: matchMedia("(prefers-color-scheme: dark)").matches,
    width: innerWidth,
    history: history.length,
})"""


def test_a_tab_remembers_nothing_of_the_one_before(browser: Browser, url: str) -> None:
    with chromium.visit(browser, url) as first:
        untouched = first.open("/om").page.evaluate(FOUND)
    with chromium.visit(browser, url, width=390, scheme="dark") as second:
        second.open("/om").page.evaluate(LEAVE)
        second.page.context.grant_permissions(["clipboard-read"])
        second.page.context.set_offline(True)
        left = second.page.evaluate(FOUND)
    with chromium.visit(browser, url) as third:
        found = third.open("/om").page.evaluate(FOUND)

    assert [name for name in untouched if untouched[name] == left[name]] == ["history"]
    assert found == untouched


def test_two_tabs_that_are_open_at_once_share_nothing(browser: Browser, url: str) -> None:
    with chromium.visit(browser, url) as one, chromium.visit(browser, url) as other:
        one.open("/om").page.evaluate(LEAVE)

        assert other.open("/om").page.evaluate(FOUND)["storage"] == [None, None]
