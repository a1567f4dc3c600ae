-- Sums the forms state for themselves; never added to the measures.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.stated_totals (
    report_id        VARCHAR NOT NULL,
    position         INTEGER NOT NULL,
    scheme           VARCHAR,
    role             VARCHAR NOT NULL,
    recipient        VARCHAR,
    recipient_parent VARCHAR,
    amount_nok       BIGINT NOT NULL,
    text             VARCHAR NOT NULL,
    line             INTEGER,
    page             INTEGER,
    heading          VARCHAR,
    table_number     INTEGER,
    row_number       INTEGER,
    excerpt          VARCHAR,
    excerpt_start    INTEGER,
    excerpt_end      INTEGER
);

COMMENT ON COLUMN received.stated_totals.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.stated_totals.position IS 'Order within the report or measure, from 0';
COMMENT ON COLUMN received.stated_totals.scheme IS 'Scheme of the row; null is the Sum row';
COMMENT ON COLUMN received.stated_totals.role IS 'owner or university';
COMMENT ON COLUMN received.stated_totals.recipient IS 'Canonical name; null is not named';
COMMENT ON COLUMN received.stated_totals.recipient_parent IS 'The institution; the recipient itself when it is no unit';
COMMENT ON COLUMN received.stated_totals.amount_nok IS 'Whole kroner';
COMMENT ON COLUMN received.stated_totals.text IS 'The amount as the form writes it';
COMMENT ON COLUMN received.stated_totals.line IS 'Line in a text file, from 1';
COMMENT ON COLUMN received.stated_totals.page IS 'Page of a pdf, from 1';
COMMENT ON COLUMN received.stated_totals.heading IS 'Heading the row stands under';
COMMENT ON COLUMN received.stated_totals.table_number IS 'Table in the document';
COMMENT ON COLUMN received.stated_totals.row_number IS 'Row in the table';
COMMENT ON COLUMN received.stated_totals.excerpt IS 'The form''s own words around the amount, without people; null where there are none to show';
COMMENT ON COLUMN received.stated_totals.excerpt_start IS 'Where in the excerpt the amount starts, from 0';
COMMENT ON COLUMN received.stated_totals.excerpt_end IS 'Where in the excerpt the amount ends';
