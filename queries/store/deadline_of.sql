-- The day people have moved a deadline to; none or NULL is that of the word list.
SELECT due_on
FROM meeting.deadlines
WHERE year = $year AND what = $what
ORDER BY set_at DESC
LIMIT 1;
