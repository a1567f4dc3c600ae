-- Doubts about the reports, one row a finding, as they stand when all documents of an owner and year are seen together.
CREATE OR REPLACE VIEW findings AS
SELECT
    report_id,
    measure_id,
    rule,
    severity,
    message,
    stated,
    computed,
    CASE
        WHEN coalesce(line, page, table_number, row_number) IS NOT NULL OR heading IS NOT NULL
            THEN as_locator(line, page, heading, table_number, row_number)
    END AS locator
FROM counted.findings;
