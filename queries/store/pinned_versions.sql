-- Versions that a meeting cites.
SELECT DISTINCT version
FROM meeting.meetings
WHERE version IS NOT NULL AND removed_at IS NULL;
