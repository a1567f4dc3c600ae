-- Target groups of measures, one row a group.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.target_groups (
    report_id    VARCHAR NOT NULL,
    measure      INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    target_group VARCHAR NOT NULL
);

COMMENT ON COLUMN received.target_groups.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.target_groups.measure IS 'Position of the measure in its report, from 0';
COMMENT ON COLUMN received.target_groups.position IS 'Order within the report or measure, from 0';
COMMENT ON COLUMN received.target_groups.target_group IS 'Target group';
