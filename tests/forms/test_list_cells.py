"""What stands in the cells of a list."""

from random import Random

import pytest

from behovsmelding.forms.list_cells import money
from behovsmelding.money import parse_nok


def test_an_amount_grouped_by_blanks_is_what_the_reader_of_amounts_makes_of_it():
    chance = Random(1)
    numbers = [chance.randrange(10 ** chance.randrange(9)) for _ in range(500)] + list(range(1_990, 2_050))

    for number in numbers:
        for blank in " \u00a0":
            for sign in ("", ",-"):
                cell = f"{number:,}".replace(",", blank) + sign
                if not cell.isdecimal():
                    assert money(cell).nok == parse_nok(cell), cell


@pytest.mark.parametrize("cell", ["972 418 013", "200 000 150 000", "012 345", "12 34 567", "250 000 - 300 000"])
def test_digits_that_may_be_something_else_are_no_amount(cell):
    assert money(cell).nok is None
