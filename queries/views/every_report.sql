-- Every report, one row a document, also those that wait to be accepted: only for the page that controls them.
CREATE OR REPLACE VIEW every_report AS
SELECT
    documents.report_id,
    coalesce(loads.becomes, documents.report_id)  AS becomes,
    CASE
        WHEN loads.state = 'loaded' AND documents.origin = 'register' THEN 'register'
        ELSE loads.state
    END                                           AS state,
    documents.owner,
    documents.owners,
    documents.year,
    documents.year_inferred,
    documents.network,
    documents.network_inferred,
    documents.county,
    documents.form,
    documents.label,
    documents.document,
    documents.stated_total_nok,
    status_of(loads.state, documents.origin, loads.accepted_at) AS status,
    loads.content,
    loads.loaded_at,
    loads.accepted_at
FROM received.reports AS documents
JOIN received.loads AS loads USING (report_id);
