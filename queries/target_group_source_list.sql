-- Which measures of the selection name each target group: one row a group of a measure.
--
-- params:  selection
-- returns: year, owner, title, target_group, document
SELECT
    chosen.year,
    chosen.owner,
    chosen.title,
    placed.target_group,
    chosen.document
FROM selected_measures($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage) AS chosen
JOIN measure_target_groups AS placed USING (measure_id)
ORDER BY placed.position, chosen.year DESC, chosen.owner COLLATE da, chosen.title COLLATE da;
