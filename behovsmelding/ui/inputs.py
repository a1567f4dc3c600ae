"""The fields a person fills in to put something right: each gives the value, or says what is still needed."""

from collections.abc import Callable

import streamlit as st

from behovsmelding import labels, money
from behovsmelding.intake import review
from behovsmelding.intake.review import Correction, Value
from behovsmelding.language import N_, _, word
from behovsmelding.themes import TARGET_GROUPS, THEMES
from behovsmelding.ui import data
from behovsmelding.vocabulary import Vocabulary

NOT_KNOWN = N_("Ikke kjent")
UNSTATED = N_("ikke oppgitt")
IS_NEW = N_("Navnet er nytt og skrevet slik det skal stå")
LONGEST_NAME = 200
SEMESTERS = range(2021, 2032)
Given = tuple[Value, str]
"""A value, and what is wrong with it, if anything."""


def told(done: str, *written: Value) -> str:
    """Say what is done, and that what cannot be seen is taken out of what a person wrote, where there was such."""
    if not review.has_unseen(*written):
        return done
    return " ".join([done, _("Usynlige tegn i det du skrev, er fjernet.")])


def draw(about: Correction, now: Value, key: str) -> Given:
    """Draw the field for what is put right."""
    return INPUTS[about.field](about, now, key)


def _amount(about: Correction, now: Value, key: str) -> Given:
    hint = _("949 185, eller «ikke oppgitt»")
    written = st.text_input(_("Nytt beløp i kroner"), key=f"value_{key}", placeholder=hint)
    return parsed_amount(written)


def parsed_amount(written: str) -> tuple[int | None, str]:
    """Read an amount a person types, and say what is wrong with it, if anything."""
    if written.strip().casefold() in {UNSTATED, _(UNSTATED)}:
        return None, ""
    value = money.parse_nok(written) if not written.strip().startswith(("-", "−", "–")) else None
    if value is None:
        return None, _("Skriv beløpet i hele kroner, for eksempel 949 185. Uten beløp: skriv «ikke oppgitt».")
    if value > review.MOST_NOK:
        return None, _("Beløpet er for stort. Skriv det i hele kroner, for eksempel 949 185.")
    return value, ""


def _recipient(about: Correction, now: Value, key: str) -> Given:
    names = owners() if about.role == "owner" else data.answer("organisation_list").name.tolist()
    return name(now, f"value_{key}", _("Ny mottaker"), names)


def owners() -> list[str]:
    """Give the owners that are offered: the home county's municipalities, and those of reports; others are typed."""
    known = data.answer("filter_options")
    return sorted({*known.value[known.dimension == "owner"], *Vocabulary.load().municipality_owners()})


def names_in_use() -> frozenset[str]:
    """Give the owners and partners of the reports that count."""
    known = data.answer("filter_options")
    return frozenset(known.value[known.dimension.isin(("owner", "partner"))])


def _title(about: Correction, now: Value, key: str) -> Given:
    return title(now, f"value_{key}", _("Ny tittel"))


def title(now: Value, key: str, label: str) -> Given:
    """Draw the field for a measure's title."""
    value = st.text_input(label, value=str(now or ""), key=key).strip()
    if len(value) > LONGEST_NAME:
        return value, _("Tittelen kan ha {count} tegn.", count=LONGEST_NAME)
    return value, "" if value else _("Skriv en tittel.")


def name(now: Value, key: str, label: str, values: list[str]) -> Given:
    """Draw the field for somebody's name, one that is offered or another."""
    value = st.selectbox(
        label,
        values,
        index=values.index(now) if now in values else None,
        key=key,
        placeholder=_("Velg eller skriv"),
        accept_new_options=True,
    )
    if not value or not value.strip():
        return None, _("Velg eller skriv et navn.")
    return value.strip(), _("Navnet kan ha {count} tegn.", count=LONGEST_NAME) if len(value) > LONGEST_NAME else ""


def _scheme(about: Correction, now: Value, key: str) -> Given:
    schemes = list(Vocabulary.load().schemes())
    return _or_unknown(now, key, _("Ny ordning"), schemes, lambda scheme: word(Vocabulary.load().scheme_short(scheme)))


def _level(about: Correction, now: Value, key: str) -> Given:
    return _or_unknown(now, key, _("Nytt nivå"), list(labels.LEVELS), labels.LEVELS.__getitem__)


def _network(about: Correction, now: Value, key: str) -> Given:
    return _or_unknown(now, key, _("Nytt nettverk"), sorted(Vocabulary.load().networks()), str)


def _or_unknown(now: Value, key: str, label: str, values: list[str], words: Callable[[str], str]) -> Given:
    offered = [NOT_KNOWN, *values]
    start = now if now in values else NOT_KNOWN
    value = st.selectbox(
        label,
        offered,
        index=offered.index(start),
        format_func=lambda each: _(NOT_KNOWN) if each == NOT_KNOWN else words(each),
        key=f"value_{key}",
    )
    return None if value == NOT_KNOWN else value, ""


def _semesters(about: Correction, now: Value, key: str) -> Given:
    now = tuple(now or ())
    years = sorted({*SEMESTERS, *(int(each.split()[-1]) for each in now)})
    offered = [f"{season} {year}" for year in years for season in ("Vår", "Høst")]
    value = st.multiselect(
        _("Semestre"),
        offered,
        default=list(now),
        format_func=labels.semester,
        key=f"value_{key}",
        placeholder=_("Velg"),
        select_all=False,
    )
    return tuple(sorted(value, key=offered.index)), ""


def _themes(about: Correction, now: Value, key: str) -> Given:
    found = dict(now or ())
    main, mentioned = (
        st.multiselect(
            label,
            THEMES,
            default=[theme for theme in THEMES if found.get(theme) == how],
            format_func=lambda theme: labels.capital(labels.theme(theme)),
            key=f"value_{key}_{how}",
            placeholder=_("Velg"),
            select_all=False,
        )
        for label, how in ((_("Hovedtemaer"), "main"), (_("Nevnt"), "mentioned"))
    )
    chosen = {**dict.fromkeys(mentioned, "mentioned"), **dict.fromkeys(main, "main")}
    order = [*(theme for theme in found if theme in chosen), *(theme for theme in THEMES if theme not in found)]
    return tuple((theme, chosen[theme]) for theme in order if theme in chosen), ""


def _target_groups(about: Correction, now: Value, key: str) -> Given:
    value = st.multiselect(
        _("Målgrupper"),
        TARGET_GROUPS,
        default=list(now or ()),
        format_func=lambda name: labels.capital(labels.group(name)),
        key=f"value_{key}",
        placeholder=_("Velg"),
        select_all=False,
    )
    return tuple(sorted(value, key=TARGET_GROUPS.index)), ""


def _counts(about: Correction, now: Value, key: str) -> Given:
    told = {True: _("Ja"), False: _("Nei, det er ikke et tiltak, og skal ikke telle")}
    start = list(told).index(not now)  # whoever has come here means to change it
    value = st.radio(_("Regnes som tiltak"), told, index=start, format_func=told.__getitem__, key=f"value_{key}")
    return value, ""


def _owner(about: Correction, now: Value, key: str) -> Given:
    return name(now, f"value_{key}", _("Ny eier"), owners())


def _year(about: Correction, now: Value, key: str) -> Given:
    return year(now, f"value_{key}")


def year(now: Value, key: str) -> Given:
    """Draw the field for the year a need is reported for."""
    written = st.text_input(_("År det meldes behov for"), value=str(now or ""), key=key)
    if not (written.strip().isdecimal() and int(written) in review.YEARS):
        return None, _("Skriv et år mellom {first} og {last}.", first=min(review.YEARS), last=max(review.YEARS))
    return int(written), ""


INPUTS: dict[str, Callable[[Correction, Value, str], Given]] = {
    "amount": _amount,
    "recipient": _recipient,
    "title": _title,
    "scheme": _scheme,
    "level": _level,
    "semesters": _semesters,
    "themes": _themes,
    "target_groups": _target_groups,
    "counts": _counts,
    "owner": _owner,
    "year": _year,
    "network": _network,
}
