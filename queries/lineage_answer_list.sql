-- What people have said of suggestions that a measure continues one of the year before, one row an answer in force:
-- same (it does) or own (it is another). message tells the two measures, as the suggestion did.
--
-- params:  none
-- returns: report_id, measure_key, message, answer, answer_id
SELECT
    report_id,
    measure_key,
    message,
    answer,
    answer_id
FROM review.answers
WHERE undone_at IS NULL AND rule = 'continued'
ORDER BY made_at, answer_id;
