-- Where the amounts of measures that count are found, one row a document that gives some of them.
CREATE SCHEMA IF NOT EXISTS counted;

CREATE TABLE counted.amounts (
    measure_id VARCHAR NOT NULL,
    report_id  VARCHAR NOT NULL,
    measure    INTEGER NOT NULL,
    stages     VARCHAR[] NOT NULL
);

COMMENT ON COLUMN counted.amounts.measure_id IS 'Measure that counts';
COMMENT ON COLUMN counted.amounts.report_id IS 'Report that gives amounts of it: its own form, or a list';
COMMENT ON COLUMN counted.amounts.measure IS 'Position in that report, from 0';
COMMENT ON COLUMN counted.amounts.stages IS 'Stages whose amounts count from there';
