-- Let corrections about a report be about the one that takes its place.
UPDATE review.corrections
SET report_id = $new
WHERE report_id = $old;
