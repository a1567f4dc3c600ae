-- Every text of the published version that holds the words sought, one row a text; the newest first within its kind.
-- words is a list of words, each a list of ways it may stand in a folded text (searching.ways): every word must stand
-- in the text or in what it belongs to, and one of them in the text itself.
--
-- params:  words
-- returns: kind, target, title, year, owner, part, text, place, document
SELECT
    kind,
    target,
    title,
    year,
    owner,
    part,
    text,
    place,
    document
FROM published.search_texts
WHERE len($words::VARCHAR[][]) > 0
    AND len(list_filter($words::VARCHAR[][], lambda ways: len(list_filter(ways, lambda way: contains(own, way) OR contains(about, way))) = 0)) = 0
    AND len(list_filter($words::VARCHAR[][], lambda ways: len(list_filter(ways, lambda way: contains(own, way))) > 0)) > 0
ORDER BY kind, year DESC NULLS LAST, owner COLLATE da, title COLLATE da, target, part DESC, reading_order(place), text;
