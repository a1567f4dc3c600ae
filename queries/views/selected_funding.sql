-- The reader's filters, in one place: every amount of the selection, one row an amount. NULL is no filter, an empty
-- list lets nothing through. A partner brings the measures it takes part in, whole: share tells the partner's own
-- (own) from the owner's (owner) and other partners' (other). What stands on no measure has no level, theme or target
-- group, so it follows only where none of these is asked for.
CREATE OR REPLACE MACRO selected_funding(
    wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
    wanted_groups, wanted_stage
) AS TABLE
WITH funding AS (
    SELECT facts.*
    FROM funding_facts AS facts
    SEMI JOIN selected_measures(
        wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
        wanted_groups, wanted_stage
    ) USING (measure_id)
    WHERE wanted_stage IS NULL OR facts.stage = wanted_stage::VARCHAR
    UNION ALL
    SELECT loose.*
    FROM unitemised_funding(
        wanted_years, wanted_schemes, wanted_networks, wanted_owners, wanted_partners, wanted_stage
    ) AS loose
    WHERE wanted_levels IS NULL AND wanted_themes IS NULL AND wanted_groups IS NULL
)
SELECT
    funding.*,
    CASE
        WHEN funding.role = 'owner' THEN 'owner'
        WHEN touches(wanted_partners::VARCHAR[], [funding.recipient, funding.recipient_parent]) THEN 'own'
        ELSE 'other'
    END AS share
FROM funding;
