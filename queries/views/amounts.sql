-- Every place where a measure that counts asks for funding, one row an amount; amount_nok NULL where none is stated,
-- state says why.
CREATE OR REPLACE VIEW amounts AS
SELECT * EXCLUDE (found_under)
FROM published.funding
WHERE itemised;
