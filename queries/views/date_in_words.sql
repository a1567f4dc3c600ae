-- A date in Norwegian: «1. februar 2026».
CREATE OR REPLACE MACRO date_in_words(moment) AS
    day(moment) || '. ' || [
        'januar', 'februar', 'mars', 'april', 'mai', 'juni',
        'juli', 'august', 'september', 'oktober', 'november', 'desember'
    ][month(moment)] || ' ' || year(moment);
