-- What people have answered to whether a list's row is a known measure, one row a question.
SELECT report_id, message, answer
FROM review.answers
WHERE undone_at IS NULL AND rule = 'list-match' AND answer IN ('same', 'own');
