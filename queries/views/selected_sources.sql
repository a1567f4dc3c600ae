-- What themes and target groups count, with where it stands, one row an amount: every amount of the selection, under a
-- partner filter the partner's own. And each measure without such an amount once, without amount_id and where the measure
-- itself stands. Arguments as in selected_funding.
CREATE OR REPLACE MACRO selected_sources(
    wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
    wanted_groups, wanted_stage
) AS TABLE
WITH funding AS (
    SELECT *
    FROM selected_funding(
        wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
        wanted_groups, wanted_stage
    )
    WHERE wanted_partners IS NULL OR share = 'own'
)
SELECT
    described, amount_id, year, year_inferred, owner, measure_id, title, role, share, recipient, amount_nok, source,
    text AS as_written, locator, document
FROM funding
UNION ALL BY NAME
SELECT described, year, year_inferred, owner, measure_id, title, locator, document
FROM selected_measures(
    wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
    wanted_groups, wanted_stage
) AS chosen
ANTI JOIN funding USING (measure_id);
