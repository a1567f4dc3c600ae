-- How many measures of the selection have both a theme and a target group, one row a pair: measures overlap, so the rows
-- must never be added up. total_nok is the whole amount of those measures, NULL where none is stated. Where a theme or
-- a group is NULL, described tells whether the form says none (true) or is not received.
--
-- params:  selection
-- returns: theme, target_group, described, measures, total_nok
WITH chosen AS (
    SELECT measure_id, described
    FROM selected_measures($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
),
sums AS (
    SELECT measure_id, sum(amount_nok) AS nok
    FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
    WHERE measure_id IS NOT NULL AND ($partners IS NULL OR share = 'own')
    GROUP BY measure_id
)
SELECT
    themes.theme,
    groups.target_group,
    CASE WHEN themes.theme IS NULL OR groups.target_group IS NULL THEN chosen.described END AS described,
    count(*)          AS measures,
    sum(nok)::BIGINT  AS total_nok
FROM chosen
LEFT JOIN measure_themes AS themes USING (measure_id)
LEFT JOIN measure_target_groups AS groups USING (measure_id)
LEFT JOIN sums USING (measure_id)
GROUP BY ALL
ORDER BY measures DESC, theme COLLATE da, target_group COLLATE da, described;
