-- Every finding of the chosen reports, one row each, the gravest first. A measure's title where it concerns one;
-- measure_id NULL takes all, else only that measure's.
--
-- params:  years, owners, measure_id
-- returns: year, owner, report_id, measure_id, title, rule, severity, message, stated, computed, document, locator
SELECT
    reports.year,
    reports.owner,
    findings.report_id,
    findings.measure_id,
    measures.title,
    findings.rule,
    findings.severity,
    findings.message,
    findings.stated,
    findings.computed,
    reports.document,
    findings.locator
FROM findings
JOIN reports USING (report_id)
LEFT JOIN measures ON measures.measure_id = findings.measure_id
WHERE ($years IS NULL OR list_contains($years::INTEGER[], reports.year))
    AND ($owners IS NULL OR list_contains($owners::VARCHAR[], reports.owner))
    AND ($measure_id IS NULL OR findings.measure_id = $measure_id)
ORDER BY
    reports.year DESC,
    reports.owner COLLATE da,
    list_position(['feil', 'varsel', 'info'], findings.severity),
    findings.rule,
    reading_order(findings.locator);
