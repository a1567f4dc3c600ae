-- Let corrections of a report that waited be of the report it becomes.
UPDATE review.corrections
SET report_id = $becomes
WHERE report_id = $waiting;
