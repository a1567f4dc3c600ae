"""OpenDocument texts give the lines that somebody reading them sees, and forms in them are understood as text is."""

import pytest

from behovsmelding.errors import UnreadableFile
from behovsmelding.reading import read, read_content
from behovsmelding.report import Locator
from tests.reading import rendered
from tests.reading.alike import understood
from tests.reading.rendered import odt
from tests.reading.test_word import FORMS


def lines_of(body, **parts):
    document = read_content("skjema.odt", odt(body, **parts))
    return [line for line in document.lines if line]


def row(*cells):
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def cell(text, attributes=""):
    return f"<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>"


COVERED = "<table:covered-table-cell/>"


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem[:30])
def test_a_form_in_opendocument_is_understood_as_its_text_is(path):
    text = read(path)

    drawn = read_content(path.name, rendered.opendocument(text.lines))

    assert understood(drawn) == understood(text)


def test_a_row_knows_its_heading_table_and_row():
    body = '<text:h text:outline-level="1">Økonomi</text:h><table:table>{}{}</table:table>'.format(
        row(cell("Eier"), cell("UH")), row(cell("1 000,-"), cell("2 000,-"))
    )

    document = read_content("skjema.odt", odt(body))

    line = document.lines.index("1 000,-\t2 000,-") + 1
    assert document.locator(line) == Locator(heading="Økonomi", table=1, row=2)


def test_blanks_tabs_and_breaks_are_kept_as_signs():
    assert lines_of(
        '<text:p>Eier<text:s text:c="2"/>\n   Bodø<text:tab/>UH<text:line-break/>PP<text:soft-page-break/>T</text:p>'
    ) == ["Eier   Bodø\tUH", "PPT"]


def test_own_bold_is_a_choice_and_a_styles_bold_is_not():
    bold = '<style:text-properties fo:font-weight="bold"/>'
    styles = (
        f'<office:styles><style:style style:name="Ledetekst" style:family="paragraph">{bold}</style:style>'
        '<style:style style:name="Under" style:family="paragraph" style:parent-style-name="Ledetekst"/>'
        f'<style:style style:name="Sterk" style:family="text">{bold}</style:style></office:styles>'
    )
    automatic = (
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Under"/>'
        f'<style:style style:name="P2" style:family="paragraph">{bold}</style:style>'
        '<style:style style:name="T1" style:family="text" style:parent-style-name="Sterk"/>'
    )

    assert lines_of(
        '<text:p text:style-name="P1">Ledetekst</text:p><text:p text:style-name="P2">Tiltak 1</text:p>'
        '<text:p>Ja <text:span text:style-name="T1">Nei</text:span></text:p>',
        styles=styles,
        automatic=automatic,
    ) == ["Ledetekst", "**Tiltak 1**", "Ja **Nei**"]


def test_what_is_not_printed_is_left_out():
    automatic = (
        '<style:style style:name="Skjult" style:family="text">'
        '<style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="Strøket" style:family="text">'
        '<style:text-properties style:text-line-through-style="solid"/></style:style>'
    )

    assert lines_of(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>100 000</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        "<text:table-of-content><text:index-body><text:p>Tiltak 1 ... 3</text:p></text:index-body>"
        "</text:table-of-content>"
        '<text:p>200 000<text:change text:change-id="a"/><text:note><text:note-body><text:p>note</text:p>'
        "</text:note-body></text:note><office:annotation><text:p>merknad</text:p></office:annotation>"
        '<text:span text:style-name="Skjult">skjult</text:span>'
        '<text:span text:style-name="Strøket">1</text:span></text:p>'
        '<text:section text:display="none"><text:p>skjult</text:p></text:section>'
        "<text:section><text:p>vist</text:p></text:section>",
        automatic=automatic,
    ) == ["200 000", "vist"]


def test_boxes_and_choices_give_their_state():
    forms = (
        '<office:forms><form:form><form:checkbox form:id="a" form:label="Ja" form:current-state="checked"/>'
        '<form:checkbox form:id="b" form:label="Nei"/>'
        '<form:listbox form:id="c"><form:option form:label="Vår"/>'
        '<form:option form:label="Høst" form:current-selected="true"/>'
        "</form:listbox></form:form></office:forms>"
    )

    assert lines_of(
        f'{forms}<text:p><draw:control draw:control="a"/> <draw:control draw:control="b"/></text:p>'
        '<text:p>Semester: <draw:control draw:control="c"/></text:p>'
        '<text:p>Ordning: <text:drop-down><text:label text:value="A"/><text:label text:value="B"/>B'
        "</text:drop-down></text:p>"
    ) == ["☒ Ja ☐ Nei", "Semester: Høst", "Ordning: B"]


def test_a_text_box_stands_after_its_paragraph():
    box = "<draw:frame><draw:text-box><text:p>Eier: Bodø kommune</text:p></draw:text-box></draw:frame>"

    assert lines_of(f"<text:p>Før{box}</text:p><text:p>Etter</text:p>") == ["Før", "Eier: Bodø kommune", "Etter"]


def test_covered_and_repeated_cells_keep_amounts_under_their_columns():
    table = (
        row(cell("Tiltak", 'table:number-columns-spanned="2"'), COVERED, cell("Eier"), cell("UH"))
        + row(cell("1", 'table:number-rows-spanned="2"'), cell("Lesing"), cell("80 000"), cell("200 000 (Nord)"))
        + row(COVERED, cell(""), cell(""), cell("100 000 (UiT)"))
        + row(cell("Sum"), cell("0,-", 'table:number-columns-repeated="3"'))
    )

    assert lines_of(f"<table:table><table:table-header-rows>{table}</table:table-header-rows></table:table>") == [
        "Tiltak\t\tEier\tUH", "1\tLesing\t80 000\t200 000 (Nord) 100 000 (UiT)", "Sum\t0,-\t0,-\t0,-",
    ]  # fmt: skip


def test_the_numbers_of_lists_are_written_as_they_are_printed():
    automatic = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"'
        ' style:num-suffix="."/>'
        '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>'
        '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style>'
    )

    assert lines_of(
        '<text:list text:style-name="L1"><text:list-item><text:p>Behov</text:p><text:list><text:list-item><text:p>Del'
        "</text:p></text:list-item></text:list></text:list-item></text:list>"
        '<text:list text:style-name="L2"><text:list-item><text:p>Språk</text:p></text:list-item></text:list>'
        '<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:h>Plan</text:h>'
        "</text:list-item></text:list>",
        automatic=automatic,
    ) == ["1. Behov", "a) Del", "- Språk", "2. Plan"]


def test_the_letterhead_of_the_first_page_comes_once_at_the_top():
    styles = (
        '<office:master-styles><style:master-page style:name="Andre"><style:header><text:p>Annet brevhode</text:p>'
        '</style:header></style:master-page><style:master-page style:name="Standard"><style:header>'
        "<text:p>Statsforvalteren i Nordland</text:p><text:p><text:page-number>1</text:page-number></text:p>"
        "</style:header></style:master-page></office:master-styles>"
    )

    assert lines_of("<text:p>Behovsmelding</text:p>", styles=styles) == ["Statsforvalteren i Nordland", "Behovsmelding"]


def test_a_text_without_words_says_whether_it_is_a_picture():
    empty = odt("<text:p/>")

    with pytest.raises(UnreadableFile) as refusal:
        read_content("tom.odt", empty)
    assert refusal.value.kind == "empty"
    with pytest.raises(UnreadableFile) as refusal:
        read_content("skannet.odt", rendered.repacked(empty, "Pictures/1.png", lambda _: b"\x89PNG"))
    assert refusal.value.kind == "no-text"
