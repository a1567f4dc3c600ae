"""Answers in, true sentences out: what a page or a chart is headed with, made from the same answer as the chart.

Reported need «meldes», «gjelder», «utgjør»; nobody «får» anything here.
"""

from behovsmelding.headlines.coverage import Coverage, is_at_least, page, received, stage
from behovsmelding.headlines.largest import dependence, measures, owners, partners
from behovsmelding.headlines.over_time import REFORM, Compared, compared, not_received, same_reported, stages, years
from behovsmelding.headlines.small_print import shares_of_partner, trust, unplaced, what_is_counted
from behovsmelding.headlines.topics import target_groups, themes, themes_and_groups
from behovsmelding.headlines.words import OF_ALL, figure_column, known_recipient, kroner, number, own_kroner, share

__all__ = [
    "OF_ALL",
    "REFORM",
    "Compared",
    "Coverage",
    "compared",
    "dependence",
    "figure_column",
    "is_at_least",
    "known_recipient",
    "kroner",
    "measures",
    "not_received",
    "number",
    "own_kroner",
    "owners",
    "page",
    "partners",
    "received",
    "same_reported",
    "share",
    "shares_of_partner",
    "stage",
    "stages",
    "target_groups",
    "themes",
    "themes_and_groups",
    "trust",
    "unplaced",
    "what_is_counted",
    "years",
]
