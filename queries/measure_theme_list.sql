-- The themes of one measure with the words each was found in and where they stand, main themes first. document is the
-- one that describes the measure.
--
-- params:  measure_id
-- returns: theme, relation, snippet, locator, document
SELECT
    placed.theme,
    placed.relation,
    placed.snippet,
    placed.locator,
    reports.document
FROM measure_themes AS placed
JOIN measures USING (measure_id)
JOIN reports ON reports.report_id = measures.details_report_id
WHERE placed.measure_id = $measure_id
ORDER BY placed.relation, placed.theme COLLATE da;
