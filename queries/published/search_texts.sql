-- What the search looks through, one row a text of a kind of hit: titles, passages of amounts, the words a theme was
-- found in, names and findings. Only what pages show. A list's row is no passage: it says under headings, the same in
-- every row, what titles and names say already. own and about are the words, folded, of the text and of what it
-- belongs to; folding takes most of the time of a search, so it is done once, when a version is written, and once a
-- text: a long list says the same owners and themes in every row.
CREATE SCHEMA IF NOT EXISTS published;

CREATE TABLE published.search_texts AS
WITH known AS (
    SELECT
        measure_id, title, year, owner, document, scheme,
        concat_ws(' ', owner, year, array_to_string(partners, ' ')) AS belonging
    FROM measures
),
texts AS MATERIALIZED (
    SELECT text, words_of(text) AS words
    FROM (
        SELECT title AS text FROM known
        UNION SELECT belonging FROM known
        UNION SELECT scheme FROM known
        UNION SELECT snippet FROM measure_themes
        UNION SELECT theme FROM measure_themes
    )
),
described AS (
    SELECT
        known.* EXCLUDE (scheme, belonging),
        titles.words                AS titled,
        belongings.words            AS belongs,
        coalesce(schemes.words, []) AS in_scheme
    FROM known
    JOIN texts AS titles ON titles.text = known.title
    JOIN texts AS belongings ON belongings.text = known.belonging
    LEFT JOIN texts AS schemes ON schemes.text = known.scheme
),
passages AS (
    SELECT DISTINCT measure_id, excerpt, locator, document
    FROM amounts
    WHERE excerpt IS NOT NULL AND document NOT IN (SELECT document FROM reports WHERE form = 'list')
),
names AS (
    SELECT DISTINCT 'owner' AS kind, owner AS target, owner AS text, '' AS belongs
    FROM (SELECT owner FROM reports UNION ALL SELECT unnest(owners) FROM reports)
    WHERE owner IS NOT NULL
    UNION ALL
    SELECT DISTINCT 'partner', partner,
        CASE WHEN short IS NULL OR contains(partner, short) THEN partner ELSE partner || ' · ' || short END,
        coalesce(written_as, '')
    FROM (SELECT unnest(partners_in(recipient)) AS partner, written_as FROM amounts WHERE role = 'university')
    LEFT JOIN organisations ON organisations.name = partner
    UNION ALL
    SELECT DISTINCT 'theme', theme, theme, '' FROM measure_themes
    UNION ALL
    SELECT DISTINCT 'target_group', target_group, target_group, '' FROM measure_target_groups
)
SELECT 'measure' AS kind, measure_id AS target, title, year, owner, 'title' AS part, title AS text, NULL AS place,
    document, titled AS own, belongs || in_scheme AS about
FROM described
UNION ALL
SELECT 'measure', measure_id, title, year, owner, 'passage', excerpt, passages.locator, passages.document,
    words_of(excerpt), titled || belongs
FROM passages
JOIN described USING (measure_id)
UNION ALL
SELECT 'measure', measure_id, title, year, owner, 'theme', snippet, themes.locator, document,
    snippets.words, titled || belongs || named.words
FROM measure_themes AS themes
JOIN described USING (measure_id)
JOIN texts AS snippets ON snippets.text = snippet
JOIN texts AS named ON named.text = theme
UNION ALL
SELECT kind, target, NULL, NULL::INTEGER, NULL, 'name', text, NULL, NULL, words_of(text), words_of(belongs)
FROM names
UNION ALL
SELECT 'finding', findings.report_id, measures.title, reports.year, reports.owner, 'message', message, findings.locator,
    reports.document, words_of(message), words_of(concat_ws(' ', measures.title, reports.owner, reports.year))
FROM findings
JOIN reports USING (report_id)
LEFT JOIN measures ON measures.measure_id = findings.measure_id;
