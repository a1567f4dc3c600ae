-- What the search looks through, one row a text of a kind of hit: titles, passages of amounts, the words a theme was
-- found in, names and findings. Only what pages show. own and whole are the words, folded, of the text, and of the text
-- with what it belongs to; folding takes most of the time of a search, so it is done once, when a version is written.
CREATE SCHEMA IF NOT EXISTS published;

CREATE TABLE published.search_texts AS
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
    SELECT DISTINCT 'partner', partner, NULL, NULL::INTEGER, NULL, 'name',
        CASE WHEN short IS NULL OR contains(partner, short) THEN partner ELSE partner || ' · ' || short END,
        NULL, NULL, coalesce(written_as, '')
    FROM (SELECT unnest(partners_in(recipient)) AS partner, written_as FROM amounts WHERE role = 'university')
    LEFT JOIN organisations ON organisations.name = partner
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
)
SELECT
    * EXCLUDE (belongs),
    list_distinct(string_split(trim(folded_words(text)), ' '))                                   AS own,
    list_distinct(string_split(trim(folded_words(text) || folded_words(belongs)), ' '))          AS whole
FROM texts;
