"""Turn a case, a line that says what is special about a form, into the form's whole content. Same case, same form."""

import itertools
from dataclasses import dataclass
from random import Random

from tests.corpus.content import AIMS, LONG_TITLES, NEEDS, TARGETS, TITLES, Passage
from tests.corpus.content_text import TEXTS
from tests.corpus.form import LEVELS, SCHEMES, Form, FormMeasure, Share
from tests.corpus.layout_parts import SEMESTERS
from tests.corpus.layouts import LAYOUTS
from tests.corpus.parties import CO_OWNERS, PARTNERS, Partner
from tests.corpus.people import Person, union_rows

YEARS = {"appendix_2023": 2023, "scheme_2024": 2024, "collective_2026": 2026}
LEVEL_OF_UNITS = ("barnehage", "grunnskole", "begge")


@dataclass(frozen=True)
class Case:
    """What is special about one form."""

    name: str
    layout: str
    format: str
    owner: str
    measures: int = 3
    partners: str = "nord"
    schemes: str = "K"
    """R, D, K: the schemes ticked; 2023 also «-» for a measure without one."""
    money: str = "dots"
    ticks: str = "box"
    features: str = ""
    language: str = "nb"
    suffix: str = ""
    co_owners: int = 0
    network: str | None = None
    first_number: int = 1
    special: str = ""
    """State of the last measure's owner's amount: zero, see_attachment, not_stated or placeholder."""
    year: int | None = None
    year_stated: bool = True
    encoding: str = "utf-8"
    text_style: str = "tabbed"
    twins: bool = False
    """Whether an office program also turns it into odt and pdf, to compare the formats."""


def build(case: Case) -> Form:
    """Make the form of a case."""
    random = Random(f"behovsmelding {case.name}")
    edition, _ = LAYOUTS[case.layout]
    features = frozenset(case.features.split())
    partners = [PARTNERS[key] for key in case.partners.split()]
    level = random.choice(LEVEL_OF_UNITS)
    if edition == "scheme_2024":
        level = {"R": "barnehage", "D": "grunnskole"}.get(case.schemes, "begge")
    co_owners = second_owners(case, random)
    form = Form(
        name=case.name,
        edition=edition,
        layout=case.layout,
        format=case.format,
        language=case.language,
        year=case.year or YEARS[edition],
        year_stated=case.year_stated,
        owner=case.owner,
        owner_suffix=case.suffix,
        co_owners=co_owners,
        network=case.network,
        partners=partners,
        schemes=tuple(scheme for letter, scheme in zip("RDK", SCHEMES, strict=True) if letter in case.schemes),
        measures=[],
        units=units_of(random, level),
        people=people(random, case.language),
        unions=union_rows(random, 3),
        texts=form_texts(random, case.language),
        money=case.money,
        ticks=case.ticks,
        features=features,
        encoding=case.encoding,
        text_style=case.text_style,
    )
    form.measures = measures(case, form, level, random)
    form.described = random.randrange(case.measures) if edition == "collective_2026" else 0
    if edition == "collective_2026":
        form.measures[form.described].level = level
    return form


def second_owners(case: Case, random: Random) -> list[str]:
    """Name the co-owners; the first is a municipality when owners have amounts of their own."""
    chosen = sorted(random.sample(CO_OWNERS, case.co_owners))
    return ["Beiarn kommune", *chosen] if "two_owners" in case.features.split() else chosen


def people(random: Random, language: str) -> dict[str, Person]:
    roles = {"owner": "owner", "university": "university", "co0": "owner", "co1": "owner", "co2": "owner"}
    return {name: Person(random, role, language) for name, role in roles.items()}


def form_texts(random: Random, language: str) -> dict[str, str]:
    """Choose the texts that stand once in a form."""
    texts = TEXTS[language]
    evaluation = "|".join(random.sample(texts["evaluation"], 3))
    return {
        "comment": random.choice(texts["comment"]),
        "own_effort": random.choice(texts["own_effort"]),
        "evaluation": evaluation,
    }


def units_of(random: Random, level: str) -> dict[str, int | None]:
    """Count units that fit the level."""
    kindergartens, schools = level != "grunnskole", level != "barnehage"
    return {
        "municipal_kindergartens": random.randint(2, 19) if kindergartens else 0,
        "private_kindergartens": random.randint(1, 12) if kindergartens else 0,
        "public_schools": random.randint(2, 14) if schools else 0,
        "private_schools": random.randint(0, 2) if schools else 0,
        "pp_services": random.randint(0, 1),
    }


def measures(case: Case, form: Form, level: str, random: Random) -> list[FormMeasure]:
    """Make the measures, with schemes in turn and amounts that add up to the schemes' rows in one way only."""
    schemes = schemes_of(case, form)
    groups = partner_groups(case, form, random)
    used: set[str] = set()
    made: list[FormMeasure] = []
    for position in range(case.measures):
        fits = LEVELS.get(schemes[position] or "", level if form.edition == "collective_2026" else "begge")
        made.append(one_measure(case, form, position, schemes[position], fits, groups[position], used, random))
    number_per_partner(form, made)
    specials(case, form, made)
    if len(form.schemes) > 1 and form.edition == "scheme_2024" and not is_unique(form, made):
        return measures(case, form, level, random)
    return made


def schemes_of(case: Case, form: Form) -> list[str | None]:
    """Deal the schemes out in the order of their letters, sorted so that numbers run through them."""
    if form.edition in ("collective_2026", "unknown"):
        return [None] * case.measures
    letters = [case.schemes[position % len(case.schemes)] for position in range(case.measures)]
    if form.edition == "scheme_2024":
        letters.sort(key="RDK-".index)
    return [dict(zip("RDK", SCHEMES, strict=True)).get(letter) for letter in letters]


def partner_groups(case: Case, form: Form, random: Random) -> list[list[Partner]]:
    """Say who takes part in each measure: all in the first with «together», else one each in turn."""
    partners = form.partners
    groups = [[partners[position * len(partners) // case.measures]] for position in range(case.measures)]
    if len(partners) > case.measures or form.has("together"):
        groups[0] = list(partners)
    if form.has("all_together"):
        return [list(partners) for _ in groups]
    if form.has("together") and case.measures > 3:
        groups[-1] = random.sample(partners, 2)
    return groups


def one_measure(
    case: Case,
    form: Form,
    position: int,
    scheme: str | None,
    level: str,
    group: list[Partner],
    used: set[str],
    random: Random,
) -> FormMeasure:
    """Make one measure."""
    written_title, title, themes, open_themes = titled(case, form, position, level, used, random)
    texts = TEXTS[form.language]
    body, body2 = random.sample(texts["body"], 2)
    semesters = SEMESTERS.get(form.edition, ("",))
    first = random.randrange(len(semesters))
    return FormMeasure(
        number=str(case.first_number + position),
        written_title=written_title,
        title=title,
        level=None,
        scheme=scheme,
        shares=shares(case, form, group, random),
        themes=themes,
        open_themes=open_themes,
        semesters=semesters[first : random.randint(first + 1, len(semesters))],
        continues=random.random() < 0.5,
        aim=aim_for(form, themes, random),
        needs=random.choice(NEEDS[form.language]),
        target=random.choice(TARGETS[form.language][level]),
        texts={
            key: random.choice(texts[key]) for key in ("training", "plan", "owner_use", "university_use", "coordinator")
        }
        | {"body": body, "body2": body2},
        purpose=random.randrange(3),
        coordinator=random.random() < 0.4,
    )


def aim_for(form: Form, themes: tuple[str, ...], random: Random) -> Passage | None:
    """Choose an aim that goes with the title, sometimes none, and sometimes one that brings in something new."""
    aims = AIMS[form.language]
    fitting = [aim for aim in aims if not aim.themes or set(aim.themes) & set(themes)]
    return random.choice((None, random.choice(fitting), random.choice(fitting), random.choice(aims)))


def titled(
    case: Case, form: Form, position: int, level: str, used: set[str], random: Random
) -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
    """Choose a title; with «long_titles» the first is one that must be cut."""
    if form.has("long_titles") and position == 0:
        written, title, _, themes = LONG_TITLES[3 if form.language == "nn" else random.randrange(3)]
        return written, title, themes, ("lek", "læringsmiljø")
    fitting = [each for each in TITLES if each.level in (level, "begge") and each.nb not in used]
    chosen = random.choice(fitting)
    used.add(chosen.nb)
    written = chosen.written(form.language)
    return (written + "." if form.has("full_stops") else written), written, chosen.themes, chosen.open


def shares(case: Case, form: Form, group: list[Partner], random: Random) -> list[Share]:
    """Draw amounts: round for owners, crooked for partners unless the way of writing needs round ones."""
    round_only = case.money in ("thousands", "millions", "millions_kr", "about")
    step = 5_000 if round_only else random.choice((10, 50, 1_000, 1))
    owners = [Share("owner", form.owner, form.owner, random.randrange(8, 120) * 5_000)]
    if form.has("two_owners"):
        owners[0].label = form.owner.removesuffix(" kommune")
        owners.append(Share("owner", "Beiarn kommune", "Beiarn", random.randrange(4, 40) * 5_000))
    made = [
        Share("university", partner.name, partner.label, random.randrange(40_000, 900_000) // step * step)
        for partner in group
    ]
    if form.has("zero_cells"):
        made += [
            Share("university", partner.name, partner.label, 0) for partner in form.partners if partner not in group
        ]
    if form.has("tracked"):
        owners[0].old_nok = owners[0].nok + 100_000
    return [*owners, *made]


def number_per_partner(form: Form, made: list[FormMeasure]) -> None:
    """Begin anew with 1 for every partner, as 2026 forms do."""
    if not form.has("restart"):
        return
    for _, run in itertools.groupby(made, key=lambda measure: measure.of("university")[0].label):
        for number, measure in enumerate(run, 1):
            measure.number = str(number)


def specials(case: Case, form: Form, made: list[FormMeasure]) -> None:
    """Put something else than kroner where the case says so."""
    if case.special == "zero":
        made[-1].of("owner")[0].nok = 0
    elif case.special == "no_amounts":
        for share in made[-1].shares:
            share.nok, share.state = None, "not_stated"
    elif case.special:
        share = made[-1].of("owner")[0]
        share.nok, share.state, share.old_nok = None, case.special, None
    if form.has("mixed_money"):
        for number, measure in enumerate(made):
            for share in measure.shares:
                share.style = ("space", "kr_before", "about", "ore", "plain")[number % 5]


def is_unique(form: Form, made: list[FormMeasure]) -> bool:
    """Tell whether only one way to deal measures out to schemes gives each scheme's row, for every recipient."""
    right = row_sums(made, [measure.scheme for measure in made])
    ways = itertools.product(form.schemes, repeat=len(made))
    return sum(row_sums(made, way) == right for way in ways) == 1


def row_sums(
    made: list[FormMeasure], schemes: tuple[str | None, ...] | list[str | None]
) -> dict[tuple[str | None, str], int]:
    """Sum the measures per scheme and recipient."""
    sums: dict[tuple[str | None, str], int] = {}
    for measure, scheme in zip(made, schemes, strict=True):
        for share in measure.shares:
            if share.nok:
                sums[scheme, share.recipient] = sums.get((scheme, share.recipient), 0) + share.nok
    return sums
