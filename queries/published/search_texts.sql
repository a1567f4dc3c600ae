-- What the search looks through, one row a text of a kind of hit: titles, passages of amounts, the words a theme was
-- found in, names and findings. Only what pages show. own and about are folded: the text, and what it belongs to;
-- folding takes most of the time of a search, so it is done once, when a version is written, and once a measure.
CREATE SCHEMA IF NOT EXISTS published;

CREATE TABLE published.search_texts AS
WITH known AS (
    SELECT
        measure_id, title, year, owner, document, scheme,
        folded_words(title)                                                    AS titled,
        folded_words(concat_ws(' ', owner, year, array_to_string(partners, ' '))) AS belongs
    FROM measures
),
passages AS (
    SELECT DISTINCT measure_id, excerpt, locator, document
    FROM amounts
    WHERE excerpt IS NOT NULL
),
names AS (
    SELECT DISTINCT 'owner' AS kind, owner AS target, owner AS text, '' AS belongs
    FROM (SELECT owner FROM reports UNION ALL SELECT unnest(owners) FROM reports)
    WHERE owner IS NOT NULL
    UNION ALL
    SELECT DISTINCT 'partner', recipient,
        CASE WHEN short IS NULL OR contains(recipient, short) THEN recipient ELSE recipient || ' · ' || short END,
        coalesce(written_as, '')
    FROM amounts
    LEFT JOIN organisations ON organisations.name = recipient
    WHERE role = 'university'
    UNION ALL
    SELECT DISTINCT 'theme', theme, theme, '' FROM measure_themes
    UNION ALL
    SELECT DISTINCT 'target_group', target_group, target_group, '' FROM measure_target_groups
)
SELECT 'measure' AS kind, measure_id AS target, title, year, owner, 'title' AS part, title AS text, NULL AS place,
    document, titled AS own, belongs || folded_words(coalesce(scheme, '')) AS about
FROM known
UNION ALL
SELECT 'measure', measure_id, title, year, owner, 'passage', excerpt, passages.locator, passages.document,
    folded_words(excerpt), titled || belongs
FROM passages
JOIN known USING (measure_id)
UNION ALL
SELECT 'measure', measure_id, title, year, owner, 'theme', snippet, themes.locator, document,
    folded_words(snippet), titled || belongs || folded_words(theme)
FROM measure_themes AS themes
JOIN known USING (measure_id)
UNION ALL
SELECT kind, target, NULL, NULL::INTEGER, NULL, 'name', text, NULL, NULL, folded_words(text), folded_words(belongs)
FROM names
UNION ALL
SELECT 'finding', findings.report_id, measures.title, reports.year, reports.owner, 'message', message, findings.locator,
    reports.document, folded_words(message), folded_words(concat_ws(' ', measures.title, reports.owner, reports.year))
FROM findings
JOIN reports USING (report_id)
LEFT JOIN measures ON measures.measure_id = findings.measure_id;
