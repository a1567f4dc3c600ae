"""Invented people planted in invented forms, and how much of them is left after reading. Nobody here exists."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from stdnum.no import fodselsnummer, kontonr

from behovsmelding import store
from behovsmelding.intake import load
from behovsmelding.people import people_in
from behovsmelding.privacy import redact
from behovsmelding.reader import read_here
from behovsmelding.reading import read_content
from behovsmelding.reading.plain_text import decoded
from behovsmelding.settings import ROOT
from behovsmelding.vocabulary import Vocabulary
from tests.corpus import write_pdf
from tests.corpus.blocks import Block, cell, table
from tests.corpus.blocks import Document as Drawn
from tests.corpus.blocks import p as paragraph
from tests.reading import rendered

FORMATS = ("txt", "docx", "odt", "pdf")

SAMPLES = sorted((ROOT / "data" / "samples").glob("*.txt"))
_WORDS = r"[\w.@-]{2,}"
KEPT = "org.nr 972 418 013"


# Words of the invented people that the samples hold themselves: their removal is right.
SAMPLE_PEOPLE = frozenset(
    """00 01 02 11 75 76 77 1234.56.78903 4500.12.34567. 55000012 75000002 Anne Arne Eksempel Eksempelsen
    Gro Jo Kari Mal Nedskriven Nils Odd Oddny Ola Oppdiktet Per Prøvenes Prøvesen Påfunn Ragna Silje
    Siv Tenkeby Tenkt Tenktmann Terje Tuva Utenfor Utgard Utkast Vilde Åse au@hadsel.example
    jo@nord.example kari@eksempel.uit.no nils.tenkeby@hvl.example ola@eksempel.kommune.no
    tuva.eksempel@meloy.example Ellen Påfunnseng""".split()  # noqa: SIM905 - read more easily so
)


@dataclass(frozen=True, slots=True)
class Item:
    """Something planted: where, in which line of the form, and what of it must not be left."""

    place: str
    """top (beside the contact persons), running (beside an amount), union or partners (in their lists)."""
    line: str
    secrets: tuple[str, ...]


def an_account(seed: int) -> str:
    """Make an account number with a valid check digit."""
    chooser = random.Random(seed)
    while True:
        stem = f"{chooser.randrange(10**10):010d}"
        valid = [f"{stem}{digit}" for digit in range(10) if kontonr.is_valid(f"{stem}{digit}")]
        if valid and stem[4:6] != "00":
            return valid[0]


def an_identity(seed: int, day_added: int = 0) -> str:
    """Make a fødselsnummer, or with 40 added to the day a D-number, with valid check digits."""
    chooser = random.Random(seed)
    while True:
        day, month, year = chooser.randint(1, 28), chooser.randint(1, 12), chooser.randint(50, 99)
        stem = f"{day + day_added:02d}{month:02d}{year}{chooser.randint(0, 499):03d}"
        first = stem + fodselsnummer.calc_check_digit1(stem)
        whole = first + fodselsnummer.calc_check_digit2(first)
        if fodselsnummer.is_valid(whole):
            return whole


def names(line: str, *secrets: str, place: str = "top") -> Item:
    """Plant names."""
    return Item(place, line, secrets)


_A, _B, _C = an_account(1), an_account(2), an_account(3)
_F, _D = an_identity(4), an_identity(5, day_added=40)

CELLS = (
    names("Kontaktpersoner: Torbjørg Fiktivsen", "Torbjørg Fiktivsen", "Fiktivsen"),
    names("Kontaktpersoner: Ragnhild Påfunn og Oddvar Tenktmann", "Ragnhild Påfunn", "Oddvar Tenktmann"),
    names("Kontaktperson hos eier: Elle-Máret Oppspinnsdatter", "Elle-Máret Oppspinnsdatter", "Oppspinnsdatter"),
    names("Kontaktperson: Biret Áile Diktadas", "Biret Áile Diktadas", "Diktadas"),
    names("Kontaktperson: Jan van der Tullebukk", "Jan van der Tullebukk", "Tullebukk"),
    names("Saksbehandlar: Per-Arne Luftslott-Bakke", "Per-Arne Luftslott-Bakke"),
    names("Innsender: K. Skrønemoen", "Skrønemoen"),
    names("Utfylt av: Åse Ørjansdotter Drømmevik", "Åse Ørjansdotter Drømmevik", "Drømmevik"),
    names("Navn\tSiri Eventyrdal\tŽeljko Fabelić\nFunksjon\tRådgiver\tDosent", "Siri Eventyrdal", "Željko Fabelić"),
    names("Navn\tMay-Britt Ønskedrøm\tO. Gullfantasi\nFunksjon\tLeder\tLektor", "Ønskedrøm", "Gullfantasi"),
    names("Namn\tGudrun Tøvåsen\tKnut Olav Skrytestad\nFunksjon\tRådgjevar\tProfessor", "Tøvåsen", "Skrytestad"),
    names("Kontaktpersonar: Åshild Bløffvoll, Rune Røvertokt", "Åshild Bløffvoll", "Rune Røvertokt"),
    names("Ev. merkes\t4471\tv/Birger Jugleberg", "Birger Jugleberg", "Jugleberg"),
    names("Kontaktperson: Fátima al Hikaya", "Fátima al Hikaya", "Hikaya"),
    names("Kontaktpersoner: rektor Vigdis Narrestad", "Vigdis Narrestad"),
    names("Kontaktpersoner:\n\nSnorre Skrønevold", "Snorre Skrønevold"),
)
NUMBERS = (
    Item("top", "Telefon\t99 00 11 22\t22 33 44 55", ("99 00 11 22", "22 33 44 55")),
    Item("top", "Telefon\t990 01 122\t411 22 334", ("990 01 122", "411 22 334")),
    Item("top", "Tlf. 99001122", ("99001122",)),
    Item("top", "Mobil: +47 99001122", ("99001122",)),
    Item("top", "Mobil: +47 990 01 122", ("990 01 122",)),
    Item("top", "Telefon: 0047 99 00 11 23", ("99 00 11 23",)),
    Item("top", "Tlf 99.00.11.24", ("99.00.11.24",)),
    Item("top", "Telefon (+47) 75 55 50 00", ("75 55 50 00",)),
    Item("top", "Tlf: 9900 1125", ("9900 1125",)),
    Item("top", "Tlf: 99-00-11-26", ("99-00-11-26",)),
    Item("top", "Mobil 99\u00a000\u00a011\u00a027", ("99\u00a000\u00a011\u00a027", "11\u00a027")),
    Item("running", "Spørsmål om summen kan rettes til 90 11 22 33.", ("90 11 22 33",)),
    Item("running", "Ring 48112233 om noe er uklart.", ("48112233",)),
    Item(
        "top",
        "E-post\ttorbjorg.fiktivsen@eksempel.no\tsiri@uni.example.no",
        ("torbjorg.fiktivsen@eksempel.no", "siri@uni"),
    ),
    Item("top", "E-post: ragnhild_pafunn+sk@eksempel.kommune.no", ("ragnhild_pafunn", "eksempel.kommune")),
    Item("top", "E-post: åse.drømmevik@eksempel.no", ("åse.drømmevik", "@eksempel")),
    Item("running", "Send spørsmål til per@eksempel.no.", ("per@eksempel",)),
    Item("running", "Send spørsmål til rune.rovertokt (at) eksempel.no.", ("rune.rovertokt",)),
    Item("top", f"Kontonr\t{_A}", (_A,)),
    Item("top", f"Kontonummer {_B[:4]}.{_B[4:6]}.{_B[6:]}", (f"{_B[:4]}.{_B[4:6]}.{_B[6:]}", _B[6:])),
    Item("top", f"Konto {_C[:4]} {_C[4:6]} {_C[6:]}", (f"{_C[:4]} {_C[4:6]} {_C[6:]}", _C[6:])),
    Item("running", f"Utbetales til {_A[:4]} {_A[4:6]} {_A[6:]} så snart som mulig.", (f"{_A[4:6]} {_A[6:]}",)),
    Item("top", f"Fødselsnummer {_F}", (_F,)),
    Item("running", f"Gjelder ansatt {_F[:6]} {_F[6:]}.", (_F[6:],)),
    Item("running", f"Gjelder ansatt {_D}.", (_D,)),
    Item("top", f"D-nummer: {_D[:6]} {_D[6:]}", (_D[6:],)),
)
RUNNING = tuple(
    Item("running", line, secrets)
    for line, secrets in (
        ("Rådgiver Torbjørg Fiktivsen følger opp skolene.", ("Torbjørg Fiktivsen", "Fiktivsen")),
        ("Arbeidet ledes av Kari Oppspinn fra universitetet.", ("Kari Oppspinn", "Oppspinn")),
        ("Ola Tenktmanns rapport ligger til grunn.", ("Ola Tenktmann", "Tenktmann")),
        ("Avtalt med Ingrid Marie Fantasivik i mai.", ("Ingrid Marie Fantasivik", "Fantasivik")),
        ("Professor Aud-Jorunn Luftslott holder samlingene.", ("Aud-Jorunn Luftslott", "Luftslott")),
        ("Veiledning ved dosent Tor Inge Dagdrøm.", ("Tor Inge Dagdrøm", "Dagdrøm")),
        ("Ante Mihkkal Oaivil har kartlagt behovet.", ("Ante Mihkkal", "Oaivil")),
        ("Tiltaket drives v/ Nils Gukte.", ("Nils Gukte", "Gukte")),
        ("Styrer Anne-Lise Juksegård og Mohammed Fabelhan deltar.", ("Juksegård", "Fabelhan")),
        ("Ved fravær tar Lars H. Skrøneli over.", ("Lars H. Skrøneli", "Skrøneli")),
        ("Takk til SIGRID ROTHVOLL for innspill.", ("SIGRID ROTHVOLL", "ROTHVOLL")),
        ("Enhetsleder Marit de Bløffe ber om midler.", ("Marit de Bløffe", "Bløffe")),
    )
)
UNIONS = tuple(
    Item(place, line, secrets)
    for place, line, secrets in (
        ("union", "Utdanningsforbundet\tMona Fiktivli", ("Mona Fiktivli", "Fiktivli")),
        ("union", "Fagforbundet Arne Oppdiktvoll", ("Arne Oppdiktvoll", "Oppdiktvoll")),
        ("union", "Skolenes Landsforbund  Lise Påfunnsnes og Geir Tenkvik", ("Påfunnsnes", "Tenkvik")),
        ("union", "Delta: Jorunn Skrøneset", ("Jorunn Skrøneset", "Skrøneset")),
        ("union", "HTV Utdanningsforbundet v/Stian Luftnes", ("Stian Luftnes", "Luftnes")),
        ("union", "Hovedverneombud\tUnn Fabelstrøm", ("Unn Fabelstrøm", "Fabelstrøm")),
        ("union", "Skolelederforbundet\tEinar Tull\t", ("Einar Tull",)),
        ("union", "Lektorlaget: Ola Ås", ("Ola Ås",)),
        (
            "running",
            "Tillitsvalgt i Utdanningsforbundet, Brita Drømstad, var med.",
            ("Brita Drømstad", "Drømstad"),
        ),
        ("running", "Drøftet med Jon Vidar Skrytnes (Fagforbundet).", ("Jon Vidar Skrytnes", "Skrytnes")),
        ("running", "Xhevdet Krasniq er tillitsvalgt for Delta.", ("Xhevdet Krasniq", "Krasniq")),
        ("running", "Utdanningsforbundet ved Thea Narrevik var med.", ("Thea Narrevik", "Narrevik")),
    )
)
PARTNERS = tuple(
    Item("partners", line, secrets)
    for line, secrets in (
        ("{n}\tBeiarn kommune\tHeidi Oppspinnhaug\tEier", ("Heidi Oppspinnhaug",)),
        ("{n}\tSolhaug barnehage SA\tGeir Tenkthaug\tEier", ("Geir Tenkthaug",)),
        ("{n}\tNord universitet\tDag-Ove Fiktum\tUH", ("Dag-Ove Fiktum", "Fiktum")),
        ("{n} Gildeskål kommune Ellen Påfunnseng Eier", ("Ellen Påfunnseng", "Påfunnseng")),
        ("{n}\tStatped\tM. Diktstrand\tUH", ("Diktstrand",)),
    )
)
ITEMS = (*CELLS, *NUMBERS, *RUNNING, *UNIONS, *PARTNERS)


@dataclass(frozen=True, slots=True)
class Planted:
    """An invented form with people in it."""

    name: str
    text: str
    items: tuple[Item, ...]


def forms(per_form: int = 8, samples: tuple[Path, ...] = tuple(SAMPLES), rounds: int = 1) -> list[Planted]:
    """Plant every item at least once, some in each form, where forms of its edition have such things."""
    pool = list(ITEMS) * rounds
    random.Random(20).shuffle(pool)
    made = []
    for place in range(0, len(pool), per_form):
        sample = samples[(place // per_form) % len(samples)]
        some = tuple(pool[place : place + per_form])
        made.append(
            Planted(f"{place:03d}_{sample.name}", planted(decoded(sample.name, sample.read_bytes()), some), some)
        )
    return made


def planted(text: str, items: tuple[Item, ...]) -> str:
    """Put items into a form's text, each at its place."""
    lines = text.replace("\r\n", "\n").split("\n")
    owner = next((n for n, line in enumerate(lines) if re.search(r"(?i)^\W*ei(?:er|gar)\W*:", line)), 1) + 1
    money = [number for number, line in enumerate(lines) if re.search(r"\d,-|\bkr\b", line) and number > owner]
    put: dict[int, list[str]] = {}
    for count, item in enumerate(items):
        if item.place in ("top", "running"):
            at = owner if item.place == "top" else money[count * 7 % len(money)] + 1
            put.setdefault(at, []).append(item.line)
    out = [each for number, line in enumerate(lines) for each in (*put.get(number, ()), line)]
    partners = [item.line.format(n=n) for n, item in enumerate((i for i in items if i.place == "partners"), 1)]
    unions = [item.line for item in items if item.place == "union"]
    listed = next((n for n, line in enumerate(out) if re.search(r"Navn på eier/UH", line)), None)
    if listed is not None:
        out[listed + 1 : listed + 1] = partners
    elif partners:
        out += ["Liste over andre eiere og UH i partnerskapet", "\tNavn på eier/UH\tKontaktperson\tEier/UH", *partners]
    if unions:
        out += ["Behovsmeldingen har vært drøftet i medbestemmelse [x] Ja [ ] Nei", "Hvem har deltatt:", "Rolle\tNavn"]
        out += [*unions, "Hvor mange enheter er inkludert i behovsmeldingen?"]
    return "\n".join([*out, KEPT])


def in_format(form: Planted, kind: str, folder: Path) -> bytes:
    """Write a form as text, Word, OpenDocument or pdf; lines with tabs are rows of tables."""
    lines = form.text.split("\n")
    if kind == "docx":
        return rendered.word(lines)
    if kind == "odt":
        return rendered.opendocument(lines)
    if kind == "pdf":
        path = folder / "skjema.pdf"
        write_pdf.write(Drawn(tuple(_blocks(lines))), path)
        return path.read_bytes()
    return form.text.encode()


def _blocks(lines: list[str]) -> Iterator[Block]:
    for kind, part in rendered.parts_of(lines):
        if kind == "table":
            for _, rows in groupby(part, key=len):
                yield table(*([cell(text) for text in row] for row in rows))
        else:
            yield from (paragraph(line) for line in part)


def survivors(form: Planted, text: str) -> list[str]:
    """Give the planted secrets that are left in a text."""
    return [secret for item in form.items for secret in item.secrets if secret in text]


def lost_words(form: Planted, text: str, redacted: str) -> Counter:
    """Give the words that were no person's and are gone: false removals."""
    secret = Counter(
        word
        for item in form.items
        for part in re.split(r"[\t\n]", item.line)
        if any(secret in part for secret in item.secrets)
        for word in re.findall(_WORDS, part)
    )
    words = Counter(word for word in re.findall(_WORDS, text) if word not in SAMPLE_PEOPLE)
    return words - Counter(re.findall(_WORDS, redacted)) - secret


@dataclass(frozen=True, slots=True)
class Recall:
    """How well people were found."""

    planted: int
    left: tuple[tuple[str, str], ...]
    """(form, secret)."""
    false: tuple[tuple[str, str], ...]
    """(form, word)."""
    forms: int

    @property
    def share(self) -> float:
        return 1 - len(self.left) / self.planted

    def __str__(self) -> str:
        return (
            f"{self.planted} plantings in {self.forms} forms: recall {self.share:.1%}, "
            f"false removals {len(self.false)} ({10 * len(self.false) / self.forms:.2f} per 10 forms)"
        )


def recall(made: list[Planted], kind: str, folder: Path) -> Recall:
    """Redact whole forms in a format, all their text, and count what is left and what else is gone.

    Only what stands in the text as it was read counts as planted: a pdf may have broken a line inside a name.
    """
    left, false, count = [], [], 0
    for form in made:
        document = read_content(f"skjema.{kind}", in_format(form, kind, folder))
        redacted = redact(document.text, people_in(document.lines))
        left += [(form.name, secret) for secret in survivors(form, redacted)]
        false += [(form.name, word) for word in lost_words(form, document.text, redacted)]
        count += len(survivors(form, document.text))
    return Recall(count, tuple(left), tuple(false), len(made))


def stands(secret: str, text: str) -> bool:
    """Tell whether a secret stands in a text; five digits of a phone stand in many a hash, and are none there."""
    if not secret.isdecimal():
        return secret in text
    return re.search(rf"(?<![0-9a-f]){secret}(?![0-9a-f])", text) is not None


def stored_people(made: list[Planted], kind: str, folder: Path) -> tuple[int, list[tuple[str, str]]]:
    """Take forms in a format all the way into a database, and look for people in it.

    Returns:
        how many forms were taken in, and (where, secret): a column, the raw bytes, or a file beside the database.
    """
    secrets = {secret for form in made for item in form.items for secret in item.secrets}
    read = [read_here(f"skjema_{n}.{kind}", in_format(form, kind, folder), Vocabulary.load())
            for n, form in enumerate(made)]  # fmt: skip
    database = folder / f"{kind}.duckdb"
    load(database, read)
    con = store.connection(database).cursor()
    columns = con.execute(
        "SELECT table_schema || '.' || table_name, column_name FROM information_schema.columns "
        "WHERE table_schema NOT IN ('information_schema', 'pg_catalog')"
    ).fetchall()
    found = []
    for table_name, column in columns:
        texts = con.execute(f'SELECT DISTINCT "{column}"::VARCHAR FROM {table_name}').fetchall()
        whole = "\n".join(text for (text,) in texts if text)
        found += [(f"{table_name}.{column}", secret) for secret in secrets if stands(secret, whole)]
    for path in sorted(folder.glob(f"{kind}*.duckdb*")):
        raw = path.read_bytes().decode("latin-1")
        found += [(path.name, secret) for secret in secrets if stands(secret.encode().decode("latin-1"), raw)]
    return sum(one.report is not None for one in read), found
