-- Funding per reporting owner, one row an owner, largest first; owners as in the newest report, the reporting one first.
-- What is not on any measure counts too. An owner, or a share, of which no amount is stated is NULL. Under a partner filter
-- university_nok is that partner's, and what it shares with others (together_nok) and the other partners stand apart.
--
-- params:  selection
-- returns: owner, owners, measures, owner_nok, university_nok, together_nok, other_universities_nok, total_nok
WITH parts AS (
    SELECT owner, owners, year, measure_id, share, amount_nok
    FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
    UNION ALL
    -- Measures without any amount count as measures.
    SELECT owner, owners, year, measure_id, NULL, NULL
    FROM selected_measures($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
)
SELECT
    owner,
    max_by(owners, (year, len(owners)))                        AS owners,
    count(DISTINCT measure_id)                                 AS measures,
    sum(amount_nok) FILTER (WHERE share = 'owner')::BIGINT     AS owner_nok,
    sum(amount_nok) FILTER (WHERE share = 'own')::BIGINT       AS university_nok,
    sum(amount_nok) FILTER (WHERE share = 'together')::BIGINT  AS together_nok,
    sum(amount_nok) FILTER (WHERE share = 'other')::BIGINT     AS other_universities_nok,
    sum(amount_nok)::BIGINT                                    AS total_nok
FROM parts
GROUP BY owner
ORDER BY total_nok DESC NULLS LAST, owner COLLATE da;
