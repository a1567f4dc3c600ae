"""Debian's Chromium driven by Playwright, and what it means that a page stands still."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",  # continuous integration runs as root in a container
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",  # /dev/shm is 64 MB in many containers
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# Streamlit says in its own markup whether a script runs, but a click needs some milliseconds to reach the server.
# So a page also has to have had its last word answered, and been quiet for a moment, before it counts as still: in
# time, and in frames, which are few where the machine is slow.
WATCH = """
(() => {
  const quiet = { changed: 0, frames: 0, sent: 0, received: 0 };
  quiet.stir = () => { quiet.frames = 0; return (quiet.changed = performance.now()); };
  quiet.stir();
  window.__quiet = quiet;
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", () => { quiet.received = quiet.stir(); });
    }
    send(data) { quiet.sent = quiet.stir(); return super.send(data); }
  };
  const watched = { subtree: true, childList: true, characterData: true };
  new MutationObserver(quiet.stir).observe(document, watched);
})();
"""
STILL = """
(patience) => {
  window.__quiet.frames += 1; // this is asked once a frame
  const app = document.querySelector('[data-testid="stApp"]');
  const charts = [...document.querySelectorAll(".bm-chart")];
  const ours = [...document.querySelectorAll('[data-testid="stBidiComponentRegular"]')];
  const styles = [...document.querySelectorAll('link[href*="bidi-components"]')];
  return app !== null
    && app.dataset.testScriptState === "notRunning"
    && app.dataset.testConnectionState === "CONNECTED"
    && document.querySelector('[data-testid="stSkeleton"], [data-testid="stAppSkeleton"]') === null
    && ours.every((component) => component.querySelector("[class^='bm-']") !== null)
    && styles.every((link) => link.sheet !== null)
    && charts.every((chart) => chart.dataset.painted === chart.dataset.digest)
    && document.fonts.status === "loaded"
    && window.__quiet.received > 0
    && window.__quiet.received >= window.__quiet.sent
    && window.__quiet.frames > 15
    && performance.now() - window.__quiet.changed > patience;
}
"""
QUIET_MS = 250
# From /eiere Streamlit seeks its server under /eiere first, then under /; Chromium counts the first as an error.
SOUGHT = ("/_stcore/health", "/_stcore/host-config")
PATIENCE_MS = 30_000


class NoChromium(Exception):
    """Chromium is not installed; the message is what to type."""


def executable() -> str:
    """Find the browser, or say how to get it."""
    for program in PROGRAMS:
        if path := shutil.which(program):
            return path
    raise NoChromium("Chromium is not installed. Type: sudo apt-get install -y chromium")


@contextmanager
def browser() -> Iterator[Browser]:
    """Start Chromium, and close it afterwards."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
        try:
            yield chromium
        finally:
            chromium.close()


@dataclass
class Visit:
    """One reader's tab at one server, with everything the browser complained about."""

    page: Page
    url: str
    complaints: list[str] = field(default_factory=list)
    """Console errors, content-security violations and uncaught exceptions."""
    foreign: list[str] = field(default_factory=list)
    """Requests that left this machine."""

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE_MS)
        self.page.add_init_script(WATCH)
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", self._asked)

    def open(self, address: str = "/") -> "Visit":
        """Open an address of the dashboard and wait until it stands still."""
        self.page.goto(self.url + address, wait_until="domcontentloaded")
        return self.settle()

    def settle(self) -> "Visit":
        """Wait until nothing runs, every chart is painted and nothing moves."""
        # From now on: a page that was quiet before a click is no sign that the click has been answered.
        self.page.evaluate("() => { window.__quiet?.stir(); }")
        self.page.wait_for_function(STILL, arg=QUIET_MS)
        return self

    def text(self) -> str:
        """Give what the main part of the page says, as a reader sees it."""
        return self.page.get_by_test_id("stMain").inner_text()

    def query(self) -> str:
        """Give the query of the address in the address bar."""
        return urlsplit(self.page.url).query

    def stretch(self) -> None:
        """Make the window as high as the page, so that a picture shows all of it."""
        tall = "() => document.querySelector('[data-testid=\"stMain\"]').scrollHeight"
        width = self.page.viewport_size["width"]
        # Charts may move when the window grows, so what is highest is known only the second time.
        for _ in range(2):
            self.page.set_viewport_size({"width": width, "height": max(600, self.page.evaluate(tall))})
            self.settle()

    def _heard(self, message: ConsoleMessage) -> None:
        asked = message.location.get("url", "")
        if "404" in message.text and asked.endswith(SOUGHT):
            return
        if message.type == "error" or "Content Security Policy" in message.text:
            self.complaints.append(f"{message.text} {asked}".strip())

    def _asked(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme in {"http", "https", "ws", "wss"} and address.hostname not in {"127.0.0.1", "localhost"}:
            self.foreign.append(request.url)


@contextmanager
def visit(chromium: Browser, url: str, width: int = 1440, height: int = 900, scheme: str = "light") -> Iterator[Visit]:
    """Open a fresh tab without memory of earlier ones."""
    context = chromium.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        locale="nb-NO",
        reduced_motion="reduce",
    )
    try:
        yield Visit(context.new_page(), url.rstrip("/"))
    finally:
        context.close()
