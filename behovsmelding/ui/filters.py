"""The reader's filters: drawn once by the frame, kept across pages, and always in the address.

Streamlit's own binding writes the labels of options, not their values, and leaves defaults out (tried with 1.67);
the address must hold values and always the year, so that an old link keeps its year. Hence the small sync here:
the choices live in the session under one name, the address is written from them, and an address that somebody
opens, or goes back to, is read into them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import get_args

import streamlit as st

from behovsmelding import labels, language
from behovsmelding.language import N_, _, word
from behovsmelding.report import Stage
from behovsmelding.selection import COMPARISONS, NAMED_COMPARISONS, Counting, Selection
from behovsmelding.ui import data
from behovsmelding.ui.addresses import LANGUAGE
from behovsmelding.vocabulary import Vocabulary

CHOICES = "choices"
WRITTEN = "choices_written"


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: its key in the address, the field of Selection it fills and what it offers."""

    key: str
    field: str
    label: str
    dimension: str

    @property
    def widget(self) -> str:
        return f"filter_{self.key}"


YEAR = Filter("aar", "years", N_("År"), "year")
IN_SIGHT = (
    YEAR,
    Filter("ordning", "schemes", N_("Ordning"), "scheme"),
    Filter("nivaa", "levels", N_("Nivå"), "level"),
    Filter("nettverk", "networks", N_("Nettverk"), "network"),
)
FOLDED = (
    Filter("eier", "owners", N_("Eier"), "owner"),
    Filter("uh", "partners", N_("Kompetansemiljø (UH)"), "partner"),
    Filter("tema", "themes", N_("Tema"), "theme"),
    Filter("malgruppe", "target_groups", N_("Målgruppe"), "target_group"),
)
FILTERS = IN_SIGHT + FOLDED
STAGE = "stadium"
COUNTING = "telling"
COMPARISON = "sammenlign"
SINGLE = {
    STAGE: get_args(Stage),
    COUNTING: get_args(Counting),
    COMPARISON: COMPARISONS,
    LANGUAGE: tuple(language.LANGUAGES),
}
"""Choices of one value, the first left out of the address; the language is one, though it filters nothing."""
AS_OF = "versjon"
"""The number of the version whose figures are shown; without it the newest."""
KEYS = (*(each.key for each in FILTERS), *SINGLE, AS_OF)


def selection() -> Selection:
    """Give what the reader has chosen."""
    chosen = st.session_state[CHOICES]
    many = {each.field: tuple(chosen[each.key]) for each in FILTERS if chosen.get(each.key)}
    if "years" in many:
        many["years"] = tuple(int(year) for year in many["years"])
    return Selection(
        **many,
        stage=chosen.get(STAGE, ["reported"])[0],
        counting=chosen.get(COUNTING, ["berorer"])[0],
        comparison=chosen.get(COMPARISON, ["ingen"])[0],
    )


def address() -> dict[str, list[str]]:
    """Give what the choices are in an address; a link that has them need not be written anew, and «back» works."""
    return dict(st.session_state[CHOICES])


def spoken() -> str:
    """Give the language that is chosen."""
    code = _before_data(LANGUAGE) or language.DEFAULT
    return code if code in language.LANGUAGES else language.DEFAULT


def as_of() -> str | None:
    """Give the number of the version that is chosen, as the address writes it; None is the newest."""
    return _before_data(AS_OF)


def choose_version(number: int | None) -> None:
    """Show the figures of a version from now on; None is the newest."""
    _keep(AS_OF, [] if number is None else [str(number)])


def choose(*, years: Sequence[int], networks: Sequence[str], version: int | None) -> None:
    """Choose years, networks and version, and nothing else; the language stays."""
    kept = {LANGUAGE: st.session_state[CHOICES].get(LANGUAGE, [])}
    chosen = {YEAR.key: [str(year) for year in years], "nettverk": list(networks), **kept}
    st.session_state[CHOICES] = {key: values for key, values in chosen.items() if values}
    choose_version(version)


def _before_data(key: str) -> str | None:
    """Give a choice of the address or, where it names nothing new, of the session: known before any data is."""
    address = _address()
    chosen = address if _is_opened(address) else st.session_state[CHOICES]
    return (chosen.get(key) or [None])[-1]


def _address() -> dict[str, list[str]]:
    return {key: st.query_params.get_all(key) for key in KEYS if key in st.query_params}


def _is_opened(address: dict[str, list[str]]) -> bool:
    """Tell whether somebody opened the address, or went back to it; else the session wrote it."""
    return CHOICES not in st.session_state or bool(address and address != st.session_state.get(WRITTEN))


def begin() -> str:
    """Bring session and address into step; say which filters of the address are not known, if any."""
    return _sync(_options())


def draw(not_known: str) -> None:
    """Draw the filters in sight in one row, the rest folded below beside what is active, and what was not used."""
    options = _options()
    with st.grid(len(IN_SIGHT), min_column_width=164):
        for each in IN_SIGHT:
            _draw_filter(each, options[each.dimension])
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        with st.popover(_folded_label(), icon=":material/tune:"):
            for each in FOLDED:
                _draw_filter(each, options[each.dimension])
            _draw_stage()
        _draw_active()
    if not_known:
        st.warning(
            _(
                "Adressen har et filter som ikke finnes i dataene, og det er ikke brukt: {filters}.",
                filters=labels.plain(not_known),
            ),
            icon=":material/link_off:",
        )


def draw_counting() -> None:
    """Draw the choice of how kroner are counted per theme; stands in the theme card, where it matters."""
    widget = f"filter_{COUNTING}"
    st.session_state[widget] = st.session_state[CHOICES].get(COUNTING, ["berorer"])[0]
    # A segmented control writes what is chosen in the theme's colour: too faint in the dark, where tags need it darker.
    words = {"berorer": _("Hele under hvert tema"), "fordelt": _("Delt likt"), "hovedtema": _("Bare hovedtema")}
    st.radio(
        _("Slik telles kroner per tema"),
        get_args(Counting),
        key=widget,
        format_func=words.get,
        horizontal=True,
        on_change=_choose_one,
        args=(COUNTING,),
        label_visibility="collapsed",
    )


def draw_comparison(choices: Mapping[str, str]) -> None:
    """Draw the one choice of what all figures of the page are told beside.

    Args:
        choices: words for each value.
    """
    widget = f"filter_{COMPARISON}"
    st.session_state[widget] = st.session_state[CHOICES].get(COMPARISON, ["ingen"])[0]
    st.selectbox(
        _("Sammenlign med"),
        list(choices),
        key=widget,
        format_func=choices.get,
        on_change=_choose_one,
        args=(COMPARISON,),
        width=300,
        label_visibility="collapsed",
    )


def draw_one(key: str, values: list[str], label: str, every: str) -> None:
    """Draw a choice of one value of a filter, or of none, on the page where it matters."""
    widget = f"filter_one_{key}"
    chosen = st.session_state[CHOICES].get(key, [])
    st.session_state[widget] = chosen[0] if len(chosen) == 1 and chosen[0] in values else every
    st.selectbox(label, [every, *values], key=widget, on_change=_choose_only, args=(key, every))


def _choose_only(key: str, every: str) -> None:
    value = st.session_state[f"filter_one_{key}"]
    _keep(key, [] if value == every else [value])


def _options() -> dict[str, list[str]]:
    offered = data.answer("filter_options")
    options = {each.dimension: list(offered.value[offered.dimension == each.dimension]) for each in FILTERS}
    options["level"] = list(labels.LEVELS)
    return options


def _sync(options: dict[str, list[str]]) -> str:
    """Read an address somebody opened, else keep the session's choices; write the address. Say what was not known."""
    address = _address()
    state = st.session_state
    not_known = ""
    is_read = _is_opened(address)
    if is_read:
        state[CHOICES], not_known = _read(address, options)
    chosen = state[CHOICES]
    if not _fits(chosen):
        lost = f"{COMPARISON} = {chosen.pop(COMPARISON)[0]}"
        # What a reader chooses away needs no words; what an address asks for in vain does.
        if is_read:
            told = _("{choice} (velg én annen først)", choice=lost)
            not_known = ", ".join(part for part in (not_known, told) if part)
    if not chosen.get(YEAR.key) and options[YEAR.dimension]:
        chosen[YEAR.key] = [options[YEAR.dimension][0]]
    if chosen.get(AS_OF, [None])[-1] != str(data.version().number):
        chosen.pop(AS_OF, None)
    if address != chosen:
        others = {key: st.query_params.get_all(key) for key in st.query_params if key not in KEYS}
        st.query_params.from_dict({**chosen, **others})
    state[WRITTEN] = {key: list(values) for key, values in chosen.items()}
    return not_known


def _read(address: dict[str, list[str]], options: dict[str, list[str]]) -> tuple[dict[str, list[str]], str]:
    chosen, not_known = {}, []
    for each in FILTERS:
        values = list(dict.fromkeys(address.get(each.key, [])))
        # A year nobody has reported for is still a year: the page says that nothing is received.
        good = [v for v in values if v in options[each.dimension] or (each is YEAR and v.isdecimal() and len(v) == 4)]
        not_known += [f"{_(each.label).lower()} = {value}" for value in values if value not in good]
        if good:
            chosen[each.key] = good
    for key, values in {**SINGLE, COMPARISON: _comparisons(options)}.items():
        given = address.get(key, [])[-1:]
        if given and given[0] in values[1:]:
            chosen[key] = given
        elif given and given[0] not in values:
            not_known.append(f"{key} = {given[0]}")
    if AS_OF in address:
        chosen[AS_OF] = address[AS_OF][-1:]
    return chosen, ", ".join(not_known)


def _comparisons(options: dict[str, list[str]]) -> Sequence[str]:
    """List all that can be compared with."""
    named = [
        f"{each.key}:{value}" for each in FILTERS if each.key in NAMED_COMPARISONS for value in options[each.dimension]
    ]
    return (*COMPARISONS, *named)


def _fits(chosen: dict[str, list[str]]) -> bool:
    """Tell whether what is compared with can be: another owner beside exactly one, likewise a partner."""
    kind, _colon, name = chosen.get(COMPARISON, [COMPARISONS[0]])[0].partition(":")
    of = chosen.get("eier" if kind == "nettverk" else kind, [])
    return kind in {"ingen", "aaret-for"} or (len(of) == 1 and of[0] != name)


def _draw_filter(each: Filter, options: list[str]) -> None:
    chosen = st.session_state[CHOICES].get(each.key, [])
    st.session_state[each.widget] = chosen
    st.multiselect(
        _(each.label),
        list(dict.fromkeys([*options, *chosen])),
        key=each.widget,
        format_func=_word(each),
        placeholder=_("Alle"),
        select_all=False,
        on_change=_choose,
        args=(each, tuple(options)),
        wrap=True,
    )


def _word(each: Filter) -> object:
    words = {
        "scheme": lambda scheme: word(Vocabulary.load().scheme_short(scheme)),
        "partner": data.short,
        "level": lambda level: labels.LEVELS.get(level, level),
        "theme": lambda name: labels.capital(labels.theme(name)),
        "target_group": lambda name: labels.capital(labels.group(name)),
    }
    return words.get(each.dimension, str)


def _draw_stage() -> None:
    widget = f"filter_{STAGE}"
    st.session_state[widget] = st.session_state[CHOICES].get(STAGE, ["reported"])[0]
    st.selectbox(
        _("Stadium"),
        get_args(Stage),
        key=widget,
        format_func=labels.STAGES.get,
        on_change=_choose_one,
        args=(STAGE,),
    )


def _choose(each: Filter, options: tuple[str, ...]) -> None:
    chosen = list(st.session_state[each.widget])
    if not chosen and each is YEAR:
        # An address without a year would show another year next time: no year chosen is every year, written out.
        chosen = list(options)
    _keep(each.key, chosen)


def _choose_one(key: str) -> None:
    value = st.session_state[f"filter_{key}"]
    _keep(key, [] if value in {None, SINGLE[key][0]} else [value])


def _keep(key: str, values: list[str]) -> None:
    chosen = {**st.session_state[CHOICES], key: values}
    st.session_state[CHOICES] = {each: kept for each, kept in chosen.items() if kept}


def _folded_label() -> str:
    chosen = st.session_state[CHOICES]
    active = sum(bool(chosen.get(each.key)) for each in FOLDED) + bool(chosen.get(STAGE))
    return _("Flere filtre ({count})", count=active) if active else _("Flere filtre")


def narrowing(chosen: Selection) -> list[tuple[str, str, str]]:
    """List what narrows the pages, in the order of the filters: (key, value, words).

    The years are not among them: some year is always chosen, and its field is always in sight.
    """
    told = [
        (each.key, value, f"{_(each.label)}: {_word(each)(value)}")
        for each in FILTERS
        if each is not YEAR
        for value in getattr(chosen, each.field) or ()
    ]
    if chosen.stage == SINGLE[STAGE][0]:
        return told
    return [*told, (STAGE, chosen.stage, f"{_('Stadium')}: {labels.STAGES[chosen.stage]}")]


def _draw_active() -> None:
    """Draw a button for each active filter that takes it away, and one for all where there are several."""
    active = narrowing(selection())
    for key, value, words in active:
        st.button(
            labels.plain(words),
            key=f"remove_{key}_{value}",
            icon=":material/close:",
            icon_position="right",
            help=_("Fjern filteret"),
            wrap=True,
            on_click=_remove,
            args=(key, value),
        )
    if len(active) > 1:
        st.button(_("Fjern alle filtre"), key="remove_all", type="tertiary", on_click=_remove_all)


def _remove(key: str, value: str) -> None:
    _keep(key, [kept for kept in st.session_state[CHOICES].get(key, []) if kept != value])


def _remove_all() -> None:
    for key, value, _words in narrowing(selection()):
        _remove(key, value)
