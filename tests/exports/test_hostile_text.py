"""Whatever text stands in the figures, a file holds it as text: no formula, link, macro or crash."""

import pytest

from behovsmelding.exports import fonts, safe
from behovsmelding.exports.writing import write
from tests.exports.packs import KINDS, a_pack, is_inert, squeezed, texts_of

HOSTILE = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    "{=1+1}",
    "＝1+1",
    '=HYPERLINK("http://example.com";"klikk")',
    "http://example.com/a?b=c&d",
    "mailto:noen@example.com",
    "ftp://example.com",
    "internal:Ark1!A1",
    "external:\\\\tjener\\mappe",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "<script>alert(1)</script>",
    "</a:t></a:r><a:hlinkClick/>",
    "&amp; & <b>fet</b> ]]> \"'",
    "#set page(width: 1pt)",
    '#read("/etc/passwd") #link("http://example.com")',
    "$x^2$ *fet* _skrå_ `kode` @ref <merke> = Tittel",
    "[lenke](http://example.com) ![bilde](x.png)",
    "_x0041_ _x000D_",
    "%{x} {0} {navn} %s \\n \\u0041",
    "&P &N &[Fil] &\"Wingdings\"",
    "'; DROP TABLE funding; --",
]  # fmt: skip
BROKEN = {
    "NUL": ("a\0b", "a\ufffdb"),
    "a lone surrogate": ("a\ud800b", "a\ufffdb"),
    "a letter in two parts": ("A\u030asgard", "Åsgard"),
    "an emoji": ("Lek \U0001f600 ute", "Lek \U0001f600 ute"),
    "text turned round": ("a\u202eb", "a\ufffdb"),
    "a form feed": ("a\x0cb", "a\ufffdb"),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_text_and_nothing_else(text: str, kind: str) -> None:
    content = write(a_pack(text), kind)

    assert is_inert(kind, content)
    every = texts_of(kind, content)
    if kind == "pdf":
        assert squeezed(fonts.shown(text)) in squeezed(every[0])
    else:
        assert [one for one in every if text in one.split("\n") or one == text]


def test_there_are_as_many_hostile_texts_as_are_promised() -> None:
    assert len(set(HOSTILE)) == 25


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("case", BROKEN)
def test_what_a_format_cannot_write_leaves_a_mark(case: str, kind: str) -> None:
    given, written = BROKEN[case]

    content = write(a_pack(given), kind)

    if kind == "pdf":
        assert squeezed(fonts.shown(written)) in squeezed(texts_of(kind, content)[0])
    else:
        assert [one for one in texts_of(kind, content) if written in one]
        assert not [one for one in texts_of(kind, content) if given in one and given != written]


@pytest.mark.parametrize("kind", KINDS)
def test_a_text_longer_than_a_cell_is_cut_with_a_sentence_that_says_so(kind: str) -> None:
    content = write(a_pack("x" * 40_000), kind)

    told = "… [kuttet: teksten er på 40000 tegn]"
    every = texts_of(kind, content)
    if kind == "pdf":
        assert squeezed(told) in squeezed(every[0])
    else:
        lines = [line for one in every for line in one.split("\n")]
        assert [line for line in lines if line.endswith(told) and line.startswith("xxx")]
    assert max(map(len, every)) < (safe.IN_A_CELL + 1 if kind == "xlsx" else 1_000_000)


def test_a_cut_text_is_exactly_as_long_as_it_may_be() -> None:
    assert len(safe.clean("x" * 101, longest=100)) == 100
    assert safe.clean("x" * 100, longest=100) == "x" * 100


def test_a_letter_the_pdfs_font_lacks_is_written_by_its_number() -> None:
    assert fonts.shown("Lek \U0001f600 på čuđegiella") == "Lek [U+1F600] på čuđegiella"
