-- One row a report, also those that wait to be accepted: what waits first, then what no person has seen, newest year
-- first. Findings that are answered are not counted as open. content is what accepting says it has seen.
--
-- params:  none
-- returns: report_id, becomes, state, status, content, owner, owners, year, year_inferred, network, network_inferred, form, label, document, measures, total_nok, stated_total_nok, must, should, notes, asked, corrected, loaded_at, accepted_at
WITH sums AS (
    SELECT report_id, count(DISTINCT measure) AS measures, sum(amount_nok)::BIGINT AS total_nok
    FROM received.measures
    LEFT JOIN received.funding USING (report_id, measure)
    WHERE counts
    GROUP BY report_id
),
doubts AS (
    SELECT
        report_id,
        count(*) FILTER (WHERE severity = 'feil' AND answer IS NULL)    AS must,
        count(*) FILTER (WHERE severity = 'varsel' AND answer IS NULL)  AS should,
        count(*) FILTER (WHERE severity = 'info' AND answer IS NULL)    AS notes,
        count(*) FILTER (WHERE answer = 'ask')                          AS asked
    FROM every_finding
    GROUP BY report_id
),
differences AS (
    SELECT report_id, count(DISTINCT correction_id) AS corrected
    FROM received.overrides
    GROUP BY report_id
)
SELECT
    report_id,
    becomes,
    state,
    status,
    content,
    owner,
    owners,
    year,
    year_inferred,
    network,
    network_inferred,
    form,
    label,
    document,
    coalesce(measures, 0)   AS measures,
    total_nok,
    stated_total_nok,
    coalesce(must, 0)       AS must,
    coalesce(should, 0)     AS should,
    coalesce(notes, 0)      AS notes,
    coalesce(asked, 0)      AS asked,
    coalesce(corrected, 0)  AS corrected,
    loaded_at,
    accepted_at
FROM every_report
LEFT JOIN sums USING (report_id)
LEFT JOIN doubts USING (report_id)
LEFT JOIN differences USING (report_id)
ORDER BY
    list_position(['waiting', 'loaded', 'accepted', 'register'], state),
    year DESC,
    owner COLLATE da,
    label COLLATE da,
    report_id;
