-- Names in the forms that the word lists do not know, one row a spelling: in how many reports, and what it is tied to.
--
-- params:  none
-- returns: spelling, kind, reports, name
SELECT
    names.spelling,
    min(names.kind)                  AS kind,
    count(DISTINCT names.report_id)  AS reports,
    any_value(ties.name)             AS name
FROM received.spellings AS names
LEFT JOIN review.spellings AS ties
    ON ties.undone_at IS NULL AND folded(ties.spelling) = folded(names.spelling)
WHERE names.kind != 'co_owner'
GROUP BY names.spelling
ORDER BY (any_value(ties.name) IS NOT NULL), names.spelling COLLATE da;
