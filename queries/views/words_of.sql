-- The words of a text as the search compares them, each once; none of NULL.
CREATE OR REPLACE MACRO words_of(words) AS
    list_filter(list_distinct(string_split(trim(folded_words(coalesce(words, ''))), ' ')), lambda word: word != '');
