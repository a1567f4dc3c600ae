-- Whose share an amount is: the owner's (owner), the chosen partners' own (own; all partners' where none is chosen),
-- another partner's (other), or one that chosen partners share with others and nobody has divided (together).
CREATE OR REPLACE MACRO share_of(role, wanted_partners, recipient, recipient_parent) AS
    CASE
        WHEN role = 'owner' THEN 'owner'
        WHEN wanted_partners IS NULL THEN 'own'
        ELSE coalesce(
            CASE len(list_filter(
                partners_in(recipient),
                lambda name, place: touches(wanted_partners, [name, partners_in(recipient_parent)[place]])
            ))
                WHEN 0 THEN 'other'
                WHEN len(partners_in(recipient)) THEN 'own'
                ELSE 'together'
            END,
            'other'
        )
    END;
