-- What must hold in every version, one row a rule: two ways of counting that must agree.
WITH facts AS (
    SELECT coalesce(sum(amount_nok), 0)::BIGINT AS nok FROM funding_facts
),
itemised AS (
    SELECT coalesce(sum(funding.amount_nok), 0)::BIGINT AS nok
    FROM received.funding AS funding
    SEMI JOIN (SELECT report_id, measure, unnest(stages) AS stage FROM counted.amounts) AS counting
        USING (report_id, measure, stage)
),
remaining AS (
    SELECT coalesce(sum(amount_nok), 0)::BIGINT AS nok FROM counted.remainders
)
SELECT 'facts are the rows received and the remainders' AS rule, facts.nok AS one, itemised.nok + remaining.nok AS other
FROM facts, itemised, remaining
UNION ALL
SELECT 'an empty selection of filters is everything', facts.nok, coalesce(sum(chosen.amount_nok), 0)::BIGINT
FROM facts
LEFT JOIN selected_funding(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL) AS chosen ON true
GROUP BY facts.nok
UNION ALL
SELECT 'measures and remainders add up', facts.nok, coalesce(sum(amounts.amount_nok), 0)::BIGINT + any_value(remaining.nok)
FROM facts, remaining
LEFT JOIN (SELECT amounts.amount_nok FROM measures JOIN amounts USING (measure_id)) AS amounts ON true
GROUP BY facts.nok
UNION ALL
SELECT 'a measure stands once', count(*), count(DISTINCT measure_id)
FROM measures
UNION ALL
SELECT 'every measure that counts stands', (SELECT count(*) FROM counted.measures), count(*)
FROM measures
UNION ALL
SELECT
    'a report is loaded once',
    (SELECT count(*) FROM received.reports)
        - (SELECT count(*) FROM received.loads WHERE state = 'waiting'),
    count(*)
FROM reports
UNION ALL
SELECT 'what waits counts nowhere', 0, count(*)
FROM counted.measures AS counting
JOIN received.loads AS loads ON loads.report_id IN (counting.report_id, counting.details_report_id)
WHERE loads.state = 'waiting'
UNION ALL
SELECT 'every report has its reading', (SELECT count(*) FROM received.reports), count(DISTINCT report_id)
FROM received.readings
UNION ALL
SELECT 'every amount of a measure that counts stands', (SELECT count(*) FROM amounts), count(*)
FROM received.funding AS funding
JOIN counted.amounts AS counting
    ON counting.report_id = funding.report_id AND counting.measure = funding.measure
    AND list_contains(counting.stages, funding.stage)
UNION ALL
SELECT 'a stage of a measure counts from one document', count(*), count(DISTINCT (measure_id, stage))
FROM (SELECT measure_id, unnest(stages) AS stage FROM counted.amounts WHERE report_id IN (
    SELECT report_id FROM received.reports WHERE form = 'list'
))
UNION ALL
SELECT
    'every theme of a measure that counts stands',
    (SELECT count(*) FROM measure_themes),
    count(DISTINCT (measure_id, theme))
FROM received.themes AS hits
JOIN counted.measures AS counting
    ON counting.details_report_id = hits.report_id AND counting.details_measure = hits.measure
UNION ALL
SELECT
    'a measure has the themes listed for it',
    (SELECT count(*) FROM measure_themes),
    coalesce(sum(len(themes)), 0)::BIGINT
FROM measures
UNION ALL
SELECT
    'a measure has the target groups listed for it',
    (SELECT count(*) FROM measure_target_groups),
    coalesce(sum(len(target_groups)), 0)::BIGINT
FROM measures;
