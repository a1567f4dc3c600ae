-- Every amount that counts, one row an amount, also those of which no kroner are stated (amount_nok NULL); and, without
-- a measure, what is stated in totals but stands on no measure received. So the sum of amount_nok at one stage is the
-- sum of funding_facts. Two versions of the data are compared by it.
--
-- params:  years, owners, networks
-- returns: year, owner, measure_id, title, role, recipient, stage, amount_nok, correction_reason, document
WITH counting AS (
    SELECT year, owner, network, measure_id, title, role, recipient, stage, amount_nok, correction_reason, document
    FROM amounts
    UNION ALL BY NAME
    SELECT year, owner, network, measure_id, role, recipient, stage, amount_nok, document
    FROM funding_facts
    WHERE NOT itemised
)
SELECT
    year,
    owner,
    measure_id,
    title,
    role,
    recipient,
    stage,
    amount_nok,
    correction_reason,
    document
FROM counting
WHERE ($years IS NULL OR year IS NULL OR list_contains($years::INTEGER[], year))
    AND ($owners IS NULL OR list_contains($owners::VARCHAR[], owner))
    AND ($networks IS NULL OR list_contains($networks::VARCHAR[], network))
ORDER BY
    year DESC,
    owner COLLATE da,
    title COLLATE da NULLS LAST,
    measure_id,
    list_position(['reported', 'recommended', 'awarded', 'spent'], stage),
    role,
    recipient COLLATE da,
    amount_nok DESC NULLS LAST,
    document COLLATE da;
