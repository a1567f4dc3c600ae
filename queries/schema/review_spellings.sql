-- Spellings that a person has tied to a known name, one row a tie, also those untied; they hold for all reports.
CREATE SCHEMA IF NOT EXISTS review;

CREATE TABLE review.spellings (
    spelling  VARCHAR NOT NULL,
    name      VARCHAR NOT NULL,
    made_at   TIMESTAMP NOT NULL,
    undone_at TIMESTAMP
);

COMMENT ON COLUMN review.spellings.spelling IS 'Name as forms write it';
COMMENT ON COLUMN review.spellings.name IS 'Canonical name it means';
COMMENT ON COLUMN review.spellings.made_at IS 'When it was tied, UTC';
COMMENT ON COLUMN review.spellings.undone_at IS 'When it was untied, UTC; null is in force';
