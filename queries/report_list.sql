-- One row a report received, newest year first, with how many findings of each severity it has. A report whose year
-- nobody knows comes with every choice of years: else no reader would ever meet it.
--
-- params:  years, owners, networks
-- returns: report_id, year, year_inferred, owner, owners, network, network_inferred, county, form, label, document, stated_total_nok, itemised_nok, measures, measures_described, must, should, notes, reviewed, status, loaded_at, municipal_kindergartens, private_kindergartens, public_schools, private_schools, pp_services
WITH sums AS (
    SELECT report_id, sum(amount_nok)::BIGINT AS itemised_nok
    FROM funding_facts
    WHERE itemised
    GROUP BY report_id
),
counts AS (
    SELECT report_id, count(*) AS measures, count(*) FILTER (WHERE described) AS measures_described
    FROM measures
    GROUP BY report_id
),
doubts AS (
    SELECT
        report_id,
        count(*) FILTER (WHERE severity = 'feil')     AS must,
        count(*) FILTER (WHERE severity = 'varsel')   AS should,
        count(*) FILTER (WHERE severity = 'info')     AS notes
    FROM findings
    GROUP BY report_id
)
SELECT
    report_id,
    year,
    year_inferred,
    owner,
    owners,
    network,
    network_inferred,
    county,
    form,
    label,
    document,
    stated_total_nok,
    itemised_nok,
    coalesce(measures, 0)             AS measures,
    coalesce(measures_described, 0)   AS measures_described,
    coalesce(must, 0)                 AS must,
    coalesce(should, 0)               AS should,
    coalesce(notes, 0)                AS notes,
    reviewed,
    status,
    loaded_at,
    municipal_kindergartens,
    private_kindergartens,
    public_schools,
    private_schools,
    pp_services
FROM reports
LEFT JOIN sums USING (report_id)
LEFT JOIN counts USING (report_id)
LEFT JOIN doubts USING (report_id)
WHERE ($years IS NULL OR year IS NULL OR list_contains($years::INTEGER[], year))
    AND ($owners IS NULL OR list_contains($owners::VARCHAR[], owner))
    AND ($networks IS NULL OR list_contains($networks::VARCHAR[], network))
ORDER BY year DESC, owner COLLATE da, label COLLATE da, report_id;
