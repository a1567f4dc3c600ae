-- Funding per university partner (unit), one row a partner, largest first; the owner's share is not in it.
--
-- params:  selection
-- returns: recipient, institution, measures, itemised_nok, total_nok
SELECT
    recipient                                                   AS recipient,
    any_value(recipient_parent)                                 AS institution,
    count(DISTINCT measure_id)                                  AS measures,
    coalesce(sum(amount_nok) FILTER (WHERE itemised), 0)::BIGINT AS itemised_nok,
    sum(amount_nok)::BIGINT                                     AS total_nok
FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
WHERE role = 'university'
GROUP BY recipient
ORDER BY total_nok DESC, recipient COLLATE da;
