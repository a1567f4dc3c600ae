-- The words of a text as the search compares them, each once; none of NULL. They are folded_words, taken out at once.
CREATE OR REPLACE MACRO words_of(words) AS
    list_distinct(regexp_extract_all(folded_letters(coalesce(words, '')), '[0-9a-zæøå]+'));
