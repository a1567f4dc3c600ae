-- What people have answered to findings, one row an answer, also those taken back.
CREATE SCHEMA IF NOT EXISTS review;

CREATE TABLE review.answers (
    answer_id   VARCHAR NOT NULL,
    report_id   VARCHAR NOT NULL,
    measure_key VARCHAR,
    rule        VARCHAR NOT NULL,
    stated      BIGINT,
    computed    BIGINT,
    message     VARCHAR NOT NULL,
    answer      VARCHAR NOT NULL,
    note        VARCHAR NOT NULL,
    made_at     TIMESTAMP NOT NULL,
    undone_at   TIMESTAMP
);

COMMENT ON COLUMN review.answers.answer_id IS 'Id of the answer';
COMMENT ON COLUMN review.answers.report_id IS 'Report the finding is about';
COMMENT ON COLUMN review.answers.measure_key IS 'Measure as read; null is the report itself';
COMMENT ON COLUMN review.answers.rule IS 'Rule id of the finding';
COMMENT ON COLUMN review.answers.stated IS 'Value the form states: another value is another finding';
COMMENT ON COLUMN review.answers.computed IS 'Value computed from the form, likewise';
COMMENT ON COLUMN review.answers.message IS 'Its sentence: two findings of a rule may share all the rest';
COMMENT ON COLUMN review.answers.answer IS 'confirmed, corrected, ask (the owner is to be asked), asked; same or own of a list''s row';
COMMENT ON COLUMN review.answers.note IS 'A word on it, without people';
COMMENT ON COLUMN review.answers.made_at IS 'When it was answered, UTC';
COMMENT ON COLUMN review.answers.undone_at IS 'When it was taken back, UTC; null is in force';
