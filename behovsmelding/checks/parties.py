"""Rules about who takes part: partners, levels, units, consultation, organisation numbers."""

from collections.abc import Iterator

from behovsmelding.columns import held, inside, picked
from behovsmelding.report import Finding, Locator, NeedsReport
from behovsmelding.vocabulary import Vocabulary

FORMS_WITH_A_LIST = ("scheme_2024", "collective_2026")
BREADTH = {
    "barnehage": ("municipal_kindergartens", "private_kindergartens"),
    "skole": ("public_schools", "private_schools"),
    "PPT": ("pp_services",),
}
GROUPS_OF = {
    "barnehage": {"barnehageansatte", "styrere", "alle ansatte"},
    "skole": {"lærere", "skoleledere", "alle ansatte"},
    "PPT": {"ppt", "alle ansatte"},
}
UNNAMED = ("uh", "kompetansemiljø", "universitet", "universitet/høgskole")
"""What a university is called where the form names none."""
WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)  # of an organisation number's check digit


def partners_with_money(report: NeedsReport) -> dict[str, tuple[str, Locator]]:
    """Give every university with an amount, its institution, and where it first stands."""
    found: dict[str, tuple[str, Locator]] = {}
    for total in report.stated_totals:
        if total.role == "university" and total.recipient and total.amount_nok:
            found.setdefault(total.recipient, (total.recipient_parent or total.recipient, total.locator))
    [funding] = held(report.measures, ("funding",)).values()
    amounts = inside(funding)[1]
    said = held(amounts, ("role", "recipient", "amount_nok"))
    for place, (role, recipient, nok) in enumerate(zip(*said.values(), strict=True)):
        if role == "university" and nok and recipient not in found:
            [amount] = picked(amounts, [place])
            found[recipient] = amount.recipient_parent, amount.locator
    return found


def partner_not_listed(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Every university in the money table is in the form's partner field or list."""
    if report.form not in FORMS_WITH_A_LIST:
        return
    listed = {*report.partners_listed, *(vocabulary.parent(name) for name in report.partners_listed)}
    for partner, (parent, locator) in partners_with_money(report).items():
        if partner.casefold() not in UNNAMED and partner not in listed and parent not in listed:
            message = f"{vocabulary.short(partner)} står med beløp i skjemaet, men ikke blant partnerne det nevner."
            yield Finding("partner-not-listed", "varsel", message, None, None, None, locator)


def partner_tick(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A partnership ticked as having one university has one in its measures."""
    amounts = [a for m in report.measures for a in m.funding if a.role == "university" and a.amount_nok]
    partners = list(dict.fromkeys(amount.recipient_parent for amount in amounts))
    if report.tick("several_partners") == "no" and len(partners) > 1:
        names = list(dict.fromkeys(vocabulary.short(amount.recipient) for amount in amounts))
        message = (
            f"Det er krysset av for ett kompetansemiljø i partnerskapet, men tiltakene har {len(names)}: "
            f"{', '.join(names)}."
        )
        yield Finding("partner-tick", "varsel", message, None, 1, len(names), amounts[0].locator)


def recipient_unknown(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Every university is one the vocabulary knows; an unknown spelling is kept as written, never guessed."""
    for partner, (_, locator) in partners_with_money(report).items():
        if partner.casefold() in UNNAMED:
            message = "Skjemaet sier ikke hvilket kompetansemiljø (UH) beløpet gjelder."
        elif vocabulary.organisation(partner) is None:
            message = f"«{partner}» er ikke kjent i ordlisten og vises som det er skrevet."
        else:
            continue
        yield Finding("recipient-unknown", "varsel", message, None, None, None, locator)


def owner_unknown(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """An owner whose name is nearly a municipality's is asked about: two spellings would stand as two owners."""
    for owner in report.owners:
        likest = vocabulary.owner_like(owner)
        if likest:
            message = f"«{owner}» er ikke kjent i ordlisten og vises som det er skrevet. Det ligner {likest}."
            yield Finding("owner-unknown", "feil", message)


def level_tick(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """The level ticked is the level of the units counted."""
    kindergartens, schools = counted(report, "barnehage"), counted(report, "skole")
    if kindergartens is None or schools is None or not kindergartens + schools:
        return
    has_both = report.tick("level_both") == "yes"
    has_kindergartens = has_both or report.tick("level_kindergarten") == "yes"
    has_schools = has_both or report.tick("level_school") == "yes"
    if not has_kindergartens and not has_schools:
        return
    ticked = "begge deler" if has_kindergartens and has_schools else "barnehage" if has_kindergartens else "grunnskole"
    if (has_kindergartens, has_schools) != (kindergartens > 0, schools > 0):
        message = f"Det er krysset av for {ticked}, men skjemaet teller {kindergartens} barnehager og {schools} skoler."
        contradicting = schools if has_schools != (schools > 0) else kindergartens
        yield Finding("level-tick", "varsel", message, None, None, contradicting)


def counted(report: NeedsReport, part: str) -> int | None:
    """Add up the units of a part; None where the form counts none of them."""
    counts = [getattr(report.units, name) for name in BREADTH[part]]
    return None if all(count is None for count in counts) else sum(count or 0 for count in counts)


def level_missing(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A level is ticked where the form has boxes for it and they can be read."""
    boxes = [report.tick(name) for name in ("level_kindergarten", "level_school", "level_both")]
    if boxes == ["no", "no", "no"]:
        message = "Det er ikke krysset av for barnehage, grunnskole eller begge deler."
        yield Finding("level-missing", "varsel", message)


def breadth(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Kompetanseløftet preferably has kindergartens, schools and the PPT with it."""
    if report.form != "scheme_2024" or "Kompetanseløftet" not in report.schemes:
        return
    groups = {group for measure in report.measures for group in measure.target_groups}
    absent = [part for part in BREADTH if counted(report, part) == 0 and not GROUPS_OF[part] & groups]
    if absent:
        message = (
            f"Kompetanseløftet bør fortrinnsvis omfatte barnehage, skole og PPT; skjemaet nevner ikke "
            f"{' eller '.join(absent)}."
        )
        yield Finding("breadth", "varsel", message)


def consultation_missing(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """The need has been discussed with the staff's representatives; marks that are lost are unknown, never no."""
    if report.form not in FORMS_WITH_A_LIST:
        return
    state = dict(report.ticks).get("consultation")
    if state == "no":
        message = "Det er krysset av for at behovsmeldingen ikke er drøftet i medbestemmelse."
    elif state is None:
        message = "Det er ikke krysset av for om behovsmeldingen er drøftet i medbestemmelse."
    else:
        return
    yield Finding("consultation-missing", "varsel", message)


def org_number(report: NeedsReport, vocabulary: Vocabulary) -> Iterator[Finding]:
    """An organisation number has nine digits, of which the last checks the others."""
    for number in report.org_numbers:
        if not is_org_number(number):
            message = f"Organisasjonsnummeret {number} går ikke opp med kontrollsifferet, eller har ikke ni sifre."
            yield Finding("org-number", "varsel", message)


def is_org_number(number: str) -> bool:
    """Check the digits of an organisation number (modulus 11)."""
    if len(number) != 9 or not number.isdecimal():
        return False
    remainder = sum(weight * int(digit) for weight, digit in zip(WEIGHTS, number, strict=False)) % 11
    return (11 - remainder) % 11 == int(number[-1])
