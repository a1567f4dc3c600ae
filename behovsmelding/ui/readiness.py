"""Whether the dashboard can show figures just now: what a watchman asks at /klar."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from behovsmelding import store
from behovsmelding.errors import ReaderError
from behovsmelding.selection import Selection
from behovsmelding.settings import Settings


def answer(_request: Request) -> Response:
    """Open the newest version and add it up: 200 when that works, 503 and the reader's sentence when not."""
    try:
        newest = store.version(Settings.from_env().database)
        store.ask("funding_total", Selection().parameters(), newest.path)
    except ReaderError as refused:
        return JSONResponse({"klar": False, "grunn": str(refused)}, status_code=503)
    return JSONResponse({"klar": True, "versjon": newest.number})
