-- Owner, year and title of a measure that counts.
SELECT reports.owner, reports.year, measures.title
FROM counted.measures AS counting
JOIN received.measures AS measures USING (report_id, measure)
JOIN received.reports AS reports USING (report_id)
WHERE counting.measure_id = $measure_id;
