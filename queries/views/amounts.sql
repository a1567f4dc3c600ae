-- Every place where a measure that counts asks for funding, one row an amount; amount_nok NULL where none is stated,
-- state says why.
CREATE OR REPLACE VIEW amounts AS
SELECT
    measures.* EXCLUDE (locator),
    funding.role,
    funding.recipient,
    funding.recipient_parent,
    funding.written_as,
    funding.stage,
    funding.amount_nok,
    funding.state,
    true             AS itemised,
    funding.text,
    as_locator(funding.line, funding.page, funding.heading, funding.table_number, funding.row_number) AS locator
FROM measures
JOIN received.funding AS funding
    ON funding.report_id = measures.report_id AND funding.measure = measures.position;
