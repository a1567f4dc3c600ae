-- The form's own words around every amount of the selection, one row an amount; NULL where none are kept.
--
-- params:  selection
-- returns: amount_id, excerpt
SELECT
    amount_id,
    excerpt
FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
ORDER BY amount_id;
