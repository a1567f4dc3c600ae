-- A spelling without what tells none apart: case and blanks.
CREATE OR REPLACE MACRO folded(spelling) AS
    trim(regexp_replace(lower(nfc_normalize(spelling)), '\s+', ' ', 'g'));
