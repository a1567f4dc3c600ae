-- How much of the kroner in the overview a person has reviewed, one row: of the measures, and in all.
--
-- params:  none
-- returns: total_nok, reviewed_nok, reports, reviewed_reports, waiting_reports
SELECT
    (SELECT coalesce(sum(amount_nok), 0)::BIGINT FROM funding_facts WHERE stage = 'reported') AS total_nok,
    (
        SELECT coalesce(sum(facts.amount_nok), 0)::BIGINT
        FROM funding_facts AS facts
        JOIN reports USING (report_id)
        WHERE facts.stage = 'reported' AND reports.reviewed
    )                                                                                         AS reviewed_nok,
    (SELECT count(*) FROM reports)                                                            AS reports,
    (SELECT count(*) FROM reports WHERE reviewed)                                             AS reviewed_reports,
    (SELECT count(*) FROM every_report WHERE state = 'waiting')                               AS waiting_reports;
