-- Take a note away, or put it back (NULL); tell what it is about.
UPDATE meeting.notes
SET removed_at = $removed_at
WHERE note_id = $note_id AND (removed_at IS NULL) = ($removed_at IS NOT NULL)
RETURNING coalesce(title, point);
