-- Doubts about each document by itself, one row a finding.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.findings (
    report_id    VARCHAR NOT NULL,
    position     INTEGER NOT NULL,
    measure      INTEGER,
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

COMMENT ON COLUMN received.findings.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.findings.position IS 'Order within the report or measure, from 0';
COMMENT ON COLUMN received.findings.measure IS 'Position of the measure it is about, from 0; null is the whole report';
COMMENT ON COLUMN received.findings.rule IS 'Rule id';
COMMENT ON COLUMN received.findings.severity IS 'feil, varsel or info';
COMMENT ON COLUMN received.findings.message IS 'Norwegian sentence';
COMMENT ON COLUMN received.findings.stated IS 'Value the form states';
COMMENT ON COLUMN received.findings.computed IS 'Value computed from the form';
COMMENT ON COLUMN received.findings.line IS 'Line in a text file, from 1';
COMMENT ON COLUMN received.findings.page IS 'Page of a pdf, from 1';
COMMENT ON COLUMN received.findings.heading IS 'Heading the row stands under';
COMMENT ON COLUMN received.findings.table_number IS 'Table in the document';
COMMENT ON COLUMN received.findings.row_number IS 'Row in the table';
