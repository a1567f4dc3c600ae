-- Call a meeting off, or put it back (NULL); tell what it is called.
UPDATE meeting.meetings
SET removed_at = $removed_at
WHERE meeting_id = $meeting_id AND (removed_at IS NULL) = ($removed_at IS NOT NULL)
RETURNING name;
