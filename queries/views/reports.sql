-- Every report received, one row a document, also those whose figures a newer document repeats.
CREATE OR REPLACE VIEW reports AS
FROM published.reports;
