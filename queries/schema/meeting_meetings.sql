-- Meetings, one row a meeting, also those called off.
CREATE SCHEMA IF NOT EXISTS meeting;

CREATE TABLE meeting.meetings (
    meeting_id VARCHAR NOT NULL,
    name       VARCHAR NOT NULL,
    held_on    DATE NOT NULL,
    network    VARCHAR,
    year       INTEGER NOT NULL,
    agenda     VARCHAR[] NOT NULL,
    version    BIGINT,
    frozen_at  TIMESTAMP,
    made_at    TIMESTAMP NOT NULL,
    removed_at TIMESTAMP
);

COMMENT ON COLUMN meeting.meetings.meeting_id IS 'Id of the meeting';
COMMENT ON COLUMN meeting.meetings.name IS 'What it is called, without people';
COMMENT ON COLUMN meeting.meetings.held_on IS 'Day of the meeting';
COMMENT ON COLUMN meeting.meetings.network IS 'Network it is about; null is all';
COMMENT ON COLUMN meeting.meetings.year IS 'Year the need is reported for';
COMMENT ON COLUMN meeting.meetings.agenda IS 'Points, in order, as they are called';
COMMENT ON COLUMN meeting.meetings.version IS 'Version its figures are frozen at; null is the newest';
COMMENT ON COLUMN meeting.meetings.frozen_at IS 'When they were frozen, UTC; null unless they are';
COMMENT ON COLUMN meeting.meetings.made_at IS 'When it was put down, UTC';
COMMENT ON COLUMN meeting.meetings.removed_at IS 'When it was called off, UTC; null until then';
