-- The measures of the reader's selection, also those without any amount; arguments as in selected_funding. Every
-- measure is reported; of a later stage only those that have reached it, because a stage nobody registered is missing.
CREATE OR REPLACE MACRO selected_measures(
    wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
    wanted_groups, wanted_stage
) AS TABLE
SELECT chosen.*
FROM measures AS chosen
WHERE fits(wanted_years::INTEGER[], chosen.year)
    AND fits(wanted_schemes::VARCHAR[], chosen.scheme)
    AND fits(with_both_levels(wanted_levels::VARCHAR[]), chosen.level)
    AND fits(wanted_networks::VARCHAR[], chosen.network)
    AND fits(wanted_owners::VARCHAR[], chosen.owner)
    AND touches(wanted_partners::VARCHAR[], list_concat(chosen.partners, chosen.institutions))
    AND touches(wanted_themes::VARCHAR[], chosen.themes)
    AND touches(wanted_groups::VARCHAR[], chosen.target_groups)
    AND (
        coalesce(wanted_stage::VARCHAR, 'reported') = 'reported'
        OR chosen.measure_id IN (SELECT amounts.measure_id FROM amounts WHERE amounts.stage = wanted_stage::VARCHAR)
    );
