-- University partners the program knows, one row an organisation.
CREATE SCHEMA IF NOT EXISTS vocabulary;

CREATE TABLE vocabulary.organisations (
    name   VARCHAR NOT NULL,
    parent VARCHAR NOT NULL,
    short  VARCHAR NOT NULL
);

COMMENT ON COLUMN vocabulary.organisations.name IS 'Canonical name';
COMMENT ON COLUMN vocabulary.organisations.parent IS 'The institution; the name itself when it is no unit';
COMMENT ON COLUMN vocabulary.organisations.short IS 'Name for charts';
