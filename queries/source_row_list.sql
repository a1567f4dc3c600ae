-- The sums stated by the forms that a remainder is computed from, one row a stated sum with its passage, in the order
-- they are read; they add up to the remainder's stated_nok. No row of an amount that is not computed. source as in
-- source_passage.
--
-- params:  amount_id
-- returns: scheme, role, recipient, amount_nok, source, as_written, excerpt, excerpt_start, excerpt_end, locator, document, form, status, is_corrected, read_nok, correction_reason, corrected_at
WITH remainder AS (
    SELECT role, recipient, from_json(locator -> '$.computed_from', '["JSON"]') AS origins
    FROM published.funding
    WHERE amount_id = $amount_id AND NOT itemised
),
origins AS (
    SELECT role, recipient, unnest(origins) AS origin
    FROM remainder
)
SELECT
    totals.scheme,
    totals.role,
    totals.recipient,
    totals.amount_nok,
    source_of(totals.excerpt, totals.correction_reason, reports.origin, totals.locator) AS source,
    totals.text AS as_written,
    totals.excerpt,
    totals.excerpt_start,
    totals.excerpt_end,
    totals.locator,
    totals.document,
    reports.form,
    reports.status,
    totals.is_corrected,
    totals.read_nok,
    totals.correction_reason,
    totals.corrected_at
FROM stated_totals AS totals
JOIN reports USING (report_id)
SEMI JOIN origins
    ON origins.origin ->> '$.report_id' = totals.report_id
    AND origins.role = totals.role
    AND origins.recipient IS NOT DISTINCT FROM totals.recipient
    AND reading_order(origins.origin) = reading_order(totals.locator)
    AND (origins.origin ->> '$.heading') IS NOT DISTINCT FROM (totals.locator ->> '$.heading')
ORDER BY reports.load_position, totals.position;
