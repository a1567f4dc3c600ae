"""How far the figures can be trusted: what leads to a form, how well forms are read, what is kept of people."""

import json
from collections.abc import Mapping

import pandas as pd
import streamlit as st

from behovsmelding import labels, money, tables
from behovsmelding.settings import ROOT
from behovsmelding.ui import blocks, data

MEASURED = ROOT / "data" / "reading_quality.json"
SOURCES = {
    "passage": "til ordene i skjemaet",
    "computed": "til skjemaets egne summer, som de er regnet ut av",
    "person": "til en rettelse gjort av en person",
    "register": "til dokument og sted i registeret",
    "none": "ikke til noe i et dokument",
}
FIELDS = {
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
PERSONAL_DATA = """
- **Hva som lagres:** eier, nettverk, ordning, kryss og antall enheter; tiltak med beløp, kompetansemiljø, temaer og
  målgrupper; for hvert beløp ordene det står i, og hvor; filens navn når det ikke holder et personnavn, og filens
  fingeravtrykk; og det som er rettet, svart eller fjernet på siden Innlesing og kontroll, med grunn og tidspunkt.
- **Hvorfor:** for å vise hva det meldes behov for, og for at hver krone kan følges til skjemaet den kom fra.
- **Hva som aldri skal lagres:** selve filen, navn på kontaktpersoner og tillitsvalgte, medlemskap i fagforening,
  telefonnummer, e-postadresser, kontonumre og fødselsnumre. De fjernes før noe lagres. Et program finner dem og kan
  overse et navn i løpende tekst. Ser du et, så fjern behovsmeldingen på siden Innlesing og kontroll.
- **Hvem som rettet,** lagres ikke.
- **Hvor lenge:** en behovsmelding står til noen fjerner den, og er da ikke i senere versjoner. Eldre versjoner er egne
  filer ved databasen. Programmet sletter dem ikke; det gjør den som drifter det.
"""


def draw_sources() -> None:
    """Draw how much can be followed to a document, and every amount that cannot."""
    st.header("Hvor langt kronene kan følges", anchor=False)
    totals = data.answer("source_total")
    if totals.empty:
        st.markdown("Ingen beløp er lest ennå.")
        return
    st.markdown("\n".join(f"- {_followed(row)}" for row in totals.itertuples()))
    sourceless = data.answer("sourceless_list")
    if sourceless.empty:
        st.markdown("Ingen beløp er uten kilde.")
        return
    st.markdown(f"**{labels.counted(len(sourceless), 'beløp', 'beløp')} uten kilde i dokumentet**")
    shown = sourceless.assign(
        year=[labels.year(row.year, row.year_inferred) for row in sourceless.itertuples()],
        title=[labels.title(title) if isinstance(title, str) else labels.NOT_ITEMISED for title in sourceless.title],
    )
    columns = ["year", "owner", "title", "role", "recipient", "amount_nok", "document"]
    blocks.table(tables.readable(shown, columns), alt="Tabell over beløp uten kilde")


def _followed(row: object) -> str:
    figure = money.format_nok(0 if pd.isna(row.total_nok) else int(row.total_nok))
    return labels.plain(f"{figure} ({labels.counted(row.amounts, 'beløp', 'beløp')}) kan følges {SOURCES[row.source]}")


def draw_reading() -> None:
    """Draw how well forms are read, where that is measured."""
    if not MEASURED.exists():
        return
    measured = json.loads(MEASURED.read_text(encoding="utf-8"))
    st.header("Hvor godt skjemaene leses", anchor=False)
    st.markdown(in_words(measured))
    blocks.table(
        quality(measured["fields"], measured.get("blind", {}).get("fields")),
        alt="Tabell over hvor godt hvert felt leses",
    )


def in_words(measured: Mapping[str, object]) -> str:
    """Say what was measured, on what, and what the figures are not."""
    unseen, planted = measured["wrong_without_finding"], measured["seeded"]
    blind = _blind_in_words(measured["blind"], measured.get("held_out")) if "blind" in measured else ""
    return blind + (
        f"Målt på {measured['forms']} oppdiktede filer med kjent fasit: utgavene fra 2023, 2024 og 2026 og skjemaer "
        "uten kjent utgave, som tekst, Word, OpenDocument og PDF. Leserne er rettet med disse filene for øyet, så "
        "andre skjemaer kan leses dårligere. «Riktig av det som ble lest» er presisjon, «lest av det som står der» er "
        f"dekning. {measured['wrong_amounts']} beløp ble lest feil, {unseen} av dem i behovsmeldinger uten noen "
        f"merknad. Av {planted['planted']} feil som ble lagt inn med vilje, ble {planted['caught']} funnet."
    )


def _blind_in_words(blind: Mapping[str, object], now: Mapping[str, object] | None) -> str:
    """Say what a form nobody has seen can be expected to give, before what was mended in sight."""
    first = blind["fields"]["amounts"]
    said = (
        f"**Blindt:** {blind['forms']} oppdiktede filer ble skrevet uten sikt til leserne og lest én gang: av "
        f"beløpene som ble lest, var {_percent(first['precision'])} riktige, og {_percent(first['recall'])} av dem som "
        f"står der, ble lest. {blind['wrong_amounts']} ble lest feil, {blind['wrong_without_finding']} av dem i "
        "behovsmeldinger uten noen merknad. Det er det ærligste målet for et skjema ingen har sett."
    )
    if now:
        later = now["fields"]["amounts"]
        said += (
            " Leserne er siden rettet med også disse for øyet; nå er tallene "
            f"{_percent(later['precision'])} og {_percent(later['recall'])}."
        )
    return f"{said}\n\n**Rettet:** "


Fields = Mapping[str, Mapping[str, float | int | None]]


def quality(fields: Fields, blind: Fields | None = None) -> pd.DataFrame:
    """Give precision and recall of each field as a table for readers, the blind reading's first."""
    known = [name for name in FIELDS if name in fields]
    first = (
        {
            "Blindt: riktig av det som ble lest": [_percent(blind[name]["precision"]) for name in known],
            "Blindt: lest av det som står der": [_percent(blind[name]["recall"]) for name in known],
        }
        if blind
        else {}
    )
    return pd.DataFrame(
        {
            "Felt": [FIELDS[name] for name in known],
            **first,
            "Riktig av det som ble lest": [_percent(fields[name]["precision"]) for name in known],
            "Lest av det som står der": [_percent(fields[name]["recall"]) for name in known],
            "Antall i fasit": pd.array([fields[name]["of"] for name in known], dtype="Int64"),
        }
    )


def _percent(share: float | None) -> str:
    return "ikke målt" if share is None else f"{100 * share:.1f} %".replace(".", ",")


def draw_personal_data() -> None:
    """Draw what is kept of people, why and for how long."""
    st.header("Personopplysninger", anchor=False)
    st.markdown(PERSONAL_DATA)
