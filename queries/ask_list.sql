-- What is to be asked of owners, one row a finding put on the list, by owner and year in the order of the forms.
--
-- params:  none
-- returns: owner, year, report_id, label, document, number, title, rule, severity, message, stated, computed, locator, note, answer_id
SELECT
    reports.owner,
    reports.year,
    found.report_id,
    reports.label,
    reports.document,
    measures.number,
    measures.title,
    found.rule,
    found.severity,
    found.message,
    found.stated,
    found.computed,
    found.locator,
    found.note,
    found.answer_id
FROM every_finding AS found
JOIN every_report AS reports USING (report_id)
LEFT JOIN received.measures AS measures
    ON measures.report_id = found.report_id AND measures.measure = found.measure
WHERE found.answer = 'ask'
ORDER BY reports.owner COLLATE da, reports.year, reports.label COLLATE da, found.measure, found.rule, found.message;
