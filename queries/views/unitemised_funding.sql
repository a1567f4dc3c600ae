-- What stands on no measure and passes the filters that do not need one; of a partner's only that partner's own part.
CREATE OR REPLACE MACRO unitemised_funding(
    wanted_years, wanted_schemes, wanted_networks, wanted_owners, wanted_partners, wanted_stage
) AS TABLE
SELECT facts.*
FROM funding_facts AS facts
WHERE NOT facts.itemised
    AND fits(wanted_years::INTEGER[], facts.year)
    AND fits(wanted_schemes::VARCHAR[], facts.scheme)
    AND fits(wanted_networks::VARCHAR[], facts.network)
    AND fits(wanted_owners::VARCHAR[], facts.owner)
    AND (
        wanted_partners IS NULL
        OR (
            facts.role = 'university'
            AND touches(wanted_partners::VARCHAR[], [facts.recipient, facts.recipient_parent])
        )
    )
    AND (wanted_stage IS NULL OR facts.stage = wanted_stage::VARCHAR);
