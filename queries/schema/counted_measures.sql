-- Measures that count, one row a measure whatever the number of documents that repeat it.
CREATE SCHEMA IF NOT EXISTS counted;

CREATE TABLE counted.measures (
    measure_id        VARCHAR NOT NULL,
    report_id         VARCHAR NOT NULL,
    measure           INTEGER NOT NULL,
    details_report_id VARCHAR NOT NULL,
    details_measure   INTEGER NOT NULL,
    described         BOOLEAN NOT NULL
);

COMMENT ON COLUMN counted.measures.measure_id IS 'Hash of owner, year, scheme, partners and title';
COMMENT ON COLUMN counted.measures.report_id IS 'Report whose row counts';
COMMENT ON COLUMN counted.measures.measure IS 'Position in that report, from 0';
COMMENT ON COLUMN counted.measures.details_report_id IS 'Report that describes it: level, semesters, themes, groups';
COMMENT ON COLUMN counted.measures.details_measure IS 'Position in that report, from 0';
COMMENT ON COLUMN counted.measures.described IS 'Whether the description of the measure itself is received';
