-- The manifest of this version.
SELECT number, published_at, what, schema_version, layout, reports, measures, rows, sum_nok
FROM meta.versions
ORDER BY number DESC
LIMIT 1;
