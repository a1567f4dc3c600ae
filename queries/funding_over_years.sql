-- The selection year by year, one row a year it holds money or measures for, in time order. A share of which no amount is
-- stated is NULL. Ask with years NULL: a year that is not received has no row, and is never 0.
--
-- params:  selection
-- returns: year, year_inferred, measures, owner_nok, university_nok, together_nok, other_universities_nok, total_nok
WITH parts AS (
    SELECT year, year_inferred, measure_id, share, amount_nok
    FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
    UNION ALL
    -- Measures without any amount count as measures.
    SELECT year, year_inferred, measure_id, NULL, NULL
    FROM selected_measures($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
)
SELECT
    year,
    bool_or(year_inferred)                                     AS year_inferred,
    count(DISTINCT measure_id)                                 AS measures,
    sum(amount_nok) FILTER (WHERE share = 'owner')::BIGINT     AS owner_nok,
    sum(amount_nok) FILTER (WHERE share = 'own')::BIGINT       AS university_nok,
    sum(amount_nok) FILTER (WHERE share = 'together')::BIGINT  AS together_nok,
    sum(amount_nok) FILTER (WHERE share = 'other')::BIGINT     AS other_universities_nok,
    sum(amount_nok)::BIGINT                                    AS total_nok
FROM parts
WHERE year IS NOT NULL
GROUP BY year
ORDER BY year;
