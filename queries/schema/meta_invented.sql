-- One row where everything in this database is invented; none in a real one.
CREATE SCHEMA IF NOT EXISTS meta;

CREATE TABLE meta.invented (
    made_from VARCHAR NOT NULL
);

COMMENT ON COLUMN meta.invented.made_from IS 'Hash of the invented documents it was made from, to see when they change';
