-- Doubts about every report with what a person has answered, one row a finding. Of reports that count, as they stand
-- when all documents are seen together; of reports that wait, as each says by itself.
CREATE OR REPLACE VIEW every_finding AS
WITH found AS (
    SELECT
        doubts.report_id,
        keys.measure,
        keys.measure_key,
        doubts.rule,
        doubts.severity,
        doubts.message,
        doubts.stated,
        doubts.computed,
        as_locator(doubts.line, doubts.page, doubts.heading, doubts.table_number, doubts.row_number) AS locator
    FROM counted.findings AS doubts
    LEFT JOIN received.measure_keys AS keys
        ON keys.report_id = doubts.report_id AND keys.measure_id = doubts.measure_id
    UNION ALL
    SELECT
        doubts.report_id,
        doubts.measure,
        keys.measure_key,
        doubts.rule,
        doubts.severity,
        doubts.message,
        doubts.stated,
        doubts.computed,
        as_locator(doubts.line, doubts.page, doubts.heading, doubts.table_number, doubts.row_number) AS locator
    FROM received.findings AS doubts
    JOIN received.loads AS loads ON loads.report_id = doubts.report_id AND loads.state = 'waiting'
    LEFT JOIN received.measure_keys AS keys
        ON keys.report_id = doubts.report_id AND keys.measure = doubts.measure
)
SELECT found.*, answers.answer_id, answers.answer, answers.note, answers.made_at AS answered_at
FROM found
LEFT JOIN review.answers AS answers
    ON answers.undone_at IS NULL
    AND answers.report_id = found.report_id
    AND answers.measure_key IS NOT DISTINCT FROM found.measure_key
    AND answers.rule = found.rule
    AND answers.stated IS NOT DISTINCT FROM found.stated
    AND answers.computed IS NOT DISTINCT FROM found.computed
    AND answers.message = found.message;
