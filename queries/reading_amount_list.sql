-- The amounts of one report, one row an amount in the order of the form, also those without kroner: as it counts, and
-- where a person has corrected it, what the form says (read_nok, read_recipient) and why. occurrence tells apart what
-- shares measure, role, recipient and stage in the form: the position of a correction.
--
-- params:  report_id
-- returns: measure, measure_key, position, occurrence, role, recipient, amount_nok, state, stage, as_written, written_as, read_nok, read_recipient, is_corrected, reason, corrected_at, correction_id, excerpt, excerpt_start, excerpt_end, locator
SELECT
    funding.measure,
    keys.measure_key,
    funding.position,
    row_number() OVER (
        PARTITION BY
            funding.measure, funding.role, coalesce(recipient.read_value ->> '$', funding.recipient), funding.stage
        ORDER BY funding.position
    ) - 1                                                         AS occurrence,
    funding.role,
    funding.recipient,
    funding.amount_nok,
    funding.state,
    funding.stage,
    funding.text                                                  AS as_written,
    funding.written_as,
    (nok.read_value ->> '$')::BIGINT                              AS read_nok,
    coalesce(recipient.read_value ->> '$', funding.recipient)     AS read_recipient,
    nok.measure IS NOT NULL                                       AS is_corrected,
    nok.reason,
    nok.made_at                                                   AS corrected_at,
    nok.correction_id,
    funding.excerpt,
    funding.excerpt_start,
    funding.excerpt_end,
    as_locator(funding.line, funding.page, funding.heading, funding.table_number, funding.row_number) AS locator
FROM received.funding AS funding
JOIN received.measure_keys AS keys USING (report_id, measure)
LEFT JOIN received.overrides AS nok
    ON nok.report_id = funding.report_id AND nok.measure = funding.measure
    AND nok.position = funding.position AND nok.field = 'amount'
LEFT JOIN received.overrides AS recipient
    ON recipient.report_id = funding.report_id AND recipient.measure = funding.measure
    AND recipient.position = funding.position AND recipient.field = 'recipient'
WHERE funding.report_id = $report_id
ORDER BY funding.measure, funding.position;
