-- Findings as they stand when all documents of an owner and year are seen together, one row a finding.
CREATE SCHEMA IF NOT EXISTS counted;

CREATE TABLE counted.findings (
    report_id    VARCHAR NOT NULL,
    measure_id   VARCHAR,
    rule         VARCHAR NOT NULL,
    severity     VARCHAR NOT NULL,
    message      VARCHAR NOT NULL,
    stated       BIGINT,
    computed     BIGINT,
    line         INTEGER,
    page         INTEGER,
    heading      VARCHAR,
    table_number INTEGER,
    row_number   INTEGER
);

COMMENT ON COLUMN counted.findings.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN counted.findings.measure_id IS 'Measure it is about; null is the whole report';
COMMENT ON COLUMN counted.findings.rule IS 'Rule id';
COMMENT ON COLUMN counted.findings.severity IS 'feil, varsel or info';
COMMENT ON COLUMN counted.findings.message IS 'Norwegian sentence';
COMMENT ON COLUMN counted.findings.stated IS 'Value the form states';
COMMENT ON COLUMN counted.findings.computed IS 'Value computed from the form';
COMMENT ON COLUMN counted.findings.line IS 'Line in a text file, from 1';
COMMENT ON COLUMN counted.findings.page IS 'Page of a pdf, from 1';
COMMENT ON COLUMN counted.findings.heading IS 'Heading the row stands under';
COMMENT ON COLUMN counted.findings.table_number IS 'Table in the document';
COMMENT ON COLUMN counted.findings.row_number IS 'Row in the table';
