-- Every word that stands in what the search looks through, folded, one row a word.
--
-- params:  none
-- returns: word
SELECT DISTINCT unnest(own || about) AS word
FROM published.search_texts
ORDER BY word;
