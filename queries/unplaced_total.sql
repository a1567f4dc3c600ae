-- Kroner that pass every filter but cannot be placed under the chosen level, theme or target group, because the
-- form does not say or the measure is not received. NULL when no such filter is set or nothing is unplaced.
--
-- params:  selection
-- returns: unplaced_nok
SELECT sum(amount_nok)::BIGINT AS unplaced_nok
FROM unplaced_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage);
