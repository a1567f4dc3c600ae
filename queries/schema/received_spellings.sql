-- Names in the forms that the vocabulary does not know, one row a spelling, report and kind; also those tied since.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.spellings (
    report_id VARCHAR NOT NULL,
    spelling  VARCHAR NOT NULL,
    kind      VARCHAR NOT NULL
);

COMMENT ON COLUMN received.spellings.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.spellings.spelling IS 'Name as the form writes it';
COMMENT ON COLUMN received.spellings.kind IS 'university, owner (reporting owner or recipient) or co_owner';
