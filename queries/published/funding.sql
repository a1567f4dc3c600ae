-- Every place where a measure that counts asks for funding, one row an amount, also those of which none is stated; a
-- list adds what is recommended, awarded and spent (document is then the list). And,
-- with itemised = false and without a measure, what is stated in totals but stands on no measure received. A partner
-- finds the rows that it takes part in by found_under: those of its measures, and what is stated for itself.
-- source tells what a krone can be followed to (source_of); a remainder is computed, or none where a sum it is computed
-- from has no source.
CREATE SCHEMA IF NOT EXISTS published;

CREATE TABLE published.funding AS
SELECT
    concat_ws('/', funding.report_id, funding.measure, funding.position) AS amount_id,
    measures.* EXCLUDE (locator, document, found_under),
    documents.document,
    funding.role,
    funding.recipient,
    funding.recipient_parent,
    funding.written_as,
    funding.stage,
    funding.amount_nok,
    funding.state,
    true             AS itemised,
    funding.text,
    funding.excerpt,
    funding.excerpt_start,
    funding.excerpt_end,
    funding.decision_year,
    funding.payment_year,
    corrected.measure IS NOT NULL                AS is_corrected,
    (corrected.read_value ->> '$')::BIGINT       AS read_nok,
    corrected.reason                             AS correction_reason,
    corrected.made_at                            AS corrected_at,
    source_of(funding.excerpt, corrected.reason, documents.origin, funding.place)                           AS source,
    funding.place                                                                                     AS locator,
    measures.found_under
FROM (SELECT *, list_concat(partners, institutions) AS found_under FROM published.measures) AS measures
JOIN counted.amounts AS counting USING (measure_id)
JOIN (
    SELECT *, as_locator(line, page, heading, table_number, row_number) AS place FROM received.funding
) AS funding
    ON funding.report_id = counting.report_id AND funding.measure = counting.measure
    AND list_contains(counting.stages, funding.stage)
JOIN published.reports AS documents ON documents.report_id = funding.report_id
LEFT JOIN received.overrides AS corrected
    ON corrected.report_id = funding.report_id AND corrected.measure = funding.measure
    AND corrected.position = funding.position AND corrected.field = 'amount'
UNION ALL BY NAME
SELECT
    concat_ws('/', reports.report_id, coalesce(remainders.scheme, ''), remainders.role, coalesce(remainders.recipient, ''))
                                                                AS amount_id,
    reports.report_id,
    reports.form,
    reports.year,
    reports.year_inferred,
    reports.owner,
    reports.owners,
    reports.network,
    reports.network_inferred,
    reports.county,
    remainders.scheme,
    false                                                       AS described,
    []::VARCHAR[]                                               AS semesters,
    []::VARCHAR[]                                               AS partners,
    []::VARCHAR[]                                               AS institutions,
    []::VARCHAR[]                                               AS themes,
    []::VARCHAR[]                                               AS target_groups,
    []::VARCHAR[]                                               AS corrected,
    reports.document,
    remainders.role,
    remainders.recipient,
    remainders.recipient_parent,
    'reported'                                                  AS stage,
    remainders.amount_nok,
    'stated'                                                    AS state,
    false                                                       AS itemised,
    remainders.stated_nok,
    remainders.itemised_nok                                     AS on_measures_nok,
    CASE WHEN sourceless.report_id IS NULL THEN 'computed' ELSE 'none' END AS source,
    remainders.locator,
    CASE
        WHEN remainders.role = 'university'
            THEN list_concat(partners_in(remainders.recipient), partners_in(remainders.recipient_parent))
        ELSE []
    END                                                         AS found_under
FROM counted.remainders AS remainders
JOIN published.reports AS reports USING (report_id)
LEFT JOIN (
    SELECT DISTINCT totals.report_id, totals.role, totals.recipient
    FROM received.stated_totals AS totals
    JOIN published.reports AS documents USING (report_id)
    WHERE source_of(
        totals.excerpt, NULL, documents.origin,
        as_locator(totals.line, totals.page, totals.heading, totals.table_number, totals.row_number)
    ) = 'none'
) AS sourceless
    ON sourceless.report_id = remainders.report_id AND sourceless.role = remainders.role
    AND sourceless.recipient IS NOT DISTINCT FROM remainders.recipient;
