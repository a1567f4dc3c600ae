-- Reports as received, one row a document.
CREATE SCHEMA IF NOT EXISTS received;

CREATE TABLE received.reports (
    report_id               VARCHAR NOT NULL,
    document                VARCHAR NOT NULL,
    label                   VARCHAR NOT NULL,
    sha256                  VARCHAR NOT NULL,
    origin                  VARCHAR NOT NULL,
    form                    VARCHAR NOT NULL,
    year                    INTEGER,
    year_inferred           BOOLEAN NOT NULL,
    county                  VARCHAR,
    network                 VARCHAR,
    network_inferred        BOOLEAN NOT NULL,
    owner                   VARCHAR,
    owners                  VARCHAR[] NOT NULL,
    universities            VARCHAR[] NOT NULL,
    partners_listed         VARCHAR[] NOT NULL,
    schemes                 VARCHAR[] NOT NULL,
    has_attachment          BOOLEAN NOT NULL,
    attachment_number       VARCHAR,
    attachment_partner      VARCHAR,
    attachment_title        VARCHAR,
    municipal_kindergartens INTEGER,
    private_kindergartens   INTEGER,
    public_schools          INTEGER,
    private_schools         INTEGER,
    pp_services             INTEGER,
    stated_measures         INTEGER,
    stated_total_nok        BIGINT
);

COMMENT ON COLUMN received.reports.report_id IS 'Same id for the same report whatever its content';
COMMENT ON COLUMN received.reports.document IS 'Name of the document as shown; no person in it';
COMMENT ON COLUMN received.reports.label IS 'Name of the document by what it says';
COMMENT ON COLUMN received.reports.sha256 IS 'SHA-256 of the bytes of the document, hexadecimal';
COMMENT ON COLUMN received.reports.origin IS 'form: read from a file; register: came with the program';
COMMENT ON COLUMN received.reports.form IS 'Edition: appendix_2023, scheme_2024, collective_2026, list or unknown';
COMMENT ON COLUMN received.reports.year IS 'Calendar year the need is reported for';
COMMENT ON COLUMN received.reports.year_inferred IS 'Whether the year is inferred, not stated';
COMMENT ON COLUMN received.reports.county IS 'County (fylke)';
COMMENT ON COLUMN received.reports.network IS 'Network (kompetansenettverk)';
COMMENT ON COLUMN received.reports.network_inferred IS 'Whether network and county come from the membership list';
COMMENT ON COLUMN received.reports.owner IS 'Reporting owner, canonical';
COMMENT ON COLUMN received.reports.owners IS 'All owners named, the reporting one first';
COMMENT ON COLUMN received.reports.universities IS 'University partners named anywhere in the form';
COMMENT ON COLUMN received.reports.partners_listed IS 'University partners in the partner field and list';
COMMENT ON COLUMN received.reports.schemes IS 'Schemes the form itself is for (2024)';
COMMENT ON COLUMN received.reports.has_attachment IS 'Whether it is an attachment that describes a measure (2026)';
COMMENT ON COLUMN received.reports.attachment_number IS 'Number in the heading of the attachment';
COMMENT ON COLUMN received.reports.attachment_partner IS 'Partner of the attachment';
COMMENT ON COLUMN received.reports.attachment_title IS 'Title in the heading of the attachment';
COMMENT ON COLUMN received.reports.municipal_kindergartens IS 'Units: municipal kindergartens, count';
COMMENT ON COLUMN received.reports.private_kindergartens IS 'Units: private kindergartens, count';
COMMENT ON COLUMN received.reports.public_schools IS 'Units: public schools, count';
COMMENT ON COLUMN received.reports.private_schools IS 'Units: private schools, count';
COMMENT ON COLUMN received.reports.pp_services IS 'Units: PP-tjenester, count';
COMMENT ON COLUMN received.reports.stated_measures IS 'Measures the form says it has, count';
COMMENT ON COLUMN received.reports.stated_total_nok IS 'Sum the form states for everything, whole kroner';
