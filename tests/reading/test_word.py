"""Word documents give the lines that somebody reading them sees, and forms in them are understood as text is."""

import shutil
import subprocess

import pytest

from behovsmelding.errors import UnreadableFile
from behovsmelding.reading import Document, read, read_content
from behovsmelding.report import Locator
from behovsmelding.settings import ROOT
from tests.reading import rendered
from tests.reading.alike import understood
from tests.reading.rendered import docx_of, p, r, tbl, tr
from tests.seeds import SEEDS

FORMS = sorted((ROOT / "data" / "samples").glob("*.txt")) + (sorted(SEEDS.glob("*.txt")) if SEEDS.is_dir() else [])
WAYS = (rendered.word, rendered.word_in_tables, rendered.word_in_a_frame)


def lines_of(body, **parts):
    document = read_content("skjema.docx", docx_of(body, **parts))
    return [line for line in document.lines if line]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem[:30])
def test_a_form_in_word_is_understood_as_its_text_is(path, way):
    text = read(path)

    drawn = read_content(path.name, way(text.lines))

    assert understood(drawn) == understood(text)
    assert drawn.places


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_what_another_program_made_of_a_form_is_understood_as_its_text_is(tmp_path):
    drawn = tmp_path / "tegnet"
    drawn.mkdir()
    for path in FORMS:
        (drawn / f"{path.stem}.docx").write_bytes(rendered.word(read(path).lines))
    converted(drawn, tmp_path, "odt")
    converted(tmp_path / "odt", tmp_path, "docx")

    for path in FORMS:
        for kind in ("odt", "docx"):
            assert understood(read(tmp_path / kind / f"{path.stem}.{kind}")) == understood(read(path)), (path, kind)


def converted(folder, home, kind):
    subprocess.run(
        [
            "soffice", f"-env:UserInstallation=file://{home}/profil", "--headless", "--convert-to", kind,
            "--outdir", home / kind, *sorted(folder.iterdir()),
        ],
        check=True, capture_output=True, timeout=300,
    )  # fmt: skip


def test_a_paragraph_and_a_row_know_their_heading_table_and_row():
    body = p("Tiltak 6") + p("Navn på tiltak: Ledersamlinger") + tbl(["Eier", "UH"], ["480.000,-", "583.600,-"])

    document = read_content("skjema.docx", docx_of(body))

    line = document.lines.index("480.000,-\t583.600,-") + 1
    assert document.locator(line) == Locator(heading="Tiltak 6. Navn på tiltak: Ledersamlinger", table=1, row=2)


def test_a_word_is_bold_as_most_of_it_is():
    assert lines_of(
        p("Ordning: ", r("Kompe", "<w:b/>"), r("tanseløftet", "<w:b/>"), " og ", r("Nei", "<w:b/>"), ".")
    ) == ["Ordning: **Kompetanseløftet** og **Nei**."]


def test_bold_of_a_style_or_a_whole_row_is_no_choice():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Ledetekst"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Under"><w:basedOn w:val="Ledetekst"/></w:style>'
        '<w:style w:type="character" w:styleId="Sterk"><w:rPr><w:b/></w:rPr></w:style>'
    )
    header = [f"{p(r(word, '<w:b/>'))}" for word in ("Eier", "UH")]

    lines = lines_of(
        p("Hele ledeteksten", properties='<w:pStyle w:val="Under"/>')
        + p("Ja ", r("Nei", '<w:rStyle w:val="Sterk"/>'))
        + p("Ja ", r("Nei", '<w:rStyle w:val="Sterk"/><w:b w:val="0"/>'))
        + tbl(header, ["0,-", f"{p(r('200 000', '<w:b/>'))}"]),
        styles=styles,
    )

    assert lines == ["Hele ledeteksten", "Ja **Nei**", "Ja Nei", "Eier\tUH", "0,-\t200 000"]


def field(instruction, result="", data=""):
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def control(content, properties):
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def checkbox(state, sign="?"):
    return control(r(sign), f'<w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox>')


def test_a_box_of_every_make_is_a_sign():
    form_box = "<w:ffData><w:checkBox><w:default w:val='0'/>{}</w:checkBox></w:ffData>"

    assert lines_of(
        p("Ja ", checkbox(1), " Nei ", checkbox(0))
        + p("Ja ", field("FORMCHECKBOX", data=form_box.format("<w:checked/>")), " Nei ")
        + p("Ja ", field("FORMCHECKBOX", r("gammelt"), form_box.format("")), " Nei")
        + p("Ja ", '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', " Nei ")
        + p("Ja ", r("\u00a8", '<w:rFonts w:ascii="Wingdings"/>'), " Nei")
        + p("Ja ☐ Nei ☒")
    ) == ["Ja ☒ Nei ☐", "Ja ☒ Nei", "Ja ☐ Nei", "Ja ☒ Nei", "Ja ☐ Nei", "Ja ☐ Nei ☒"]


def test_a_box_may_be_a_cell_or_a_paragraph_of_its_own():
    properties = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
    cell = control(f"<w:tc>{p('?')}</w:tc>", properties)
    row = f"<w:tbl><w:tr>{cell}<w:tc>{p('Regional ordning')}</w:tc></w:tr></w:tbl>"

    assert lines_of(row + control(p("?"), properties)) == ["☒\tRegional ordning", "☒"]


def test_fields_content_controls_and_links_give_what_they_show():
    entries = "<w:listEntry w:val='Vår'/><w:listEntry w:val='Høst'/>"
    choices = f"<w:ffData><w:ddList><w:result w:val='1'/>{entries}</w:ddList></w:ffData>"

    assert lines_of(
        p("Sum: ", field("=SUM(A1)", r("4 349 490")))
        + p("Semester: ", field("FORMDROPDOWN", data=choices))
        + p('<w:fldSimple w:instr="DATE">' + r("1.2.2026") + "</w:fldSimple>")
        + control(p(control(r("Klikk eller trykk her for å skrive inn tekst."), "<w:showingPlcHdr/>")), "")
        + p('<w:hyperlink r:id="x">' + r("langsiktig plan") + "</w:hyperlink>")
    ) == [
        "Sum: 4 349 490",
        "Semester: Høst",
        "1.2.2026",
        "Klikk eller trykk her for å skrive inn tekst.",
        "langsiktig plan",
    ]


def test_tracked_changes_count_as_if_they_were_accepted():
    ended = "<w:rPr><w:del/></w:rPr>"

    assert lines_of(
        p("Beløp: ", f"<w:del><w:r><w:delText>100 000</w:delText></w:r></w:del><w:ins>{r('200 000')}</w:ins>")
        + p(f"<w:moveFrom>{r('Flyttet')}</w:moveFrom>")
        + p(f"<w:moveTo>{r('Flyttet')}</w:moveTo>")
        + p("Tiltak 1: Lese", properties=ended)
        + p("glede")
        + f"<w:tbl>{tr('Ja', 'Nei')}{tr('Slettet', 'rad', properties='<w:del/>')}</w:tbl>"
    ) == ["Beløp: 200 000", "Flyttet", "Tiltak 1: Leseglede", "Ja\tNei"]


def test_hidden_struck_out_and_listed_contents_are_left_out():
    contents = control(
        p("Tiltak 1 ..... 3"), '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    )

    assert lines_of(
        p("Synlig ", r("skjult", "<w:vanish/>"), r("strøket", "<w:strike/>"))
        + contents
        + p(field('TOC \\o "1-3"', r("Tiltak 2 ..... 4")))
        + p("Slutt", '<w:r><w:footnoteReference w:id="1"/></w:r>')
    ) == ["Synlig", "Slutt"]


def test_a_field_without_an_end_swallows_nothing():
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'

    assert lines_of(p(begun, '<w:r><w:fldChar w:fldCharType="separate"/></w:r>') + p("Eier: Bodø kommune")) == [
        "Eier: Bodø kommune"
    ]


def test_a_text_box_is_read_once():
    box = f"<w:txbxContent>{p('Eier: Bodø kommune')}</w:txbxContent>"
    drawing = f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice>{drawing}</mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    assert lines_of(p("Før", both)) == ["Før", "Eier: Bodø kommune"]
    assert lines_of(p("Før", f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>")) == [
        "Før",
        "Eier: Bodø kommune",
    ]


def test_the_letterhead_comes_once_at_the_top():
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="header1"/>'
        '<w:headerReference w:type="default" r:id="header2"/><w:titlePg/></w:sectPr>'
    )

    document = read_content(
        "skjema.docx",
        docx_of(
            p("Behovsmelding") + tbl(["a", "b"]) + section,
            header1=tbl(["Statsforvalteren i Nordland", p("Side ", field("PAGE", r("1")))]),
            header2=p("Statsforvalteren i Nordland") + p("12.3"),
        ),
    )

    assert [line for line in document.lines if line] == [
        "Statsforvalteren i Nordland\tSide",
        "Statsforvalteren i Nordland",
        "Behovsmelding",
        "a\tb",
    ]
    assert document.places[-1].table == 1


def level(number, form, text):
    return f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'


def listed(number, abstract, override=""):
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{override}</w:num>'


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="0">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "%1%2)")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="1">{level(0, "bullet", "o")}</w:abstractNum>'
    + listed(1, 0)
    + listed(2, 1)
    + listed(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
)


def numbered(text, number, level=0):
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def test_the_numbers_of_lists_are_written_as_word_prints_them():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '<w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )

    document = read_content(
        "skjema.docx",
        docx_of(
            p("Vurdering av behov", properties='<w:pStyle w:val="Heading1"/>')
            + numbered("Del", 1, 1)
            + numbered("Del", 1, 1)
            + p("Plan", properties='<w:pStyle w:val="Heading1"/>')
            + numbered("Språk", 2)
            + numbered("Nytt", 3)
            + tbl([numbered("", 1), "Leseløft"]),
            numbering=NUMBERING,
            styles=styles,
        ),
    )

    assert [line for line in document.lines if line] == [
        "1. Vurdering av behov", "1a) Del", "1b) Del", "2. Plan", "- Språk", "5. Nytt", "6.\tLeseløft",
    ]  # fmt: skip
    assert document.places[-1].heading == "2. Plan"


def test_amounts_stand_under_their_columns_where_cells_are_merged():
    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'

    assert lines_of(
        tbl(
            [wide + p("Tiltak"), "Eier", "UH", "Totalt"],
            ["1", "Leseløft", "100 000", "200 000", "300 000"],
            [wide + p("Sum"), "100 000", "200 000", "300 000"],
        )
    ) == ["Tiltak\t\tEier\tUH\tTotalt", "1\tLeseløft\t100 000\t200 000\t300 000", "Sum\t\t100 000\t200 000\t300 000"]


def test_amounts_beside_a_label_merged_downwards_join_its_row():
    begun, goes_on = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "<w:tcPr><w:vMerge/></w:tcPr>"

    assert lines_of(
        tbl(
            ["Tiltak", "Eier", "UH"],
            [begun + p("Tiltak 1: Lesing"), begun + p("80 000"), "200 000 (Nord)"],
            [goes_on + p(""), goes_on + p(""), "100 000 (UiT)"],
        )
    ) == ["Tiltak\tEier\tUH", "Tiltak 1: Lesing\t80 000\t200 000 (Nord) 100 000 (UiT)"]


def test_running_text_in_a_cell_keeps_its_paragraphs_and_short_cells_a_line():
    long = p("REKOM") + p("Leseløft") + p("Alle skal lese mer.")
    use = "SePU skal bruke sitt tilskudd (10 000,-) til to samlinger."

    lines = lines_of(tbl(["Nr", "Tiltak", "Bruk"], ["1", long, use]))

    assert lines == ["Nr\tTiltak\tBruk", "1", "REKOM", "Leseløft", "Alle skal lese mer.", use]


def test_a_table_in_a_cell_has_its_own_number_and_rows():
    inner = tbl(["Eier", "UH"], ["1 000,-", "2 000,-"])

    document = read_content("skjema.docx", docx_of(tbl(["Tilskuddet fordeles", inner + p("")])))

    line = document.lines.index("1 000,-\t2 000,-") + 1
    assert document.locator(line) == Locator(table=2, row=2)


def test_tabs_breaks_and_hyphens_are_kept_as_signs():
    assert lines_of(
        p(
            "<w:r><w:t>Eier</w:t><w:tab/><w:t>UH</w:t><w:br/><w:t>PP</w:t><w:noBreakHyphen/><w:t>tje</w:t><w:softHyphen/><w:t>neste</w:t></w:r>"
        )
    ) == [
        "Eier\tUH",
        "PP-tjeneste",
    ]


def test_lines_lined_up_by_tabs_are_one_table():
    document = read_content(
        "skjema.docx", docx_of(p("Eier<w:tab/>".replace("<w:tab/>", "\t") + "UH") + p("1 000,-\t2 000,-") + p("Etter"))
    )

    assert document.lines == ("Eier\tUH", "1 000,-\t2 000,-", "", "Etter")


def test_strict_office_xml_is_read_too():
    content = docx_of(p("Eier: Bodø kommune"))
    document = rendered.repacked(
        content,
        "word/document.xml",
        lambda xml: xml.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ),
    )

    assert read_content("skjema.docx", document).lines == ("Eier: Bodø kommune",)


def test_a_document_without_text_says_whether_it_is_a_picture():
    empty = docx_of(p(""))

    with pytest.raises(UnreadableFile) as refusal:
        read_content("tom.docx", empty)
    assert refusal.value.kind == "empty"
    with pytest.raises(UnreadableFile) as refusal:
        read_content("skannet.docx", rendered.repacked(empty, "word/media/image1.png", lambda _: b"\x89PNG"))
    assert refusal.value.kind == "no-text"


def test_a_file_is_read_by_its_content_whatever_its_name(tmp_path):
    path = tmp_path / "skjema.txt"
    path.write_bytes(docx_of(p("Eier: Bodø kommune")))
    text = tmp_path / "skjema.docx"
    text.write_text("Eier: Bodø kommune", encoding="utf-8")

    assert read(path).lines == read(text).lines == ("Eier: Bodø kommune",)
    assert isinstance(read(path), Document)
