-- Each amount divided equally between the themes of its measure, main and mentioned alike, to the krone: the rows
-- add up to the selection's total. known is theme, not_stated (received, but no theme found) or not_received.
-- total_nok and own_nok are NULL where no amount is stated.
--
-- params:  selection
-- returns: known, theme, measures, main_measures, mentioned_measures, main_nok, mentioned_nok, total_nok, own_nok
WITH divided AS (
    SELECT
        CASE
            WHEN theme IS NOT NULL THEN 'theme'
            WHEN described THEN 'not_stated'
            ELSE 'not_received'
        END                                                                          AS known,
        measure_id,
        share,
        theme,
        relation,
        equal_part(amount_nok, coalesce(themes, 1), coalesce(position, 0))           AS part_nok
    FROM selected_theme_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
)
SELECT
    known,
    theme,
    count(DISTINCT measure_id)                                                       AS measures,
    count(DISTINCT measure_id) FILTER (WHERE relation = 'main')                      AS main_measures,
    count(DISTINCT measure_id) FILTER (WHERE relation = 'mentioned')                 AS mentioned_measures,
    coalesce(sum(part_nok) FILTER (WHERE relation = 'main'), 0)::BIGINT              AS main_nok,
    coalesce(sum(part_nok) FILTER (WHERE relation = 'mentioned'), 0)::BIGINT         AS mentioned_nok,
    sum(part_nok)::BIGINT                                                            AS total_nok,
    sum(part_nok) FILTER (WHERE share = 'own')::BIGINT                               AS own_nok
FROM divided
GROUP BY known, theme
ORDER BY known != 'theme', known DESC, total_nok DESC NULLS LAST, theme COLLATE da;
