-- Owners expected to report, one row an owner and year; from the vocabulary when the version was published.
CREATE SCHEMA IF NOT EXISTS vocabulary;

CREATE TABLE vocabulary.expected_owners (
    year    INTEGER NOT NULL,
    network VARCHAR,
    owner   VARCHAR NOT NULL
);

COMMENT ON COLUMN vocabulary.expected_owners.year IS 'Calendar year';
COMMENT ON COLUMN vocabulary.expected_owners.network IS 'Network';
COMMENT ON COLUMN vocabulary.expected_owners.owner IS 'Owner, canonical';
