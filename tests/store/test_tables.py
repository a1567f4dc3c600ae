"""Reports as rows, and back."""

from dataclasses import replace

import duckdb

from behovsmelding.report import Attachment, Finding, Locator
from behovsmelding.store import layout
from behovsmelding.store.register import read_register, write_register
from behovsmelding.store.tables import ROW_CLASSES, Rows, from_rows, label, to_rows
from tests.builders import LMS, NORD, SEPU, a_collective_report, a_hit, a_measure, a_report, a_stated_total, an_amount
from tests.store.stored import a_received

FULL = a_report(
    [
        a_measure(
            themes=("språk", a_hit("fravær", "mentioned", snippet="bekymringsfullt | fravær", locator=None)),
            target_groups=("ppt", "gruppeledere"),
            continues=True,
            coordinator="yes",
            coordinator_nok=100_000,
            passages=(),
        ),
        a_measure(
            owner_nok=None, partners={}, title="«Uten» beløp; alt,\nannet", number=None, semesters=(), scheme=None
        ),
        a_measure(owner_nok=0, partners={SEPU: None, NORD: 5}, funding=(an_amount(0), an_amount(None, text=""))),
    ],
    owners=("Bodø kommune", "Værøy kommune"),
    stated_totals=(a_stated_total(), a_stated_total(scheme=None, recipient=None)),
    stated_total_nok=3_000_000,
    stated_measures=3,
)
FINDINGS = (
    Finding("cost-lines", "feil", "Linjene, «summen» og tallet er ulike.", 0, 913035, 949185, Locator(line=28)),
    Finding("year-inferred", "info", "Året er antatt."),
)


def as_stored(report):
    """Drop what is only needed while a form is checked."""
    return replace(report, row_totals=(), unread=(), org_numbers=(), people=())


def test_a_report_comes_back_from_its_rows_as_it_was():
    received = a_received(FULL, findings=FINDINGS)

    [restored] = from_rows(to_rows(received))

    assert restored == received._replace(report=as_stored(FULL))


def test_an_attachment_comes_back_with_what_it_is_about():
    bare = a_collective_report(attachment=Attachment(None, None, ""))
    none = a_collective_report(attachment=None)

    assert [one.report.attachment for one in from_rows(to_rows(a_received(bare)))] == [Attachment(None, None, "")]
    assert [one.report.attachment for one in from_rows(to_rows(a_received(none)))] == [None]


def test_a_register_reads_back_as_it_was_written(tmp_path):
    rows = to_rows(a_received(FULL, findings=FINDINGS)).joined(to_rows(a_received(a_collective_report())))

    write_register(tmp_path, rows)

    assert read_register(tmp_path) == rows


def test_a_report_with_nothing_known_becomes_rows_too():
    empty = a_report([], year=None, owner=None, owners=(), network=None, county=None, universities=(), ticks=())

    assert [one.report for one in from_rows(to_rows(a_received(empty)))] == [as_stored(empty)]


def test_every_table_has_the_columns_of_its_rows_in_the_same_order():
    con = duckdb.connect()
    layout.create_tables(con)

    for name, kind in ROW_CLASSES.items():
        con.execute(f"FROM received.{name}")
        assert tuple(part[0] for part in con.description) == kind._fields


def test_every_column_says_what_it_holds():
    con = duckdb.connect()
    layout.create_tables(con)

    sql = "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL"
    silent = con.execute(sql).fetchall()
    assert silent == []


def test_rows_of_the_same_report_differ_when_one_amount_does():
    other = a_report([a_measure(900_001)])

    assert to_rows(a_received(a_report(), "x")).content != to_rows(a_received(other, "x")).content
    assert to_rows(a_received(a_report(), "x")).content == to_rows(a_received(a_report(), "x")).content


def test_a_label_says_year_scheme_or_attachment_and_owner():
    assert label(a_report()) == "Behovsmelding 2024 (Kompetanseløftet), Bodø kommune"
    attachment = a_collective_report(attachment=Attachment("1", LMS, "Ledersamlinger"))
    assert label(attachment) == f"Behovsmelding 2026 (tiltak 1, {LMS}), Bodø kommune"
    draft = a_report(form="unknown", year=None, owner=None, schemes=())
    assert label(draft) == "Utkast til behovsmelding uten år, ukjent eier"


def test_no_rows_are_no_reports():
    assert from_rows(Rows()) == []
