-- Measures of every report as received, one row a measure of a document; counted.measures says which count.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.measures (
    report_id        VARCHAR NOT NULL,
    measure          INTEGER NOT NULL,
    number           VARCHAR,
    title            VARCHAR NOT NULL,
    scheme           VARCHAR,
    level            VARCHAR,
    semesters        VARCHAR[] NOT NULL,
    continues        BOOLEAN,
    described        BOOLEAN NOT NULL,
    counts           BOOLEAN NOT NULL DEFAULT true,
    stated_total_nok BIGINT,
    coordinator      VARCHAR NOT NULL,
    coordinator_nok  BIGINT,
    line             INTEGER,
    page             INTEGER,
    heading          VARCHAR,
    table_number     INTEGER,
    row_number       INTEGER
);

COMMENT ON COLUMN received.measures.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.measures.measure IS 'Position of the measure in its report, from 0';
COMMENT ON COLUMN received.measures.number IS 'Number as the form gives it; not a key';
COMMENT ON COLUMN received.measures.title IS 'Title';
COMMENT ON COLUMN received.measures.scheme IS 'Scheme; null is unknown';
COMMENT ON COLUMN received.measures.level IS 'barnehage, grunnskole, begge; null is unknown';
COMMENT ON COLUMN received.measures.semesters IS 'Semesters in time order; empty is unknown';
COMMENT ON COLUMN received.measures.continues IS 'Whether «Videre» is ticked; null is unknown';
COMMENT ON COLUMN received.measures.described IS 'Whether the description of the measure itself is in this document';
COMMENT ON COLUMN received.measures.counts IS 'False where a person has said that it is no measure';
COMMENT ON COLUMN received.measures.stated_total_nok IS 'Total the form states for the measure, whole kroner';
COMMENT ON COLUMN received.measures.coordinator IS 'Whether a coordinator is asked for: yes, no, unknown';
COMMENT ON COLUMN received.measures.coordinator_nok IS 'Asked for a coordinator, whole kroner';
COMMENT ON COLUMN received.measures.line IS 'Line in a text file, from 1';
COMMENT ON COLUMN received.measures.page IS 'Page of a pdf, from 1';
COMMENT ON COLUMN received.measures.heading IS 'Heading the row stands under';
COMMENT ON COLUMN received.measures.table_number IS 'Table in the document';
COMMENT ON COLUMN received.measures.row_number IS 'Row in the table';
