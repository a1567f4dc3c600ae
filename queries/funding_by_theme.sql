-- The whole amount under every theme a measure touches: a measure with two themes counts in both, so the rows
-- must never be summed. known is theme, not_stated (received, but no theme found) or not_received.
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
    coalesce(sum(amount_nok), 0)::BIGINT                                             AS total_nok,
    coalesce(sum(amount_nok) FILTER (WHERE share = 'own'), 0)::BIGINT                AS own_nok
FROM selected_theme_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
GROUP BY known, theme
ORDER BY known != 'theme', known DESC, total_nok DESC, theme COLLATE da;
