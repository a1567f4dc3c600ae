-- What an invented database was made from; no row in a real one.
SELECT made_from
FROM meta.invented;
