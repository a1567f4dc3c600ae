-- Every text of the published version that holds the words sought, one row a text; the newest first within its kind.
-- words is a list of words, each a list of the words of the texts that it finds (searching.ways): every word must stand
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
WHERE list_has_any(own, flatten($words::VARCHAR[][]))
    AND len(list_filter($words::VARCHAR[][], lambda ways: list_has_any(own, ways) OR list_has_any(about, ways)))
        = len($words::VARCHAR[][])
ORDER BY kind, year DESC NULLS LAST, owner COLLATE da, title COLLATE da, target, part DESC, reading_order(place), text;
