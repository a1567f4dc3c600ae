-- What people have put right, one row a correction, also those undone. It is about a measure as the form has it, so
-- that it holds in every document that says the same of that measure.
CREATE SCHEMA IF NOT EXISTS review;

CREATE TABLE review.corrections (
    correction_id VARCHAR NOT NULL,
    report_id     VARCHAR NOT NULL,
    measure_key   VARCHAR,
    title         VARCHAR,
    field         VARCHAR NOT NULL,
    role          VARCHAR,
    recipient     VARCHAR,
    stage         VARCHAR,
    scheme        VARCHAR,
    position      INTEGER NOT NULL,
    read_value    JSON NOT NULL,
    value         JSON NOT NULL,
    reason        VARCHAR NOT NULL,
    made_at       TIMESTAMP NOT NULL,
    undone_at     TIMESTAMP,
    state         VARCHAR NOT NULL,
    now_value     JSON
);

COMMENT ON COLUMN review.corrections.correction_id IS 'Id of the correction';
COMMENT ON COLUMN review.corrections.report_id IS 'Report it was made in';
COMMENT ON COLUMN review.corrections.measure_key IS 'Measure as read; null is the report itself';
COMMENT ON COLUMN review.corrections.title IS 'Title of the measure as read, for when it is gone';
COMMENT ON COLUMN review.corrections.field IS 'amount, recipient, title, scheme, level, semesters, themes, target_groups, owner, year, network or stated_total';
COMMENT ON COLUMN review.corrections.role IS 'owner or university, of an amount or a stated sum';
COMMENT ON COLUMN review.corrections.recipient IS 'Recipient as read, of an amount or a stated sum';
COMMENT ON COLUMN review.corrections.stage IS 'Stage of an amount';
COMMENT ON COLUMN review.corrections.scheme IS 'Scheme of a stated sum';
COMMENT ON COLUMN review.corrections.position IS 'Tells amounts apart that share role, recipient and stage: from 0';
COMMENT ON COLUMN review.corrections.read_value IS 'What the form said when it was made; JSON null is nothing';
COMMENT ON COLUMN review.corrections.value IS 'What it says instead; JSON null is not stated';
COMMENT ON COLUMN review.corrections.reason IS 'Why, without people';
COMMENT ON COLUMN review.corrections.made_at IS 'When it was made, UTC';
COMMENT ON COLUMN review.corrections.undone_at IS 'When it was undone, UTC; null is in force';
COMMENT ON COLUMN review.corrections.state IS 'applied; replaced by a later one; settled: the form says it now; stale: the form says something else';
COMMENT ON COLUMN review.corrections.now_value IS 'What the form says now, where that is not what was corrected';
