-- How far a report has come, in a reader's words.
CREATE OR REPLACE MACRO status_of(state, origin, accepted_at) AS
    CASE
        WHEN state = 'waiting' THEN 'Venter på godkjenning'
        WHEN state = 'accepted' THEN 'Godkjent ' || date_in_words(accepted_at)
        WHEN origin = 'register' THEN 'Fra registeret'
        ELSE 'Ikke gjennomgått'
    END;
