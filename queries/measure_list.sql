-- One row a measure of the selection whose title, owner, partner, theme or target group holds the search words;
-- newest year first, then the largest. search NULL finds all. A sum is NULL where no amount is known.
--
-- params:  selection, search
-- returns: measure_id, year, owner, number, title, partners, scheme, level, semesters, described, themes, target_groups, owner_nok, university_nok, together_nok, other_universities_nok, total_nok, findings
WITH sums AS (
    SELECT
        measure_id,
        sum(amount_nok) FILTER (WHERE share = 'owner')::BIGINT     AS owner_nok,
        sum(amount_nok) FILTER (WHERE share = 'own')::BIGINT       AS university_nok,
        sum(amount_nok) FILTER (WHERE share = 'together')::BIGINT  AS together_nok,
        sum(amount_nok) FILTER (WHERE share = 'other')::BIGINT     AS other_universities_nok,
        sum(amount_nok)::BIGINT                                    AS total_nok
    FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
    GROUP BY measure_id
),
findings_of AS (
    SELECT measure_id, count(*) AS findings
    FROM findings
    WHERE measure_id IS NOT NULL
    GROUP BY measure_id
)
SELECT
    measure_id,
    year,
    owner,
    number,
    title,
    partners,
    scheme,
    level,
    semesters,
    described,
    themes,
    target_groups,
    owner_nok,
    university_nok,
    together_nok,
    other_universities_nok,
    total_nok,
    coalesce(findings, 0)         AS findings
FROM selected_measures($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage) AS chosen
LEFT JOIN sums USING (measure_id)
LEFT JOIN findings_of USING (measure_id)
WHERE $search IS NULL OR contains(
    lower(concat_ws(' ', title, owner, number, scheme, array_to_string(partners, ' '),
                    array_to_string(themes, ' '), array_to_string(target_groups, ' '))),
    lower($search)
)
ORDER BY year DESC, total_nok DESC NULLS LAST, owner COLLATE da, title COLLATE da, measure_id;
