"""An invented county, to try and show the program with: 41 owners, 25 partners, nine years, and nothing real in it.

Chance, always the same, draws what owners ask for; their forms are written and go the way every form goes.
"""

from behovsmelding.demo.building import DATABASE, make_demo

__all__ = ["DATABASE", "make_demo"]
