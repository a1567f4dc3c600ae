-- When each report was taken in, one row a report; the newest counts where documents repeat each other.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.loads (
    report_id VARCHAR NOT NULL,
    position  BIGINT NOT NULL,
    loaded_at TIMESTAMP NOT NULL,
    content   VARCHAR NOT NULL
);

COMMENT ON COLUMN received.loads.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.loads.position IS 'Order of intake: larger is newer';
COMMENT ON COLUMN received.loads.loaded_at IS 'When it was taken in, UTC';
COMMENT ON COLUMN received.loads.content IS 'Hash of the rows read, to tell whether a new reading differs';
