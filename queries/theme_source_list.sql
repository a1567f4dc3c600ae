-- Where each theme was found: one row a theme of a measure of the selection, with the words it stands in.
--
-- params:  selection
-- returns: year, owner, title, theme, relation, snippet, document
SELECT
    chosen.year,
    chosen.owner,
    chosen.title,
    placed.theme,
    placed.relation,
    placed.snippet,
    chosen.document
FROM selected_measures($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage) AS chosen
JOIN measure_themes AS placed USING (measure_id)
ORDER BY placed.theme COLLATE da, placed.relation, chosen.year DESC, chosen.owner COLLATE da, chosen.title COLLATE da;
