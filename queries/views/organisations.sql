-- University partners the program knows, one row an organisation.
CREATE OR REPLACE VIEW organisations AS
SELECT name, parent, short
FROM vocabulary.organisations;
