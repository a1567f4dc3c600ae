"""What an invented form says, before anybody decides how it looks."""

from dataclasses import dataclass, field

from tests.corpus.amounts import WORDS, written
from tests.corpus.content import Needs, Passage, Target
from tests.corpus.parties import Partner
from tests.corpus.people import Person

SCHEMES = ("Regional ordning", "Desentralisert ordning", "Kompetanseløftet")
COLLECTIVE = "Kollektiv kompetanseutvikling"
LEVELS = {"Regional ordning": "barnehage", "Desentralisert ordning": "grunnskole"}


@dataclass
class Share:
    """One recipient's share of one measure."""

    role: str
    recipient: str
    label: str
    """What cells call the recipient."""
    nok: int | None
    state: str = "stated"
    old_nok: int | None = None
    """What stood here before a tracked change."""
    style: str | None = None
    """When it is written otherwise than the rest of the form."""


@dataclass
class FormMeasure:
    """One measure as the form tells of it."""

    number: str
    written_title: str
    title: str
    level: str | None
    scheme: str | None
    shares: list[Share]
    themes: tuple[str, ...]
    open_themes: tuple[str, ...]
    semesters: tuple[str, ...]
    continues: bool
    aim: Passage | None
    needs: Needs
    target: Target
    texts: dict[str, str]
    purpose: int
    """Which of the three purposes the money is for."""
    coordinator: bool = False
    left_blank: tuple[str, ...] = ()
    """Texts where the placeholder was left."""
    lines_off_by: int = 0
    """2023: how far the cost lines are from the grant."""
    stated_total: int | None = None
    """What the form says the measure's sum is, when that is not the sum."""

    def of(self, role: str) -> list[Share]:
        return [share for share in self.shares if share.role == role]

    def sum_of(self, role: str) -> int:
        return sum(share.nok or 0 for share in self.of(role))

    @property
    def total(self) -> int:
        return sum(share.nok or 0 for share in self.shares)


@dataclass
class Form:
    """One invented form."""

    name: str
    edition: str
    layout: str
    format: str
    language: str
    year: int
    year_stated: bool
    owner: str
    owner_suffix: str
    """«m.fl.», «++» and the like after the owner's name."""
    co_owners: list[str]
    network: str | None
    """As stated; None when the form is silent."""
    partners: list[Partner]
    schemes: tuple[str, ...]
    measures: list[FormMeasure]
    units: dict[str, int | None]
    people: dict[str, Person]
    unions: list[tuple[str, str]]
    texts: dict[str, str]
    money: str
    ticks: str
    features: frozenset[str] = frozenset()
    encoding: str = "utf-8"
    text_style: str = "tabbed"
    described: int = 0
    """2026: which row the attachment is about."""
    stated_count: int | None = None
    """How many measures the form says it has, when that is not how many it has."""
    listed: list[str] | None = None
    """The partners in the list, when some are missing there."""
    ticked_several: bool | None = None
    """What is ticked under «flere UH», when that is not what is."""
    level_tick: str | None = None
    """What level is ticked, when that is not the units'."""
    totals_from: list[FormMeasure] | None = None
    """What the stated totals add up, when that is not what stands in the form."""
    total_changes: dict[tuple[str, str], int] = field(default_factory=dict)
    """Stated totals that differ from the sums: (scheme or «Sum», owner|university|total)."""

    def w(self, nb: str, nn: str) -> str:
        """Choose the word of the form's language."""
        return nn if self.language == "nn" else nb

    def has(self, feature: str) -> bool:
        return feature in self.features

    @property
    def owners(self) -> list[str]:
        return [self.owner, *self.co_owners]

    @property
    def owner_written(self) -> str:
        return f"{self.owner}{self.owner_suffix}"

    @property
    def partner_names(self) -> str:
        """All partners, as the field has them."""
        names = self.listed or [partner.written for partner in self.partners]
        return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " og " + names[-1]

    @property
    def several_partners(self) -> bool:
        return len(self.partners) > 1 if self.ticked_several is None else self.ticked_several

    def money_text(self, nok: int, style: str | None = None) -> str:
        """Write an amount in the form's way."""
        return written(nok, style or self.money)

    def share_text(self, share: Share) -> str:
        """Write a share's amount, or what stands in its place."""
        if share.nok is None:
            return WORDS[share.state][self.language]
        return self.money_text(share.nok, share.style)

    def sums(self, role: str, scheme: str | None = None) -> dict[str, int]:
        """Sum the shares of a role per cell label, over all measures or those of a scheme."""
        found: dict[str, int] = {}
        for measure in self.totals_from or self.measures:
            if scheme in (None, measure.scheme):
                for share in measure.of(role):
                    found[share.label] = found.get(share.label, 0) + (share.nok or 0)
        return found

    def total(self, part: str, scheme: str | None = None) -> int:
        """Give a stated total: owner, university or total, of a scheme's row or (None) of the sum row."""
        right = sum(
            sum(self.sums(role, scheme).values()) for role in ("owner", "university") if part in (role, "total")
        )
        return self.total_changes.get((scheme or "Sum", part), right)

    def measure_total(self, measure: FormMeasure) -> int:
        return measure.total if measure.stated_total is None else measure.stated_total
