-- The tables of an attached database, by schema and name.
SELECT schema_name, table_name
FROM duckdb_tables()
WHERE database_name = ?;
