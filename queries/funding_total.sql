-- The whole selection in one row. Under a partner filter the four shares are own_nok, same_owner_nok, together_nok
-- (undivided between the partner and others: nobody's own) and other_universities_nok, and total_nok is never said
-- without them. A sum of which no amount is stated is NULL, not 0.
--
-- params:  selection
-- returns: measures, measures_described, measures_without_amount, owners, owner_nok, university_nok, own_nok, same_owner_nok, together_nok, other_universities_nok, total_nok, itemised_nok, described_nok
WITH funding AS (
    SELECT *
    FROM selected_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
),
chosen AS (
    SELECT *
    FROM selected_measures($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage)
)
SELECT
    (SELECT count(*) FROM chosen)                                                     AS measures,
    (SELECT count(*) FROM chosen WHERE described)                                     AS measures_described,
    (SELECT count(*) FROM chosen ANTI JOIN funding USING (measure_id))                AS measures_without_amount,
    (SELECT count(DISTINCT owner) FROM (SELECT owner FROM funding UNION ALL SELECT owner FROM chosen)) AS owners,
    sum(amount_nok) FILTER (WHERE role = 'owner')::BIGINT                             AS owner_nok,
    sum(amount_nok) FILTER (WHERE role = 'university')::BIGINT                        AS university_nok,
    sum(amount_nok) FILTER (WHERE share = 'own')::BIGINT                              AS own_nok,
    sum(amount_nok) FILTER (WHERE share = 'owner')::BIGINT                            AS same_owner_nok,
    sum(amount_nok) FILTER (WHERE share = 'together')::BIGINT                         AS together_nok,
    sum(amount_nok) FILTER (WHERE share = 'other')::BIGINT                            AS other_universities_nok,
    sum(amount_nok)::BIGINT                                                           AS total_nok,
    coalesce(sum(amount_nok) FILTER (WHERE itemised), 0)::BIGINT                      AS itemised_nok,
    coalesce(sum(amount_nok) FILTER (WHERE described), 0)::BIGINT                     AS described_nok
FROM funding;
