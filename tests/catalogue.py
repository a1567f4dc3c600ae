"""What our code says to readers, and the catalogues that say it in other languages.

``python -m tests.catalogue`` brings the catalogues up to date with the code: it adds what is new without a translation
and drops what nobody says any more. The tests fail until everything is translated.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from behovsmelding import language
from behovsmelding.settings import ROOT
from behovsmelding.themes import TARGET_GROUPS, THEMES
from behovsmelding.ui.platform_words import WORDS
from behovsmelding.vocabulary import rows

SOURCES = sorted([*(ROOT / "behovsmelding").rglob("*.py"), *(ROOT / "pages").glob("*.py")])
TRANSLATED = [code for code in language.LANGUAGES if code != language.DEFAULT]
SAYS = {"_", "N_"}
IDENTIFIER = re.compile(r"[a-z_-]*")
SENTENCE = re.compile(r"(?:[A-ZÆØÅ«]|\{\d+\} [a-zæøå])[^\\|*]*[.?]", re.DOTALL)
KIND_OF_FILE = re.compile(r"(?:i )?(?:et|en) [\w(][^{}.]*(?:\([^{}]*\)[^{}]*)?")
STORING = [
    path
    for folder in ("checks", "forms", "intake", "reading", "store")
    for path in sorted((ROOT / "behovsmelding" / folder).glob("*.py"))
] + [ROOT / "behovsmelding" / "confined.py"]
"""Where sentences are made that are kept, or carried out of a child that reads a file."""
FIELD = re.compile(r"\{(\w*)\}")


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One thing said to readers."""

    context: str
    msgid: str
    plural: str = ""


def fields(text: str) -> list[str]:
    """Give the names of what is filled in, sorted."""
    return sorted(FIELD.findall(text))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def called(node: ast.AST) -> str:
    """Give the last name of what a call calls."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def text_of(node: ast.AST) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def said_in(path: Path) -> Iterator[Entry]:
    """Give everything a file says through the catalogue."""
    for node in ast.walk(tree(path)):
        name = called(node)
        if name in SAYS and (msgid := text_of(node.args[0])) is not None:
            yield Entry(_context(node), msgid)
        elif name == "ngettext" and text_of(node.args[0]):
            yield Entry("", text_of(node.args[0]), text_of(node.args[1]))
        elif name == "counted" and len(node.args) == 3 and text_of(node.args[1]):
            yield Entry("count", text_of(node.args[1]), text_of(node.args[2]))
        elif name == "Words" and node.args and isinstance(node.args[0], ast.Dict):
            yield from (Entry("", text) for value in node.args[0].values if (text := text_of(value)) is not None)
        elif name in {"Wording", "Choice"}:
            yield from _kept(node, marked_in(path))
            texts = [text_of(part) for argument in [*node.args, *node.keywords] for part in ast.walk(argument)]
            yield from (Entry("", text) for text in texts if text and not IDENTIFIER.fullmatch(text))


@cache
def marked_in(path: Path) -> dict[str, str]:
    """Give the constants of a module that are marked for translation."""
    return {
        node.targets[0].id: text_of(node.value.args[0])
        for node in tree(path).body
        if isinstance(node, ast.Assign) and called(node.value) == "N_" and isinstance(node.targets[0], ast.Name)
    }


def _kept(call: ast.Call, marked: dict[str, str]) -> Iterator[Entry]:
    """Give what is kept of an answer: what it is called, and why a value is used."""
    keep = [call.args[2]] if called(call) == "Wording" and len(call.args) > 2 else []
    because = [keyword.value for keyword in call.keywords if keyword.arg == "because"]
    label = call.args[:1] if called(call) == "Choice" else []
    for node in [*keep, *because, *label]:
        if text := text_of(node) or marked.get(getattr(node, "id", "")):
            names = iter(range(9))
            yield Entry(language.STORED, FIELD.sub(lambda _name, names=names: f"{{{next(names)}}}", text))


def _context(call: ast.Call) -> str:
    """Give the context a call names: a text, or the name of a constant of ``language``."""
    if len(call.args) < 2:
        return ""
    named = getattr(call.args[1], "id", "")
    return getattr(language, named) if named else text_of(call.args[1]) or ""


def stored_in(path: Path) -> Iterator[Entry]:
    """Give the sentences a file makes that are kept in bokmål, with numbered places for what is filled in.

    They are found by what they are: a text of several words that begins and ends as a sentence does. A constant of
    the module that is filled in is part of the sentence.
    """
    constants: dict[str, str] = {}
    for node in tree(path).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            constants |= {node.targets[0].id: text} if (text := _template(node.value, constants)) is not None else {}
    within = (ast.JoinedStr, ast.Expr)  # parts of a sentence, and docstrings
    inner = {id(part) for node in ast.walk(tree(path)) if isinstance(node, within) for part in node_parts(node)}
    for node in ast.walk(tree(path)):
        template = _template(node, constants) if id(node) not in inner else None
        if template and SENTENCE.fullmatch(template) and " " in template:
            yield Entry(language.STORED, template)
        elif template and KIND_OF_FILE.fullmatch(template):
            yield Entry(language.PART, template)
    for node in tree(path).body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if (
            isinstance(target, ast.Name)
            and target.id.endswith(("WORDS", "_NAMES"))
            and isinstance(node.value, ast.Dict)
        ):
            yield from (Entry(language.PART, word) for value in node.value.values if (word := text_of(value)))


def node_parts(node: ast.JoinedStr | ast.Expr) -> list[ast.AST]:
    return node.values if isinstance(node, ast.JoinedStr) else [node.value]


def _template(node: ast.AST, constants: dict[str, str]) -> str | None:
    if not isinstance(node, ast.JoinedStr):
        return text_of(node)
    told, number = "", 0
    for part in node.values:
        value = getattr(part, "value", None)
        if isinstance(part, ast.Constant):
            told += part.value
        elif isinstance(value, ast.Name) and value.id in constants:
            told += constants[value.id]
        else:
            told += "{" + str(number) + "}"
            number += 1
    return told


def vocabulary() -> Iterator[Entry]:
    """Give the words of the data that are translated; names of organisations are not."""
    folder = ROOT / "data" / "vocabulary"
    schemes = rows(folder / "schemes.csv")
    words = {*THEMES, *TARGET_GROUPS, *(row["theme"] for row in rows(folder / "themes.csv"))}
    words |= {one for row in rows(folder / "target_groups.csv") for one in row["group"].split("/")}
    words |= {row["scheme"] for row in schemes} | {row["short"] for row in schemes} | {"PPT", "SFO"}
    yield from (Entry(language.VOCABULARY, word) for word in words - {"ppt", "sfo"})


def everything_said() -> dict[Entry, set[str]]:
    """Give every entry with the files it stands in."""
    found: dict[Entry, set[str]] = {}
    for path in SOURCES:
        for entry in said_in(path):
            found.setdefault(entry, set()).add(str(path.relative_to(ROOT)))
    for path in STORING:
        for entry in stored_in(path):
            found.setdefault(entry, set()).add(str(path.relative_to(ROOT)))
    for words in WORDS.values():
        for word in words.values():
            found.setdefault(Entry(language.PLATFORM, word), set()).add("behovsmelding/ui/platform_words.py")
    for entry in vocabulary():
        found.setdefault(entry, set()).add("data/vocabulary")
    return found


def entries_of(code: str) -> dict[Entry, tuple[str, ...]]:
    """Give the entries of a catalogue with their translations."""
    found = {}
    for message in language.catalogue(code):
        if message.id:
            one, many = message.id if isinstance(message.id, tuple) else (message.id, "")
            told = message.string if isinstance(message.string, tuple) else (message.string,)
            found[Entry(message.context or "", one, many)] = told
    return found


def path_of(code: str) -> Path:
    return language.FOLDER / code / "LC_MESSAGES" / "messages.po"


def update(code: str, given: dict[Entry, tuple[str, ...]] | None = None) -> int:
    """Write a catalogue anew; give how many entries still lack a translation."""
    before = {**(entries_of(code) if path_of(code).exists() else {}), **(given or {})}
    made = Catalog(locale=language.LANGUAGES[code].formats)
    lacking = 0
    order = sorted(everything_said().items(), key=lambda pair: (min(pair[1]), pair[0]))
    for entry, places in order:
        told = before.get(entry, ("",))
        lacking += not all(told)
        made.add(
            (entry.msgid, entry.plural) if entry.plural else entry.msgid,
            told if entry.plural and len(told) > 1 else told[0] if not entry.plural else ("", ""),
            locations=[(place, None) for place in sorted(places)],
            context=entry.context or None,
        )
    path_of(code).parent.mkdir(parents=True, exist_ok=True)
    with path_of(code).open("wb") as file:
        write_po(file, made, width=120, omit_header=True)
    language.catalogue.cache_clear()
    return lacking


if __name__ == "__main__":
    for each in TRANSLATED:
        print(f"{each}: {update(each)} entries lack a translation")
