-- Every published version, newest first, and what changed in it.
--
-- params:  none
-- returns: number, published_at, what
SELECT
    number,
    published_at,
    what
FROM versions
ORDER BY number DESC;
