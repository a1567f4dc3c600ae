-- One measure in full, whatever the filters; no row where the id is unknown.
--
-- params:  measure_id
-- returns: measure_id, year, year_inferred, owner, owners, network, county, scheme, level, number, title, partners, semesters, continues, is_continued, described, form, document, locator
SELECT
    measure_id,
    year,
    year_inferred,
    owner,
    owners,
    network,
    county,
    scheme,
    level,
    number,
    title,
    partners,
    semesters,
    continues,
    is_continued,
    described,
    form,
    document,
    locator
FROM measures
WHERE measure_id = $measure_id
ORDER BY measure_id;
