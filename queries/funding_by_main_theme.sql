-- Each amount under its measure's main theme, divided equally where it has several, to the krone: the rows add up
-- to the selection's total. A measure with mentioned themes only is not_stated here.
-- total_nok and own_nok are NULL where no amount is stated.
--
-- params:  selection
-- returns: known, theme, measures, main_measures, mentioned_measures, main_nok, mentioned_nok, total_nok, own_nok
WITH divided AS (
    SELECT
        CASE
            WHEN relation = 'main' THEN 'theme'
            WHEN described THEN 'not_stated'
            ELSE 'not_received'
        END                                                                          AS known,
        CASE WHEN relation = 'main' THEN theme END                                   AS theme,
        measure_id,
        share,
        equal_part(amount_nok, greatest(main_themes, 1), CASE WHEN relation = 'main' THEN main_position ELSE 0 END)
                                                                                     AS part_nok
    FROM selected_theme_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
    -- A measure without a main theme counts once, whatever it mentions.
    WHERE relation = 'main' OR (main_themes = 0 AND coalesce(position, 0) = 0)
)
SELECT
    known,
    theme,
    count(DISTINCT measure_id)                                                       AS measures,
    count(DISTINCT measure_id) FILTER (WHERE known = 'theme')                        AS main_measures,
    0                                                                                AS mentioned_measures,
    coalesce(sum(part_nok) FILTER (WHERE known = 'theme'), 0)::BIGINT                AS main_nok,
    0::BIGINT                                                                        AS mentioned_nok,
    sum(part_nok)::BIGINT                                                            AS total_nok,
    sum(part_nok) FILTER (WHERE share = 'own')::BIGINT                               AS own_nok
FROM divided
GROUP BY known, theme
ORDER BY known != 'theme', known DESC, total_nok DESC NULLS LAST, theme COLLATE da;
