-- The part of a sum that falls to one of several equal shares, in whole kroner: the first shares take the odd ones,
-- so that the parts always add up to the sum. place counts from 0.
CREATE OR REPLACE MACRO equal_part(nok, parts, place) AS
    nok // parts + CASE WHEN place < nok % parts THEN 1 ELSE 0 END;
