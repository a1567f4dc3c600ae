-- Every version published, one row a version, and what changed in it.
CREATE OR REPLACE VIEW versions AS
SELECT number, published_at, what, reports, measures, rows, sum_nok, schema_version, app_version
FROM meta.versions;
