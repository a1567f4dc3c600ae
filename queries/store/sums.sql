-- What the manifest says of a version: counts and the sum.
SELECT
    (SELECT count(*) FROM reports)                                     AS reports,
    (SELECT count(*) FROM measures)                                    AS measures,
    (SELECT count(*) FROM funding_facts)                               AS rows,
    (SELECT coalesce(sum(amount_nok), 0)::BIGINT FROM funding_facts)   AS sum_nok;
