-- Owners expected to report, one row an owner and year.
CREATE OR REPLACE VIEW expected_owners AS
SELECT year, network, owner
FROM vocabulary.expected_owners;
