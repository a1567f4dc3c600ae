-- The universities' share per owner and partner, one row an owner and partner, largest first. known is
-- partner, together (one amount for several partners, divided by nobody: in no partner's own row) or unnamed. A pair of
-- which no amount is stated has total_nok NULL. by_institution counts an institution's units as one.
--
-- params:  selection, by_institution
-- returns: owner, known, recipient, measures, total_nok
WITH parts AS (
    SELECT owner, recipient, recipient_parent, measure_id, amount_nok
    FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
    WHERE role = 'university'
    UNION ALL
    -- Partners of measures whose amount is not stated.
    SELECT amounts.owner, amounts.recipient, amounts.recipient_parent, amounts.measure_id, amounts.amount_nok
    FROM amounts
    SEMI JOIN selected_measures(
        $years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage
    ) USING (measure_id)
    WHERE amounts.role = 'university' AND amounts.amount_nok IS NULL AND amounts.stage = $stage
),
named AS (
    SELECT
        owner,
        CASE WHEN $by_institution THEN recipient_parent ELSE recipient END  AS partner,
        CASE
            WHEN len(partners_in(recipient)) > 1 THEN 'together'
            WHEN recipient IS NULL OR recipient = 'UH' THEN 'unnamed'
            ELSE 'partner'
        END                                                                 AS known,
        measure_id,
        amount_nok
    FROM parts
)
SELECT
    owner,
    known,
    partner                      AS recipient,
    count(DISTINCT measure_id)   AS measures,
    sum(amount_nok)::BIGINT      AS total_nok
FROM named
GROUP BY owner, known, partner
ORDER BY total_nok DESC NULLS LAST, owner COLLATE da, known, recipient COLLATE da;
