-- Themes of the measures that count, one row a theme of a measure; main where it is both main and mentioned.
CREATE OR REPLACE VIEW measure_themes AS
SELECT
    counting.measure_id,
    hits.theme,
    arg_min(hits.relation, (hits.relation != 'main', hits.position))  AS relation,
    arg_min(hits.snippet, (hits.relation != 'main', hits.position))   AS snippet,
    arg_min(as_locator(hits.line, hits.page, hits.heading, hits.table_number, hits.row_number),
            (hits.relation != 'main', hits.position))                 AS locator,
    min(hits.position)                                                AS position
FROM counted.measures AS counting
JOIN received.themes AS hits
    ON hits.report_id = counting.details_report_id AND hits.measure = counting.details_measure
GROUP BY counting.measure_id, hits.theme;
