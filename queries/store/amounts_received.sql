-- How many amounts are received, also those that count nowhere.
SELECT count(*)
FROM received.funding;
