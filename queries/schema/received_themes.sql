-- Themes found in measures, one row a hit.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.themes (
    report_id    VARCHAR NOT NULL,
    measure      INTEGER NOT NULL,
    position     INTEGER NOT NULL,
    theme        VARCHAR NOT NULL,
    relation     VARCHAR NOT NULL,
    snippet      VARCHAR NOT NULL,
    line         INTEGER,
    page         INTEGER,
    heading      VARCHAR,
    table_number INTEGER,
    row_number   INTEGER
);

COMMENT ON COLUMN received.themes.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.themes.measure IS 'Position of the measure in its report, from 0';
COMMENT ON COLUMN received.themes.position IS 'Order within the report or measure, from 0';
COMMENT ON COLUMN received.themes.theme IS 'Theme';
COMMENT ON COLUMN received.themes.relation IS 'main or mentioned';
COMMENT ON COLUMN received.themes.snippet IS 'The words the theme was found in, without people';
COMMENT ON COLUMN received.themes.line IS 'Line in a text file, from 1';
COMMENT ON COLUMN received.themes.page IS 'Page of a pdf, from 1';
COMMENT ON COLUMN received.themes.heading IS 'Heading the row stands under';
COMMENT ON COLUMN received.themes.table_number IS 'Table in the document';
COMMENT ON COLUMN received.themes.row_number IS 'Row in the table';
