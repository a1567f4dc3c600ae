-- Reports that came in before readings were kept.
SELECT report_id
FROM received.reports
ANTI JOIN received.readings USING (report_id)
ORDER BY report_id;
