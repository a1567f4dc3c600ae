"""Invented people, for the contact tables and lists that forms hold: nobody of them may be found in what is read."""

from random import Random

GIVEN = (
    "Tordis",
    "Jostein",
    "Ragnfrid",
    "Halvor",
    "Solbjørg",
    "Eivind",
    "Marte",
    "Torgeir",
    "Ingvild",
    "Sjur",
    "Åshild",
    "Vegard",
    "Dagrun",
    "Ørjan",
    "Guro",
    "Tarjei",
    "Sunniva",
    "Brage",
)
FAMILY = (
    "Oppdiktsen",
    "Prøvedal",
    "Tenktvik",
    "Utkastrud",
    "Eksempelhaug",
    "Fabelnes",
    "Påfunnmo",
    "Dikterud",
    "Skisseland",
    "Mønsterli",
    "Tenkjestad",
    "Malstrand",
)
FUNCTIONS = {
    "owner": {
        "nb": (
            "Rådgiver oppvekst",
            "Kommunalsjef oppvekst",
            "Barnehagefaglig rådgiver",
            "Daglig leder",
            "Skolefaglig rådgiver",
        ),
        "nn": (
            "Rådgjevar oppvekst",
            "Kommunalsjef oppvekst",
            "Barnehagefagleg rådgjevar",
            "Dagleg leiar",
            "Skulefagleg rådgjevar",
        ),
    },
    "university": {
        "nb": ("Førstelektor", "Senterleder", "Universitetslektor", "Prosjektleder EVU", "Dosent"),
        "nn": ("Førstelektor", "Senterleiar", "Universitetslektor", "Prosjektleiar EVU", "Dosent"),
    },
}
UNIONS = (
    "Utdanningsforbundet",
    "Fagforbundet",
    "Delta",
    "Skolelederforbundet",
    "Skolenes landsforbund",
    "FO",
    "Lektorlaget",
)
PHONES = ("99 00 11 22", "99001133", "75 00 00 44", "+47 99 00 22 55", "400 00 166", "75000077", "99 00 33 88")
ACCOUNTS = ("1234.56.78903", "1111 22 33334", "9999.00.11220", "4321.00.55550")


class Person:
    """Somebody who does not exist."""

    def __init__(self, random: Random, role: str, language: str):
        given, family = random.choice(GIVEN), random.choice(FAMILY)
        self.name = f"{given} {family}"
        self.function = random.choice(FUNCTIONS[role][language])
        self.phone = random.choice(PHONES)
        self.email = f"{plain_letters(given)}.{plain_letters(family)}@eksempel.no"
        self.account = random.choice(ACCOUNTS)


def plain_letters(name: str) -> str:
    """Write a name as e-mail addresses do."""
    return name.lower().translate(str.maketrans({"æ": "ae", "ø": "o", "å": "a"}))


def union_rows(random: Random, count: int) -> list[tuple[str, str]]:
    """Give union representatives: role and name."""
    return [(union, Person(random, "owner", "nb").name) for union in random.sample(UNIONS, count)]
