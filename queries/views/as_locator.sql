-- Where something stands in its document, as JSON; the keys of the command line's locator.
CREATE OR REPLACE MACRO as_locator(line, page, heading, table_number, row_number) AS
    json_object('line', line, 'page', page, 'heading', heading, 'table', table_number, 'row', row_number);
