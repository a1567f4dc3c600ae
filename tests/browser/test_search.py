"""The search by hand: from any page, by keyboard, to a hit's place and back; filters that are one click from gone."""

from urllib.parse import parse_qs, urlsplit

from tests.browser.chromium import Visit


def test_a_search_from_any_page_leads_to_a_measure_and_back_by_keyboard(reader: Visit) -> None:
    reader.open("/eiere?aar=2024")
    field = reader.page.get_by_role("textbox", name="Søk i alt")
    field.focus()
    reader.page.keyboard.type("gruppeleder")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/sok**")
    reader.settle()
    found = reader.page.locator("h1").inner_text()

    hit = reader.page.get_by_test_id("stMain").get_by_role("link", name="18 gruppeledersamlinger").first
    hit.focus()
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**/tiltak**")
    reader.settle()
    measure = reader.page.locator("h1").inner_text()
    reader.page.go_back()
    reader.page.wait_for_url("**/sok**")
    reader.settle()

    assert "passer til «gruppeleder»" in found
    assert measure == "18 gruppeledersamlinger"
    assert parse_qs(urlsplit(reader.page.url).query)["q"] == ["gruppeleder"]
    assert reader.page.locator("h1").inner_text() == found
    assert reader.complaints == []


def test_an_active_filter_goes_with_one_click_and_is_whole_on_a_telephone(reader: Visit) -> None:
    reader.page.set_viewport_size({"width": 390, "height": 844})
    reader.open("/temaer?aar=2026&nettverk=Salten&uh=L%C3%A6ringsmilj%C3%B8senteret%2C+Universitetet+i+Stavanger")
    chips = reader.page.get_by_role("button", name="Kompetansemiljø (UH): Læringsmiljøsenteret")

    cut = chips.evaluate(
        "chip => chip.scrollWidth > chip.clientWidth || chip.getBoundingClientRect().right > innerWidth"
    )
    chips.click()
    chips.wait_for(state="detached")
    reader.settle()

    assert not cut
    assert parse_qs(reader.query()) == {"aar": ["2026"], "nettverk": ["Salten"]}


def test_what_is_chosen_and_what_is_found_is_whole_on_a_telephone(reader: Visit) -> None:
    cut = "each => each.some(one => one.scrollWidth > one.clientWidth || getComputedStyle(one).whiteSpace === 'nowrap')"
    reader.page.set_viewport_size({"width": 320, "height": 800})
    reader.open("/sok?q=gruppeledersamlinger")
    links = reader.page.get_by_test_id("stPageLink-NavLink").get_by_test_id("stMarkdownContainer")
    chosen = reader.page.locator("[data-tag] > span[title]")

    titles, titles_cut = links.count(), links.evaluate_all(cut)
    reader.open("/?aar=2026&nivaa=begge")

    assert titles > 0
    assert not titles_cut
    assert "Barnehage og grunnskole" in chosen.all_inner_texts()
    assert not chosen.evaluate_all(cut)
