-- One row a year that some report is for, newest first, and whether any report's year is inferred.
--
-- params:  none
-- returns: year, year_inferred, reports, no_stated_total
SELECT
    year,
    bool_or(year_inferred)                AS year_inferred,
    count(*)                              AS reports,
    bool_or(stated_total_nok IS NULL)     AS no_stated_total
FROM reports
WHERE year IS NOT NULL
GROUP BY year
ORDER BY year DESC;
