"""Pdf forms give the lines other formats do, whatever is drawn around their words."""

import io
import random

import pypdf
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, NumberObject, TextStringObject

from behovsmelding.checks import check
from behovsmelding.errors import UnreadableFile
from behovsmelding.forms import read as read_form
from behovsmelding.reading import pdf
from behovsmelding.report import Locator
from behovsmelding.vocabulary import Vocabulary
from tests.reading.drawn import HEIGHT, box, page_of, picture, table, write
from tests.reading.drawn import pdf as drawn

WIDTHS = (165, 85, 130, 90)
HEADER = ("", "Eier", "UH", "Totalt")
ROWS = [
    HEADER,
    ("Tiltak 1: Kvalitetsutvikling i\nkommunale barnehager", "200 000,-", "201 500,-\n(LMS)", "401 500,-"),
    ("Tiltak 2: Lesing og skriving", "150 000,-", "459 560,- (Nord)", "609 560,-"),
    ("Sum", "350 000,-", "661 060,-", "1 011 060,-"),
]
RUNNING = (
    "Skolene har kartlagt behovet sammen",
    "med de ansatte gjennom høsten, og",
    "lederne har drøftet svarene i flere",
    "møter. Barnehagene vil arbeide mer",
    "med språk og lek i de neste årene.",
)


def lines(*pages, **settings):
    return pdf.read("skjema.pdf", drawn(*pages, **settings)).lines


def refusal(content):
    with pytest.raises(UnreadableFile) as refused:
        pdf.read("skjema.pdf", content)
    return refused.value


def rewritten(content, change):
    """Give a pdf as pypdf writes it after a change to its writer."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(content))
    change(writer)
    saved = io.BytesIO()
    writer.write(saved)
    return saved.getvalue()


def test_a_row_of_a_ruled_table_is_one_line_with_tabs_however_its_cells_break():
    document = pdf.read("skjema.pdf", drawn(lambda canvas: table(canvas, ROWS, WIDTHS, top=60)))

    assert document.lines == (
        "\tEier\tUH\tTotalt",
        "Tiltak 1: Kvalitetsutvikling i kommunale barnehager\t200 000,-\t201 500,- (LMS)\t401 500,-",
        "Tiltak 2: Lesing og skriving\t150 000,-\t459 560,- (Nord)\t609 560,-",
        "Sum\t350 000,-\t661 060,-\t1 011 060,-",
    )
    assert document.places[2] == Locator(page=1, table=1, row=3)


def test_a_table_without_rules_is_told_by_its_columns_of_amounts():
    def page(canvas):
        write(canvas, ["Total sum det meldes behov for 2026"], top=40)
        end = table(canvas, ROWS, WIDTHS, top=70, rules="none")
        write(canvas, ["Ev. kommentar fra innsender"], top=end + 20)

    found = lines(page)

    assert found == (
        "Total sum det meldes behov for 2026",
        "",
        "\tEier\tUH\tTotalt",
        "Tiltak 1: Kvalitetsutvikling i kommunale barnehager\t200 000,-\t201 500,- (LMS)\t401 500,-",
        "Tiltak 2: Lesing og skriving\t150 000,-\t459 560,- (Nord)\t609 560,-",
        "Sum\t350 000,-\t661 060,-\t1 011 060,-",
        "",
        "Ev. kommentar fra innsender",
    )


def test_the_amounts_of_a_second_partner_stay_in_the_cell_and_an_empty_cell_stays_empty():
    rows = [
        ("Ordning", "Eier", "UH", "Totalt"),
        ("Regional ordning", "200.000,-", "637.950 (Sepu)\n328.320,- (Nord)", "1.166.270,-"),
        ("Desentralisert ordning", "", "54.720,-", "54.720,-"),
    ]

    for rules in ("all", "none"):
        found = lines(lambda canvas, rules=rules: table(canvas, rows, WIDTHS, top=60, rules=rules))

        assert found[1] == "Regional ordning\t200.000,-\t637.950 (Sepu) 328.320,- (Nord)\t1.166.270,-"
        assert found[2] == "Desentralisert ordning\t\t54.720,-\t54.720,-"


def test_a_row_broken_by_the_page_is_one_line_and_the_repeated_header_is_dropped():
    def first(canvas):
        table(
            canvas, [HEADER, ("Tiltak 1: Kvalitetsutvikling i", "200 000,-", "201 500,-", "401 500,-")], WIDTHS, top=730
        )

    def second(canvas):
        table(canvas, [HEADER, ("kommunale barnehager", "", "(LMS)", ""), *ROWS[2:]], WIDTHS, top=60)

    document = pdf.read("skjema.pdf", drawn(first, second))

    assert [line for line in document.lines if line] == [
        "\tEier\tUH\tTotalt",
        "Tiltak 1: Kvalitetsutvikling i kommunale barnehager\t200 000,-\t201 500,- (LMS)\t401 500,-",
        "Tiltak 2: Lesing og skriving\t150 000,-\t459 560,- (Nord)\t609 560,-",
        "Sum\t350 000,-\t661 060,-\t1 011 060,-",
    ]
    assert document.places[2] == Locator(page=2, table=1, row=3)


def test_a_row_with_its_own_label_and_amounts_is_never_joined_to_the_one_before_the_page():
    found = lines(
        lambda canvas: table(canvas, [HEADER, ("Tiltak 1: Lesing", "1 000,-", "2 000,-", "3 000,-")], WIDTHS, top=740),
        lambda canvas: table(canvas, [("", "4 000,-", "5 000,-", "9 000,-")], WIDTHS, top=60),
    )

    assert "\t4 000,-\t5 000,-\t9 000,-" in found


def test_two_columns_of_running_text_are_read_one_after_the_other():
    other = [line.replace("Skolene", "Eierne") for line in RUNNING]

    def page(canvas):
        write(
            canvas, ["Behovsmelding for kollektiv kompetanseutvikling i barnehager og skoler i hele kommunen"], top=40
        )
        write(canvas, RUNNING, top=80, x=50)
        write(canvas, other, top=83, x=320)

    found = [line for line in lines(page) if line]

    assert found[1:] == [" ".join(RUNNING), " ".join(other)]


def test_a_cell_with_running_text_keeps_its_paragraphs_each_on_a_line():
    paragraphs = "\n".join((*RUNNING, "", "Målet er at alle elever leser.", "", *RUNNING))

    found = lines(lambda canvas: table(canvas, [("Beskriv behovet", paragraphs)], (150, 230), top=60))

    whole = " ".join(RUNNING)
    assert found == ("Beskriv behovet", "", whole, "", "Målet er at alle elever leser.", "", whole)


def test_gaps_between_paragraphs_are_empty_lines():
    assert lines(page_of("Tiltaket gjelder skolene.", "Skolene har kartlagt.", "", "2. Plan")) == (
        "Tiltaket gjelder skolene.",
        "Skolene har kartlagt.",
        "",
        "2. Plan",
    )


def test_what_is_bold_stands_between_stars_and_is_the_heading_of_what_follows():
    document = pdf.read("skjema.pdf", drawn(page_of("**Økonomi og varighet**", "", "Eier: 200 000,-")))

    assert document.lines == ("**Økonomi og varighet**", "", "Eier: 200 000,-")
    assert document.places[2] == Locator(page=1, heading="Økonomi og varighet")


def test_drawn_boxes_stand_in_their_line_ticked_or_not():
    def page(canvas):
        write(canvas, ["Barnehage"], top=60)
        box(canvas, 130, 60)
        write(canvas, ["Grunnskole"], top=60, x=160)
        box(canvas, 235, 60, "x")
        write(canvas, ["Begge deler"], top=60, x=265)
        box(canvas, 340, 60, "cross")

    assert " ".join(lines(page)[0].split()) == "Barnehage ☐ Grunnskole ☒ Begge deler ☒"


def test_boxes_of_symbol_fonts_are_signs():
    def page(canvas):
        write(canvas, ["Ja", "Nei"], top=60, x=80)
        canvas.setFont("ZapfDingbats", 11)
        canvas.drawString(60, HEIGHT - 71, "✘")
        canvas.drawString(60, HEIGHT - 85, "❏")

    assert [line.split() for line in lines(page)] == [["✘", "Ja"], ["☐", "Nei"]]


def test_fields_show_what_is_filled_in_where_they_stand():
    def page(canvas):
        write(canvas, ["Eier:", "Ordning:", "Barnehage", "Grunnskole", "Vår"], top=60)
        form = canvas.acroForm
        form.textfield(name="eier", value="Bodø kommune", x=120, y=HEIGHT - 74, width=200, height=14)
        form.choice(
            name="ordning", value="REKOM", options=["REKOM", "DEKOM"], x=120, y=HEIGHT - 88, width=90, height=14
        )
        form.checkbox(name="barnehage", checked=True, x=140, y=HEIGHT - 101, size=11)
        form.checkbox(name="skole", checked=False, x=140, y=HEIGHT - 115, size=11)
        form.radio(name="vaar", value="ja", selected=True, x=140, y=HEIGHT - 129, size=11)
        form.radio(name="vaar", value="nei", selected=False, x=170, y=HEIGHT - 129, size=11)

    found = [" ".join(line.split()) for line in lines(page) if line]

    assert found == ["Eier: Bodø kommune", "Ordning: REKOM", "Barnehage ☒", "Grunnskole ☐", "Vår ☒ ☐"]


def test_a_note_typed_over_the_page_is_read():
    note = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/FreeText"),
            NameObject("/Rect"): ArrayObject([NumberObject(edge) for edge in (120, HEIGHT - 74, 320, HEIGHT - 58)]),
            NameObject("/Contents"): TextStringObject("Bodø kommune"),
        }
    )

    content = rewritten(drawn(page_of("Eier:")), lambda writer: writer.add_annotation(0, note))

    assert " ".join(pdf.read("skjema.pdf", content).lines[0].split()) == "Eier: Bodø kommune"


def test_digits_with_blanks_of_any_kind_stay_one_amount_and_amounts_beside_each_other_two():
    def page(canvas):
        write(canvas, ["Sum", "Eier: 200\u00a0000,-"], top=60)
        write(canvas, ["880  000,-"], top=60, x=200)
        write(canvas, ["1 578 860,-"], top=60, x=290)

    assert [line for line in lines(page) if line] == ["Sum\t880 000,-\t1 578 860,-", "Eier: 200 000,-"]


def test_a_hyphen_that_ends_a_line_stays_for_the_editions_to_close():
    assert lines(page_of("kompetanse\u00ad", "utvikling og samar\u00adbeid")) == (
        "kompetanse-",
        "utvikling og samarbeid",
    )


def test_page_numbers_and_repeated_heads_are_dropped_and_the_letterhead_kept():
    def page(number):
        def draw(canvas):
            write(canvas, ["Statsforvalteren i Nordland"], top=20)
            write(canvas, [f"Svar {number * 7} på spørsmålet i skjemaet", "1", "DEKOM"], top=300)
            write(canvas, [f"Side {number} av 3"], top=800, x=270)

        return draw

    found = lines(page(1), page(2), page(3))

    assert found.count("Statsforvalteren i Nordland") == 1
    assert found[0] == "Statsforvalteren i Nordland"
    assert found.count("1") == 3
    assert not any("Side" in line for line in found)


def test_a_number_that_begins_a_measure_is_no_page_number():
    found = lines(page_of("1", "DEKOM", top=760), page_of("2", "REKOM", top=30))

    assert [line for line in found if line] == ["1", "DEKOM", "2", "REKOM"]


def test_a_scanned_pdf_says_what_it_is():
    refused = refusal(drawn(picture, picture))

    assert refused.kind == "no-text"
    assert "skannet bilde" in str(refused)


def test_pages_that_are_pictures_are_told_about_and_the_rest_is_read():
    form = page_of(
        "Behovsmelding 2026 for skolene i kommunen", "Tiltak 1: Lesing i alle fag", "Tilskudd eier: 100 000,-"
    )

    document = pdf.read("skjema.pdf", drawn(form, picture))
    report = read_form(document, Vocabulary.load())

    assert document.unread_pages == (2,)
    found = [finding for finding in check(report, Vocabulary.load()) if finding.rule == "pages-unread"]
    assert [(finding.severity, finding.locator) for finding in found] == [("feil", Locator(page=2))]
    assert "Side 2 er et bilde" in found[0].message


def test_letters_that_are_only_codes_are_refused():
    nonsense = [" ".join(["%HKRYVPHOGLQJ", "RPVRUJ", "WLOWDN"]) for _ in range(20)]

    refused = refusal(drawn(page_of(*nonsense)))

    assert refused.kind == "no-text"
    assert "koder" in str(refused)


def test_a_password_is_asked_of_the_sender_unless_it_is_only_against_change():
    content = drawn(page_of("Behovsmelding"))

    locked = rewritten(content, lambda writer: writer.encrypt("hemmelig", algorithm="AES-256"))
    unchangeable = rewritten(content, lambda writer: writer.encrypt("", "eier", algorithm="AES-256"))

    assert refusal(locked).kind == "encrypted"
    assert pdf.read("skjema.pdf", unchangeable).lines == ("Behovsmelding",)


def of_livecycle(writer):
    form = DictionaryObject({NameObject("/XFA"): TextStringObject("<xdp/>")})
    writer.root_object[NameObject("/AcroForm")] = form


def of_attachments(writer):
    writer.root_object[NameObject("/Collection")] = DictionaryObject()


@pytest.mark.parametrize(
    ("content", "kind", "word"),
    [
        (drawn(page_of("Behovsmelding"))[:600], "damaged", "skadet"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 8, "damaged", "skadet"),
        (rewritten(drawn(page_of("Please wait...")), of_livecycle), "legacy-format", "LiveCycle"),
        (rewritten(drawn(page_of("Behovsmelding")), of_attachments), "not-a-document", "portefølje"),
        (drawn(page_of("")), "no-text", "uten tekst"),
        (drawn(*[page_of("Side")] * 201), "too-large", "201 sider"),
    ],
)
def test_what_is_no_form_gets_a_sentence(content, kind, word):
    refused = refusal(content)

    assert refused.kind == kind
    assert word in str(refused)


def test_a_page_that_unfolds_without_end_is_refused():
    def bomb(canvas):
        canvas.beginForm("innerst")
        write(canvas, ["Behovsmelding"] * 40, top=60)
        canvas.endForm()
        for outer, inner in (("ytre", "innerst"), ("ytterst", "ytre"), ("alt", "ytterst")):
            canvas.beginForm(outer)
            for _ in range(60):
                canvas.doForm(inner)
            canvas.endForm()
        canvas.doForm("alt")

    assert refusal(drawn(bomb)).kind == "too-large"


def packed(writer):
    for page in writer.pages:
        page.compress_content_streams()


def test_a_page_whose_text_is_damaged_is_refused_and_never_read_in_part():
    content = bytearray(rewritten(drawn(page_of(*RUNNING, "Tiltak 1: 150 000,-")), packed))
    start = content.index(b"stream", content.index(b"FlateDecode"))
    assert pdf.read("skjema.pdf", bytes(content)).lines
    content[start + 60] ^= 1

    refused = refusal(bytes(content))

    assert refused.kind == "damaged"
    assert "bare noe av teksten" in str(refused)


@pytest.mark.parametrize("seed", range(40))
def test_a_damaged_file_is_read_or_refused_and_never_anything_else(seed):
    chance = random.Random(seed)
    content = bytearray(drawn(lambda canvas: table(canvas, ROWS, WIDTHS, top=60), page_of(*RUNNING)))
    for _ in range(chance.choice((1, 5, 50))):
        content[chance.randrange(len(content))] = chance.randrange(256)

    try:
        found = pdf.read("skjema.pdf", bytes(content)).lines
    except UnreadableFile as refused:
        found = (str(refused),)

    assert found
