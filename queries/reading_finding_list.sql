-- The findings of one report with what is answered to each, the gravest first.
--
-- params:  report_id
-- returns: measure, measure_key, number, title, rule, severity, message, stated, computed, locator, answer_id, answer, note, answered_at
SELECT
    found.measure,
    found.measure_key,
    measures.number,
    measures.title,
    found.rule,
    found.severity,
    found.message,
    found.stated,
    found.computed,
    found.locator,
    found.answer_id,
    found.answer,
    found.note,
    found.answered_at
FROM every_finding AS found
LEFT JOIN received.measures AS measures
    ON measures.report_id = found.report_id AND measures.measure = found.measure
WHERE found.report_id = $report_id
ORDER BY list_position(['feil', 'varsel', 'info'], found.severity), found.measure, found.rule, found.message;
