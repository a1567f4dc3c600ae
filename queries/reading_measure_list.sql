-- The measures of one report as they count, one row a measure in the order of the form; counts is false where a person
-- has said that one is no measure.
--
-- params:  report_id
-- returns: measure, measure_key, number, title, scheme, level, semesters, continues, described, counts, themes, target_groups, locator
SELECT
    measures.measure,
    keys.measure_key,
    measures.number,
    measures.title,
    measures.scheme,
    measures.level,
    measures.semesters,
    measures.continues,
    measures.described,
    measures.counts,
    coalesce((
        SELECT list(hits.theme || ':' || hits.relation ORDER BY hits.position)
        FROM received.themes AS hits
        WHERE hits.report_id = measures.report_id AND hits.measure = measures.measure
    ), []) AS themes,
    coalesce((
        SELECT list(groups.target_group ORDER BY groups.position)
        FROM received.target_groups AS groups
        WHERE groups.report_id = measures.report_id AND groups.measure = measures.measure
    ), []) AS target_groups,
    as_locator(measures.line, measures.page, measures.heading, measures.table_number, measures.row_number) AS locator
FROM received.measures AS measures
JOIN received.measure_keys AS keys USING (report_id, measure)
WHERE report_id = $report_id
ORDER BY measure;
