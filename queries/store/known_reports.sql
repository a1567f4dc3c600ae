-- Every report in the database that counts, the oldest intake first.
SELECT
    documents.report_id,
    documents.document,
    documents.sha256,
    documents.origin,
    documents.owner,
    documents.year,
    documents.form,
    loads.position,
    loads.content
FROM received.reports AS documents
JOIN received.loads AS loads USING (report_id)
WHERE loads.state != 'waiting'
ORDER BY loads.position;
