-- Reports that a person has removed, the newest removal first.
--
-- params:  none
-- returns: report_id, label, document, reason, removed_at
SELECT report_id, label, document, reason, removed_at
FROM review.removals
ORDER BY removed_at DESC, report_id;
