-- Whether one of several values passes one of the reader's filters: NULL is no filter, an empty list lets nothing
-- through. Unlike list_has_any it never answers NULL.
CREATE OR REPLACE MACRO touches(wanted, present) AS
    coalesce(wanted IS NULL OR list_has_any(wanted, present), false);
