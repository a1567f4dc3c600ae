"""The figures of the three real forms, read off the pages as a reader reads them."""

import pytest

from tests.browser.chromium import Visit


def spaced(nok: int) -> str:
    """Write kroner as the pages do."""
    return f"{nok:,}".replace(",", "\u00a0") + "\u00a0kr"


@pytest.mark.parametrize(
    ("year", "owner_nok", "university_nok", "total_nok"),
    [
        (2023, 1_250_000, 1_834_895, 3_084_895),
        (2024, 1_580_000, 2_769_490, 4_349_490),
        (2026, 880_000, 1_578_860, 2_458_860),
    ],
)
def test_the_shares_of_a_year_stand_on_the_overview(
    reader: Visit, year: int, owner_nok: int, university_nok: int, total_nok: int
) -> None:
    reader.open(f"/?aar={year}")

    shown = reader.page.get_by_test_id("stMetricValue").all_inner_texts()

    assert shown[:3] == [spaced(total_nok), spaced(owner_nok), spaced(university_nok)]


@pytest.mark.parametrize(
    ("year", "partners"),
    [
        (2023, {"SePU": 1_085_535, "Nord universitet": 749_360}),
        (2024, {"SePU": 2_386_450, "Nord universitet": 383_040}),
        (2026, {"Læringsmiljøsenteret": 835_300, "Nord universitet": 743_560}),
    ],
)
def test_each_partners_share_stands_on_its_page(reader: Visit, year: int, partners: dict[str, int]) -> None:
    reader.open(f"/universitet?aar={year}")

    painted = " ".join(reader.page.locator(".bm-rows").first.locator("li").all_text_contents())

    for partner, nok in partners.items():
        assert partner in painted
        assert spaced(nok) in painted


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (2023, ["minst", "ingen totalsum oppgitt", "3\u00a0tiltak uten beløp", "2023 (antatt)"]),
        (2024, [f"{spaced(2_892_500)} er fordelt på tiltak", "fra 1 av 10\u00a0eiere i Salten"]),
        (2026, [f"{spaced(401_500)} er beskrevet", "2025 er ikke mottatt"]),
    ],
)
def test_what_is_unknown_is_said_beside_the_figures(reader: Visit, year: int, words: list[str]) -> None:
    reader.open(f"/?aar={year}")

    text = reader.text()

    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(("year", "unknown"), [(2024, 1_456_990), (2026, 2_057_360)])
def test_what_is_not_received_is_a_bar_of_its_own_among_target_groups(reader: Visit, year: int, unknown: int) -> None:
    reader.open(f"/malgrupper?aar={year}")

    told = reader.page.get_by_role("figure").first.get_attribute("aria-label")

    assert f"Skjema eller vedlegg ikke mottatt: {spaced(unknown)}" in told


def test_a_form_that_contradicts_itself_is_told_about_on_the_control_page(reader: Visit) -> None:
    reader.open("/kontroll?aar=2023")

    text = reader.text()

    assert "Må avklares" in text
    assert spaced(913_035) in text
    assert spaced(949_185) in text
