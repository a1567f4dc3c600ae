"""Nobody named in a real form reaches a page, what the server sends, or its log."""

import subprocess
import sys
from pathlib import Path

import duckdb
from playwright.sync_api import Browser, WebSocket

from tests.browser import chromium, server
from tests.browser.addresses import ADDRESSES
from tests.seeds import SEEDS, secrets, with_seeds

YEARS = "aar=2023&aar=2024&aar=2026"


def loaded(database: Path) -> Path:
    """Load the real forms through the command line, as a coordinator would."""
    command = [sys.executable, "-m", "behovsmelding", "load", str(SEEDS), "--database", str(database)]
    subprocess.run(command, cwd=server.ROOT, check=True, capture_output=True)
    return database


def everything_sent(browser: Browser, url: str, addresses: list[str]) -> str:
    """Visit addresses, open every table and list of sources, and give all that the server sent and the pages say."""
    sent: list[str] = []

    def listen(socket: WebSocket) -> None:
        socket.on(
            "framereceived",
            lambda frame: sent.append(frame if isinstance(frame, str) else frame.decode("utf-8", "ignore")),
        )

    with chromium.visit(browser, url) as reader:
        reader.page.on("websocket", listen)
        for address in addresses:
            reader.open(address)
            sent.append(reader.text())
        reader.open(f"/temaer?{YEARS}")
        for name in ("Vis tabell", "Kilder"):
            reader.page.get_by_role("button", name=name).first.click()
            reader.page.get_by_role("dialog").wait_for()
            reader.settle()
            reader.page.keyboard.press("Escape")
            reader.page.get_by_role("dialog").wait_for(state="hidden")
    return "\n".join(sent)


@with_seeds
def test_no_person_of_the_real_forms_is_shown_sent_or_logged(browser: Browser, tmp_path: Path) -> None:
    database = loaded(tmp_path / "behovsmeldinger.duckdb")
    with duckdb.connect(str(database), read_only=True) as con:
        measures = [row[0] for row in con.execute("SELECT measure_id FROM measures").fetchall()]
    addresses = [f"{address}?{YEARS}" for address in ADDRESSES] + [f"/tiltak?{YEARS}&tiltak={one}" for one in measures]

    with server.serve(database, tmp_path / "log") as url:
        sent = everything_sent(browser, url, addresses)

    assert "Saltennettverket" in sent
    assert "bekymringsfullt" in sent.lower()
    told = sent + (tmp_path / "log").read_text()
    assert [secret for secret in secrets() if secret in told] == []
