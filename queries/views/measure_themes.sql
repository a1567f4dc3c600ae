-- Themes of the measures that count, one row a theme of a measure; main where it is both main and mentioned.
CREATE OR REPLACE VIEW measure_themes AS
SELECT measure_id, theme, relation, snippet, locator, position
FROM published.measure_themes;
