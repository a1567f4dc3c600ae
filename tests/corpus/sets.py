"""The sets of invented forms that were written without sight of the readers, and what each is."""

from tests.corpus.eighth.library import EIGHTH, write_eighth
from tests.corpus.eighth.library import FORMS as EIGHTH_FORMS
from tests.corpus.eleventh.library import ELEVENTH, write_eleventh
from tests.corpus.eleventh.library import FORMS as ELEVENTH_FORMS
from tests.corpus.fifth.library import FIFTH, write_fifth
from tests.corpus.fifth.library import FORMS as FIFTH_FORMS
from tests.corpus.fourth.library import FORMS as FOURTH_FORMS
from tests.corpus.fourth.library import FOURTH, write_fourth
from tests.corpus.held_out.library import FORMS as HELD_FORMS
from tests.corpus.held_out.library import HELD_OUT, write_held_out
from tests.corpus.ninth.library import FORMS as NINTH_FORMS
from tests.corpus.ninth.library import NINTH, write_ninth
from tests.corpus.second.library import FORMS, SECOND, write_second
from tests.corpus.seventh.library import FORMS as SEVENTH_FORMS
from tests.corpus.seventh.library import SEVENTH, write_seventh
from tests.corpus.sixth.library import FORMS as SIXTH_FORMS
from tests.corpus.sixth.library import SIXTH, write_sixth
from tests.corpus.tenth.library import FORMS as TENTH_FORMS
from tests.corpus.tenth.library import TENTH, write_tenth
from tests.corpus.third.library import FORMS as THIRD_FORMS
from tests.corpus.third.library import THIRD, write_third

SETS = {
    "held_out": (HELD_FORMS, HELD_OUT, write_held_out),
    "second": (FORMS, SECOND, write_second),
    "third": (THIRD_FORMS, THIRD, write_third),
    "fourth": (FOURTH_FORMS, FOURTH, write_fourth),
    "fifth": (FIFTH_FORMS, FIFTH, write_fifth),
    "sixth": (SIXTH_FORMS, SIXTH, write_sixth),
    "seventh": (SEVENTH_FORMS, SEVENTH, write_seventh),
    "eighth": (EIGHTH_FORMS, EIGHTH, write_eighth),
    "ninth": (NINTH_FORMS, NINTH, write_ninth),
    "tenth": (TENTH_FORMS, TENTH, write_tenth),
    "eleventh": (ELEVENTH_FORMS, ELEVENTH, write_eleventh),
}
"""By set, where its forms lie, its answers, and what writes it."""
BLIND = {"held_out": "blind"} | {name: f"{name}_blind" for name in SETS if name != "held_out"}
"""By set, under which name its first reading is published: before anybody mended in sight of it, never again."""
TOLD = {
    "held_out": "the held-out set, written before anybody had seen the readers",
    "second": "the second blind set, written without sight of readers, sets or what they had shown",
    "third": "the third blind set, written like the second after the readers had been mended with that in sight",
    "fourth": "the fourth blind set, written like the third: what ordinary officers would send",
    "fifth": "the fifth blind set, written like the fourth: other owners, other layouts, other words",
    "sixth": "the sixth blind set, like the fifth, but most forms of a known edition, from all of Norway",
    "seventh": "the seventh blind set, like the sixth: thirty officers more, without sight of the readers",
    "eighth": "the eighth blind set, like the seventh, with longer free text and most money of 2023 within it",
    "ninth": "the ninth blind set, like the eighth: other owners, other officers",
    "tenth": "the tenth blind set, like the ninth: mostly the edition of 2023",
    "eleventh": "the eleventh blind set, like the tenth: other owners, other officers",
}
"""By set, what the command tells of it."""
