"""Office files as they are packed: without the hour they were made, so that the same papers are the same bytes.

And without the picture of another file's first page, which the libraries' templates carry along.
"""

import io
import re
import zipfile

PICTURE = "docProps/thumbnail.jpeg"
_POINTER = re.compile(rb"<Relationship [^>]*docProps/thumbnail\.jpeg[^>]*/>")
NEVER = (1980, 1, 1, 0, 0, 0)
"""The earliest a zip can hold."""


def undated(content: bytes) -> bytes:
    """Pack an office file anew, every part of it dated alike."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in given.namelist():
            if name != PICTURE:
                part = given.read(name)
                kept = _POINTER.sub(b"", part) if name == "_rels/.rels" else part
                packed.writestr(zipfile.ZipInfo(name, NEVER), kept, zipfile.ZIP_DEFLATED)
    return made.getvalue()
