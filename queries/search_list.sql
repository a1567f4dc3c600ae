-- Every text of the published version that holds the words sought, one row a text; the newest first within its kind.
-- words is a list of words, each a list of ways to write it (searching.ways): every word must stand in the text or in
-- what it belongs to, and one of them in the text itself. Text and ways are folded alike: lower case, «aa» is «å»,
-- no accents, one blank between words and one at each end, so that ' les' is a word's beginning. Form's own words are
-- only those the pages show: passages of amounts and the words a theme was found in.
--
-- params:  words
-- returns: kind, target, title, year, owner, part, text, place, document
WITH texts AS (
    SELECT 'measure' AS kind, measure_id AS target, title, year, owner, 'title' AS part, title AS text, NULL AS place,
        document, concat_ws(' ', owner, year, scheme, array_to_string(partners, ' ')) AS belongs
    FROM measures
    UNION ALL
    SELECT 'measure', measure_id, title, year, owner, 'passage', excerpt, locator, document,
        concat_ws(' ', title, owner, year, array_to_string(partners, ' '))
    FROM (SELECT DISTINCT measure_id, title, year, owner, partners, excerpt, locator, document FROM amounts)
    WHERE excerpt IS NOT NULL
    UNION ALL
    SELECT 'measure', measure_id, title, year, owner, 'theme', snippet, themes.locator, document,
        concat_ws(' ', title, owner, year, theme, array_to_string(partners, ' '))
    FROM measure_themes AS themes
    JOIN measures USING (measure_id)
    UNION ALL
    SELECT DISTINCT 'owner', owner, NULL, NULL::INTEGER, NULL, 'name', owner, NULL, NULL, ''
    FROM (SELECT owner FROM reports UNION ALL SELECT unnest(owners) FROM reports)
    WHERE owner IS NOT NULL
    UNION ALL
    SELECT DISTINCT 'partner', recipient, NULL, NULL::INTEGER, NULL, 'name',
        CASE WHEN short IS NULL OR contains(recipient, short) THEN recipient ELSE recipient || ' · ' || short END,
        NULL, NULL, coalesce(written_as, '')
    FROM amounts
    LEFT JOIN organisations ON organisations.name = recipient
    WHERE role = 'university'
    UNION ALL
    SELECT DISTINCT 'theme', theme, NULL, NULL::INTEGER, NULL, 'name', theme, NULL, NULL, '' FROM measure_themes
    UNION ALL
    SELECT DISTINCT 'target_group', target_group, NULL, NULL::INTEGER, NULL, 'name', target_group, NULL, NULL, ''
    FROM measure_target_groups
    UNION ALL
    SELECT 'finding', findings.report_id, measures.title, reports.year, reports.owner, 'message', message, findings.locator,
        reports.document, concat_ws(' ', measures.title, reports.owner, reports.year)
    FROM findings
    JOIN reports USING (report_id)
    LEFT JOIN measures ON measures.measure_id = findings.measure_id
),
plain AS (
    SELECT
        texts.*,
        folded_words(text)                   AS own,
        own || folded_words(belongs)         AS whole
    FROM texts
)
SELECT kind, target, title, year, owner, part, text, place, document
FROM plain
WHERE len($words::VARCHAR[][]) > 0
    AND len(list_filter($words::VARCHAR[][], lambda ways: len(list_filter(ways, lambda way: contains(whole, way))) = 0)) = 0
    AND len(list_filter($words::VARCHAR[][], lambda ways: len(list_filter(ways, lambda way: contains(own, way))) > 0)) > 0
ORDER BY kind, year DESC NULLS LAST, owner COLLATE da, title COLLATE da, target, part DESC, reading_order(place), text;
