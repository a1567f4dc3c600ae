-- Funding per reporting owner, one row an owner, largest first; owner_label as in the newest report. What is not on any measure counts too.
-- Under a partner filter university_nok is that partner's, and the other partners stand apart.
--
-- params:  selection
-- returns: owner, owner_label, measures, owner_nok, university_nok, other_universities_nok, total_nok
SELECT
    owner,
    max_by(owner_label, (year, len(owners)))                              AS owner_label,
    count(DISTINCT measure_id)                                            AS measures,
    coalesce(sum(amount_nok) FILTER (WHERE share = 'owner'), 0)::BIGINT   AS owner_nok,
    coalesce(sum(amount_nok) FILTER (WHERE share = 'own'), 0)::BIGINT     AS university_nok,
    coalesce(sum(amount_nok) FILTER (WHERE share = 'other'), 0)::BIGINT   AS other_universities_nok,
    coalesce(sum(amount_nok), 0)::BIGINT                                  AS total_nok
FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
GROUP BY owner
ORDER BY total_nok DESC, owner COLLATE da;
