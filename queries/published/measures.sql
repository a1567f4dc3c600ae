-- Measures that count, one row a measure: what attachments repeat stands once. One without any amount stands here too.
-- Level, semesters, themes and target groups come from the document that describes it. corrected names the fields that
-- a person has put right; partners names each of those that share one amount. is_continued is the form's own answer to
-- whether it continues the year before's; NULL where it is not asked, not described or cannot be read.
CREATE SCHEMA IF NOT EXISTS published;

CREATE TABLE published.measures AS
WITH partners_of AS (
    SELECT
        report_id,
        measure,
        list(DISTINCT partner ORDER BY partner)           AS partners,
        list(DISTINCT institution ORDER BY institution)   AS institutions
    FROM (
        SELECT
            report_id,
            measure,
            unnest(partners_in(recipient))          AS partner,
            unnest(partners_in(recipient_parent))   AS institution
        FROM received.funding
        WHERE role = 'university'
    )
    GROUP BY report_id, measure
),
themes_of AS (
    SELECT measure_id, list(theme ORDER BY theme) AS themes
    FROM published.measure_themes
    GROUP BY measure_id
),
groups_of AS (
    SELECT measure_id, list(target_group ORDER BY position) AS target_groups
    FROM published.measure_target_groups
    GROUP BY measure_id
),
corrected_of AS (
    SELECT report_id, measure, list(DISTINCT field ORDER BY field) AS corrected
    FROM received.overrides
    WHERE correction_id IS NOT NULL AND measure IS NOT NULL
    GROUP BY report_id, measure
),
said AS (
    SELECT report_id, max(state) AS continued
    FROM received.ticks
    WHERE name = 'continued'
    GROUP BY report_id
)
SELECT
    counting.measure_id,
    counting.report_id,
    reports.form,
    reports.year,
    reports.year_inferred,
    reports.owner,
    reports.owners,
    reports.network,
    reports.network_inferred,
    reports.county,
    stated.scheme,
    coalesce(details.level, stated.level)   AS level,
    stated.number,
    stated.title,
    counting.described,
    details.semesters,
    details.continues,
    -- The form asks it of the measure it describes, not of the others in its table.
    CASE WHEN details.described AND said.continued IN ('yes', 'no') THEN said.continued = 'yes' END AS is_continued,
    details.coordinator,
    details.coordinator_nok,
    coalesce(partners, [])                  AS partners,
    coalesce(institutions, [])              AS institutions,
    coalesce(themes, [])                    AS themes,
    coalesce(target_groups, [])             AS target_groups,
    list_distinct(list_concat(coalesce(here.corrected, []), coalesce(there.corrected, []))) AS corrected,
    reports.document,
    counting.measure                        AS position,
    as_locator(stated.line, stated.page, stated.heading, stated.table_number, stated.row_number) AS locator,
    counting.details_report_id
FROM counted.measures AS counting
JOIN published.reports AS reports USING (report_id)
JOIN received.measures AS stated USING (report_id, measure)
JOIN received.measures AS details
    ON details.report_id = counting.details_report_id AND details.measure = counting.details_measure
LEFT JOIN said ON said.report_id = counting.details_report_id
LEFT JOIN partners_of ON partners_of.report_id = counting.report_id AND partners_of.measure = counting.measure
LEFT JOIN corrected_of AS here ON here.report_id = counting.report_id AND here.measure = counting.measure
LEFT JOIN corrected_of AS there
    ON there.report_id = counting.details_report_id AND there.measure = counting.details_measure
LEFT JOIN themes_of ON themes_of.measure_id = counting.measure_id
LEFT JOIN groups_of ON groups_of.measure_id = counting.measure_id;
