"""The rules of the house that neither ruff nor import-linter can hold."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = sorted((ROOT / "behovsmelding").rglob("*.py"))
PAGES = sorted((ROOT / "pages").glob("*.py"))
OURS = [ROOT / "app.py", *PACKAGE, *PAGES]
SHOWN = [path for path in PAGES if path.name not in {"__init__.py", "frame.py"}]
QUERY = re.compile(r"\bSELECT\s+\S")
NUMBER_SPEC = re.compile(r"[,_]|n$")
IMPORTS = ast.Import | ast.ImportFrom
GLOSSARY_ROW = re.compile(r"^\|[^|]+\|([^|]+)\|")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def in_ui(path: Path) -> bool:
    return ROOT / "behovsmelding" / "ui" in path.parents


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def dotted(node: ast.expr) -> str:
    """Write a name such as st.session_state as it stands in the code."""
    return ast.unparse(node) if isinstance(node, ast.Attribute | ast.Name) else ""


def attributes(path: Path) -> set[str]:
    return {dotted(node) for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute | ast.Name)}


def imported(path: Path) -> set[str]:
    """Give the outermost packages a file imports."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {name.name.split(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found


def strings_but_docstrings(module: ast.Module) -> Iterator[str]:
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(module)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


@pytest.mark.parametrize("path", OURS, ids=named)
def test_a_query_lives_in_a_file_of_its_own(path: Path) -> None:
    assert [text for text in strings_but_docstrings(tree(path)) if QUERY.search(text)] == []


@pytest.mark.parametrize("path", OURS, ids=named)
def test_nobody_writes_html(path: Path) -> None:
    keywords = {node.arg for node in ast.walk(tree(path)) if isinstance(node, ast.keyword)}

    assert "unsafe_allow_html" not in keywords
    assert not {name for name in attributes(path) if name in {"st.html", "st.iframe", "components.html"}}


@pytest.mark.parametrize("path", [path for path in OURS if not in_ui(path)], ids=named)
def test_only_ui_keeps_what_the_reader_chose(path: Path) -> None:
    assert not {name for name in attributes(path) if name.endswith("session_state")}
    assert not {name for name in attributes(path) if name.endswith("query_params")}


@pytest.mark.parametrize("path", [path for path in OURS if path.name != "data.py" or not in_ui(path)], ids=named)
def test_only_the_answers_for_pages_are_cached_by_streamlit(path: Path) -> None:
    assert not {name for name in attributes(path) if name.endswith(("cache_data", "cache_resource"))}


@pytest.mark.parametrize("path", OURS, ids=named)
def test_only_the_store_touches_duckdb(path: Path) -> None:
    if ROOT / "behovsmelding" / "store" not in path.parents:
        assert "duckdb" not in imported(path)


@pytest.mark.parametrize("path", [path for path in OURS if path.name != "settings.py"], ids=named)
def test_only_settings_reads_the_environment(path: Path) -> None:
    assert not {name for name in attributes(path) if name.startswith(("os.environ", "os.getenv"))}


@pytest.mark.parametrize("path", [path for path in OURS if path.name != "money.py"], ids=named)
def test_only_money_writes_norwegian_numbers(path: Path) -> None:
    specs = [node.format_spec for node in ast.walk(tree(path)) if isinstance(node, ast.FormattedValue)]

    assert "locale" not in imported(path)
    assert not [spec for spec in specs if spec is not None and NUMBER_SPEC.search(ast.unparse(spec).strip("f'\""))]
    assert not [text for text in strings_but_docstrings(tree(path)) if re.search(r"\{:[,_]", text)]


@pytest.mark.parametrize("path", SHOWN, ids=named)
def test_a_page_is_one_function_and_does_nothing_when_imported(path: Path) -> None:
    body = tree(path).body
    functions = [node for node in body if isinstance(node, ast.FunctionDef)]
    rest = [node for node in body[1:] if not isinstance(node, IMPORTS | ast.FunctionDef | ast.Assign | ast.AnnAssign)]

    assert ast.get_docstring(tree(path))
    assert [function.name for function in functions if not function.name.startswith("_")] == ["show"]
    assert not functions[[function.name for function in functions].index("show")].args.args
    assert rest == []
    assert not [node for node in body if isinstance(node, ast.Assign | ast.AnnAssign) and calls_streamlit(node)]


def calls_streamlit(node: ast.AST) -> bool:
    return any(isinstance(part, ast.Call) and dotted(part.func).startswith("st.") for part in ast.walk(node))


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_a_page_neither_catches_nor_counts(path: Path) -> None:
    caught = [node for node in ast.walk(tree(path)) if isinstance(node, ast.Try)]

    assert path.name == "frame.py" or caught == []
    assert not imported(path) & {"duckdb", "plotly", "pandas"}


def test_the_main_script_has_no_folder_of_pages_beside_it() -> None:
    script = re.search(r'st\.App\(\s*"([^"]+)"', (ROOT / "app.py").read_text(encoding="utf-8"))

    assert script is not None
    assert (ROOT / script[1]).is_file()
    assert not (ROOT / script[1]).with_name("pages").exists()


@pytest.mark.parametrize("path", [path for path in OURS if path.name != "__init__.py"], ids=named)
def test_no_module_is_called_after_nothing(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "helper", "common", "misc", "core", "manager"}
    assert not {node.id for node in ast.walk(tree(path)) if isinstance(node, ast.Name)} & {"df", "tmp", "foo"}


def test_every_requirement_is_pinned_and_every_one_we_ask_for_has_its_reason() -> None:
    ours, theirs = (ROOT / "requirements.txt").read_text(encoding="utf-8").split("# What those stand on:")
    asked = [line for line in ours.splitlines() if line and not line.startswith("#")]
    stood_on = [line for line in theirs.splitlines() if line]

    assert all(re.fullmatch(r"[\w.-]+==[\w.]+ +# \S.{9,}", line) for line in asked)
    assert all(re.fullmatch(r"[\w.-]+==[\w.]+", line) for line in stood_on)
    names = {line.split("==")[0].lower() for line in asked}
    assert {name for name in third_party() if not {name, f"python-{name}"} & names} == set()


def third_party() -> set[str]:
    """Give the packages our own code imports that neither Python nor we have written."""
    everything = {name.replace("_", "-") for path in OURS for name in imported(path)}
    return everything - set(sys.stdlib_module_names) - {"behovsmelding", "pages", "app", ""}


def test_every_tool_for_tests_is_pinned_and_has_its_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    tools = tomllib.loads(text)["dependency-groups"]["dev"]

    assert tools
    for tool in tools:
        assert re.search(rf'"{re.escape(tool)}", +# \S.{{9,}}', text), tool
        assert "==" in tool


def glossary() -> list[str]:
    """Give every identifier in the glossary of README, from the column «code says»."""
    lines = (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if re.match(r"\|.*code says", line))
    identifiers = []
    for line in lines[start + 2 :]:
        if (row := GLOSSARY_ROW.match(line)) is None:
            break
        identifiers += re.findall(r"`([^`]+)`", row[1])
    return identifiers


def words_of_the_package() -> set[str]:
    """Give every name in the package: modules, functions, parameters, fields, and keys such as column names."""
    words = {"behovsmelding"} | {path.stem for path in PACKAGE}
    for path in PACKAGE:
        for node in ast.walk(tree(path)):
            words |= {getattr(node, field, None) for field in ("name", "arg", "id", "attr", "value")}
    return {word for word in words if isinstance(word, str)}


def test_every_word_of_the_glossary_is_a_word_of_the_code() -> None:
    words = words_of_the_package()

    assert len(glossary()) >= 15
    assert [identifier for identifier in glossary() if identifier not in words] == []


def test_every_verb_of_the_command_line_is_in_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    module = tree(ROOT / "behovsmelding" / "command_line.py")
    verbs = [
        node.args[0].value
        for node in ast.walk(module)
        if isinstance(node, ast.Call)
        and dotted(node.func).endswith("add_parser")
        and isinstance(node.args[0], ast.Constant)
    ]

    assert {"check", "load"} <= set(verbs)
    assert [verb for verb in verbs if f"behovsmelding {verb}" not in readme] == []


def test_every_module_says_what_it_is_for() -> None:
    assert [named(path) for path in OURS if not ast.get_docstring(tree(path))] == []


def test_an_identifier_is_written_in_ascii() -> None:
    names = {
        (named(path), name)
        for path in OURS
        for node in ast.walk(tree(path))
        for name in (getattr(node, "name", None), getattr(node, "arg", None), getattr(node, "id", None))
        if isinstance(name, str) and not name.isascii()
    }

    assert names == set()
