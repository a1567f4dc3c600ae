-- Where a report as it counts differs from the form, one row a difference: what the form says, and why it is not used.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.overrides (
    report_id     VARCHAR NOT NULL,
    measure       INTEGER,
    position      INTEGER,
    field         VARCHAR NOT NULL,
    read_value    JSON NOT NULL,
    correction_id VARCHAR,
    reason        VARCHAR,
    made_at       TIMESTAMP
);

COMMENT ON COLUMN received.overrides.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.overrides.measure IS 'Position of the measure in its report, from 0; null is the report itself';
COMMENT ON COLUMN received.overrides.position IS 'Position of the amount or stated sum, from 0; null is neither';
COMMENT ON COLUMN received.overrides.field IS 'amount, recipient, title, scheme, level, semesters, themes, target_groups, owner, year, network, stated_total or stated_recipient';
COMMENT ON COLUMN received.overrides.read_value IS 'What the form says; JSON null is nothing';
COMMENT ON COLUMN received.overrides.correction_id IS 'Correction it comes of; null is a tied spelling';
COMMENT ON COLUMN received.overrides.reason IS 'Why it was corrected; null for a tied spelling';
COMMENT ON COLUMN received.overrides.made_at IS 'When it was corrected or tied, UTC';
