-- Deadlines people have moved, one row a change; the latest of a year and a thing counts.
CREATE SCHEMA IF NOT EXISTS meeting;

CREATE TABLE meeting.deadlines (
    year   INTEGER NOT NULL,
    what   VARCHAR NOT NULL,
    due_on DATE,
    set_at TIMESTAMP NOT NULL
);

COMMENT ON COLUMN meeting.deadlines.year IS 'Year the need is reported for';
COMMENT ON COLUMN meeting.deadlines.what IS 'What is due, as the word list of deadlines calls it';
COMMENT ON COLUMN meeting.deadlines.due_on IS 'Day it is due; null is the day of the word list again';
COMMENT ON COLUMN meeting.deadlines.set_at IS 'When, UTC';
