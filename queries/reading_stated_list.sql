-- The sums one report states for itself, one row a sum, also while it waits.
--
-- params:  report_id
-- returns: position, scheme, role, recipient, amount_nok, as_written, excerpt, excerpt_start, excerpt_end, locator
SELECT
    position,
    scheme,
    role,
    recipient,
    amount_nok,
    text AS as_written,
    excerpt,
    excerpt_start,
    excerpt_end,
    as_locator(line, page, heading, table_number, row_number) AS locator
FROM received.stated_totals
WHERE report_id = $report_id
ORDER BY position;
