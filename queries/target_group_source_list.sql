-- Where the kroner under each target group stand: one row an amount of a group; under not_stated or not_received where
-- none is known, as in funding_by_target_group. part_nok is the whole amount, and only its sum per group is a figure. A
-- measure of which no amount is stated has one row a group without amount_id.
--
-- params:  selection
-- returns: known, target_group, amount_id, year, year_inferred, owner, measure_id, title, role, share, recipient, amount_nok, part_nok, source, as_written, locator, document
SELECT
    CASE
        WHEN placed.target_group IS NOT NULL THEN 'target_group'
        WHEN asked.described THEN 'not_stated'
        ELSE 'not_received'
    END              AS known,
    placed.target_group,
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
    asked.amount_nok AS part_nok,
    asked.source,
    asked.as_written,
    asked.locator,
    asked.document
FROM selected_sources($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage) AS asked
LEFT JOIN measure_target_groups AS placed ON placed.measure_id = asked.measure_id
ORDER BY
    known != 'target_group',
    known DESC,
    placed.position,
    placed.target_group,
    year DESC,
    owner COLLATE da,
    (asked.measure_id IS NULL),
    document,
    reading_order(asked.locator),
    role,
    recipient,
    amount_id;
