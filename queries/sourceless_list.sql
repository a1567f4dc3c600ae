-- Every amount that no document can be shown for, one row an amount, newest year first.
--
-- params:  none
-- returns: year, year_inferred, owner, title, role, recipient, stage, amount_nok, document
SELECT
    year,
    year_inferred,
    owner,
    title,
    role,
    recipient,
    stage,
    amount_nok,
    document
FROM funding_facts
WHERE source = 'none'
ORDER BY year DESC, owner COLLATE da, document, title COLLATE da, role, recipient, amount_id;
