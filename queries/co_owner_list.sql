-- Owners that stand in another owner's report, one row an owner, year and report; how much is theirs nobody states.
--
-- params:  years, owners
-- returns: year, owner, within
SELECT DISTINCT
    year,
    named AS owner,
    reporting AS within
FROM (SELECT year, owner AS reporting, unnest(owners) AS named FROM reports)
WHERE named != reporting
    AND ($years IS NULL OR list_contains($years::INTEGER[], year))
    AND ($owners IS NULL OR list_contains($owners::VARCHAR[], named))
ORDER BY year DESC, owner COLLATE da, within COLLATE da;
