-- Funding per institution, one row an institution, largest first: its units together; the owner's share is not in it.
-- An institution of which no amount is stated has total_nok NULL.
--
-- params:  selection
-- returns: recipient, measures, itemised_nok, total_nok
WITH parts AS (
    SELECT recipient_parent, measure_id, itemised, amount_nok
    FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
    WHERE role = 'university'
    UNION ALL
    -- Partners of measures whose amount is not stated.
    SELECT amounts.recipient_parent, amounts.measure_id, amounts.itemised, amounts.amount_nok
    FROM amounts
    SEMI JOIN selected_measures(
        $years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage
    ) USING (measure_id)
    WHERE amounts.role = 'university' AND amounts.amount_nok IS NULL AND amounts.stage = $stage
)
SELECT
    recipient_parent                                             AS recipient,
    count(DISTINCT measure_id)                                   AS measures,
    coalesce(sum(amount_nok) FILTER (WHERE itemised), 0)::BIGINT AS itemised_nok,
    sum(amount_nok)::BIGINT                                      AS total_nok
FROM parts
GROUP BY recipient_parent
ORDER BY total_nok DESC NULLS LAST, recipient COLLATE da;
