-- Amounts that pass every other filter but lack what a filter on level, theme or target group asks for: the form does
-- not say it, its attachment is not received, or the amount stands on no measure. missing names what is lacking.
CREATE OR REPLACE MACRO unplaced_funding(
    wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
    wanted_groups, wanted_stage
) AS TABLE
WITH considered AS (
    SELECT facts.*
    FROM funding_facts AS facts
    SEMI JOIN selected_measures(
        wanted_years, wanted_schemes, NULL, wanted_networks, wanted_owners, wanted_partners, NULL,
        NULL, wanted_stage
    ) USING (measure_id)
    WHERE wanted_stage IS NULL OR facts.stage = wanted_stage::VARCHAR
    UNION ALL
    SELECT loose.*
    FROM unitemised_funding(
        wanted_years, wanted_schemes, wanted_networks, wanted_owners, wanted_partners, wanted_stage
    ) AS loose
),
lacking AS (
    SELECT
        considered.*,
        list_filter(
            [
                CASE WHEN wanted_levels IS NOT NULL AND considered.level IS NULL THEN 'level' END,
                CASE WHEN wanted_themes IS NOT NULL AND len(considered.themes) = 0 THEN 'theme' END,
                CASE WHEN wanted_groups IS NOT NULL AND len(considered.target_groups) = 0 THEN 'target_group' END
            ],
            lambda reason: reason IS NOT NULL
        ) AS missing
    FROM considered
)
SELECT lacking.*
FROM lacking
WHERE len(lacking.missing) > 0
    AND (lacking.level IS NULL OR fits(with_both_levels(wanted_levels::VARCHAR[]), lacking.level))
    AND (len(lacking.themes) = 0 OR touches(wanted_themes::VARCHAR[], lacking.themes))
    AND (len(lacking.target_groups) = 0 OR touches(wanted_groups::VARCHAR[], lacking.target_groups));
