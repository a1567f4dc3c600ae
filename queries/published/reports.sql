-- Every report received, one row a document, also those whose figures a newer document repeats; not those that wait.
CREATE SCHEMA IF NOT EXISTS published;

CREATE TABLE published.reports AS
SELECT
    documents.report_id,
    documents.label,
    documents.document,
    documents.sha256,
    documents.form,
    documents.year,
    documents.year_inferred,
    documents.owner,
    documents.owners,
    documents.network,
    documents.network_inferred,
    documents.county,
    documents.universities,
    documents.schemes,
    documents.attachment_number,
    documents.attachment_partner,
    documents.attachment_title,
    documents.municipal_kindergartens,
    documents.private_kindergartens,
    documents.public_schools,
    documents.private_schools,
    documents.pp_services,
    documents.stated_measures,
    documents.stated_total_nok,
    documents.origin,
    loads.state = 'accepted'                                         AS reviewed,
    status_of(loads.state, documents.origin, loads.accepted_at)      AS status,
    loads.state,
    loads.accepted_at,
    loads.position                                                   AS load_position,
    loads.loaded_at
FROM received.reports AS documents
JOIN received.loads AS loads USING (report_id)
WHERE loads.state != 'waiting';
