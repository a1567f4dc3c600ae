-- Deadlines people have moved for a year, one row a thing that is due, the earliest first; those put back are left out.
--
-- params:  year
-- returns: what, due_on, set_at
SELECT what, due_on, set_at
FROM meeting.deadlines
WHERE year = $year
QUALIFY row_number() OVER (PARTITION BY what ORDER BY set_at DESC) = 1 AND due_on IS NOT NULL
ORDER BY due_on, what;
