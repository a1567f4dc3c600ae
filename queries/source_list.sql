-- Where every krone of the selection stands: one row an amount, with its own words, document and line. For what is
-- not on any measure, the lines it is computed from.
--
-- params:  selection
-- returns: year, owner, title, role, recipient, amount_nok, as_written, place, document
SELECT
    year,
    owner,
    title,
    role,
    recipient,
    amount_nok,
    coalesce(text, 'regnet ut av skjemaets egne summer') AS as_written,
    coalesce(
        locator ->> '$.line',
        array_to_string(list_filter(locator ->> '$.computed_from[*].line', lambda line: line IS NOT NULL), ', ')
    )                               AS place,
    document
FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
ORDER BY year DESC, owner COLLATE da, (title IS NULL), document, (locator ->> '$.line')::INTEGER, role, recipient;
