-- Where every krone of the selection stands: one row an amount, with its own words, place and document. For what is
-- on no measure the place is where the sums it is computed from stand. source as in source_passage.
--
-- params:  selection
-- returns: amount_id, year, year_inferred, owner, measure_id, title, role, share, recipient, recipient_parent, stage, amount_nok, source, as_written, locator, document
SELECT
    amount_id,
    year,
    year_inferred,
    owner,
    measure_id,
    title,
    role,
    share,
    recipient,
    recipient_parent,
    stage,
    amount_nok,
    source,
    text AS as_written,
    locator,
    document
FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
ORDER BY year DESC, owner COLLATE da, (measure_id IS NULL), document, reading_order(locator), role, recipient, amount_id;
