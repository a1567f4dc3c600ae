"""How far the figures can be trusted: what leads to a form, how well forms are read, what is kept of people."""

import json
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from behovsmelding import labels, money, tables
from behovsmelding.language import N_, Words, _
from behovsmelding.settings import ROOT
from behovsmelding.ui import blocks, data

MEASURED = ROOT / "data" / "reading_quality.json"
BLIND = "eleventh_blind"
"""The newest reading of forms nobody had seen: what another such form can be expected to give."""
SINCE = "eleventh"
"""The same forms as they are read now."""
SOURCES = Words(
    {
        "passage": "{nok} ({amounts}) kan følges til ordene i skjemaet",
        "computed": "{nok} ({amounts}) kan følges til skjemaets egne summer, som de er regnet ut av",
        "person": "{nok} ({amounts}) kan følges til en rettelse gjort av en person",
        "register": "{nok} ({amounts}) kan følges til dokument og sted i registeret",
        "none": "{nok} ({amounts}) kan ikke følges til noe i et dokument",
    }
)
FIELDS = Words(
    {
        "amounts": "Beløp",
        "amount states": "Om beløpet er oppgitt",
        "stated totals": "Skjemaets egne summer",
        "measures": "Tiltak",
        "number": "Tiltakets nummer",
        "scheme": "Ordning",
        "level": "Nivå",
        "semesters": "Varighet",
        "themes": "Temaer",
        "target groups": "Målgrupper",
        "owner": "Eier",
        "owners": "Eiere i meldingen",
        "universities": "Kompetansemiljø (UH)",
        "year": "År",
        "network": "Nettverk",
        "units": "Enheter",
        "form": "Utgave av skjemaet",
        "all fields": "Alt sammen",
    }
)
PERSONAL_DATA = N_("""
- **Hva som lagres:** eier, nettverk, ordning, kryss og antall enheter; tiltak med beløp, kompetansemiljø, temaer og
  målgrupper; for hvert beløp ordene det står i, og hvor; filens navn når det ikke holder et personnavn, og filens
  fingeravtrykk; og det som er rettet, svart eller fjernet på siden Innlesing og kontroll, med grunn og tidspunkt.
- **Hvorfor:** for å vise hva det meldes behov for, og for at hver krone kan følges til skjemaet den kom fra.
- **Hva som aldri skal lagres:** selve filen, navn på kontaktpersoner og tillitsvalgte, medlemskap i fagforening,
  telefonnummer, e-postadresser, kontonumre og fødselsnumre. De fjernes før noe lagres. Et program finner dem og kan
  overse et navn i løpende tekst. Ser du et, så fjern behovsmeldingen på siden Innlesing og kontroll.
- **Hvem som rettet,** lagres ikke.
- **Hvor lenge:** en behovsmelding står til noen fjerner den, og er da ikke i senere versjoner. Eldre versjoner er egne
  filer ved databasen. De 30 siste, den siste fra hver dag i 90 dager og de som et møte viser til, blir tatt vare på;
  andre slettes.
""")


def draw_sources() -> None:
    """Draw how much can be followed to a document, and every amount that cannot."""
    st.header(_("Hvor langt kronene kan følges"), anchor=False)
    totals = data.answer("source_total")
    if totals.empty:
        st.markdown(_("Ingen beløp er lest ennå."))
        return
    st.markdown("\n".join(f"- {_followed(row)}" for row in totals.itertuples()))
    sourceless = data.answer("sourceless_list")
    if sourceless.empty:
        st.markdown(_("Ingen beløp er uten kilde."))
        return
    amounts = labels.counted(len(sourceless), "beløp", "beløp")
    st.markdown(_("**{amounts} uten kilde i dokumentet**", amounts=amounts))
    shown = sourceless.assign(
        year=[labels.year(row.year, row.year_inferred) for row in sourceless.itertuples()],
        title=[labels.title(title) if isinstance(title, str) else labels.NOT_ITEMISED for title in sourceless.title],
    )
    columns = ["year", "owner", "title", "role", "recipient", "amount_nok", "document"]
    blocks.table(tables.readable(shown, columns), alt=_("Tabell over beløp uten kilde"))


def _followed(row: object) -> str:
    figure = money.format_nok(0 if pd.isna(row.total_nok) else int(row.total_nok))
    amounts = labels.counted(row.amounts, "beløp", "beløp")
    return labels.plain(SOURCES[row.source].format(nok=figure, amounts=amounts))


def draw_reading() -> None:
    """Draw how well forms are read, where that is measured."""
    if not MEASURED.exists():
        return
    measured = json.loads(MEASURED.read_text(encoding="utf-8"))
    st.header(_("Hvor godt skjemaene leses"), anchor=False)
    st.markdown(in_words(measured))
    blocks.table(
        quality(measured["fields"], measured.get(BLIND, {}).get("fields")),
        alt=_("Tabell over hvor godt hvert felt leses"),
    )


def in_words(measured: Mapping[str, object]) -> str:
    """Say what was measured, on what, and what the figures are not."""
    planted = measured["seeded"]
    blind = _blind_in_words(measured[BLIND], measured.get(SINCE)) if BLIND in measured else ""
    measured_on = _(
        "Målt på {forms} oppdiktede filer med kjent fasit: utgavene fra 2023, 2024 og 2026 og skjemaer uten kjent "
        "utgave, som tekst, Word, OpenDocument og PDF. Leserne er rettet med disse filene for øyet, så andre skjemaer "
        "kan leses dårligere. «Riktig av det som ble lest» er presisjon, «lest av det som står der» er dekning. "
        "{wrong} Av {planted} feil som ble lagt inn med vilje, ble {caught} funnet.",
        forms=measured["forms"],
        wrong=_wrong_in_words(measured),
        planted=planted["planted"],
        caught=planted["caught"],
    )
    return f"{blind}{measured_on}"


def _wrong_in_words(read: Mapping[str, object]) -> str:
    if not read["wrong_amounts"]:
        return _("Ingen beløp ble lest feil.")
    return _(
        "{wrong} beløp ble lest feil, {unseen} av dem i behovsmeldinger uten noen merknad.",
        wrong=read["wrong_amounts"],
        unseen=read["wrong_without_finding"],
    )


def _blind_in_words(blind: Mapping[str, object], now: Mapping[str, object] | None) -> str:
    """Say what a form nobody has seen can be expected to give, before what was mended in sight."""
    first = blind["fields"]["amounts"]
    said = [
        _(
            "**Blindt:** {forms} oppdiktede filer ble skrevet uten sikt til leserne og lest én gang: av beløpene som "
            "ble lest, var {precision} riktige, og {recall} av dem som står der, ble lest. {wrong} Det er det ærligste "
            "målet for et skjema ingen har sett.",
            forms=blind["forms"],
            precision=_percent(first["precision"]),
            recall=_percent(first["recall"]),
            wrong=_wrong_in_words(blind),
        )
    ]
    if unknown := blind["editions"].get("unknown"):
        said.append(
            _(
                "I skjemaer uten kjent utgave var tallene {precision} og {recall}.",
                precision=_percent(unknown["precision"]),
                recall=_percent(unknown["recall"]),
            )
        )
    if now and now["fields"] != blind["fields"]:
        later = now["fields"]["amounts"]
        said.append(
            _(
                "Leserne er siden rettet med også disse for øyet; nå er tallene {precision} og {recall}.",
                precision=_percent(later["precision"]),
                recall=_percent(later["recall"]),
            )
        )
    return f"{' '.join(said)}\n\n{_('**Rettet:**')} "


Fields = Mapping[str, Mapping[str, float | int | None]]


def quality(fields: Fields, blind: Fields | None = None) -> pd.DataFrame:
    """Give precision and recall of each field as a table for readers, the blind reading's first."""
    known = [name for name in FIELDS if name in fields]
    first = (
        {
            _("Blindt: riktig av det som ble lest"): [_percent(blind[name]["precision"]) for name in known],
            _("Blindt: lest av det som står der"): [_percent(blind[name]["recall"]) for name in known],
        }
        if blind
        else {}
    )
    return pd.DataFrame(
        {
            _("Felt"): [FIELDS[name] for name in known],
            **first,
            _("Riktig av det som ble lest"): [_percent(fields[name]["precision"]) for name in known],
            _("Lest av det som står der"): [_percent(fields[name]["recall"]) for name in known],
            _("Antall i fasit"): pd.array([fields[name]["of"] for name in known], dtype="Int64"),
        }
    )


def _percent(share: float | None) -> str:
    return _("ikke målt") if share is None else money.percent(money.format_decimal(100 * share, 1))


def draw_personal_data() -> None:
    """Draw what is kept of people, why and for how long."""
    st.header(_("Personopplysninger"), anchor=False)
    st.markdown(_(PERSONAL_DATA))
