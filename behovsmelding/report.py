"""What one behovsmelding says, as frozen values: no reading of files, no storing, no counting.

Kroner are whole integers. ``None`` means unknown, never zero and never no.
"""

import hashlib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from behovsmelding.columns import held, inside, numbered

Form = Literal["appendix_2023", "scheme_2024", "collective_2026", "list", "unknown"]
Role = Literal["owner", "university"]
Stage = Literal["reported", "recommended", "awarded", "spent"]
State = Literal["stated", "zero", "not_stated", "see_attachment", "placeholder"]
Tick = Literal["yes", "no", "unknown"]
Relation = Literal["main", "mentioned"]
Severity = Literal["feil", "varsel", "info"]
Question = Literal[
    "anchoring",
    "collective",
    "teacher_education",
    "plan",
    "owner_use",
    "university_use",
    "coordinator_reason",
    "target_group",
    "own_contribution",
    "needs",
    "other",
]

UNNAMED_UNIVERSITY = "UH"
"""The recipient of a university's share where nobody says which university it is."""
TOGETHER = " + "
"""Between the names of partners that one amount is for together."""

BETWEEN_CELLS = " · "
"""Between the cells of a list's row, where it is shown as the passage of its amounts."""
FIELD_OF_AMOUNTS = "tilskudd"
"""What `NeedsReport.unread` calls an amount that nobody is found for."""
FIELD_OF_ASIDES = "ikke behov"
"""What `NeedsReport.unread` calls an amount that its words say is no need of this year's, or a part of another."""
FIELD_OF_PAGES = "side"
"""What `NeedsReport.unread` calls a page that could not be read."""
FIELD_OF_DRAFT = "utkast"
"""What `NeedsReport.unread` calls a form of a known edition that is laid out in another way, and read as a draft."""


@dataclass(frozen=True, slots=True)
class Locator:
    """Where in its document something stands."""

    line: int | None = None
    """Line in a text file, from 1."""
    page: int | None = None
    heading: str | None = None
    table: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The form's own words around an amount, without people, and where in them it stands."""

    text: str
    start: int
    """``text[start:end]`` is the amount as written."""
    end: int


@dataclass(frozen=True, slots=True)
class Amount:
    """What one measure asks for one recipient in one role: a row of funding."""

    role: Role
    recipient: str
    """Canonical name, or the form's own words where no organisation is known by them."""
    recipient_parent: str
    """The institution; the recipient itself when it is no unit of one."""
    amount_nok: int | None
    """Whole kroner; None unless ``state`` is stated or zero."""
    state: State
    text: str
    """The amount as the form writes it."""
    locator: Locator
    written_as: str | None = None
    """The recipient as the form spells it, when that is not the canonical name."""
    stage: Stage = "reported"
    excerpt: Excerpt | None = None
    """The passage it was read from; None where there is none to show (register)."""
    decision_year: int | None = None
    """Vedtaksår, where registered; neither this nor the payment year is the year the need is reported for."""
    payment_year: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a measure's own text, kept in memory only while themes and target groups are found."""

    kind: Literal["title", "aim", "needs", "body", "target_group"]
    """``aim``: a stated purpose; ``needs``: a list of needs or examples; ``body``: any other free text."""
    text: str
    """Without the form's template text, without people (redacted); lines joined by newlines."""
    locator: Locator


@dataclass(frozen=True, slots=True)
class CostLines:
    """The lines a grant is itemised in (2023), for comparing with the grant."""

    recipient: str
    stated_nok: int
    """The grant as stated."""
    lines_nok: tuple[int, ...]
    sum_nok: int | None
    """The form's own sum of the lines, when it gives one."""
    locator: Locator


@dataclass(frozen=True, slots=True)
class PaidHours:
    """Hours stated as work paid for («arbeidstimer», «timepris»), with what they cost."""

    recipient: str
    hours: int
    amount_nok: int
    rate_nok: int | None
    """The form's own price an hour, when it gives one."""
    locator: Locator


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether one of the form's questions about a measure is answered; never the answer itself."""

    question: Question
    state: Literal["answered", "placeholder", "blank"]
    locator: Locator


@dataclass(frozen=True, slots=True)
class ThemeHit:
    """A theme found in a measure, and the words it was found in."""

    theme: str
    relation: Relation
    snippet: str
    locator: Locator | None = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One tiltak."""

    number: str | None
    title: str
    scheme: str | None
    level: str | None
    """barnehage, grunnskole, begge or None."""
    semesters: tuple[str, ...]
    """«Vår 2026» in time order; empty is unknown."""
    continues: bool | None
    """Whether the form ticks «Videre»; None where the edition does not ask or the marks are lost."""
    described: bool
    """Whether the measure's own description has been received."""
    funding: tuple[Amount, ...]
    locator: Locator
    themes: tuple[ThemeHit, ...] = ()
    target_groups: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    cost_lines: tuple[CostLines, ...] = ()
    paid_hours: tuple[PaidHours, ...] = ()
    answers: tuple[Answer, ...] = ()
    stated_total_nok: int | None = None
    """The form's own «totalt» for this measure."""
    coordinator: Tick = "unknown"
    coordinator_nok: int | None = None
    coordinator_state: State | None = None
    """Why there is a sum for the coordinator or not; a left placeholder in this optional field is no finding."""
    restated: tuple[Amount, ...] = ()
    """The amounts its own attachment repeats (2026, section 6): compared with the table's row, never added."""
    owner: str | None = None
    """In a list of several owners, whose measure it is; None is the report's owner."""
    year: int | None = None
    """In a list of several years, the year the need is reported for; None is the report's."""
    network: str | None = None
    """In a list, the network its row names; None is the report's."""
    counts: bool = True
    """False where a person has said that it is no measure: it stands where it was read, and is in no figure."""


@dataclass(frozen=True, slots=True)
class StatedTotal:
    """A sum the form states for itself; used by the checks and the remainder, never added to the measures."""

    scheme: str | None
    """None is the Sum row."""
    role: Role
    recipient: str | None
    """None is not named."""
    amount_nok: int
    text: str
    locator: Locator
    recipient_parent: str | None = None
    excerpt: Excerpt | None = None


@dataclass(frozen=True, slots=True)
class RowTotal:
    """The «Totalt» cell of a stated row, for checking that owner and university add up to it."""

    scheme: str | None
    total_nok: int
    locator: Locator


@dataclass(frozen=True, slots=True)
class Units:
    """How many units take part, as the form counts them; None where it does not say in a number."""

    municipal_kindergartens: int | None = None
    private_kindergartens: int | None = None
    public_schools: int | None = None
    private_schools: int | None = None
    pp_services: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt about a report, with its rule, a Norwegian sentence and the two values it compares."""

    rule: str
    severity: Severity
    message: str
    measure: int | None = None
    """Zero-based position in the report's measures; None is the whole report."""
    stated: int | None = None
    computed: int | None = None
    locator: Locator | None = None


@dataclass(frozen=True, slots=True)
class Attachment:
    """Which measure a 2026 document describes: its own heading, not its table row."""

    number: str | None
    partner: str | None
    title: str


@dataclass(frozen=True, slots=True)
class NeedsReport:
    """One behovsmelding as received."""

    form: Form
    year: int | None
    year_inferred: bool
    county: str | None
    network: str | None
    network_inferred: bool
    owner: str | None
    """The reporting owner, the first named; canonical («Bodø kommune»)."""
    owners: tuple[str, ...]
    """All owners named, the reporting one first."""
    universities: tuple[str, ...]
    """Canonical partners named anywhere in the form, in order of appearance."""
    units: Units
    measures: tuple[Measure, ...]
    stated_totals: tuple[StatedTotal, ...]
    stated_total_nok: int | None
    schemes: tuple[str, ...] = ()
    """The schemes the form itself is for (2024: ticked or bold)."""
    attachment: Attachment | None = None
    ticks: tuple[tuple[str, Tick], ...] = ()
    """Tick boxes by name: several_owners, several_partners, several_schemes, consultation, level_kindergarten,
    level_school, level_both, continued, training, sami."""
    row_totals: tuple[RowTotal, ...] = ()
    stated_measures: int | None = None
    """«Totalt antall tiltak» as stated (2024)."""
    partners_listed: tuple[str, ...] = ()
    """Universities in the form's partner field and partner list, without those only in the money table."""
    unread: tuple[tuple[str, str, Locator], ...] = ()
    """Fields that stand in the form but could not be read as their kind: (field, text as written, where)."""
    org_numbers: tuple[str, ...] = ()
    """Organisation numbers as written, digits only (public, not personal); for the check digit."""
    list_stages: tuple[Stage, ...] = ()
    """The stages that the list this is a part of gives."""
    doubts: tuple[Finding, ...] = ()
    """What was doubtful while reading a list: the checks pass it on."""
    refused: tuple[Amount, ...] = ()
    """Amounts taken out because the passage they point to does not hold them."""
    people: tuple[str, ...] = field(default=(), repr=False)
    """Names found in contact and union cells: a deny-list for redaction in memory, never stored."""

    def tick(self, name: str) -> Tick:
        """Give the state of a tick box; unknown where the form has none by that name."""
        return dict(self.ticks).get(name, "unknown")

    @property
    def identity(self) -> tuple[str, ...]:
        """What makes it the same report: owner, year, form, schemes (2024), attachment (2026), kind of list."""
        about = ()
        if self.form == "scheme_2024":
            about = tuple(sorted(self.schemes))
        elif self.form == "collective_2026" and self.attachment:
            about = (self.attachment.number or "", self.attachment.partner or "", normal(self.attachment.title))
        elif self.form == "list":
            about = (*sorted(self.schemes), *self.list_stages)
        return (self.owner or "", str(self.year or ""), self.form, *about)

    @property
    def report_id(self) -> str:
        """Give a short id that is the same for the same report whatever its content."""
        return short_hash(*self.identity)


def normal(title: str) -> str:
    """Fold a title for comparison: NFC, lower case, single spaces, no closing full stop.

    >>> normal("Kvalitetsutvikling  kommunale BHG. ")
    'kvalitetsutvikling kommunale bhg'
    """
    return " ".join(unicodedata.normalize("NFC", title).casefold().split()).rstrip(".")


def short_hash(*parts: str) -> str:
    """Hash parts to twelve hexadecimal digits."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def measure_keys(report: NeedsReport) -> tuple[str, ...]:
    """Give each measure's identity: owner, year, scheme, partners and normalised title, not its number.

    Two rows of one form that share all of these are told apart by their order: nothing is merged away.
    """
    said = held(report.measures, ("owner", "year", "scheme", "title", "funding"))
    seen: dict[tuple[str, ...], int] = {}
    keys = []
    for owner, year, scheme, title, partners in zip(
        said["owner"],
        said["year"],
        said["scheme"],
        map(normal, said["title"]),
        partners_of(said["funding"]),
        strict=True,
    ):
        key = (
            owner or report.owner or "",
            str(year or report.year or ""),
            scheme or "",
            "|".join(sorted(partners)) if len(partners) > 1 else "".join(partners),
            title,
        )
        seen[key] = seen.get(key, 0) + 1
        keys.append(short_hash(*key, str(seen[key])))
    return tuple(keys)


def partners_of(funding: Sequence[Sequence[Amount]]) -> list[set[str]]:
    """Give the universities with a share in each of some measures."""
    lengths, amounts = inside(funding)
    partners: list[set[str]] = [set() for _ in lengths]
    said = held(amounts, ("role", "recipient"))
    for measure, role, recipient in zip(numbered(lengths), said["role"], said["recipient"], strict=True):
        if role == "university":
            partners[measure].add(recipient)
    return partners
