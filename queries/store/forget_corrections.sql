-- Forget the corrections about a report that never counted.
DELETE FROM review.corrections
WHERE report_id = $report_id;
