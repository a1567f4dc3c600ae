"""Tables in plain text become lines with tabs, whichever way they were kept; all other lines stay as they are."""

from behovsmelding.reading.document import Document
from behovsmelding.reading.text_tables import arranged


def lines_of(text: str) -> list[tuple[int | None, str]]:
    """Give the lines of a text with something on them, with the line of the file each begins on."""
    document = arranged(Document.from_text("a.txt", "0" * 64, text))
    return [(document.locator(number).line, line) for number, line in enumerate(document.lines, 1) if line.strip()]


def test_running_text_stays_as_it_is():
    document = Document.from_text(
        "a.txt", "0" * 64, "Eier: Bodø kommune   Kompetansenettverk: Salten\n\nVi   melder behov."
    )

    assert arranged(document) is document


def test_columns_of_blanks_become_cells_and_a_wrapped_cell_joins_its_row():
    text = (
        "                              Eier        UH             Totalt\n"
        "Tiltak 1: Språkstimulering    90 000,-    140 000,-      230 000,-\n"
        "for de yngste                             (Lesesenteret)\n"
        "Sum                           90 000,-    140 000,-      230 000,-\n"
        "\n"
        "Ev. kommentar\n"
    )

    assert lines_of(text) == [
        (1, "\tEier\tUH\tTotalt"),
        (2, "Tiltak 1: Språkstimulering for de yngste\t90 000,-\t140 000,- (Lesesenteret)\t230 000,-"),
        (4, "Sum\t90 000,-\t140 000,-\t230 000,-"),
        (6, "Ev. kommentar"),
    ]


def test_numbers_set_to_the_right_stand_under_their_heading():
    text = "             Eier          UH      Totalt\nTiltak 1   90 000     140 000     230 000\n"

    assert lines_of(text)[1] == (2, "Tiltak 1\t90 000\t140 000\t230 000")


def test_a_heading_goes_on_below_itself():
    text = (
        "Eier (Rana    UH (Kunstkultur-   Sum totalt\n"
        "kommune)      senteret)\n\n"
        "50 000,-      80 000,-           130 000,-\n"
    )

    assert lines_of(text) == [
        (1, "Eier (Rana kommune)\tUH (Kunstkultursenteret)\tSum totalt"),
        (4, "50 000,-\t80 000,-\t130 000,-"),
    ]


def test_an_empty_cell_keeps_its_place():
    text = "Sum totalt    UH (UiT)    UH (Nord)   Eier\n1.159.943,-   774.943,-               385.000,-\n"

    assert lines_of(text)[1][1].split("\t") == ["1.159.943,-", "774.943,-", "", "385.000,-"]


def test_what_follows_a_row_without_a_label_is_no_part_of_the_table():
    text = "Eier        UH          Sum totalt\n50 000,-    80 000,-    130 000,-\nTiltak 2\nNavn på tiltak: Lek\n"

    assert lines_of(text)[2:] == [(3, "Tiltak 2"), (4, "Navn på tiltak: Lek")]


def test_cells_of_running_text_side_by_side_are_read_one_after_the_other():
    text = (
        "Nr    Konkret beskrivelse av tiltaket    Hvordan skal tilskuddet brukes?\n"
        "1     REKOM                              Rana kommune skal bruke sitt\n"
        "      Lek ute                            tilskudd (54.000,-) til vikarer.\n"
        "\n"
        "      Alle er med.\n"
    )

    assert [line for _, line in lines_of(text)[3:]] == [
        "1",
        "REKOM",
        "Lek ute",
        "Alle er med.",
        "Rana kommune skal bruke sitt",
        "tilskudd (54.000,-) til vikarer.",
    ]
    assert lines_of(text)[-1][0] == 3


def test_pipes_and_breaks_in_cells_are_rows_and_lines():
    text = (
        "| Nr | Konkret beskrivelse | Hvordan |\n|---|:--|---|\n"
        "| 1 | **REKOM**<br>Lek ute<br>Alle er med. | Rana kommune: 54.000,- |\n"
        "| Sum | 54 000 | 10 000<br>(Nord) |\n"
    )

    assert [line for _, line in lines_of(text)] == [
        "Nr\tKonkret beskrivelse\tHvordan",
        "1",
        "**REKOM**",
        "Lek ute",
        "Alle er med.",
        "Rana kommune: 54.000,-",
        "Sum\t54 000\t10 000 (Nord)",
    ]


def test_a_quoted_form_is_read_as_the_form_it_was():
    assert lines_of("Hei!\n> Eier: Rana kommune\n> > Tiltak 1\n") == [
        (1, "Hei!"),
        (2, "Eier: Rana kommune"),
        (3, "Tiltak 1"),
    ]
