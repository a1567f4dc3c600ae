-- Take one answer back, and tell what it was to.
UPDATE review.answers
SET undone_at = $undone_at
WHERE answer_id = $answer_id AND undone_at IS NULL
RETURNING report_id, rule;
