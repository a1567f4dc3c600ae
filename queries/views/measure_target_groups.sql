-- Target groups of the measures that count, one row a group of a measure; position keeps the vocabulary's order.
CREATE OR REPLACE VIEW measure_target_groups AS
FROM published.measure_target_groups;
