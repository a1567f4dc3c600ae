-- Every version of the manifest, the newest first.
SELECT number, published_at, what
FROM meta.versions
ORDER BY number DESC;
