-- The levels that a filter on levels lets through: a measure for both levels is for each of them.
CREATE OR REPLACE MACRO with_both_levels(levels) AS
    CASE WHEN list_has_any(levels, ['barnehage', 'grunnskole']) THEN list_append(levels, 'begge') ELSE levels END;
