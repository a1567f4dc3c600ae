-- When each report was taken in, one row a report; the newest counts where documents repeat each other. A report that
-- waits to be accepted stands under an id of its own and counts nowhere.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.loads (
    report_id   VARCHAR NOT NULL,
    position    BIGINT NOT NULL,
    loaded_at   TIMESTAMP NOT NULL,
    content     VARCHAR NOT NULL,
    state       VARCHAR NOT NULL DEFAULT 'loaded',
    accepted_at TIMESTAMP,
    becomes     VARCHAR
);

COMMENT ON COLUMN received.loads.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.loads.position IS 'Order of intake: larger is newer; -1 while it waits';
COMMENT ON COLUMN received.loads.loaded_at IS 'When it was taken in, UTC';
COMMENT ON COLUMN received.loads.content IS 'Hash of what was read, to tell whether a new reading differs';
COMMENT ON COLUMN received.loads.state IS 'waiting, loaded or accepted';
COMMENT ON COLUMN received.loads.accepted_at IS 'When a person accepted it, UTC; null until then';
COMMENT ON COLUMN received.loads.becomes IS 'Report it is once it is accepted; null unless it waits';
