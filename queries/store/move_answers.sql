-- Let answers about a report be about the one that takes its place.
UPDATE review.answers
SET report_id = $new
WHERE report_id = $old;
