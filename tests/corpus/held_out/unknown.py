"""What stands in the held-out forms of no known edition."""

from functools import partial

from tests.corpus.answers import OPEN
from tests.corpus.held_out.say import HVL, LMS, NORD, UIA, UIT, HeldOut, answer, measure

FORM = "unknown"
draft = partial(measure, maybe="all")

ANSWERS = (
    HeldOut(
        "d01",
        "txt",
        "a letter",
        answer(
            "d01.txt",
            FORM,
            2026,
            ("Måkereiret barnehage SA",),
            None,
            (NORD,),
            draft(OPEN, "Voksnes blikk på lek", 15000, {NORD: 48000}),
        ),
    ),
    HeldOut(
        "d02",
        "docx",
        "another county's form",
        answer(
            "d02.docx",
            FORM,
            2025,
            ("Hattfjelldal kommune",),
            "Indre Helgeland",
            (NORD,),
            draft(OPEN, "Sørsamisk innhold i barnehagen", 60000, {NORD: 125000}, targets="barnehageansatte"),
            draft(OPEN, "Lærende nettverk for rektorer", 20000, {NORD: 45000}, targets="skoleledere"),
        ),
    ),
    HeldOut(
        "d03",
        "txt",
        "an e-mail",
        answer(
            "d03.txt",
            FORM,
            2025,
            ("Rødøy kommune",),
            "Salten",
            (NORD,),
            draft("1", "Uteskole", 35000, {NORD: 52000}),
            draft("2", "Felles forståelse av begynneropplæring", 20000, {NORD: 61000}),
        ),
    ),
    HeldOut(
        "d04",
        "docx",
        "one table from a regional office",
        answer(
            "d04.docx",
            FORM,
            2025,
            ("RKK Ofoten", "Narvik kommune", "Evenes kommune"),
            "Ofoten",
            (UIT, NORD, LMS),
            draft(OPEN, "Inkluderende fellesskap i barnehagen", 130000, {UIT: 245000}),
            draft(OPEN, "Klasseledelse for nye lærere", 85000, {NORD: 190000}),
            draft(OPEN, "Skolefravær og nærvær", 0, {LMS: 310000}),
        ),
    ),
    HeldOut(
        "d05",
        "pdf",
        "amounts in running text",
        answer(
            "d05.pdf",
            FORM,
            2026,
            ("Stiftelsen Fjellro Montessoriskole",),
            None,
            (UIA, NORD),
            draft("1", "Matematikk med konkreter", 40000, {UIA: 120000}),
            draft("2", "Lærersamarbeid over trinn", "not_stated", {NORD: 55000}),
        ),
    ),
    HeldOut(
        "d06",
        "txt",
        "a letter in nynorsk",
        answer(
            "d06.txt",
            FORM,
            2026,
            ("Vevelstad kommune",),
            "Sør-Helgeland",
            (HVL,),
            draft("1", "Meistring i små skular", 38000, {HVL: 92000}),
            draft("2", "Barnehagen som kulturarena", "not_stated", {HVL: 41500}),
        ),
    ),
    HeldOut(
        "d07",
        "odt",
        "a list of measures",
        answer(
            "d07.odt",
            FORM,
            2026,
            ("Flakstad kommune",),
            "Lofoten",
            (NORD, "Statped"),
            draft("1", "Sosial kompetanse på mellomtrinnet", 33000, {NORD: 79000}),
            draft("2", "Barnehagelæreren som leder", 21000, {NORD: 58500}),
            draft("3", "Tegn til tale", 10000, {"Statped": "see_attachment"}),
        ),
    ),
    HeldOut(
        "d08",
        "txt",
        "field and answer in pipes",
        answer(
            "d08.txt",
            FORM,
            2025,
            ("Tjeldøy friskole SA",),
            None,
            (UIT,),
            draft(OPEN, "Praktiske fag som motivasjon", 12500, {UIT: 87500}, targets="lærere"),
        ),
    ),
)
