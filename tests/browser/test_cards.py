"""What lies behind a chart is one click away."""

import csv
import io

from tests.browser.chromium import Visit


def cells(name: str, reader: Visit) -> str:
    """Open a card's dialog and read its table, which is drawn on a canvas with a table for screen readers in it."""
    reader.page.get_by_role("button", name=name).first.click()
    reader.settle()
    return reader.page.get_by_role("dialog").locator("table").first.inner_text()


def test_the_table_behind_a_chart_is_one_click_away(reader: Visit) -> None:
    reader.open("/universitet?aar=2026")

    table = cells("Vis tabell", reader)

    assert "Nord universitet" in table
    assert "743560" in table
    assert reader.complaints == []


def test_the_sources_of_a_chart_are_one_click_away(reader: Visit) -> None:
    reader.open("/universitet?aar=2026")

    sources = cells("Kilder", reader)

    assert "Nord universitet" in sources
    assert "459560" in sources
    assert reader.complaints == []


def test_the_download_is_the_table_as_csv_that_excel_opens(reader: Visit) -> None:
    reader.open("/universitet?aar=2026")

    with reader.page.expect_download() as begun:
        reader.page.get_by_role("button", name="Last ned").first.click()

    written = begun.value.path().read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(written), delimiter=";"))
    assert begun.value.suggested_filename.endswith("2026.csv")
    assert any("Nord universitet" in row and "743560" in row for row in rows)
    assert reader.complaints == []


def test_the_download_of_an_english_page_is_written_as_english_is(reader: Visit) -> None:
    reader.open("/universitet?aar=2026&sprak=en")

    with reader.page.expect_download() as begun:
        reader.page.get_by_role("button", name="Download").first.click()

    heading = begun.value.path().read_bytes().decode("utf-8-sig").splitlines()[0]
    assert heading.startswith("Recipient,Institution,")
