"""What reading an invented form should give, in the shape of MODEL §8; what the rules leave open is not asked."""

import dataclasses
from dataclasses import dataclass

from tests.corpus.content import Target
from tests.corpus.form import COLLECTIVE, LEVELS, SCHEMES, Form, FormMeasure
from tests.corpus.parties import network_of

OPEN = "open"
"""Stands where the rules give no one answer: not scored."""


@dataclass(frozen=True)
class Funding:
    """One row of funding; role and recipient `OPEN` where the form does not say."""

    role: str
    recipient: str
    amount_nok: int | None
    state: str


@dataclass(frozen=True)
class StatedTotal:
    """A total that the form states; recipient None where the cell names nobody."""

    scheme: str | None
    role: str
    recipient: str | None
    amount_nok: int


@dataclass(frozen=True)
class Measure:
    """A measure."""

    number: str | None
    title: str
    scheme: str | None
    level: str | None
    semesters: tuple[str, ...] | str
    funding: tuple[Funding, ...]
    themes: tuple[tuple[str, str], ...]
    """(theme, main or mentioned)."""
    open_themes: tuple[str, ...]
    target_groups: tuple[str, ...] | str
    open_target_groups: tuple[str, ...] = ()


@dataclass(frozen=True)
class Answer:
    """A whole report."""

    file: str
    form: str
    year: int
    owner: str
    owners: tuple[str, ...]
    network: str | None
    universities: tuple[str, ...]
    open_universities: tuple[str, ...]
    units: dict[str, int | None] | str
    measures: tuple[Measure, ...]
    stated_totals: tuple[StatedTotal, ...] | str
    stated_total_nok: int | str | None

    def as_json(self) -> dict[str, object]:
        """Give plain lists and numbers, to keep beside the form."""
        return dataclasses.asdict(self)


def answer_of(form: Form, file: str) -> Answer:
    """Give the answer that follows from what the form says."""
    universities = {share.recipient for measure in form.measures for share in measure.of("university")}
    named = [partner.name for partner in form.partners]
    known = form.edition != "unknown"
    return Answer(
        file=file,
        form=form.edition,
        year=form.year,
        owner=form.owner,
        owners=tuple(form.owners),
        network=form.network or network_of(form.owner, form.year),
        universities=tuple(dict.fromkeys(named)),
        open_universities=tuple(sorted(universities)),
        units=dict(form.units) if known and form.edition != "appendix_2023" and not form.has("no_units") else OPEN,
        measures=tuple(measure_of(form, position) for position in range(len(form.measures))),
        stated_totals=totals_of(form),
        stated_total_nok=grand_total_of(form),
    )


def measure_of(form: Form, position: int) -> Measure:
    """Give the answer for one measure."""
    measure = form.measures[position]
    described = form.edition != "collective_2026" or position == form.described
    return Measure(
        number=OPEN if form.has("no_numbers") else measure.number,
        title=measure.title,
        scheme=scheme_of(form, measure),
        level=level_of(form, measure, described),
        semesters=semesters_of(form, measure, described),
        funding=tuple(funding_of(form, measure)),
        themes=tuple(themes_of(form, measure, described)),
        open_themes=open_themes_of(form, measure),
        target_groups=targets_of(form, measure.target, described),
        open_target_groups=measure.target.open,
    )


def scheme_of(form: Form, measure: FormMeasure) -> str | None:
    """2024: the only one ticked, or the one combination that adds up; 2026 has only one scheme."""
    if form.edition == "unknown":
        return OPEN
    if form.edition == "collective_2026":
        return COLLECTIVE
    # With several schemes and several owners, the owner column's one number fits no one owner's shares.
    shared = form.has("two_owners") and len(form.schemes) > 1
    if form.edition == "scheme_2024" and (form.ticks == "lost" or shared):
        return OPEN
    return measure.scheme


def level_of(form: Form, measure: FormMeasure, described: bool) -> str | None:
    """2026: the tick, for the measure described; else the scheme's."""
    if form.edition == "unknown":
        return OPEN
    if form.edition == "collective_2026":
        if form.ticks == "lost":
            return OPEN
        return (form.level_tick or measure.level) if described else None
    scheme = scheme_of(form, measure)
    return OPEN if scheme == OPEN else LEVELS.get(scheme or "")


def semesters_of(form: Form, measure: FormMeasure, described: bool) -> tuple[str, ...] | str:
    """Only the 2024 and 2026 forms ask for them, and lost marks tell nothing."""
    if form.edition in ("unknown", "appendix_2023") or form.ticks == "lost" or form.has("no_duration"):
        return OPEN
    return measure.semesters if described else ()


def funding_of(form: Form, measure: FormMeasure) -> list[Funding]:
    """One row a share; unknown editions may give one amount without a role."""
    if form.has("one_amount"):
        return [Funding(OPEN, OPEN, measure.total, "stated")]
    role_open = form.edition == "unknown"
    rows = []
    for share in measure.shares:
        state = "zero" if share.nok == 0 else share.state
        rows.append(Funding(OPEN if role_open else share.role, share.recipient, share.nok, state))
    return rows


def themes_of(form: Form, measure: FormMeasure, described: bool) -> list[tuple[str, str]]:
    """Title and aim give main themes, the list of needs mentioned ones; undescribed measures have only a title."""
    if form.edition == "unknown":
        return []
    main = list(measure.themes)
    if described and measure.aim and not form.has("no_aim"):
        main += measure.aim.themes
    mentioned = measure.needs.themes if described and not form.has("no_needs") else ()
    pairs = [(theme, "main") for theme in dict.fromkeys(main)]
    return pairs + [(theme, "mentioned") for theme in mentioned if theme not in (*main, *measure.open_themes)]


def open_themes_of(form: Form, measure: FormMeasure) -> tuple[str, ...]:
    """Themes that may be found or not."""
    found = set(measure.open_themes) | set(measure.needs.open) | set(measure.aim.open if measure.aim else ())
    if form.edition == "unknown":
        found |= set(measure.themes) | set(measure.needs.themes) | set(measure.aim.themes if measure.aim else ())
    return tuple(sorted(found))


def targets_of(form: Form, target: Target, described: bool) -> tuple[str, ...] | str:
    """2023 and unknown forms name participants everywhere: not asked. Undescribed measures have none."""
    if form.edition in ("unknown", "appendix_2023") or form.has("no_target"):
        return OPEN
    return target.groups if described else ()


def totals_of(form: Form) -> tuple[StatedTotal, ...] | str:
    """The rows per scheme and the sum row; cells that name a partner give its name."""
    if form.edition == "appendix_2023":
        return ()
    if form.edition == "unknown" or form.has("no_totals"):
        return OPEN
    named = {share.label: share.recipient for measure in form.measures for share in measure.of("university")}
    rows: list[StatedTotal] = []
    schemes = form_schemes(form)
    for scheme in schemes:
        rows.append(StatedTotal(scheme, "owner", form.owner, form.total("owner", scheme)))
        sums = {label: nok for label, nok in form.sums("university", scheme).items() if nok}
        rows += university_totals(form, scheme, sums, named)
    return tuple(rows)


def form_schemes(form: Form) -> tuple[str | None, ...]:
    """The rows of the table with totals."""
    return (*SCHEMES, None) if form.edition == "scheme_2024" else (None,)


def university_totals(form: Form, scheme: str | None, sums: dict[str, int], named: dict[str, str]) -> list[StatedTotal]:
    """A sum per partner, or one without a name where the cell has only one number."""
    one_number = not sums or (scheme or "Sum", "university") in form.total_changes
    if one_number or (form.edition == "collective_2026" and not names_sums(form)):
        return [StatedTotal(scheme, "university", None, form.total("university", scheme))]
    return [StatedTotal(scheme, "university", named[label], nok) for label, nok in sums.items()]


def names_sums(form: Form) -> bool:
    """2026: tell whether the sum row names the partners, in its cells or by its columns."""
    return form.has("named_sums") or form.layout == "2026-per-partner"


def grand_total_of(form: Form) -> int | str | None:
    """The cell where the sum row meets the total column."""
    if form.edition == "appendix_2023":
        return None
    return OPEN if form.edition == "unknown" or form.has("no_totals") else form.total("total")
