-- Manifest: one row a published version, this one last.
CREATE SCHEMA IF NOT EXISTS meta;

CREATE TABLE meta.versions (
    number         BIGINT NOT NULL,
    published_at   TIMESTAMP NOT NULL,
    what           VARCHAR NOT NULL,
    reports        BIGINT NOT NULL,
    measures       BIGINT NOT NULL,
    rows           BIGINT NOT NULL,
    sum_nok        BIGINT NOT NULL,
    schema_version INTEGER NOT NULL,
    layout         VARCHAR NOT NULL,
    app_version    VARCHAR NOT NULL
);

COMMENT ON COLUMN meta.versions.number IS 'Number of the version';
COMMENT ON COLUMN meta.versions.published_at IS 'When it was published, UTC';
COMMENT ON COLUMN meta.versions.what IS 'What changed, a Norwegian sentence without people';
COMMENT ON COLUMN meta.versions.reports IS 'Reports, count';
COMMENT ON COLUMN meta.versions.measures IS 'Measures that count, count';
COMMENT ON COLUMN meta.versions.rows IS 'Rows of funding_facts, count';
COMMENT ON COLUMN meta.versions.sum_nok IS 'Sum of funding_facts, whole kroner';
COMMENT ON COLUMN meta.versions.schema_version IS 'Version of the tables; a newer one is refused';
COMMENT ON COLUMN meta.versions.layout IS 'Hash of the program''s schema and views, to see when they change';
COMMENT ON COLUMN meta.versions.app_version IS 'Version of the program';
