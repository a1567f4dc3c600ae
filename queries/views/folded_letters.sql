-- A text with its letters as the search compares them: lower case without accents, «aa» as «å».
CREATE OR REPLACE MACRO folded_letters(words) AS
    replace(
        translate(lower(nfc_normalize(words)), 'éèêëáàâãíìîïóòôõúùûüýöäčđŋšŧžñç', 'eeeeaaaaiiiioooouuuuyøæcdnstznc'),
        'aa', 'å'
    );
