"""The chosen language reaches what only a browser shows: the page's lang, Streamlit's own words, parts run alone."""

import pytest

from tests.browser.chromium import Visit
from tests.browser.test_platform_words import english

SEARCHED = {"nn": "Ingen beløp har desse orda.", "en": "No amounts have these words."}
UPLOAD = {"nb": "Velg filer", "nn": "Vel filer", "en": "Upload"}


def lang(reader: Visit) -> str:
    return reader.page.evaluate("document.documentElement.lang")


@pytest.mark.parametrize("code", UPLOAD)
def test_the_page_and_the_platform_speak_the_language_of_the_address(reader: Visit, code: str) -> None:
    reader.open(f"/kontroll?sprak={code}")

    assert lang(reader) == code
    reader.page.get_by_test_id("stFileUploader").get_by_text(UPLOAD[code], exact=True).last.wait_for()
    assert code == "en" or english(reader) == []
    assert reader.complaints == []


@pytest.mark.parametrize("code", SEARCHED)
def test_a_dialogue_speaks_the_language_when_only_it_is_run_again(reader: Visit, code: str) -> None:
    reader.open(f"/?aar=2026&sprak={code}")
    reader.page.get_by_test_id("stButton").get_by_text(
        {"nn": "Kjelder", "en": "Sources"}[code], exact=True
    ).first.click()
    reader.page.get_by_role("dialog").get_by_role("textbox").first.fill("zzzz")
    reader.page.keyboard.press("Enter")

    reader.page.get_by_role("dialog").get_by_text(SEARCHED[code]).wait_for()


def test_choosing_a_language_keeps_the_page_and_its_filters(reader: Visit) -> None:
    reader.open("/eiere?aar=2024")
    reader.page.get_by_role("link", name="English").click()
    reader.settle()

    assert lang(reader) == "en"
    assert reader.query() == "aar=2024&sprak=en"
    reader.page.get_by_role("link", name="University partners").click()
    reader.settle()
    assert "sprak=en" in reader.query()

    reader.page.get_by_role("link", name="Bokmål").click()
    reader.settle()
    assert lang(reader) == "nb"
    assert reader.query() == "aar=2024"
