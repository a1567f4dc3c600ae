-- Meetings that are not called off, one row a meeting, the latest day first.
--
-- params:  none
-- returns: meeting_id, name, held_on, network, year, agenda, version, frozen_at, made_at
SELECT meeting_id, name, held_on, network, year, agenda, version, frozen_at, made_at
FROM meeting.meetings
WHERE removed_at IS NULL
ORDER BY held_on DESC, made_at DESC, meeting_id;
