-- Mark reports as accepted by a person.
UPDATE received.loads
SET state = 'accepted', accepted_at = $accepted_at
WHERE list_contains($report_ids::VARCHAR[], report_id);
