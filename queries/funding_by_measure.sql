-- Funding per measure, one row a measure, largest first; NULL where no amount is stated.
-- Last, one row per owner and year for what is stated but not on any measure (measure_id NULL).
--
-- params:  selection
-- returns: measure_id, year, owner, number, title, scheme, partners, described, owner_nok, university_nok, together_nok, other_universities_nok, total_nok
WITH sums AS (
    SELECT
        measure_id,
        year,
        owner,
        sum(amount_nok) FILTER (WHERE share = 'owner')::BIGINT     AS owner_nok,
        sum(amount_nok) FILTER (WHERE share = 'own')::BIGINT       AS university_nok,
        sum(amount_nok) FILTER (WHERE share = 'together')::BIGINT  AS together_nok,
        sum(amount_nok) FILTER (WHERE share = 'other')::BIGINT     AS other_universities_nok,
        sum(amount_nok)::BIGINT                                    AS total_nok
    FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
    GROUP BY measure_id, year, owner
),
chosen AS (
    SELECT *
    FROM selected_measures($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
)
SELECT
    coalesce(chosen.measure_id, sums.measure_id)   AS measure_id,
    coalesce(chosen.year, sums.year)               AS year,
    coalesce(chosen.owner, sums.owner)             AS owner,
    chosen.number                                  AS number,
    chosen.title                                   AS title,
    chosen.scheme                                  AS scheme,
    chosen.partners                                AS partners,
    chosen.described                               AS described,
    sums.owner_nok                                 AS owner_nok,
    sums.university_nok                            AS university_nok,
    sums.together_nok                              AS together_nok,
    sums.other_universities_nok                    AS other_universities_nok,
    sums.total_nok                                 AS total_nok
FROM sums
FULL JOIN chosen ON chosen.measure_id = sums.measure_id
ORDER BY (coalesce(chosen.measure_id, sums.measure_id) IS NULL), total_nok DESC NULLS LAST, year DESC, owner COLLATE da, title COLLATE da;
