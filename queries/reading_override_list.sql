-- Where one report differs from its form, one row a difference: what the form says, and why that is not used. Without a
-- correction it comes of a tied spelling.
--
-- params:  report_id
-- returns: measure, measure_key, position, field, read_value, correction_id, reason, made_at
SELECT
    differences.measure,
    keys.measure_key,
    differences.position,
    differences.field,
    differences.read_value::VARCHAR AS read_value,
    differences.correction_id,
    differences.reason,
    differences.made_at
FROM received.overrides AS differences
LEFT JOIN received.measure_keys AS keys
    ON keys.report_id = differences.report_id AND keys.measure = differences.measure
WHERE differences.report_id = $report_id
ORDER BY differences.measure NULLS FIRST, differences.position NULLS FIRST, differences.field;
