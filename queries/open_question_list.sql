-- What is still to be asked about the reports that count, one row a finding: those put on the list for the owner, and
-- those that must be settled or should be checked and nobody has answered. By owner and year, the gravest first.
--
-- params:  years, owners
-- returns: owner, year, document, measure_id, title, rule, severity, message, stated, computed, locator, answer
SELECT
    reports.owner,
    reports.year,
    reports.document,
    keys.measure_id,
    measures.title,
    found.rule,
    found.severity,
    found.message,
    found.stated,
    found.computed,
    found.locator,
    found.answer
FROM every_finding AS found
JOIN reports USING (report_id)
LEFT JOIN received.measures AS measures
    ON measures.report_id = found.report_id AND measures.measure = found.measure
LEFT JOIN received.measure_keys AS keys
    ON keys.report_id = found.report_id AND keys.measure = found.measure
WHERE ($years IS NULL OR list_contains($years::INTEGER[], reports.year))
    AND ($owners IS NULL OR list_contains($owners::VARCHAR[], reports.owner))
    AND (found.answer = 'ask' OR (found.answer IS NULL AND found.severity IN ('feil', 'varsel')))
ORDER BY
    reports.owner COLLATE da,
    reports.year,
    list_position(['feil', 'varsel', 'info'], found.severity),
    measures.number,
    found.rule,
    reading_order(found.locator),
    found.message;
