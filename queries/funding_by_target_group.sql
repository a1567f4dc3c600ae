-- The whole amount under every target group of a measure: groups overlap, so the rows must never be summed.
-- known is target_group, not_stated (received, but no group found) or not_received.
-- total_nok and own_nok are NULL where no amount is stated.
--
-- params:  selection
-- returns: known, target_group, measures, total_nok, own_nok
WITH chosen AS (
    SELECT measure_id, described
    FROM selected_measures($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
),
funding AS (
    SELECT measure_id, share, amount_nok
    FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
)
SELECT
    CASE
        WHEN target_group IS NOT NULL THEN 'target_group'
        WHEN chosen.described THEN 'not_stated'
        ELSE 'not_received'
    END                                                                              AS known,
    target_group,
    count(DISTINCT chosen.measure_id)                                                AS measures,
    sum(amount_nok)::BIGINT                                                          AS total_nok,
    sum(amount_nok) FILTER (WHERE share = 'own')::BIGINT                             AS own_nok
FROM chosen
FULL JOIN funding ON funding.measure_id = chosen.measure_id
LEFT JOIN measure_target_groups AS placed ON placed.measure_id = chosen.measure_id
GROUP BY known, target_group
ORDER BY known != 'target_group', known DESC, total_nok DESC NULLS LAST, target_group COLLATE da;
