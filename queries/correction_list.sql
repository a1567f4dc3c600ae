-- What people have put right, the newest first, also what is undone. NULL takes every report.
--
-- params:  report_id
-- returns: correction_id, report_id, label, title, field, role, recipient, read_value, value, reason, made_at, undone_at, state, now_value
SELECT
    corrections.correction_id,
    corrections.report_id,
    reports.label,
    corrections.title,
    corrections.field,
    corrections.role,
    corrections.recipient,
    corrections.read_value::VARCHAR AS read_value,
    corrections.value::VARCHAR      AS value,
    corrections.reason,
    corrections.made_at,
    corrections.undone_at,
    corrections.state,
    corrections.now_value::VARCHAR  AS now_value
FROM review.corrections AS corrections
LEFT JOIN every_report AS reports USING (report_id)
WHERE $report_id IS NULL OR corrections.report_id = $report_id
ORDER BY corrections.made_at DESC, corrections.correction_id;
