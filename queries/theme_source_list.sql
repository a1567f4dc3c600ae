-- Where the kroner under each theme stand: one row an amount of a theme, with the words the theme was found in and their
-- place; under not_stated or not_received where none is known, as in funding_by_theme. part_nok is what the amount adds
-- to the theme in this way of counting (berorer, fordelt or hovedtema), and only its sum per theme is a figure. A measure
-- of which no amount is stated has one row a theme without amount_id.
--
-- params:  selection, counting
-- returns: known, theme, relation, snippet, theme_locator, theme_document, amount_id, year, year_inferred, owner, measure_id, title, role, share, recipient, amount_nok, part_nok, source, as_written, locator, document
SELECT
    CASE
        WHEN placed.relation = 'main' OR (placed.theme IS NOT NULL AND $counting != 'hovedtema') THEN 'theme'
        WHEN asked.described THEN 'not_stated'
        ELSE 'not_received'
    END                                                AS known,
    CASE WHEN known = 'theme' THEN placed.theme END    AS theme,
    CASE WHEN known = 'theme' THEN placed.relation END AS relation,
    CASE WHEN known = 'theme' THEN placed.snippet END  AS snippet,
    CASE WHEN known = 'theme' THEN placed.locator END  AS theme_locator,
    CASE WHEN known = 'theme' THEN describing.document END AS theme_document,
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
    CASE
        WHEN $counting = 'berorer' OR known != 'theme' THEN asked.amount_nok
        WHEN $counting = 'fordelt' THEN equal_part(asked.amount_nok, placed.themes, placed.place)
        ELSE equal_part(asked.amount_nok, placed.main_themes, placed.main_place)
    END::BIGINT                                        AS part_nok,
    asked.source,
    asked.as_written,
    asked.locator,
    asked.document
FROM selected_sources($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage) AS asked
LEFT JOIN published.measure_themes AS placed ON placed.measure_id = asked.measure_id
LEFT JOIN measures ON measures.measure_id = asked.measure_id
LEFT JOIN reports AS describing ON describing.report_id = measures.details_report_id
-- Where main themes are counted, a measure without one counts once, whatever it mentions.
WHERE $counting != 'hovedtema'
    OR placed.relation = 'main'
    OR (coalesce(placed.main_themes, 0) = 0 AND coalesce(placed.place, 0) = 0)
ORDER BY
    known != 'theme',
    known DESC,
    theme COLLATE da,
    placed.relation,
    year DESC,
    owner COLLATE da,
    (asked.measure_id IS NULL),
    document,
    reading_order(asked.locator),
    role,
    recipient,
    amount_id;
