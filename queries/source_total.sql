-- How much of all that is asked for can be followed how far, one row a source: passage (the form's own words), register
-- (document and place), person (a correction), computed (from stated sums with their passages) or none.
--
-- params:  none
-- returns: source, amounts, total_nok
SELECT
    source,
    count(*)                  AS amounts,
    sum(amount_nok)::BIGINT   AS total_nok
FROM funding_facts
GROUP BY source
ORDER BY list_position(['passage', 'computed', 'person', 'register', 'none'], source);
