-- Notes that are not taken away, one row a note, the oldest first. measure_id NULL takes those of every measure, and
-- meeting_id NULL those of every meeting. is_there says whether the measure still is in the data.
--
-- params:  measure_id, meeting_id
-- returns: note_id, measure_id, owner, year, title, meeting_id, point, text, written_at, is_there
SELECT
    notes.note_id,
    notes.measure_id,
    notes.owner,
    notes.year,
    notes.title,
    notes.meeting_id,
    notes.point,
    notes.text,
    notes.written_at,
    measures.measure_id IS NOT NULL AS is_there
FROM meeting.notes AS notes
LEFT JOIN measures ON measures.measure_id = notes.measure_id
WHERE removed_at IS NULL
    AND ($measure_id IS NULL OR notes.measure_id = $measure_id)
    AND ($meeting_id IS NULL OR notes.meeting_id = $meeting_id)
ORDER BY notes.written_at, notes.note_id;
