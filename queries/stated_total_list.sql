-- The sums one report states for itself, as written; never added to the measures.
--
-- params:  report_id
-- returns: scheme, role, recipient, amount_nok, as_written, locator
SELECT
    scheme,
    role,
    recipient,
    amount_nok,
    text AS as_written,
    locator
FROM stated_totals
WHERE report_id = $report_id
ORDER BY (scheme IS NULL), reading_order(locator), role, recipient;
