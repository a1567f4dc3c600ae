"""Slides: the cards' own answers, each with the sentences it needs where nobody can click.

What is shown, in which order, how far one has come and how dark the room is, is between the reader and the page
(``assets/slides.js``): nothing of it asks the server, so that a run goes on without network.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from behovsmelding import captions, charts, headlines, labels, profiles
from behovsmelding.charts import Bar, Part
from behovsmelding.language import N_, Words, _
from behovsmelding.ui import cards, compared, components, data, filters, heading, one_owner
from behovsmelding.ui.card import Card
from behovsmelding.ui.heading import Selected
from behovsmelding.ui.sources import Sources

HOW = N_(
    "Velg lysark og rekkefølge. Adressen husker valgene og kan sendes til andre. Under visningen blar piltastene, og "
    "Esc avslutter. Utskrift gir ett lysark per side."
)
MOST = 7
"""Bars that can be read from the back of a room."""
MOST_LONG = 6
"""Bars whose names are as long as those of measures with their owners."""
WORDS = Words(
    {
        "start": "Vis på skjerm",
        "print": "Skriv ut eller lagre som PDF",
        "dark": "Mørkt rom",
        "many": "{n} av {of} lysark er valgt",
        "slide": "lysark",
        "show": "Visning",
        "from": "Vis fra lysarket {slide}",
        "earlier": "Flytt {slide} tidligere",
        "later": "Flytt {slide} senere",
        "earlierSlide": "Forrige lysark",
        "laterSlide": "Neste lysark",
        "swapRoom": "Bytt mellom lyst og mørkt rom",
        "leave": "Avslutt visningen",
    }
)


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: a sentence, one chart, and what makes it true by itself."""

    name: str
    """Stable: it stands in addresses."""
    label: str
    """What it is called where slides are chosen."""
    title: str
    rows: Sequence[Bar]
    sentence: str
    """What the chart comes to, or how it is counted."""
    sources: Sources
    unit: str = ""
    note: str = ""
    figures: Sequence[tuple[str, str, str]] = ()
    legend: dict[str, str] | None = None
    of_shares: bool = False
    """Whether its bars are per cent instead of kroner."""
    is_usual: bool = True
    """Whether it is in a run that nobody has chosen the slides of."""

    @property
    def source(self) -> str:
        """Name the documents its amounts stand in."""
        return source(self.sources)


def source(behind: Sources) -> str:
    """Name the documents that amounts stand in."""
    rows = behind.rows()
    documents = list(dict.fromkeys(rows.document.dropna()))
    return captions.source(documents, int((rows.source == "none").sum()))


def every(selected: Selected) -> list[Slide]:
    """Make all slides of a selection, in their usual order."""
    total, chosen = selected.total, selected.selection
    by_main_theme = replace(selected, selection=replace(chosen, counting="hovedtema"))
    one = len(selected.coverage.owners) == 1
    shares, stages = captions.shares(total, chosen), cards.stages(selected)
    comparison = _comparison(selected)
    made = [
        _sum(selected, is_compared=comparison is not None),
        _of(cards.owners(selected, MOST), _("Tiltak") if one else _("Eiere"), shares),
        _of(cards.partners(selected, MOST), _("Kompetansemiljø (UH)"), captions.universities(total, chosen)),
        _of(cards.themes(by_main_theme, MOST), _("Temaer"), _(captions.MAIN_THEMES)),
        _of(cards.target_groups(selected, MOST), _("Målgrupper"), _(captions.OVERLAPPING)),
        _of(stages, _("Stadier"), _(captions.STAGES_APART), is_usual=any(row.parts for row in stages.rows[1:])),
        _basis(selected),
    ]
    if one:
        made.insert(5, _of(one_owner.years(selected), _("Alle år"), "", is_usual=False))
    else:
        made.insert(2, _of(cards.measures(selected, MOST_LONG), _("Største tiltak"), shares, is_usual=False))
    return [made[0], comparison, *made[1:]] if comparison else made


def draw(slides: Sequence[Slide], selected: Selected) -> None:
    """Draw the slides beside each other, ready to be shown."""
    told = who(selected)
    shown = {
        "slides": [_data(slide, told) for slide in slides],
        "notice": data.notice(),
        "words": dict(WORDS),
        "plotly": components.PLOTLY,
    }
    components.draw("slides", "slides", shown)


def who(selected: Selected) -> str:
    """Say who is in the sum and what it is narrowed to, once each."""
    said = {filters.STAGE, *(["eier"] if len(selected.coverage.owners) == 1 else [])}
    narrowing = [words for key, _value, words in filters.narrowing(selected.selection) if key not in said]
    return captions.who(selected.coverage, selected.selection, narrowing)


def _sum(selected: Selected, *, is_compared: bool) -> Slide:
    """Give the first slide: the sum, its shares and from whom; and why nothing is compared, where the reader asks."""
    told = [labels.capital(headlines.received(selected.coverage))]
    if selected.beside and not is_compared:
        told += compared.in_words(selected.selection, selected.coverage.owners, selected.beside)
    title = heading.title(selected)
    return Slide(
        name="summen",
        label=_("Summen"),
        title=title,
        rows=[Bar("", "", parts(selected))],
        sentence=". ".join(told) + ".",
        sources=heading.everything(selected),
        figures=heading.shares(selected),
        legend=cards.legend(selected),
    )


def _comparison(selected: Selected) -> Slide | None:
    """Give the slide of what is compared, and what makes the sides unlike; None where there is nothing to draw."""
    chosen, other, owners = selected.selection, selected.beside, selected.coverage.owners
    rows = compared.bars(chosen, owners, other, MOST_LONG) if other else []
    if not rows:
        return None
    title, *unlike = compared.in_words(chosen, owners, other)
    unit, behind = _("{stage}, kroner", stage=labels.STAGES[chosen.stage]), chosen
    of_shares = other.kind == "owners" and chosen.partners is None
    if other.kind == "owners":
        every = compared.owner_profiles(chosen, other)
        title = profiles.in_short(every[0], every[1:], other.name)
        unit = _("{stage}, eiers og UHs andel i prosent, fordi eiere er ulike", stage=labels.STAGES[chosen.stage])
        if not of_shares:
            unit = _("{stage}, egen andel per tiltak, kroner", stage=labels.STAGES[chosen.stage])
        behind = replace(chosen, owners=(*chosen.owners, *other.selection.owners))
    elif other.kind == "partner":
        unit = _("{stage}, egen andel, kroner", stage=labels.STAGES[chosen.stage])
        behind = replace(chosen, partners=(*chosen.partners, *other.selection.partners))
    else:
        years = (*other.selection.years, *chosen.years)
        behind = replace(chosen, years=years, owners=compared.in_both(owners, other))
    return Slide(
        name="sammenligning",
        label=_("Sammenligning"),
        title=title,
        rows=rows,
        sentence="",
        note="".join(f"{words}. " for words in unlike).strip(),
        sources=replace(heading.everything(replace(selected, selection=behind)), title=title),
        unit=unit,
        of_shares=of_shares,
    )


def parts(selected: Selected) -> tuple[Part, ...]:
    """Give the shares the sum is made of; under a partner filter those that stand apart."""
    total = selected.total
    if selected.selection.partners is None:
        shares = {"owner": total.owner_nok, "university": total.university_nok}
    else:
        shares = {
            "owner": total.same_owner_nok,
            "university": total.own_nok,
            "together": total.together_nok,
            "other_universities": total.other_universities_nok,
        }
    return tuple(Part(series, cards.known(nok)) for series, nok in shares.items())


def _basis(selected: Selected) -> Slide:
    """Give the slide of what is known: how much is placed, described, sourced and reviewed."""
    found = data.answer("selection_trust", selected.selection).iloc[0]
    whole = found.total_nok
    rows = [
        Bar(what, headlines.share(nok, whole), (Part("total", cards.known(nok)),), headlines.kroner(nok))
        for what, nok in (
            (labels.STAGES[selected.selection.stage], whole),
            (_("Fordelt på tiltak"), found.itemised_nok),
            (_("Beskrevet i mottatt skjema eller vedlegg"), found.described_nok),
            (_("Med kilde i dokumentene"), found.sourced_nok),
            (_("Gjennomgått av en person"), found.reviewed_nok),
        )
    ]
    return Slide(
        name="grunnlag",
        label=_("Grunnlaget"),
        title=headlines.trust(found) or _("Ingen beløp er oppgitt"),
        rows=rows,
        sentence=f"{labels.capital(headlines.received(selected.coverage))}.",
        sources=heading.everything(selected),
        unit=_("Kroner og andel av summen"),
        is_usual=bool(headlines.trust(found)),
    )


def _of(card: Card, label: str, sentence: str, *, is_usual: bool = True) -> Slide:
    return Slide(
        name=card.name,
        label=label,
        title=card.title,
        rows=card.rows,
        sentence=sentence,
        sources=card.sources,
        unit=card.unit,
        note=card.note,
        legend=card.legend,
        is_usual=is_usual,
    )


def _data(slide: Slide, who: str) -> dict[str, object]:
    return {
        "name": slide.name,
        "label": slide.label,
        "usual": slide.is_usual,
        "title": slide.title,
        "who": who,
        "unit": slide.unit,
        "figures": slide.figures,
        "sentence": slide.sentence,
        "note": slide.note,
        "source": f"{slide.source} · {data.version_in_words()}",
        "charts": {
            room: charts.drawing(slide.rows, room, slide.legend, of_shares=slide.of_shares)
            for room in ("light", "dark")
        },
        "alt": f"{slide.title}. {charts.in_words(slide.rows)}",
    }
