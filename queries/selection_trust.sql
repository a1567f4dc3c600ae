-- How far the kroner of the selection can be trusted, in one row: placed on measures, described in what is received,
-- followed to their place in a form (computed ones to the sums they are computed from), and reviewed by a person.
--
-- params:  selection
-- returns: total_nok, itemised_nok, described_nok, sourced_nok, reviewed_nok
SELECT
    sum(funding.amount_nok)::BIGINT                                                             AS total_nok,
    coalesce(sum(funding.amount_nok) FILTER (WHERE funding.itemised), 0)::BIGINT                AS itemised_nok,
    coalesce(sum(funding.amount_nok) FILTER (WHERE funding.described), 0)::BIGINT               AS described_nok,
    coalesce(sum(funding.amount_nok) FILTER (WHERE funding.source != 'none'), 0)::BIGINT        AS sourced_nok,
    coalesce(sum(funding.amount_nok) FILTER (WHERE reports.reviewed), 0)::BIGINT                AS reviewed_nok
FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage) AS funding
JOIN reports USING (report_id)
WHERE $partners IS NULL OR funding.share = 'own';
