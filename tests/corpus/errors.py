"""Mistakes planted in clean forms, one each, and the findings of which at least one must come out.

The clean twin is the same form without the mistake: the same findings must not come out there.
"""

import copy
from collections.abc import Callable
from dataclasses import dataclass

from tests.corpus.form import Form, FormMeasure

# A sum that does not add up comes out under one of these, whichever sum the reader meets first.
SUMS = frozenset({"sum-mismatch"})


@dataclass(frozen=True)
class Planted:
    """One mistake in one form."""

    case: str
    mistake: str
    rules: frozenset[str]
    plant: Callable[[Form], None]

    @property
    def name(self) -> str:
        return f"{self.case}-{self.mistake}"


def keep_totals(form: Form) -> None:
    """Let the stated totals stay what they were before the mistake."""
    form.totals_from = copy.deepcopy(form.measures)


def plain_measure(form: Form) -> FormMeasure:
    """Give the first measure where the first owner and the first partner get something."""
    return next(each for each in form.measures if each.of("owner")[0].nok and each.of("university")[0].nok)


def wrong_row_sum(form: Form) -> None:
    measure = plain_measure(form)
    measure.stated_total = measure.total + 10_000


def wrong_grand_total(form: Form) -> None:
    form.total_changes["Sum", "total"] = form.total("total") + 90_000


def swapped_columns(form: Form) -> None:
    """Swap owner and partner in one row: its own sum still holds, the totals do not."""
    keep_totals(form)
    measure = plain_measure(form)
    owner, university = measure.of("owner")[0], measure.of("university")[0]
    owner.nok, university.nok = university.nok, owner.nok


def missing_nought(form: Form) -> None:
    keep_totals(form)
    measure = plain_measure(form)
    measure.stated_total = measure.total
    share = measure.of("owner")[0]
    share.nok //= 10


def doubled_row(form: Form) -> None:
    keep_totals(form)
    form.measures.insert(1, copy.deepcopy(form.measures[0]))
    form.described += form.described > 0
    form.stated_count = len(form.measures) - 1


def digits_transposed(form: Form) -> None:
    """Swap the first two different digits of a partner's share."""
    keep_totals(form)
    measure = plain_measure(form)
    measure.stated_total = measure.total
    share = measure.of("university")[0]
    digits = str(share.nok)
    at = next(number for number in range(len(digits) - 1) if digits[number] != digits[number + 1])
    share.nok = int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])


def partner_left_out(form: Form) -> None:
    form.listed = [partner.written for partner in form.partners[:-1]]


def several_denied(form: Form) -> None:
    form.ticked_several = False


def other_level_ticked(form: Form) -> None:
    """Tick the level that the units contradict most: both when there are only kindergartens or only schools."""
    schools = form.units["public_schools"] + form.units["private_schools"]
    kindergartens = form.units["municipal_kindergartens"] + form.units["private_kindergartens"]
    form.level_tick = "grunnskole" if schools and kindergartens else "begge"
    if schools and kindergartens:
        form.units |= {"public_schools": 0, "private_schools": 0}


def wrong_count(form: Form) -> None:
    form.stated_count = len(form.measures) + 1


def placeholder_left(form: Form) -> None:
    form.measures[0].left_blank = ("body", "body2")


def cost_lines_off(form: Form) -> None:
    form.measures[0].lines_off_by = 36_500


def reason_left_out(form: Form) -> None:
    form.measures[0].coordinator = True
    form.measures[0].left_blank = ("coordinator",)


def planted(mistake: Callable[[Form], None], rules: frozenset[str] | set[str], *cases: str) -> list[Planted]:
    """Plant one mistake in several forms."""
    return [Planted(case, mistake.__name__, frozenset(rules), mistake) for case in cases]


ROW = SUMS | {"restated-amount"}
PLANTED: tuple[Planted, ...] = (
    *planted(wrong_row_sum, ROW, "24-20", "24-21", "26-19", "24-24", "26-21", "24-14", "26-09", "24-01"),
    *planted(wrong_grand_total, SUMS, "24-20", "24-23", "26-20", "26-01", "24-12", "26-12"),
    *planted(swapped_columns, SUMS, "24-20", "24-22", "26-23", "24-02", "26-22", "24-08"),
    *planted(missing_nought, SUMS, "24-21", "26-25", "24-27", "24-05", "26-13"),
    *planted(doubled_row, SUMS | {"duplicate-measure", "measure-count"}, "24-28", "26-19", "24-18", "26-03"),
    *planted(digits_transposed, SUMS, "24-24", "26-24", "24-13", "26-11"),
    *planted(partner_left_out, {"partner-not-listed"}, "24-21", "26-21", "24-10", "26-01"),
    *planted(several_denied, {"partner-tick"}, "26-19", "26-21", "26-12"),
    *planted(other_level_ticked, {"level-tick"}, "26-20", "26-23", "26-10"),
    *planted(wrong_count, {"measure-count"}, "24-20", "24-22", "24-26", "24-09"),
    *planted(placeholder_left, {"placeholder-left"}, "24-21", "24-23", "24-01"),
    *planted(cost_lines_off, {"cost-lines"}, "23-18", "23-20", "23-01", "23-12"),
    *planted(reason_left_out, {"coordinator-reason"}, "24-20", "24-21", "24-17"),
)
