-- Freeze the figures of a meeting at a version, or (NULL) let them be the newest again; tell what it is called.
UPDATE meeting.meetings
SET version = $version, frozen_at = $frozen_at
WHERE meeting_id = $meeting_id AND removed_at IS NULL
RETURNING name;
