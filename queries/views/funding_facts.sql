-- Kroner asked for, one row an amount that is stated; and, with itemised = false and without a measure, what is
-- stated in totals but stands on no measure received. sum(amount_nok) over any columns is the sum reported.
CREATE OR REPLACE VIEW funding_facts AS
SELECT *
FROM amounts
WHERE amount_nok IS NOT NULL
UNION ALL BY NAME
SELECT
    reports.report_id,
    reports.form,
    reports.year,
    reports.year_inferred,
    reports.owner,
    reports.owners,
    reports.owner_label,
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
    reports.document,
    remainders.role,
    remainders.recipient,
    remainders.recipient_parent,
    'reported'                                                  AS stage,
    remainders.amount_nok,
    'stated'                                                    AS state,
    false                                                       AS itemised,
    remainders.locator
FROM counted.remainders AS remainders
JOIN reports USING (report_id);
