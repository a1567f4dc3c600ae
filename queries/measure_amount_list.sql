-- Every amount of one measure as its form states it, also those without kroner; owner first, then largest.
--
-- params:  measure_id
-- returns: role, recipient, amount_nok, state, stage, as_written, written_as, document, line
SELECT
    role,
    recipient,
    amount_nok,
    state,
    stage,
    text                            AS as_written,
    written_as,
    document,
    (locator ->> '$.line')::INTEGER AS line
FROM amounts
WHERE measure_id = $measure_id
ORDER BY role, amount_nok DESC NULLS LAST, recipient COLLATE da, line;
