-- The reports a correction may hold in: its own, that which waits to become it, and those that have the same measure.
SELECT report_id
FROM received.loads
WHERE report_id = $report_id OR becomes = $report_id
UNION
SELECT report_id
FROM received.measure_keys
WHERE measure_key = $measure_key;
