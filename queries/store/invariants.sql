-- The total of a version, and then the same total by other ways, which must all agree: from the rows as received,
-- and grouped by owner, by recipient, by measure and by year and scheme.
WITH facts AS (
    SELECT coalesce(sum(amount_nok), 0)::BIGINT AS nok FROM funding_facts
),
received_nok AS (
    SELECT
        coalesce((
            SELECT sum(funding.amount_nok)
            FROM received.funding AS funding
            SEMI JOIN counted.measures AS counting
                ON counting.report_id = funding.report_id AND counting.measure = funding.measure
        ), 0)::BIGINT
        + coalesce((SELECT sum(amount_nok) FROM counted.remainders), 0)::BIGINT AS nok
),
selected AS (
    SELECT coalesce(sum(amount_nok), 0)::BIGINT AS nok
    FROM selected_funding(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
),
listed AS (
    SELECT coalesce(sum(amount_nok), 0)::BIGINT AS nok
    FROM (
        SELECT measures.measure_id, amounts.amount_nok
        FROM measures
        LEFT JOIN amounts USING (measure_id)
        UNION ALL
        SELECT NULL, amount_nok FROM counted.remainders
    )
)
SELECT facts.nok, received_nok.nok, selected.nok, listed.nok
FROM facts, received_nok, selected, listed;
