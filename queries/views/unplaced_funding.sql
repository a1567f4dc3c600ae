-- Amounts that pass every other filter but lack what a filter on network, scheme, level, theme or target group asks
-- for: the form does not say it, its attachment is not received, or the amount stands on no measure. missing names
-- what is lacking. Under a partner filter the partner's own share only: the others' are not its to place.
CREATE OR REPLACE MACRO unplaced_funding(
    wanted_years, wanted_schemes, wanted_levels, wanted_networks, wanted_owners, wanted_partners, wanted_themes,
    wanted_groups, wanted_stage
) AS TABLE
SELECT
    facts.* EXCLUDE (found_under),
    list_filter(
        [
            CASE WHEN wanted_networks IS NOT NULL AND facts.network IS NULL THEN 'network' END,
            CASE WHEN wanted_schemes IS NOT NULL AND facts.scheme IS NULL THEN 'scheme' END,
            CASE WHEN wanted_levels IS NOT NULL AND facts.level IS NULL THEN 'level' END,
            CASE WHEN wanted_themes IS NOT NULL AND len(facts.themes) = 0 THEN 'theme' END,
            CASE WHEN wanted_groups IS NOT NULL AND len(facts.target_groups) = 0 THEN 'target_group' END
        ],
        lambda reason: reason IS NOT NULL
    ) AS missing
FROM published.funding AS facts
WHERE facts.amount_nok IS NOT NULL
    AND len(missing) > 0
    AND fits(wanted_years::INTEGER[], facts.year)
    AND fits(wanted_owners::VARCHAR[], facts.owner)
    AND (
        wanted_partners IS NULL
        OR share_of(facts.role, wanted_partners::VARCHAR[], facts.recipient, facts.recipient_parent) = 'own'
    )
    AND (facts.network IS NULL OR fits(wanted_networks::VARCHAR[], facts.network))
    AND (facts.scheme IS NULL OR fits(wanted_schemes::VARCHAR[], facts.scheme))
    AND (facts.level IS NULL OR fits(with_both_levels(wanted_levels::VARCHAR[]), facts.level))
    AND (len(facts.themes) = 0 OR touches(wanted_themes::VARCHAR[], facts.themes))
    AND (len(facts.target_groups) = 0 OR touches(wanted_groups::VARCHAR[], facts.target_groups))
    AND (wanted_stage IS NULL OR facts.stage = wanted_stage::VARCHAR);
