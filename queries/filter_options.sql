-- One row a value the reader can filter by, in the order it is offered.
--
-- params:  none
-- returns: dimension, value
SELECT
    dimension,
    value
FROM (
    SELECT DISTINCT 'year' AS dimension, year::VARCHAR AS value FROM reports WHERE year IS NOT NULL
    UNION ALL
    SELECT DISTINCT 'scheme', scheme FROM funding_facts WHERE scheme IS NOT NULL
    UNION ALL
    SELECT DISTINCT 'scheme', scheme FROM measures WHERE scheme IS NOT NULL
    UNION ALL
    SELECT DISTINCT 'network', network FROM reports WHERE network IS NOT NULL
    UNION ALL
    SELECT DISTINCT 'owner', owner FROM reports WHERE owner IS NOT NULL
    UNION ALL
    -- Somebody looks for an owner that stands in another's report, and is told where (co_owner_list).
    SELECT DISTINCT 'owner', unnest(owners) FROM reports
    UNION ALL
    SELECT DISTINCT 'partner', unnest(partners) FROM measures
    UNION ALL
    SELECT DISTINCT 'partner', unnest(partners_in(recipient)) FROM funding_facts WHERE role = 'university'
    UNION ALL
    SELECT DISTINCT 'theme', theme FROM measure_themes
    UNION ALL
    SELECT DISTINCT 'target_group', target_group FROM measure_target_groups
)
GROUP BY dimension, value
ORDER BY dimension, CASE WHEN dimension = 'year' THEN -value::INTEGER END, value COLLATE da;
