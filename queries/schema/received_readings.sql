-- What was read, one row a report: whole, and as the form has it, whatever has been corrected since. The other tables
-- of received hold the same reports as they count: with corrections and tied spellings.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.readings (
    report_id VARCHAR NOT NULL,
    reading   JSON NOT NULL
);

COMMENT ON COLUMN received.readings.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.readings.reading IS 'Report and findings as read, without people and without running text';
