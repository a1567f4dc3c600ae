-- Measures as they are told from year to year, one row a measure of the chosen years and owners whatever the other filters,
-- with what a person's answer about it goes by (report_id, measure_key). total_nok is NULL where no amount is stated.
--
-- params:  years, owners
-- returns: measure_id, report_id, measure_key, year, owner, title, partners, continues, is_continued, total_nok
WITH sums AS (
    SELECT measure_id, sum(amount_nok)::BIGINT AS nok
    FROM amounts
    WHERE stage = 'reported'
    GROUP BY measure_id
)
SELECT
    measures.measure_id,
    measures.report_id,
    keys.measure_key,
    measures.year,
    measures.owner,
    measures.title,
    measures.partners,
    measures.continues,
    measures.is_continued,
    sums.nok AS total_nok
FROM measures
JOIN received.measure_keys AS keys ON keys.report_id = measures.report_id AND keys.measure = measures.position
LEFT JOIN sums ON sums.measure_id = measures.measure_id
WHERE fits($years::INTEGER[], measures.year) AND fits($owners::VARCHAR[], measures.owner)
ORDER BY
    measures.year DESC,
    total_nok DESC NULLS LAST,
    measures.owner COLLATE da,
    measures.title COLLATE da,
    measures.measure_id;
