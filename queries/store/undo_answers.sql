-- Take back what was answered to a finding before.
UPDATE review.answers
SET undone_at = $undone_at
WHERE undone_at IS NULL
    AND report_id = $report_id
    AND measure_key IS NOT DISTINCT FROM $measure_key
    AND rule = $rule
    AND stated IS NOT DISTINCT FROM $stated
    AND computed IS NOT DISTINCT FROM $computed
    AND message = $message;
