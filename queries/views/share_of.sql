-- Whose share an amount is: the owner's (owner), the chosen partners' own (own; all partners' where none is chosen) or
-- another partner's (other).
CREATE OR REPLACE MACRO share_of(role, wanted_partners, names) AS
    CASE
        WHEN role = 'owner' THEN 'owner'
        WHEN touches(wanted_partners, names) THEN 'own'
        ELSE 'other'
    END;
