-- A text as the search compares it: lower case without accents, «aa» as «å», words with one blank around each.
-- searching.folded does the same to what is sought.
CREATE OR REPLACE MACRO folded_words(words) AS
    ' ' || trim(replace(
        regexp_replace(
            translate(lower(nfc_normalize(words)), 'éèêëáàâãíìîïóòôõúùûüýöäčđŋšŧžñç', 'eeeeaaaaiiiioooouuuuyøæcdnstznc'),
            '[^0-9a-zæøå]+', ' ', 'g'
        ),
        'aa', 'å'
    )) || ' ';
