"""What happens to a request before Streamlit sees it, and to an answer before the browser does.

Owns seven decisions: the page says which language it is in, Streamlit's own words are in it too, what Streamlit cuts
off is shown whole, an address that is no page says so, the browser may run and fetch nothing but our own, it fetches
what never changes once, and nobody reads the server's inner figures.

The language is the address's. Streamlit's scripts are asked for below ``/nn/`` or ``/en/`` by pages in those: so each
has its own words, and a browser that keeps a script keeps it for one language.
"""

import base64
import hashlib
import re
from pathlib import Path
from urllib.parse import parse_qs

import streamlit
from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from behovsmelding import language
from behovsmelding.language import DEFAULT, LANGUAGES, _
from behovsmelding.ui import components, platform_words
from behovsmelding.ui.addresses import ADDRESSES, LANGUAGE

NOT_FOUND = """<!doctype html>
<html lang="{code}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>
<body style="font: 1.1rem/1.6 sans-serif; max-width: 36rem; margin: 4rem auto; padding: 0 1rem">
<h1>{heading}</h1>
<p>{told}</p>
"""
ICON = Path(__file__).with_name("icon.png")  # the same that pages get when they run
STYLES = components.ASSETS / "page.css"
INDEX = Path(streamlit.__file__).parent / "static" / "index.html"
CLOSED = ("/_stcore/metrics", "/_stcore/agent")
FOR_GOOD = {"cache-control": "public,immutable,max-age=31536000"}
"""For what has its version in its address: Plotly is a megabyte and a half, and would be fetched for every page."""
INLINE_SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)


def ours(page: str, code: str = DEFAULT) -> str:
    """Turn Streamlit's index page into ours, in a language."""
    icon = "data:image/png;base64," + base64.b64encode(ICON.read_bytes()).decode()
    with language.speaking(code):
        title = _("Behovsmeldinger")
        plain = _("Behovsmeldinger vises med JavaScript. Slå det på i nettleseren og last siden på nytt.")
    page = page.replace('<html lang="en">', f'<html lang="{code}">')
    page = page.replace("<title>Streamlit</title>", f"<title>{title}</title>")
    page = page.replace('href="./favicon.png"', f'href="{icon}"')
    page = page.replace("</head>", f"<style>\n{STYLES.read_text(encoding='utf-8')}</style>\n</head>")
    page = page.replace('="./static/', f'="./{code}/static/') if code != DEFAULT else page
    page = re.sub(r"\s*<!--\s*Machine-readable pointer.*?/openapi\.json\" />", "", page, flags=re.DOTALL)
    return re.sub(r"<noscript>.*?</noscript>", f"<noscript><p>{plain}</p></noscript>", page, flags=re.DOTALL)


def not_found(code: str) -> str:
    """Give what an address that is no page answers, in a language."""
    home = "/" if code == DEFAULT else f"/?{LANGUAGE}={code}"
    with language.speaking(code):
        overview = f'<a href="{home}">{_("oversikten")}</a>'
        told = _("Adressen hører ikke til noen side her. Gå til {overview} og velg side i menyen.", overview=overview)
        heading, title = _("Siden finnes ikke"), _("Behovsmeldinger")
        return NOT_FOUND.format(code=code, title=title, heading=heading, told=told)


def language_of(scope: Scope) -> str:
    """Give the language a request's address asks for."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get(LANGUAGE, [DEFAULT])[-1]
    return asked if asked in LANGUAGES else DEFAULT


def below(scope: Scope) -> tuple[str, Scope]:
    """Give the language whose folder a request is for, and the request without the folder."""
    first, slash, rest = scope["path"].removeprefix("/").partition("/")
    if not slash or first == DEFAULT or first not in LANGUAGES or not rest.startswith("static/"):
        return DEFAULT, scope
    return first, {**scope, "path": f"/{rest}", "raw_path": f"/{rest}".encode()}


def security_headers(page: str) -> dict[str, str]:
    """Give the headers of every answer; the page's own inline scripts are allowed by their hashes."""
    scripts = [hashlib.sha256(script.encode()).digest() for script in INLINE_SCRIPT.findall(page)]
    hashes = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in scripts)
    policy = {
        "default-src": "'none'",
        "script-src": f"'self' {hashes}",
        "style-src": "'self' 'unsafe-inline'",  # Streamlit's and Plotly's styles are written by script
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    return {
        "content-security-policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
    }


class FrontDoor:
    """ASGI middleware around all of Streamlit."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        page = INDEX.read_text(encoding="utf-8")
        self.pages = {code: ours(page, code).encode() for code in LANGUAGES}
        self.not_found = {code: not_found(code).encode() for code in LANGUAGES}
        self.headers = security_headers(page)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what is closed, and dress every answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if scope["path"].startswith(CLOSED):
            with language.speaking(language_of(scope)):
                refusal = PlainTextResponse(_("Ikke tilgjengelig."), status_code=404)
            await refusal(scope, receive, self._dressed(send, scope))
            return
        code, scope = below(scope)
        script = platform_words.script(scope["path"], code)
        if script is not None:
            answer = Response(script, media_type="text/javascript", headers={"cache-control": "public, max-age=3600"})
            await answer(scope, receive, self._dressed(send, scope))
            return
        await self.app(scope, receive, self._dressed(send, scope))

    def _dressed(self, send: Send, scope: Scope) -> Send:
        """Wrap send, so that headers are added and the index page is ours."""
        replaced = False
        known = scope["path"].strip("/") in ADDRESSES
        page = (self.pages if known else self.not_found)[language_of(scope)]

        async def dressed(message: Message) -> None:
            nonlocal replaced
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(self.headers)
                if message["status"] == 200 and is_versioned(scope):
                    headers.update(FOR_GOOD)
                replaced = message["status"] == 200 and is_index(scope["path"], headers)
                if replaced:
                    describe(headers, len(page))
                    message["status"] = 200 if known else 404
            elif replaced:
                # The whole page goes out with the last part, whatever parts or file the English one came in.
                if message.get("more_body"):
                    return
                message = {"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else page}
            await send(message)

        return dressed


def is_index(path: str, headers: MutableHeaders) -> bool:
    """Tell Streamlit's index page, which answers every page address, from files somebody may download."""
    return headers.get("content-type", "").startswith("text/html") and not path.startswith(("/media/", "/_stcore/"))


def is_versioned(scope: Scope) -> bool:
    """Tell whether a request is for the script whose address names its version."""
    path, _question, number = components.PLOTLY.partition("?")
    return scope["path"] == path and scope.get("query_string", b"") == number.encode()


def describe(headers: MutableHeaders, length: int) -> None:
    """Let the headers tell of our page, not of the one it replaces."""
    for name in ("content-encoding", "etag", "last-modified", "accept-ranges"):
        del headers[name]
    headers["content-length"] = str(length)
