-- The measures of every report by identity, one row a measure: as read, which corrections and answers go by, and as it
-- counts.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.measure_keys (
    report_id   VARCHAR NOT NULL,
    measure     INTEGER NOT NULL,
    measure_key VARCHAR NOT NULL,
    measure_id  VARCHAR NOT NULL
);

COMMENT ON COLUMN received.measure_keys.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.measure_keys.measure IS 'Position of the measure in its report, from 0';
COMMENT ON COLUMN received.measure_keys.measure_key IS 'Hash of owner, year, scheme, partners and title as read';
COMMENT ON COLUMN received.measure_keys.measure_id IS 'The same with corrections and tied spellings: its id where it counts';
