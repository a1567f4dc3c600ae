-- Every owner expected to report in the chosen years, and those that did without being expected: state is received,
-- missing_attachment (some measure's attachment is not received) or not_received. within: it stands in another's report.
--
-- params:  years, networks
-- returns: year, network, owner, expected, state, within
WITH received AS (
    SELECT year, owner, any_value(network) AS network, bool_and(described) AS complete
    FROM (
        SELECT reports.year, reports.owner, reports.network, coalesce(measures.described, true) AS described
        FROM reports
        LEFT JOIN measures ON measures.year = reports.year AND measures.owner = reports.owner
        WHERE reports.year IS NOT NULL AND reports.owner IS NOT NULL
    )
    GROUP BY year, owner
),
named AS (
    SELECT year, named_owner AS owner, min(reporting) AS within
    FROM (SELECT year, owner AS reporting, unnest(owners) AS named_owner FROM reports)
    GROUP BY year, named_owner
),
everyone AS (
    SELECT year, network, owner, true AS expected FROM expected_owners
    UNION ALL
    SELECT year, network, owner, false
    FROM received
    ANTI JOIN expected_owners USING (year, owner)
)
SELECT
    everyone.year,
    everyone.network,
    everyone.owner,
    everyone.expected,
    CASE
        WHEN received.owner IS NULL THEN 'not_received'
        WHEN received.complete THEN 'received'
        ELSE 'missing_attachment'
    END                                                       AS state,
    CASE WHEN received.owner IS NULL THEN named.within END    AS within
FROM everyone
LEFT JOIN received USING (year, owner)
LEFT JOIN named USING (year, owner)
WHERE ($years IS NULL OR list_contains($years::INTEGER[], everyone.year))
    AND ($networks IS NULL OR list_contains($networks::VARCHAR[], everyone.network))
ORDER BY everyone.year DESC, everyone.network COLLATE da, state != 'received', state, everyone.owner COLLATE da;
