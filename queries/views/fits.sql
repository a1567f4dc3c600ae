-- Whether a value passes one of the reader's filters: NULL is no filter, an empty list lets nothing through.
CREATE OR REPLACE MACRO fits(wanted, value) AS
    coalesce(wanted IS NULL OR list_contains(wanted, value), false);
