-- Every amount of the selection once per theme of its measure, whole; and once with theme NULL where no theme is
-- known. A measure without amounts has one row per theme with amount_nok NULL. Never sum amount_nok over themes:
-- use equal_part(amount_nok, themes, position), or with main_themes and main_position for main themes only.
CREATE OR REPLACE MACRO selected_theme_funding(
    wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
    wanted_groups, wanted_stage
) AS TABLE
WITH asked AS (
    SELECT measure_id, described, share, amount_nok
    FROM selected_funding(
        wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
        wanted_groups, wanted_stage
    )
    UNION ALL
    -- A measure stands once more, without an amount: so that one of which none is stated stands too.
    SELECT measure_id, described, NULL, NULL
    FROM selected_measures(
        wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
        wanted_groups, wanted_stage
    )
)
SELECT
    asked.measure_id,
    asked.described,
    asked.share,
    asked.amount_nok,
    placed.theme,
    placed.relation,
    placed.themes,
    placed.place                      AS position,
    coalesce(placed.main_themes, 0)   AS main_themes,
    placed.main_place                 AS main_position
FROM asked
LEFT JOIN published.measure_themes AS placed ON placed.measure_id = asked.measure_id;
