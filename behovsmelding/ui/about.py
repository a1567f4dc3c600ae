"""Om tallene: the rules in the reader's words, the documents, the program's own themes and the versions."""

import streamlit as st

from behovsmelding import labels, retelling, tables
from behovsmelding.language import N_, _, date_in_words
from behovsmelding.ui import blocks, data
from behovsmelding.ui import versions as older_versions

RULES = N_("""
- **Meldt behov** er det eierne ber om på skjemaet behovsmelding. Det er ikke innstilt, tildelt eller utbetalt.
- **Ett beløp** er én andel av ett tiltak: eiers andel eller et kompetansemiljøs andel (UH). Alt leses fra skjemaet,
  og hvert beløp har dokument, sted og ordene det er lest fra, så langt de er lagret.
- **Skjemaets egne summer** brukes bare til kontroll. De legges aldri til tiltakene.
- **«Ikke spesifisert på tiltak i mottatte dokumenter»** er det skjemaet oppgir i sum, men som ikke står på noe tiltak
  vi har mottatt. Det vises i grått og blir mindre når skjemaet som mangler kommer.
- **Ukjent er ukjent.** «Ikke oppgitt i skjemaet» betyr at feltet er tomt. «Skjema eller vedlegg ikke mottatt» betyr at
  vi ikke har fått beskrivelsen. Ingen av delene er null.
- **Eier** er den som melder. Beløp deles aldri på eiere som bare står i listen over partnere.
- **Med et kompetansemiljø som filter** vises dets egen andel, eiers andel og andres andel i de samme tiltakene hver for
  seg. De legges ikke sammen.
- **Tre ordninger ble til én i 2026.** REKOM, DEKOM og Kompetanseløftet kan ikke sammenlignes med kollektiv
  kompetanseutvikling ordning for ordning.
- **Året før** er kalenderåret før. Er det ikke mottatt, er det ingen sammenligning.
""")


ACCESSIBILITY = N_("""
Siden skal følge WCAG 2.1 på nivå A og AA. Dette er et utkast: erklæringen er ikke meldt inn til uustatus.no.

Slik prøves den: axe-core og egne kontroller, i lyst og mørkt, ved 1280, 640 og 320 piksler (400 % forstørring). 30.
november 2026 ble alle sider prøvd slik, filtrert, tomme og med feil i adressen: axe-core fant ingen brudd på A eller
AA. Ingen har prøvd siden med skjermleser fra ende til annen.

Det vi vet ikke er godt nok, og som ligger i plattformen siden er laget med:

- **Store tabeller tegnes som et bilde** med en skjult tabell bak. De samme tallene kan lastes ned som fil.

Finner du noe som stenger deg ute, si fra til den som ga deg adressen hit.
""")


def draw_rules() -> None:
    """Draw what is counted and how."""
    st.title(_("Slik er tallene laget"), anchor=False)
    st.caption(_("Tallene er {version}", version=data.version_in_words()))
    st.markdown(_(RULES))
    st.header(_("Tre måter å telle temaer på"), anchor=False)
    st.markdown("\n".join(f"- **{labels.COUNTINGS[way]}.** {told}" for way, told in labels.COUNTINGS_TOLD.items()))


def draw_documents() -> None:
    """Draw which documents the figures come from."""
    st.header(_("Dokumentene"), anchor=False)
    reports = data.answer("report_list", years=None, owners=None, networks=None)
    columns = [
        "year",
        "owner",
        "form",
        "document",
        "measures",
        "measures_described",
        "stated_total_nok",
        "itemised_nok",
    ]
    blocks.table(tables.readable(reports, columns), alt=_("Tabell over dokumentene"))


def draw_themes() -> None:
    """Draw the program's own themes: no national list exists."""
    st.header(_("Temaene er programmets egen inndeling"), anchor=False)
    st.markdown(
        _(
            "Det finnes ingen nasjonal liste over temaer. Ordene som gir et tema, står i filen "
            "data/vocabulary/themes.csv og kan endres der. Skjemaets egen maltekst og navn på etater og organisasjoner "
            "teller ikke."
        )
    )


def draw_versions() -> None:
    """Draw the published versions."""
    st.header(_("Versjoner"), anchor=False)
    versions = data.answer("version_list")
    shown = versions.assign(
        published_at=[date_in_words(moment) for moment in versions.published_at],
        what=[retelling.retold(what) for what in versions.what],
    )
    blocks.table(tables.readable(shown), alt=_("Tabell over versjonene"), height=blocks.table_height(len(shown), 8))
    older_versions.draw()


def draw_accessibility() -> None:
    """Draw the draft accessibility statement: how it was tried, and what is not good enough."""
    st.header(_("Tilgjengelighetserklæring (utkast)"), anchor=False)
    st.markdown(_(ACCESSIBILITY))
