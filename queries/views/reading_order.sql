-- The order in which a reader of a document comes upon places: page, table, row, line.
CREATE OR REPLACE MACRO reading_order(locator) AS [
    coalesce((locator ->> '$.page')::INTEGER, 0),
    coalesce((locator ->> '$.table')::INTEGER, 0),
    coalesce((locator ->> '$.row')::INTEGER, 0),
    coalesce((locator ->> '$.line')::INTEGER, 0)
];
