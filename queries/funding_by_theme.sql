-- The whole amount under every theme a measure touches: a measure with two themes counts in both, so the rows
-- must never be summed. known is theme, not_stated (received, but no theme found) or not_received.
-- total_nok and own_nok are NULL where no amount is stated.
--
-- params:  selection
-- returns: known, theme, measures, main_measures, mentioned_measures, main_nok, mentioned_nok, total_nok, own_nok
SELECT
    CASE
        WHEN theme IS NOT NULL THEN 'theme'
        WHEN described THEN 'not_stated'
        ELSE 'not_received'
    END                                                                              AS known,
    theme,
    count(DISTINCT measure_id)                                                       AS measures,
    count(DISTINCT measure_id) FILTER (WHERE relation = 'main')                      AS main_measures,
    count(DISTINCT measure_id) FILTER (WHERE relation = 'mentioned')                 AS mentioned_measures,
    coalesce(sum(amount_nok) FILTER (WHERE relation = 'main'), 0)::BIGINT            AS main_nok,
    coalesce(sum(amount_nok) FILTER (WHERE relation = 'mentioned'), 0)::BIGINT       AS mentioned_nok,
    sum(amount_nok)::BIGINT                                                          AS total_nok,
    sum(amount_nok) FILTER (WHERE share = 'own')::BIGINT                             AS own_nok
FROM selected_theme_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
GROUP BY known, theme
ORDER BY known != 'theme', known DESC, total_nok DESC NULLS LAST, theme COLLATE da;
