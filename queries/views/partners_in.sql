-- The partners that one amount is for: several together stand in one recipient with « + » between (report.TOGETHER).
CREATE OR REPLACE MACRO partners_in(recipient) AS
    string_split(recipient, ' + ');
