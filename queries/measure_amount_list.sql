-- Every amount of one measure as its form states it, also those without kroner, with the passage each was read from
-- (columns as in source_passage); owner first, then largest.
--
-- params:  measure_id
-- returns: amount_id, role, recipient, written_as, stage, amount_nok, state, source, as_written, excerpt, excerpt_start, excerpt_end, locator, document, form, status, is_corrected, read_nok, correction_reason, corrected_at, stated_nok, on_measures_nok
SELECT
    amounts.amount_id,
    amounts.role,
    amounts.recipient,
    amounts.written_as,
    amounts.stage,
    amounts.amount_nok,
    amounts.state,
    amounts.source,
    amounts.text                               AS as_written,
    amounts.excerpt,
    amounts.excerpt_start,
    amounts.excerpt_end,
    amounts.locator,
    amounts.document,
    amounts.form,
    reports.status,
    amounts.is_corrected,
    amounts.read_nok,
    amounts.correction_reason,
    amounts.corrected_at,
    amounts.stated_nok,
    amounts.on_measures_nok
FROM amounts
JOIN reports USING (report_id)
WHERE measure_id = $measure_id
ORDER BY
    list_position(['reported', 'recommended', 'awarded', 'spent'], stage),
    role,
    amount_nok DESC NULLS LAST,
    recipient COLLATE da,
    reading_order(amounts.locator),
    amount_id;
