-- Every amount of the selection once per theme of its measure, whole; and once with theme NULL where no theme is
-- known. A measure without amounts has one row per theme with amount_nok NULL. Never sum amount_nok over themes:
-- use equal_part(amount_nok, themes, position), or with main_themes and main_position for main themes only.
CREATE OR REPLACE MACRO selected_theme_funding(
    wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
    wanted_groups, wanted_stage
) AS TABLE
WITH placed AS (
    SELECT
        measure_id,
        theme,
        relation,
        count(*) OVER measure                                      AS themes,
        row_number() OVER measure_in_order - 1                     AS position,
        count(*) FILTER (WHERE relation = 'main') OVER measure     AS main_themes,
        row_number() OVER relation_in_order - 1                    AS main_position
    FROM measure_themes
    WINDOW
        measure AS (PARTITION BY measure_id),
        measure_in_order AS (PARTITION BY measure_id ORDER BY theme),
        relation_in_order AS (PARTITION BY measure_id, relation ORDER BY theme)
),
chosen AS (
    SELECT measure_id, described
    FROM selected_measures(
        wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
        wanted_groups, wanted_stage
    )
),
funding AS (
    SELECT measure_id, share, amount_nok
    FROM selected_funding(
        wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
        wanted_groups, wanted_stage
    )
)
SELECT
    coalesce(chosen.measure_id, funding.measure_id) AS measure_id,
    coalesce(chosen.described, false)               AS described,
    funding.share,
    funding.amount_nok,
    placed.theme,
    placed.relation,
    placed.themes,
    placed.position,
    coalesce(placed.main_themes, 0)                 AS main_themes,
    placed.main_position
FROM chosen
FULL JOIN funding ON funding.measure_id = chosen.measure_id
LEFT JOIN placed ON placed.measure_id = chosen.measure_id;
