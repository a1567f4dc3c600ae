"""What two readings of one form must agree on: everything but where it stands."""

from behovsmelding.checks import check
from behovsmelding.forms import read as read_form
from behovsmelding.themes import tagged
from behovsmelding.vocabulary import Vocabulary


def understood(document):
    """Give what is read from a document, without places."""
    vocabulary = Vocabulary.load()
    report = tagged(read_form(document, vocabulary), vocabulary)
    return {
        "report": (
            report.form, report.year, report.year_inferred, report.county, report.network, report.owner,
            report.owners, report.universities, report.units, report.schemes, report.ticks, report.stated_total_nok,
            report.partners_listed, len(report.refused),
        ),
        "measures": [
            (measure.number, measure.title, measure.scheme, measure.level, measure.semesters, measure.continues)
            for measure in report.measures
        ],
        "funding": [
            [(a.role, a.recipient, a.recipient_parent, a.amount_nok, a.state) for a in measure.funding]
            for measure in report.measures
        ],
        "themes": [sorted({(t.theme, t.relation) for t in measure.themes}) for measure in report.measures],
        "groups": [measure.target_groups for measure in report.measures],
        "totals": [(t.scheme, t.role, t.recipient, t.amount_nok) for t in report.stated_totals],
        "findings": sorted((f.rule, f.message, f.stated or 0, f.computed or 0) for f in check(report, vocabulary)),
    }  # fmt: skip
