-- Amounts asked for, one row an amount of a document, also those without kroner.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.funding (
    report_id        VARCHAR NOT NULL,
    measure          INTEGER NOT NULL,
    position         INTEGER NOT NULL,
    role             VARCHAR NOT NULL,
    recipient        VARCHAR NOT NULL,
    recipient_parent VARCHAR NOT NULL,
    written_as       VARCHAR,
    stage            VARCHAR NOT NULL,
    amount_nok       BIGINT,
    state            VARCHAR NOT NULL,
    text             VARCHAR NOT NULL,
    decision_year    INTEGER,
    payment_year     INTEGER,
    line             INTEGER,
    page             INTEGER,
    heading          VARCHAR,
    table_number     INTEGER,
    row_number       INTEGER,
    excerpt          VARCHAR,
    excerpt_start    INTEGER,
    excerpt_end      INTEGER
);

COMMENT ON COLUMN received.funding.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.funding.measure IS 'Position of the measure in its report, from 0';
COMMENT ON COLUMN received.funding.position IS 'Order within the report or measure, from 0';
COMMENT ON COLUMN received.funding.role IS 'owner or university';
COMMENT ON COLUMN received.funding.recipient IS 'Canonical name, or the words of the form';
COMMENT ON COLUMN received.funding.recipient_parent IS 'The institution; the recipient itself when it is no unit';
COMMENT ON COLUMN received.funding.written_as IS 'Recipient as the form spells it, when that differs';
COMMENT ON COLUMN received.funding.stage IS 'reported, recommended, awarded or spent';
COMMENT ON COLUMN received.funding.amount_nok IS 'Whole kroner; null when no amount is stated';
COMMENT ON COLUMN received.funding.state IS 'stated, zero, not_stated, see_attachment or placeholder';
COMMENT ON COLUMN received.funding.text IS 'The amount as the form writes it';
COMMENT ON COLUMN received.funding.decision_year IS 'Year of the decision (vedtaksår), where registered';
COMMENT ON COLUMN received.funding.payment_year IS 'Year of payment (utbetalingsår), where registered';
COMMENT ON COLUMN received.funding.line IS 'Line in a text file, from 1';
COMMENT ON COLUMN received.funding.page IS 'Page of a pdf, from 1';
COMMENT ON COLUMN received.funding.heading IS 'Heading the row stands under';
COMMENT ON COLUMN received.funding.table_number IS 'Table in the document';
COMMENT ON COLUMN received.funding.row_number IS 'Row in the table';
COMMENT ON COLUMN received.funding.excerpt IS 'The form''s own words around the amount, without people; null where there are none to show';
COMMENT ON COLUMN received.funding.excerpt_start IS 'Where in the excerpt the amount starts, from 0';
COMMENT ON COLUMN received.funding.excerpt_end IS 'Where in the excerpt the amount ends';
