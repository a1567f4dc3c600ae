-- What has become of the selection's money, one row a stage from reported to spent; stages are never added up. total_nok
-- is NULL where nobody has registered the stage. measures have an amount in the stage; of those, reported_measures have a
-- reported amount, reported_nok together. Under a partner filter only that partner's own share counts.
--
-- params:  years, schemes, levels, networks, owners, partners, themes, target_groups
-- returns: stage, measures, total_nok, reported_measures, reported_nok
WITH funding AS (
    SELECT stage, measure_id, amount_nok
    FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, NULL)
    WHERE $partners IS NULL OR share = 'own'
),
stages AS (
    SELECT unnest(['reported', 'recommended', 'awarded', 'spent']) AS stage, unnest(range(4)) AS position
),
sums AS (
    SELECT stage, count(DISTINCT measure_id) AS measures, sum(amount_nok)::BIGINT AS total_nok
    FROM funding
    GROUP BY stage
),
same_measures AS (
    SELECT
        reached.stage,
        count(DISTINCT reported.measure_id)   AS reported_measures,
        sum(reported.amount_nok)::BIGINT      AS reported_nok
    FROM (SELECT DISTINCT stage, measure_id FROM funding) AS reached
    JOIN funding AS reported ON reported.measure_id = reached.measure_id AND reported.stage = 'reported'
    GROUP BY reached.stage
)
SELECT
    stage,
    coalesce(measures, 0)             AS measures,
    total_nok,
    coalesce(reported_measures, 0)    AS reported_measures,
    reported_nok
FROM stages
LEFT JOIN sums USING (stage)
LEFT JOIN same_measures USING (stage)
ORDER BY position;
