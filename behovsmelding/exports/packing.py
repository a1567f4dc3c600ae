"""Office files as they are packed: without the hour they were made, so that the same papers are the same bytes."""

import io
import zipfile

NEVER = (1980, 1, 1, 0, 0, 0)
"""The earliest a zip can hold."""


def undated(content: bytes) -> bytes:
    """Pack an office file anew, every part of it dated alike."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in given.namelist():
            packed.writestr(zipfile.ZipInfo(name, NEVER), given.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()
