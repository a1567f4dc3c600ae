-- The reader's filters, in one place: every amount of the selection, one row an amount. NULL is no filter, an empty
-- list lets nothing through. A partner brings the measures it takes part in, whole: share tells the partner's own
-- (own) from the owner's (owner), other partners' (other) and what it shares with others undivided (together). What
-- stands on no measure has no level, theme or target group, so it follows only where none of these is asked for; of a
-- partner's only that partner's own part.
CREATE OR REPLACE MACRO selected_funding(
    wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
    wanted_groups, wanted_stage
) AS TABLE
SELECT
    facts.* EXCLUDE (found_under),
    share_of(facts.role, wanted_partners::VARCHAR[], facts.recipient, facts.recipient_parent) AS share
FROM published.funding AS facts
WHERE facts.amount_nok IS NOT NULL
    AND fits(wanted_years::INTEGER[], facts.year)
    AND fits(wanted_schemes::VARCHAR[], facts.scheme)
    AND fits(with_both_levels(wanted_levels::VARCHAR[]), facts.level)
    AND fits(wanted_networks::VARCHAR[], facts.network)
    AND fits(wanted_owners::VARCHAR[], facts.owner)
    AND touches(wanted_partners::VARCHAR[], facts.found_under)
    AND (facts.itemised OR wanted_partners IS NULL OR share = 'own')
    AND touches(wanted_themes::VARCHAR[], facts.themes)
    AND touches(wanted_groups::VARCHAR[], facts.target_groups)
    AND (wanted_stage IS NULL OR facts.stage = wanted_stage::VARCHAR);
