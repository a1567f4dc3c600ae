"""What the three real forms come to: the table of the model's section 3, in whole kroner."""

SEPU = "SePU, Universitetet i Innlandet"
LMS = "Læringsmiljøsenteret, Universitetet i Stavanger"
NORD = "Nord universitet"

TOTALS = {
    2023: {"owner": 1_250_000, SEPU: 1_085_535, NORD: 749_360},
    2024: {"owner": 1_580_000, SEPU: 2_386_450, NORD: 383_040},
    2026: {"owner": 880_000, LMS: 835_300, NORD: 743_560},
}
REMAINDERS = {2023: {}, 2024: {"owner": 200_000, SEPU: 873_950, NORD: 383_040}, 2026: {}}
DESCRIBED = {2023: 3_084_895, 2024: 2_892_500, 2026: 401_500}
MEASURES = {2023: 8, 2024: 3, 2026: 5}
RULES = {
    2023: ["amount-missing"] * 3 + ["cost-lines", "hourly-rate", "year-inferred"],
    2024: ["count-unreadable", "not-itemised", "partner-not-listed", "placeholder-left", "tick-unreadable"],
    2026: ["attachment-missing"] * 4 + ["level-tick", "partner-not-listed", "partner-tick"],
}


def by_recipient(rows: list[tuple[int, str, str, int]]) -> dict[int, dict[str, int]]:
    """Add up (year, role, recipient, kroner) as the table does: all owners together, universities apart."""
    sums: dict[int, dict[str, int]] = {year: {} for year in TOTALS}
    for year, role, recipient, nok in rows:
        name = "owner" if role == "owner" else recipient
        sums[year][name] = sums[year].get(name, 0) + nok
    return sums
