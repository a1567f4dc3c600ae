-- Every university partner the vocabulary knows, with its institution and the short name charts use.
--
-- params:  none
-- returns: name, parent, short
SELECT
    name,
    parent,
    short
FROM organisations
ORDER BY name COLLATE da;
