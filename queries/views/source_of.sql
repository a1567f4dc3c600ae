-- What an amount or stated sum can be followed to: passage (the form's own words), person (a correction of a place
-- without words), register (a place in a document whose words are not kept) or none.
CREATE OR REPLACE MACRO source_of(excerpt, correction_reason, origin, locator) AS
    CASE
        WHEN excerpt IS NOT NULL THEN 'passage'
        WHEN correction_reason IS NOT NULL THEN 'person'
        WHEN origin = 'register' AND list_sum(reading_order(locator)) > 0 THEN 'register'
        ELSE 'none'
    END;
