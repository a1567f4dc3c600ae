-- Themes of the measures that count, one row a theme of a measure; main where it is both main and mentioned. What a
-- measure has in all stands beside each: themes and main_themes, and the theme's place among them by name, from 0.
CREATE SCHEMA IF NOT EXISTS published;

CREATE TABLE published.measure_themes AS
WITH found AS (
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
    GROUP BY counting.measure_id, hits.theme
)
SELECT
    found.*,
    count(*) OVER measure                                        AS themes,
    row_number() OVER measure_in_order - 1                       AS place,
    count(*) FILTER (WHERE relation = 'main') OVER measure       AS main_themes,
    row_number() OVER relation_in_order - 1                      AS main_place
FROM found
WINDOW
    measure AS (PARTITION BY measure_id),
    measure_in_order AS (PARTITION BY measure_id ORDER BY theme),
    relation_in_order AS (PARTITION BY measure_id, relation ORDER BY theme);
