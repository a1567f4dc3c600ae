-- The agenda of a meeting that is not called off.
SELECT agenda
FROM meeting.meetings
WHERE meeting_id = $meeting_id AND removed_at IS NULL;
