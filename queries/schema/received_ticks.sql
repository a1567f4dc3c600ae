-- Tick boxes of the forms, one row a box.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.ticks (
    report_id VARCHAR NOT NULL,
    name      VARCHAR NOT NULL,
    state     VARCHAR NOT NULL
);

COMMENT ON COLUMN received.ticks.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.ticks.name IS 'Name of the tick box';
COMMENT ON COLUMN received.ticks.state IS 'yes, no or unknown';
