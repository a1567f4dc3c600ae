"""The corpus itself: the same each time, varied as promised, and with answers that hold together."""

import re
import zipfile

import docx
import pypdf
import pytest
from odf import teletype
from odf.opendocument import load
from odf.table import Table as OdtTable

from tests.corpus import content_text, library
from tests.corpus.amounts import STYLES, written
from tests.corpus.answers import OPEN, answer_of
from tests.corpus.blocks import Document, PageBreak, Paragraph, Table, plain
from tests.corpus.build import build, is_unique
from tests.corpus.cases import CASES
from tests.corpus.errors import PLANTED
from tests.corpus.layouts import LAYOUTS, document_of
from tests.corpus.parties import municipalities
from tests.corpus.people import ACCOUNTS, PHONES
from tests.corpus.score import score
from tests.seeds import secrets, seed_files, with_seeds

NATIVE = [case for case in CASES if not case.format.endswith("-office")]
ONE_OF_EACH = [next(case for case in NATIVE if case.format == kind) for kind in ("txt", "docx", "odt", "pdf")]


def text_of(case) -> str:
    """Give all text of a form, as a reader sees it."""
    return "\n".join(texts(document_of(build(case))))


def texts(part) -> list[str]:
    """Give the text of every paragraph in a document, header and footer too."""
    if isinstance(part, Paragraph):
        return [plain(part.inlines)]
    if isinstance(part, Table):
        return [text for row in part.rows for cell in row for block in cell.blocks for text in texts(block)]
    if isinstance(part, PageBreak):
        return []
    edges = [part.header, part.footer] if isinstance(part, Document) else []
    return edges + [text for block in part.blocks for text in texts(block)]


@pytest.mark.parametrize("case", ONE_OF_EACH, ids=lambda case: case.format)
def test_the_same_case_is_the_same_file(case, tmp_path):
    first, second = tmp_path / f"one.{case.format}", tmp_path / f"two.{case.format}"

    library.write_form(build(case), first)
    library.write_form(build(case), second)

    if case.format == "odt":
        first_text, second_text = (zipfile.ZipFile(each).read("content.xml") for each in (first, second))
        assert first_text == second_text
    else:
        assert first.read_bytes() == second.read_bytes()


def test_there_are_enough_forms_of_every_edition_and_format():
    for edition in ("appendix_2023", "scheme_2024", "collective_2026"):
        for kind in ("txt", "docx", "odt", "pdf"):
            forms = [each for each in CASES if LAYOUTS[each.layout][0] == edition and each.format.startswith(kind)]
            assert len(forms) >= 5, (edition, kind)
    assert len(CASES) >= 72
    assert sum(LAYOUTS[case.layout][0] == "unknown" for case in CASES) >= 6
    assert sum(case.twins for case in CASES) >= 9


def test_no_name_stands_twice():
    assert len({case.name for case in CASES}) == len(CASES)
    assert len({each.name for each in PLANTED}) == len(PLANTED)


def test_every_layout_is_used_and_there_are_many():
    assert {case.layout for case in CASES} == set(LAYOUTS)
    assert len(LAYOUTS) >= 12


def test_every_variation_is_there():
    features = {feature for case in CASES for feature in case.features.split()}

    assert {case.measures for case in CASES} >= {1, 2, 3, 4, 5, 6, 8, 9}
    assert {len(case.partners.split()) for case in CASES} == {1, 2, 3}
    assert {case.ticks for case in CASES} >= {
        "box",
        "check",
        "bracket",
        "x",
        "X",
        "sdt",
        "legacy",
        "wingdings",
        "bold",
        "lost",
    }
    assert {case.encoding for case in CASES} == {"utf-8", "utf-8-sig", "cp1252", "utf-16"}
    assert {case.text_style for case in CASES if case.format == "txt"} == {
        "tabbed",
        "spaced",
        "cells",
        "pipes",
        "layout",
    }
    assert {case.special for case in CASES} >= {"zero", "see_attachment", "not_stated", "placeholder", "no_amounts"}
    assert set(STYLES) <= {case.money for case in CASES}
    assert features >= {
        "tracked", "hidden", "textbox", "letterhead", "page_numbers", "columns", "soft_hyphens", "nfd",
        "no_break_words",
        "extra_section", "no_duration", "no_target", "no_list", "together", "all_together", "restart", "two_owners",
        "zero_cells", "tight", "cost_lines", "long_titles", "full_stops", "named_sums", "one_amount",
    }  # fmt: skip
    assert {case.owner for case in CASES} >= set(municipalities())
    assert {case.language for case in CASES} == {"nb", "nn"}


def test_the_running_text_is_varied():
    passages = {text for language in content_text.TEXTS.values() for kind in language.values() for text in kind}
    aims_and_needs = {
        row[0]
        for rows in (content_text.AIMS_NB, content_text.AIMS_NN, content_text.NEEDS_NB, content_text.NEEDS_NN)
        for row in rows
    }

    assert len(passages | aims_and_needs) >= 60


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_answer_holds_together(case):
    form = build(case)
    answer = answer_of(form, case.name)

    assert len(answer.measures) == case.measures
    assert answer.owner == answer.owners[0]
    if isinstance(answer.stated_total_nok, int):
        stated = sum(row.amount_nok or 0 for measure in answer.measures for row in measure.funding)
        assert stated == answer.stated_total_nok
        sum_row = [row.amount_nok for row in answer.stated_totals if row.scheme is None]
        assert sum(sum_row) == answer.stated_total_nok
    for measure, told in zip(answer.measures, form.measures, strict=True):
        assert measure.title
        assert sum(row.amount_nok or 0 for row in measure.funding) == told.total
        assert {theme for theme, _ in measure.themes}.isdisjoint(measure.open_themes) or form.edition != "unknown"


@pytest.mark.parametrize(
    "case",
    [each for each in CASES if len(each.schemes) > 1 and each.layout.startswith("2024")],
    ids=lambda case: case.name,
)
def test_only_one_combination_of_schemes_adds_up(case):
    form = build(case)

    assert is_unique(form, form.measures)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_form_shows_what_its_answer_says(case):
    shown = " ".join(text_of(case).replace("\N{SOFT HYPHEN}", "").replace("\N{NO-BREAK SPACE}", " ").split())
    form = build(case)

    if not form.has("nfd"):
        for measure in form.measures:
            assert " ".join(measure.written_title.split()) in shown
        assert form.owner in shown
    for measure in form.measures:
        for share in measure.shares:
            if share.nok and not form.has("one_amount"):
                text = " ".join(form.share_text(share).replace("\N{NO-BREAK SPACE}", " ").split())
                assert text in shown


def test_a_docx_opens_with_its_tables_ticks_and_tracked_changes(tmp_path):
    for case in NATIVE:
        if case.format == "docx":
            path = tmp_path / f"{case.name}.docx"
            library.write_form(build(case), path)
            body = docx.Document(str(path)).element.xml
            for feature, mark in (
                ("tracked", "<w:del "),
                ("hidden", "<w:vanish"),
                ("textbox", "txbxContent"),
                ("columns", 'w:num="2"'),
            ):
                assert feature not in case.features.split() or mark in body, case.name
            assert {"sdt": "w14:checkbox", "legacy": "FORMCHECKBOX", "wingdings": "Wingdings"}.get(
                case.ticks, ""
            ) in body


def test_an_odt_opens_with_its_tables(tmp_path):
    for case in NATIVE:
        if case.format == "odt":
            path = tmp_path / f"{case.name}.odt"
            library.write_form(build(case), path)
            odt = load(str(path))
            assert odt.getElementsByType(OdtTable) or "columns" in case.layout or "headings" in case.layout
            assert build(case).owner.split()[0] in teletype.extractText(odt.text)


def test_a_pdf_opens_and_has_text(tmp_path):
    for case in NATIVE:
        if case.format == "pdf":
            path = tmp_path / f"{case.name}.pdf"
            library.write_form(build(case), path)
            pages = pypdf.PdfReader(str(path)).pages
            assert build(case).owner in " ".join(page.extract_text() for page in pages)


def test_a_long_pdf_has_several_pages(tmp_path):
    path = tmp_path / "long.pdf"

    library.write_form(build(library.BY_NAME["26-12"]), path)

    assert len(pypdf.PdfReader(str(path)).pages) > 1


@pytest.mark.parametrize("each", PLANTED, ids=lambda each: each.name)
def test_a_planted_mistake_changes_the_form(each):
    form = build(library.BY_NAME[each.case])
    before = texts(document_of(form))

    each.plant(form)

    assert texts(document_of(form)) != before


def test_there_are_enough_planted_mistakes_of_every_kind():
    assert len(PLANTED) >= 30
    assert len({each.mistake for each in PLANTED}) >= 10


def test_people_are_invented():
    everything = "\n".join(text_of(case) for case in CASES)

    assert {address.partition("@")[2] for address in re.findall(r"[\w.+-]+@[\w.-]+\w", everything)} == {"eksempel.no"}
    assert set(re.findall(r"\b\d{4}[. ]\d\d[. ]\d{5}\b", everything)) <= set(ACCOUNTS)
    assert set(re.findall(r"tlf\. ([+\d ]+\d)", everything)) <= set(PHONES)


@with_seeds
def test_nobody_of_the_real_forms_is_in_the_corpus():
    everything = "\n".join(text_of(case) for case in CASES)

    # A name of one word may be a place or an organisation too; whole names may not.
    assert not [secret for secret in secrets() if (" " in secret or "@" in secret) and secret in everything]


@with_seeds
def test_no_sentence_is_copied_from_the_real_forms():
    real = " ".join(" ".join(path.read_text(encoding="utf-8").split()) for path in seed_files())
    ours = [text for language in content_text.TEXTS.values() for kind in language.values() for text in kind]

    assert not [text for text in ours if text in real]


def test_amounts_are_written_as_asked_for():
    assert written(250_000, "millions") == "0,25 mill."
    assert written(250_000, "thousands") == "250'"
    assert written(250_000, "kr_dots") == "kr 250.000,-"
    assert written(250_000, "ore") == "250.000,00"
    assert written(250_550, "thousands") == "250.550,-"
    assert written(0, "millions") == "0,-"


def test_a_perfect_reading_has_no_misses():
    for case in CASES:
        answer = answer_of(build(case), case.name)

        scored = score(answer, as_if_read(answer))

        assert not scored.misses, case.name
        assert scored.wrong_amounts == 0


def as_if_read(answer) -> dict[str, object]:
    """Make what a perfect program would give."""

    def known(value):
        return None if value == OPEN else value

    return {
        "form": answer.form,
        "error": None,
        "report": {
            "year": answer.year,
            "network": answer.network,
            "owner": answer.owner,
            "owners": list(answer.owners),
            "universities": list(answer.universities),
            "units": {} if answer.units == OPEN else answer.units,
        },
        "measures": [
            {
                "number": known(each.number),
                "title": each.title,
                "scheme": known(each.scheme),
                "level": known(each.level),
                "semesters": [] if each.semesters == OPEN else list(each.semesters),
                "funding": [vars(row) for row in each.funding],
                "themes": [{"theme": theme, "relation": relation} for theme, relation in each.themes],
                "target_groups": [] if each.target_groups == OPEN else list(each.target_groups),
            }
            for each in answer.measures
        ],
        "stated_totals": [] if answer.stated_totals == OPEN else [vars(row) for row in answer.stated_totals],
        "stated_total_nok": known(answer.stated_total_nok),
        "findings": [],
    }
