-- Measures that count, one row a measure: what attachments repeat stands once. One without any amount stands here too.
-- Level, semesters, themes and target groups come from the document that describes it.
CREATE OR REPLACE VIEW measures AS
FROM published.measures;
