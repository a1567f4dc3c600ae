-- What people write about measures and points of an agenda, one row a note, also those taken away. Never a form's words.
CREATE SCHEMA IF NOT EXISTS meeting;

CREATE TABLE meeting.notes (
    note_id    VARCHAR NOT NULL,
    measure_id VARCHAR,
    owner      VARCHAR,
    year       INTEGER,
    title      VARCHAR,
    meeting_id VARCHAR,
    point      VARCHAR,
    text       VARCHAR NOT NULL,
    written_at TIMESTAMP NOT NULL,
    removed_at TIMESTAMP
);

COMMENT ON COLUMN meeting.notes.note_id IS 'Id of the note';
COMMENT ON COLUMN meeting.notes.measure_id IS 'Measure it is about; null where it is about a point';
COMMENT ON COLUMN meeting.notes.owner IS 'Owner of that measure, for when it is gone';
COMMENT ON COLUMN meeting.notes.year IS 'Year of that measure, for when it is gone';
COMMENT ON COLUMN meeting.notes.title IS 'Title of that measure, for when it is gone';
COMMENT ON COLUMN meeting.notes.meeting_id IS 'Meeting whose agenda has the point; null where it is about a measure';
COMMENT ON COLUMN meeting.notes.point IS 'The point, as the agenda calls it';
COMMENT ON COLUMN meeting.notes.text IS 'What is written, without people';
COMMENT ON COLUMN meeting.notes.written_at IS 'When, UTC';
COMMENT ON COLUMN meeting.notes.removed_at IS 'When it was taken away, UTC; null until then';
