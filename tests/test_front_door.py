"""What the front door adds to Streamlit's answers, refuses, and leaves alone."""

import asyncio
import base64
import hashlib

import pytest
from starlette.applications import Starlette
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse
from starlette.routing import Route

from behovsmelding.ui import components
from behovsmelding.ui.front_door import ICON, INDEX, FrontDoor, ours
from behovsmelding.ui.platform_words import SCRIPTS

PLOTLY, _question, PLOTLY_VERSION = components.PLOTLY.partition("?")
ENGLISH = INDEX.read_text(encoding="utf-8")


def streamlit_like() -> Starlette:
    """Answer as Streamlit does: the index page for any page address, files elsewhere."""
    pages = [Route(path, lambda _request: FileResponse(INDEX)) for path in ("/", "/eiere")]
    return Starlette(
        routes=[
            *pages,
            Route("/media/tabell.html", lambda _request: HTMLResponse("<p>nedlastet</p>")),
            Route(PLOTLY, lambda _request: PlainTextResponse("script", headers={"cache-control": "public"})),
            Route("/_stcore/health", lambda _request: PlainTextResponse("ok")),
            Route("/_stcore/metrics", lambda _request: PlainTextResponse("inner figures")),
        ]
    )


def asked(
    path: str, method: str = "GET", compressed: bool = False, query: str = ""
) -> tuple[int, dict[str, str], bytes]:
    """Ask the front door for a path; give status, headers and body."""
    inner = GZipMiddleware(streamlit_like(), minimum_size=10) if compressed else streamlit_like()
    sent: list[dict] = []
    headers = [(b"accept-encoding", b"gzip")] if compressed else []
    request = {"type": "http", "method": method, "path": path, "headers": headers, "root_path": ""}
    scope = request | {"query_string": query.encode()}

    async def receive() -> dict:
        # Nobody hangs up: a file's answer listens for that all the while it is sent.
        return await asyncio.get_running_loop().create_future()

    async def send(message: dict) -> None:
        sent.append(message)

    asyncio.run(FrontDoor(inner)(scope, receive, send))
    given = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], given, b"".join(message.get("body", b"") for message in sent[1:])


@pytest.mark.parametrize("compressed", [False, True])
@pytest.mark.parametrize("path", ["/", "/eiere"])
def test_the_index_page_is_norwegian_at_every_address(path: str, compressed: bool) -> None:
    status, headers, body = asked(path, compressed=compressed)

    assert status == 200
    assert body.decode() == ours(ENGLISH)
    assert int(headers["content-length"]) == len(body)
    assert "content-encoding" not in headers
    assert "etag" not in headers


def test_a_question_for_the_headers_alone_tells_the_norwegian_length() -> None:
    _status, headers, body = asked("/", method="HEAD")

    assert body == b""
    assert int(headers["content-length"]) == len(ours(ENGLISH).encode())


def test_the_norwegian_page_says_nothing_in_english() -> None:
    page = ours(ENGLISH)

    assert '<html lang="nb">' in page
    assert "<title>Behovsmeldinger</title>" in page
    assert "You need to enable JavaScript" not in page
    assert "agent" not in page.split("<head>")[1]
    assert base64.b64encode(ICON.read_bytes()).decode() in page


def test_the_norwegian_page_still_loads_what_streamlit_loads() -> None:
    scripts = [line.strip() for line in ENGLISH.splitlines() if "./static/" in line]

    assert len(scripts) > 10
    assert all(script in ours(ENGLISH) for script in scripts)


def test_a_downloaded_page_is_left_as_it_is() -> None:
    assert asked("/media/tabell.html")[2] == b"<p>nedlastet</p>"


@pytest.mark.parametrize("path", ["/", "/media/tabell.html", "/_stcore/health", "/_stcore/metrics"])
def test_every_answer_carries_the_security_headers(path: str) -> None:
    _status, headers, _body = asked(path)

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]


def test_the_policy_lets_only_our_own_scripts_run() -> None:
    policy = dict(part.split(" ", 1) for part in asked("/")[1]["content-security-policy"].split("; "))
    inline = ENGLISH.split("<script>")[1].split("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()

    assert policy["script-src"] == f"'self' 'sha256-{digest}'"
    assert policy["default-src"] == "'none'"
    assert policy["connect-src"] == "'self'"


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/mcp"])
def test_the_inner_figures_are_refused(path: str) -> None:
    status, _headers, body = asked(path)

    assert status == 404
    assert b"inner figures" not in body


def test_a_script_of_streamlit_comes_with_norwegian_words_and_the_security_headers() -> None:
    [uploader] = SCRIPTS.glob("FileUploader.*.js")

    status, headers, body = asked(f"/static/js/{uploader.name}")

    assert (status, headers["content-type"].partition(";")[0]) == (200, "text/javascript")
    assert b"`Velg filer`" in body
    assert b"`Upload`" not in body
    assert int(headers["content-length"]) == len(body)
    assert "content-security-policy" in headers


def test_the_script_that_paints_charts_is_fetched_once_for_its_version() -> None:
    _status, given, _body = asked(PLOTLY, query=PLOTLY_VERSION)

    assert "immutable" in given["cache-control"]


@pytest.mark.parametrize("query", ["", "0.0.1"])
def test_a_script_without_its_version_is_not_kept(query: str) -> None:
    _status, given, _body = asked(PLOTLY, query=query)

    assert given["cache-control"] == "public"
