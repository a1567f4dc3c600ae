-- Target groups of the measures that count, one row a group of a measure; position keeps the vocabulary's order.
CREATE SCHEMA IF NOT EXISTS published;

CREATE TABLE published.measure_target_groups AS
SELECT
    counting.measure_id,
    groups.target_group,
    min(groups.position) AS position
FROM counted.measures AS counting
JOIN received.target_groups AS groups
    ON groups.report_id = counting.details_report_id AND groups.measure = counting.details_measure
GROUP BY counting.measure_id, groups.target_group;
