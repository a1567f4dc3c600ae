"""Word documents as LibreOffice prints them."""

import io
import subprocess
from collections.abc import Mapping
from pathlib import Path

import docx


def with_rules(content: bytes) -> bytes:
    """Give a Word document's tables visible borders."""
    document = docx.Document(io.BytesIO(content))
    for table in document.tables:
        table.style = "Table Grid"
    saved = io.BytesIO()
    document.save(saved)
    return saved.getvalue()


def printed(folder: Path, documents: Mapping[str, bytes]) -> dict[str, bytes]:
    """Let LibreOffice print Word documents as pdf, all in one go; gives the pdfs by the same names."""
    for name, content in documents.items():
        (folder / f"{name}.docx").write_bytes(content)
    own = f"-env:UserInstallation=file://{folder}/office"
    names = [str(folder / f"{name}.docx") for name in documents]
    command = ["soffice", own, "--headless", "--convert-to", "pdf", "--outdir", str(folder), *names]
    subprocess.run(command, check=True, capture_output=True)
    return {name: (folder / f"{name}.pdf").read_bytes() for name in documents}
