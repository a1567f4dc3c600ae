-- What is stated but stands on no measure in the documents received, one row a scheme, role and recipient.
CREATE SCHEMA IF NOT EXISTS counted;

CREATE TABLE counted.remainders (
    report_id        VARCHAR NOT NULL,
    scheme           VARCHAR,
    role             VARCHAR NOT NULL,
    recipient        VARCHAR,
    recipient_parent VARCHAR,
    amount_nok       BIGINT NOT NULL,
    stated_nok       BIGINT NOT NULL,
    itemised_nok     BIGINT NOT NULL,
    locator          JSON NOT NULL
);

COMMENT ON COLUMN counted.remainders.report_id IS 'Newest report that states it';
COMMENT ON COLUMN counted.remainders.scheme IS 'Scheme; null where the schemes are compared together';
COMMENT ON COLUMN counted.remainders.role IS 'owner or university';
COMMENT ON COLUMN counted.remainders.recipient IS 'Canonical name; null is not named';
COMMENT ON COLUMN counted.remainders.recipient_parent IS 'The institution; the recipient itself when it is no unit';
COMMENT ON COLUMN counted.remainders.amount_nok IS 'Whole kroner, larger than 0';
COMMENT ON COLUMN counted.remainders.stated_nok IS 'Stated, whole kroner';
COMMENT ON COLUMN counted.remainders.itemised_nok IS 'On measures, whole kroner';
COMMENT ON COLUMN counted.remainders.locator IS 'The stated rows it is computed from';
