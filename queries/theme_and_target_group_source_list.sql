-- Where the measures and kroner of each pair of a theme and a target group stand: one row an amount of a pair, so that an
-- amount stands once under every pair of its measure, and only its sum per pair is a figure. Where a theme or a group is
-- NULL, described tells which unknown it is, as in theme_and_target_group_list. A measure of which no amount is stated has
-- one row a pair without amount_id.
--
-- params:  selection
-- returns: theme, target_group, described, amount_id, year, year_inferred, owner, measure_id, title, role, share, recipient, amount_nok, source, as_written, locator, document
SELECT
    themes.theme,
    groups.target_group,
    asked.described,
    asked.amount_id,
    asked.year,
    asked.year_inferred,
    asked.owner,
    asked.measure_id,
    asked.title,
    asked.role,
    asked.share,
    asked.recipient,
    asked.amount_nok,
    asked.source,
    asked.as_written,
    asked.locator,
    asked.document
FROM selected_sources($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage) AS asked
LEFT JOIN measure_themes AS themes ON themes.measure_id = asked.measure_id
LEFT JOIN measure_target_groups AS groups ON groups.measure_id = asked.measure_id
WHERE asked.measure_id IS NOT NULL
ORDER BY
    theme COLLATE da,
    groups.position,
    target_group COLLATE da,
    year DESC,
    owner COLLATE da,
    document,
    reading_order(asked.locator),
    role,
    recipient,
    amount_id;
