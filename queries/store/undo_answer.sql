-- Take one answer back.
UPDATE review.answers
SET undone_at = $undone_at
WHERE answer_id = $answer_id AND undone_at IS NULL;
