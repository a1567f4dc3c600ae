-- The target groups of one measure, in the vocabulary's order.
--
-- params:  measure_id
-- returns: target_group
SELECT target_group
FROM measure_target_groups
WHERE measure_id = $measure_id
ORDER BY position, target_group;
