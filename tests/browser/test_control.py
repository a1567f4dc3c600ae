"""The coordinator's page as it is used: files dropped, questions answered, amounts put right, reports accepted."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator

from tests.browser import chromium, server
from tests.browser.chromium import Visit

SAMPLES = server.ROOT / "data" / "samples"
NARVIK = "narvik_2026_tiltak_2.txt"
FORMS = (
    NARVIK, "narvik_2026_tiltak_1.txt", "fauske_2023.txt", "hadsel_2024_nynorsk.txt", "meloy_2024_flere_ordninger.txt",
    "saltdal_2026_sideskift.txt", "steigen_2026_nynorsk.txt", "vestvagoy_2026_kolonner.txt",
)  # fmt: skip
BROKEN = {
    "skadet.pdf": b"%PDF-1.7\n%%EOF\n" + b"\0" * 40,
    "gammelt.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
}
NONSENSE = ("abc", "-5", "1e9", "", "æøå " * 8)


@pytest.fixture
def address(own_database: Path, tmp_path: Path) -> Iterator[str]:
    """Give the address of a dashboard of the test's own."""
    with server.serve(own_database, tmp_path / "log") as url:
        yield url


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Visit]:
    """Give a coordinator's tab."""
    with chromium.visit(browser, address) as visit:
        yield visit


@pytest.fixture
def colleague(browser: Browser, address: str) -> Iterator[Visit]:
    """Give another coordinator's tab at the same dashboard."""
    with chromium.visit(browser, address) as visit:
        yield visit


def drop(reader: Visit, files: dict[str, bytes]) -> Visit:
    """Drop files on the uploader, and wait until they are read."""
    payload = [{"name": name, "mimeType": "", "buffer": content} for name, content in files.items()]
    reader.page.locator("input[type=file]").set_input_files(payload)
    reader.page.get_by_text("venter på godkjenning").first.wait_for(timeout=120_000)
    return reader.settle()


def forms(*names: str) -> dict[str, bytes]:
    return {name: (SAMPLES / name).read_bytes() for name in names}


def press(reader: Visit, label: str) -> Visit:
    reader.page.get_by_role("button", name=label, exact=True).click()
    return reader.settle()


def heading(reader: Visit) -> str:
    return reader.page.locator("h1").inner_text().replace("\u00a0", " ")


def said(reader: Visit) -> str:
    return reader.text().replace("\u00a0", " ")


def figures(reader: Visit) -> list[Locator]:
    return reader.page.get_by_role("figure").all()


def fill_in(reader: Visit, amount: str, reason: str) -> Visit:
    reader.page.get_by_label("Nytt beløp i kroner").fill(amount)
    reader.page.get_by_role("textbox", name="Hvorfor?").fill(reason)
    return press(reader, "Lagre rettelsen")


def test_ten_files_two_of_them_broken_are_read_corrected_accepted_and_shown(desk: Visit) -> None:
    desk.open("/?aar=2026&eier=Narvik+kommune")
    desk.open("/kontroll")
    assert heading(desk) == "3 behovsmeldinger er lest – 1 må avklares"

    drop(desk, {**forms(*FORMS), **BROKEN})

    assert heading(desk) == "11 behovsmeldinger er lest – 2 må avklares"
    assert "Kunne ikke leses (2)" in said(desk)
    assert "Venter på godkjenning (8)" in said(desk)
    assert desk.page.get_by_test_id("stFileUploaderFile").count() == 0

    press(desk, "Annet beløp …")
    fill_in(desk, "97 000", "Bekreftet av eier")

    assert "meldt 90 000 kr, rettet til 97 000 kr, fordi bekreftet av eier" in said(desk)

    press(desk, "Godkjenn")
    desk.page.get_by_text("er godkjent").first.wait_for()
    desk.open("/?aar=2026")

    assert "Bodø kommune" in said(desk)
    assert heading(desk).startswith("2 eiere melder behov for 3,")
    assert any("Narvik kommune" in (figure.get_attribute("aria-label") or "") for figure in figures(desk))

    desk.open("/?aar=2026&eier=Narvik+kommune")  # few enough that the table's hidden twin holds every row

    assert "846 500" in said(desk)
    desk.page.get_by_role("button", name="Kilder").first.click()
    assert "97000" in desk.settle().page.get_by_role("dialog").locator("table").inner_text()
    assert desk.complaints == []


def test_two_at_the_same_page_see_the_same_list_and_the_later_correction_is_told(desk: Visit, colleague: Visit) -> None:
    drop(desk.open("/kontroll"), forms(NARVIK))
    colleague.open(f"/kontroll?{desk.query()}")

    assert heading(colleague) == heading(desk)
    press(desk, "Annet beløp …")
    press(colleague, "Annet beløp …")
    fill_in(desk, "97 000", "Bekreftet av eier")
    fill_in(colleague, "98 000", "Lest på nytt")

    assert "Noen har endret dette til 97 000 kr" in said(colleague)
    assert "rettet til 97 000 kr" in said(colleague)
    assert "Dette gikk ikke" not in said(colleague)

    drop(colleague, forms("fauske_2023.txt"))
    assert heading(desk.open("/kontroll")) == heading(colleague)


def test_a_button_does_what_its_reader_saw_whatever_the_colleague_has_done(desk: Visit, colleague: Visit) -> None:
    drop(desk.open("/kontroll"), forms(NARVIK, "fauske_2023.txt"))
    colleague.open(f"/kontroll?{desk.query()}")
    press(desk, "Behold 90\u00a0000")
    press(colleague, "Spør eier")
    press(colleague, "Spørsmål til eier (1)")

    colleague.page.get_by_role("dialog").get_by_text("Hvilket beløp gjelder?").wait_for()


def test_nonsense_for_an_amount_is_asked_for_again(desk: Visit) -> None:
    drop(desk.open("/kontroll"), forms(NARVIK))
    press(desk, "Annet beløp …")
    for amount in NONSENSE:
        fill_in(desk, amount, "x" * 5_000)

        assert "Skriv beløpet i hele kroner" in said(desk), amount
        assert "rettet til" not in said(desk), amount

    fill_in(desk, "97 000", "x" * 5_000)

    assert "Teksten er for lang. Den kan ha 500 tegn." in said(desk)
    assert "rettet til" not in said(desk)

    fill_in(desk, "97 000", "x" * 500)
    desk.page.get_by_text("rettet til 97 000 kr").first.wait_for()  # which a click publishes

    assert f"rettet til 97 000 kr, fordi {'x' * 500}." in said(desk)
    assert desk.complaints == []


def test_a_removed_report_is_gone_from_the_overview_and_in_the_log(desk: Visit) -> None:
    desk.open("/kontroll?aar=2026")
    desk.page.get_by_text("De andre").first.click()
    desk.settle()
    desk.page.get_by_text("Bodø kommune 2026").first.click()
    desk.settle()
    press(desk, "Fjern")
    desk.page.get_by_role("textbox", name="Hvorfor fjernes den?").fill("Sendt to ganger")
    press(desk, "Fjern behovsmeldingen")

    assert heading(desk) == "2 behovsmeldinger er lest – 1 må avklares"
    assert "Logg (1)" in said(desk)
    assert "2026" not in heading(desk.open("/"))


def test_what_owners_are_asked_is_copied(browser: Browser, address: str) -> None:
    with chromium.visit(browser, address) as reader:
        reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        press(press(reader.open("/kontroll"), "Spør eier"), "Spørsmål til eier (1)")
        letter = reader.page.get_by_role("dialog").get_by_test_id("stCode")
        letter.hover()
        letter.get_by_role("button").click()
        copied = reader.page.evaluate("navigator.clipboard.readText()")

    assert copied.startswith("Hei, Bodø kommune!")
    assert "913\u00a0035 kr" in copied or "913 035" in copied.replace("\u00a0", " ")
