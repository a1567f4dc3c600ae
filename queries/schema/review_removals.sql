-- Reports that a person has removed, one row a removal; the reports themselves are gone.
CREATE SCHEMA IF NOT EXISTS review;

CREATE TABLE review.removals (
    report_id  VARCHAR NOT NULL,
    label      VARCHAR NOT NULL,
    document   VARCHAR NOT NULL,
    sha256     VARCHAR NOT NULL,
    reason     VARCHAR NOT NULL,
    removed_at TIMESTAMP NOT NULL
);

COMMENT ON COLUMN review.removals.report_id IS 'Id the report had';
COMMENT ON COLUMN review.removals.label IS 'Name of the document by what it said';
COMMENT ON COLUMN review.removals.document IS 'Name of the document as shown';
COMMENT ON COLUMN review.removals.sha256 IS 'SHA-256 of the bytes of the document, hexadecimal';
COMMENT ON COLUMN review.removals.reason IS 'Why, without people';
COMMENT ON COLUMN review.removals.removed_at IS 'When it was removed, UTC';
