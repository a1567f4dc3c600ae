-- Forget the answers about a report that never counted.
DELETE FROM review.answers
WHERE report_id = $report_id;
