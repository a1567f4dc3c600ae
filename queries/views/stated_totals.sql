-- Sums the forms state for themselves, one row a sum of a document; never added to the measures.
CREATE OR REPLACE VIEW stated_totals AS
SELECT
    totals.report_id,
    reports.year,
    reports.owner,
    totals.position,
    totals.scheme,
    totals.role,
    totals.recipient,
    totals.recipient_parent,
    totals.amount_nok,
    totals.text,
    totals.excerpt,
    totals.excerpt_start,
    totals.excerpt_end,
    corrected.position IS NOT NULL           AS is_corrected,
    (corrected.read_value ->> '$')::BIGINT   AS read_nok,
    corrected.reason                         AS correction_reason,
    corrected.made_at                        AS corrected_at,
    reports.document,
    as_locator(totals.line, totals.page, totals.heading, totals.table_number, totals.row_number) AS locator
FROM received.stated_totals AS totals
JOIN reports USING (report_id)
LEFT JOIN received.overrides AS corrected
    ON corrected.report_id = totals.report_id AND corrected.position = totals.position
    AND corrected.field = 'stated_total';
