"""Loading a form while the dashboard runs shows at the reader's next step, without a restart."""

import subprocess
import sys
from pathlib import Path

from playwright.sync_api import Browser

from tests.browser import chromium, server

SAMPLE = server.ROOT / "data" / "samples" / "steigen_2026_nynorsk.txt"


def test_a_form_loaded_beside_a_running_dashboard_shows_at_the_next_step(
    browser: Browser, own_database: Path, tmp_path: Path
) -> None:
    load = [sys.executable, "-m", "behovsmelding", "load", str(SAMPLE), "--database", str(own_database)]

    with server.serve(own_database, tmp_path / "log") as url, chromium.visit(browser, url) as reader:
        before = reader.open("/?aar=2026").text()
        subprocess.run(load, cwd=server.ROOT, check=True, capture_output=True)
        reader.page.get_by_text("Bare hovedtema").click()
        after = reader.settle().text()

    assert "Bodø kommune melder behov" in before
    assert "versjon 1" in before
    assert "2\u00a0eiere melder behov" in after
    assert "versjon 2" in after
