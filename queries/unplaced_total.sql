-- Kroner that pass every filter but cannot be placed under the chosen network, scheme, level, theme or target group,
-- because the form does not say or the measure is not received; missing names what is lacking, of network, scheme,
-- level, theme and target_group. Under a partner filter the partner's own share only. NULL and none when nothing is unplaced.
--
-- params:  selection
-- returns: unplaced_nok, missing
SELECT
    sum(amount_nok)::BIGINT                                                              AS unplaced_nok,
    list_filter(
        ['network', 'scheme', 'level', 'theme', 'target_group'],
        lambda reason: coalesce(list_contains(flatten(list(missing)), reason), false)
    )                                                                                    AS missing
FROM unplaced_funding($years, $schemes, $levels, $networks, $owners, $partners, $themes, $target_groups, $stage);
