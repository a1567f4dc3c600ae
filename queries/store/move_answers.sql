-- Let answers about a report that waited be about the report it becomes.
UPDATE review.answers
SET report_id = $becomes
WHERE report_id = $waiting;
