"""axe-core from the npm registry, one pinned version with one checksum, kept in the user's cache."""

import hashlib
import io
import os
import subprocess
import tarfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page

VERSION = "4.10.3"
SHA256 = "0f2b4d7dcdf7d1219df8d1959ad68e565f51d14c3f0d88bb71cd59abeb956292"
"""Of the package as npm gives it."""
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice")
RUN = """async (rules) => {
    const given = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
    return given.violations.map((rule) => ({
        id: rule.id,
        required: rule.tags.some((tag) => tag.startsWith("wcag")),
        nodes: rule.nodes.map((node) => node.html.slice(0, 160)),
    }));
}"""


class NoAxe(Exception):
    """axe-core could not be had; the message is what to do."""


def kept() -> Path:
    """Name the place where the package is kept."""
    cached = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cached / "behovsmelding" / f"axe-core-{VERSION}.tgz"


@cache
def script() -> str:
    """Give axe-core's own script; fetch the package once."""
    package = kept()
    if not package.is_file():
        fetch(package)
    content = package.read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise NoAxe(f"{package} is not axe-core {VERSION} as it was published. Delete it and try again.")
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        return archive.extractfile("package/axe.min.js").read().decode()


def fetch(package: Path) -> None:
    """Have npm fetch the package into a folder of its own, and keep it."""
    package.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        command = ["npm", "pack", f"axe-core@{VERSION}", "--ignore-scripts", "--silent"]
        try:
            subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=120)
        except (OSError, subprocess.SubprocessError) as error:
            raise NoAxe("npm could not fetch axe-core. Type: sudo apt-get install -y npm") from error
        package.write_bytes((Path(folder) / package.name).read_bytes())


def violations(page: Page) -> list[dict]:
    """List the rules a page breaks, each with the places; ``required`` where WCAG A or AA asks for it."""
    # The page's policy lets no script be added to it; the browser's own tools may.
    page.evaluate(script())
    return page.evaluate(RUN, list(RULES))
