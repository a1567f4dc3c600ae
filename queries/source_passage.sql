-- One amount with the passage it was read from. source: passage (the form's own words, the amount between excerpt_start
-- and excerpt_end), register (document and place only), person (put there by a correction), computed (from the rows of
-- source_row_list: stated_nok less on_measures_nok) or none.
--
-- params:  amount_id
-- returns: amount_id, title, role, recipient, written_as, stage, amount_nok, state, source, as_written, excerpt, excerpt_start, excerpt_end, locator, document, form, status, is_corrected, read_nok, correction_reason, corrected_at, stated_nok, on_measures_nok
SELECT
    funding.amount_id,
    funding.title,
    funding.role,
    funding.recipient,
    funding.written_as,
    funding.stage,
    funding.amount_nok,
    funding.state,
    funding.source,
    funding.text                               AS as_written,
    funding.excerpt,
    funding.excerpt_start,
    funding.excerpt_end,
    funding.locator,
    funding.document,
    funding.form,
    reports.status,
    coalesce(funding.is_corrected, false)      AS is_corrected,
    funding.read_nok,
    funding.correction_reason,
    funding.corrected_at,
    funding.stated_nok,
    funding.on_measures_nok
FROM published.funding AS funding
JOIN reports USING (report_id)
WHERE funding.amount_id = $amount_id
ORDER BY funding.amount_id;
