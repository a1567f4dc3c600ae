"""Streamlit's own English words in Norwegian: it has no setting for them, so they are replaced in its scripts.

They are written in bokmål here and said in other languages by their catalogues; in English they stay Streamlit's.
Each word is looked for as it stands in the scripts of the pinned version, in quotes; a test fails when one is gone, so
a new version cannot bring English back unseen. What is not seen on our pages is left alone.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import streamlit

from behovsmelding import language
from behovsmelding.language import DEFAULT, PLATFORM

SCRIPTS = Path(streamlit.__file__).parent / "static" / "static" / "js"
ADDRESS = re.compile(r"/static/js/(?P<name>(?P<stem>[A-Za-z]+)\.[\w.-]+\.js)")

WORDS: Mapping[str, Mapping[str, str]] = {
    "FileUploader": {
        "`Upload`": "`Velg filer`",
        "} per file`": "} per fil`",
        "`Add files`": "`Legg til filer`",
        "`Drag and drop files here`": "`Slipp filene her`",
        "`Drag and drop a file here`": "`Slipp filen her`",
    },
    "Multiselect": {
        "`Clear all`": "`Fjern alle`",
        "`No results`": "`Ingen treff`",
        "`Multiselect options`": "`Valg`",
        "`Add: ${": "`Legg til: ${",
        "`Selected values`": "`Valgt`",
        "`Select all`": "`Velg alle`",
        '"aria-label":`Open`': '"aria-label":`Åpne`',
        "`Remove ${e}`": "`Fjern ${e}`",
    },
    "Selectbox": {
        "`Clear value`": "`Fjern valget`",
        "`No results`": "`Ingen treff`",
        "`Selectbox options`": "`Valg`",
        '"aria-label":`Open`': '"aria-label":`Åpne`',
    },
    "InputInstructions": {
        "`submit form`": "`sende inn`",
        "`apply`": "`bruke det`",
        "`Press ${r()": "`Trykk ${r()",
        "}+Enter to ${e}`": "}+Enter for å ${e}`",
        "`Press Enter to ${e}`": "`Trykk Enter for å ${e}`",
    },
    "TextInput": {"`Clear entry`": "`Tøm feltet`"},
    "Toolbar": {"`Close fullscreen`": "`Lukk fullskjerm`", "`Fullscreen`": "`Fullskjerm`"},
    "useCopyToClipboard": {"`Copy to clipboard`": "`Kopier`", "`Copied`": "`Kopiert`"},
    "StreamlitMarkdown": {"`Link to heading`": "`Lenke til overskriften`", "ariaLabel:n+` icon`": "ariaLabel:`symbol`"},
    "DataFrame": {
        "label:`Download as CSV`": "label:`Last ned som CSV`",
        "label:`Search`": "label:`Søk`",
        "label:`Show/hide columns`": "label:`Vis eller skjul kolonner`",
        "label:`Clear selection`": "label:`Fjern merkingen`",
        "label:`Select all`": "label:`Velg alle`",
        "`Close Search`": "`Lukk søket`",
        "`Previous Result`": "`Forrige treff`",
        "`Next Result`": "`Neste treff`",
        "`Dataframe column menu`": "`Kolonnemeny`",
        "`Copy column name`": "`Kopier kolonnenavnet`",
        "`Sort ascending`": "`Sorter stigende`",
        "`Sort descending`": "`Sorter synkende`",
        "`Hide column`": "`Skjul kolonnen`",
        "`Autosize`": "`Tilpass bredden`",
        "`Pin column`": "`Fest kolonnen`",
        "`Unpin column`": "`Løsne kolonnen`",
    },
    "utils": {
        "`Choose an option`": "`Velg`",
        "`Choose options`": "`Velg`",
        "`No options to select`": "`Ingenting å velge`",
        "`file upload`": "`Filer`",
    },
    "DynamicIcon": {"`${n} icon`": "`symbol`"},
    "index": {
        '"aria-label":`Main menu`': '"aria-label":`Hovedmeny`',
        '"aria-label":`App pages`': '"aria-label":`Sider`',
        '"aria-label":`Close`': '"aria-label":`Lukk`',
        '"aria-label":`Theme`': '"aria-label":`Utseende`',
        '"aria-label":`Sidebar`': '"aria-label":`Sidemeny`',
        '"aria-label":`Notifications`': '"aria-label":`Meldinger`',
        '"aria-label":`Running...`': '"aria-label":`Arbeider …`',
        "`Expand sidebar`": "`Vis sidemenyen`",
        "title:e?`Stopping...`:`Stop`": "title:e?`Stopper …`:`Stopp`",
        "`Collapse sidebar`": "`Skjul sidemenyen`",
        "`Skip to main content`": "`Gå til innholdet`",
        "`theme-${e.label}`,label:e.label": (
            "`theme-${e.label}`,label:{System:`Følg maskinen`,Light:`Lyst`,Dark:`Mørkt`}[e.label]"
        ),
        "dismiss:`Dismiss`": "dismiss:`Lukk`",
        "`view more`": "`Vis mer`",
        "`view less`": "`Vis mindre`",
        "label:`Print`": "label:`Skriv ut`",
        "`Record screen`": "`Ta opp skjermen`",
        "`Made with Streamlit v`": "`Laget med Streamlit v`",
        "`Copy version to clipboard`": "`Kopier versjonen`",
        "`Connection error`": "`Ingen forbindelse`",
        "`Connection lost. Please wait for the app to reconnect, then try again.`": (
            "`Forbindelsen er brutt. Vent til den er tilbake, og prøv igjen.`"
        ),
        "`Streamlit server is not responding. Are you connected to the internet?`": (
            "`Tjeneren svarer ikke. Er maskinen på nett?`"
        ),
        "`Reconnected to server.`": "`Forbindelsen er tilbake.`",
    },
}


def script(path: str, code: str = DEFAULT) -> bytes | None:
    """Give one of Streamlit's scripts with our words in it; None where the address is of no script with any.

    Args:
        path: the address, from the server's root.
        code: the language.
    """
    match = ADDRESS.fullmatch(path)
    file = SCRIPTS / match["name"] if match else None
    return translated(file, code) if file and match["stem"] in WORDS and file.is_file() else None


@cache
def translated(file: Path, code: str) -> bytes:
    """Replace the words of a script."""
    text = file.read_text(encoding="utf-8")
    for english, norwegian in WORDS[file.name.partition(".")[0]].items() if code != "en" else ():
        told = norwegian if code == DEFAULT else language.known(norwegian, PLATFORM, code)
        text = text.replace(english, told or norwegian)
    return text.encode()
