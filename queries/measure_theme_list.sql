-- The themes of one measure with the words each was found in, main themes first.
--
-- params:  measure_id
-- returns: theme, relation, snippet
SELECT
    theme,
    relation,
    snippet
FROM measure_themes
WHERE measure_id = $measure_id
ORDER BY relation, theme COLLATE da;
