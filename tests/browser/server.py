"""The real dashboard, served as `make run` serves it, with a database of its own."""

import os
import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60


def publish(database: Path) -> Path:
    """Publish the register's figures through the command line."""
    command = [sys.executable, "-m", "behovsmelding", "publish"]
    subprocess.run(command, cwd=ROOT, env=surroundings(database), check=True, capture_output=True)
    return database


def copied(database: Path, folder: Path) -> Path:
    """Copy a published database, for one who changes it: a version is a file that never changes."""
    shutil.copytree(database.parent, folder, symlinks=True)
    return folder / database.name


def load(database: Path, *forms: Path) -> None:
    """Load forms through the command line."""
    command = [sys.executable, "-m", "behovsmelding", "load", *map(str, forms)]
    subprocess.run(command, cwd=ROOT, env=surroundings(database), check=True, capture_output=True)


@contextmanager
def serve(database: Path, log: Path, script: str = "app.py") -> Iterator[str]:
    """Start a fresh server, give its address when it answers, and stop it afterwards."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)]
    with (
        log.open("w") as written,
        subprocess.Popen(
            command, cwd=ROOT, env=surroundings(database), stdin=subprocess.DEVNULL, stdout=written, stderr=written
        ) as server,
    ):
        try:
            wait_for(server, f"http://127.0.0.1:{port}", log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            try:
                server.wait(timeout=10)
            except subprocess.TimeoutExpired:
                server.kill()


def wait_for(server: subprocess.Popen, url: str, log: Path) -> None:
    """Wait until the server says that it is well."""
    for _ in range(START_SECONDS * 10):
        if healthy(url):
            return
        try:
            server.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            continue
        break
    raise RuntimeError(f"The server did not start:\n{log.read_text()}")


def healthy(url: str) -> bool:
    """Ask the server whether it is well."""
    try:
        with urllib.request.urlopen(f"{url}/_stcore/health", timeout=5) as answer:
            return answer.status == 200
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def surroundings(database: Path) -> dict[str, str]:
    """Give the environment of a dashboard that reads this database; settings of the person's own stay out."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")}
    return own | {"BEHOVSMELDING_DATABASE": str(database)}


def free_port() -> int:
    """Find a port that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]
