"""What stands in the seventh set's forms of no known edition."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.held_out.say import USN
from tests.corpus.third.say import COLLECTIVE, DEKOM, HVL, KL, OSLOMET, REKOM, SAMISK, UIT, form, measure

of = partial(form, edition="unknown")

ANSWERS = (
    of(
        "o01.docx",
        "a letter with a table of its own, target groups in a column, the partner before its amount, money left over",
        year=2025,
        owners=("Vadsø kommune",),
        network=None,
        partners=(SAMISK, UIT),
        measures=(
            measure(
                OPEN,
                "Kvensk og samisk i barnehagen",
                55000,
                {SAMISK: 83000},
                scheme=REKOM,
                targets="barnehageansatte",
                main="samisk",
                maybe="språk, mangfold",
            ),
            measure(
                OPEN,
                "Matematikk på småtrinnet",
                72000,
                {UIT: 116500},
                scheme=DEKOM,
                targets="lærere",
                main="regning",
            ),
            measure(
                OPEN,
                "Ressursteam i skole og barnehage",
                40000,
                {UIT: 98000},
                scheme=KL,
                targets="ppt, lærere, barnehageansatte",
                maybe="all",
            ),
        ),
        total=464500,
    ),
    of(
        "o02.txt",
        "an e-mail in nynorsk, a partner that has given no figure yet, a sum that says what it leaves out",
        year=2026,
        owners=("Stord kommune",),
        network=None,
        partners=(HVL,),
        measures=(
            measure(
                "1",
                "Begynnaropplæring med leik",
                48000,
                {HVL: 91500},
                scheme=COLLECTIVE,
                targets="lærere",
                main="lek, overganger",
            ),
            measure(
                "2",
                "Samtalar med foreldre",
                30000,
                {HVL: 62000},
                scheme=COLLECTIVE,
                targets="styrere, pedagogiske ledere",
            ),
            measure(
                "3",
                "KI i klasserommet",
                25000,
                {HVL: "not_stated"},
                scheme=COLLECTIVE,
                targets="lærere",
                main="digital praksis",
            ),
        ),
        total=256500,
    ),
    of(
        "o03.odt",
        "difficult: the minutes of a meeting, a table in thousands, a proposal that fell, the partner over a column",
        year=2024,
        owners=("Rælingen kommune",),
        network=None,
        partners=(OSLOMET,),
        measures=(
            measure("1", "Vennskap og lek", 70000, {OSLOMET: 125000}, scheme=REKOM, main="lek", maybe="læringsmiljø"),
            measure("2", "Skriving på tvers av fag", 95000, {OSLOMET: 160000}, scheme=DEKOM, main="skriving"),
            measure("3", "Profesjonsfellesskap i SFO", 30000, {OSLOMET: 48000}, scheme=DEKOM, maybe="ledelse"),
        ),
        total=528000,
    ),
    of(
        "o04.pdf",
        "the receipt of a web form: a label and a value a line, kr in the label, the owner's own effort beside it",
        year=2026,
        owners=("Færder kommune",),
        network=None,
        partners=(USN,),
        measures=(
            measure(
                "1",
                "Overganger som henger sammen",
                88000,
                {USN: 131000},
                scheme=COLLECTIVE,
                semesters=("Høst 2026", "Vår 2027"),
                targets="pedagogiske ledere, lærere, sfo",
                main="overganger",
            ),
            measure(
                "2",
                "Felles blikk på mellomtrinnet",
                0,
                {USN: 54500},
                scheme=COLLECTIVE,
                semesters=("Høst 2026",),
                targets="lærere",
            ),
        ),
        total=273500,
    ),
)
