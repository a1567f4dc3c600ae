-- A text as the search compares it: its letters folded, words with one blank around each.
-- searching.folded does the same to what is sought.
CREATE OR REPLACE MACRO folded_words(words) AS
    ' ' || trim(regexp_replace(folded_letters(words), '[^0-9a-zæøå]+', ' ', 'g')) || ' ';
