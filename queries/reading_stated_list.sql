-- The sums one report states for itself, one row a sum, also while it waits: as it counts, and where a person has
-- corrected it, what the form says and why. occurrence tells apart what shares scheme, role and recipient in the form:
-- the position of a correction.
--
-- params:  report_id
-- returns: position, occurrence, scheme, role, recipient, read_recipient, amount_nok, read_nok, is_corrected, reason, corrected_at, correction_id, as_written, excerpt, excerpt_start, excerpt_end, locator
SELECT
    totals.position,
    row_number() OVER (
        PARTITION BY totals.scheme, totals.role, coalesce(whose.read_value ->> '$', totals.recipient)
        ORDER BY totals.position
    ) - 1                                                      AS occurrence,
    totals.scheme,
    totals.role,
    totals.recipient,
    coalesce(whose.read_value ->> '$', totals.recipient)       AS read_recipient,
    totals.amount_nok,
    (nok.read_value ->> '$')::BIGINT                           AS read_nok,
    nok.position IS NOT NULL                                   AS is_corrected,
    nok.reason,
    nok.made_at                                                AS corrected_at,
    nok.correction_id,
    totals.text                                                AS as_written,
    totals.excerpt,
    totals.excerpt_start,
    totals.excerpt_end,
    as_locator(totals.line, totals.page, totals.heading, totals.table_number, totals.row_number) AS locator
FROM received.stated_totals AS totals
LEFT JOIN received.overrides AS nok
    ON nok.report_id = totals.report_id AND nok.position = totals.position AND nok.field = 'stated_total'
LEFT JOIN received.overrides AS whose
    ON whose.report_id = totals.report_id AND whose.position = totals.position AND whose.field = 'stated_recipient'
WHERE totals.report_id = $report_id
ORDER BY totals.position;
