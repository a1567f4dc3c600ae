"""Words for columns, values and files: what a reader sees instead of an identifier."""

import json
import re
import textwrap
from collections.abc import Iterable
from numbers import Integral

from behovsmelding import money
from behovsmelding.language import N_, Words, _, npgettext, word

HEADINGS = Words(
    {
        "about": "Tiltak eller dokument",
        "amount_nok": "Kroner",
        "as_written": "Slik står det",
        "before_nok": "Året før",
        "beside": "Sammenlignet med",
        "change": "Endring",
        "computed": "Beregnet",
        "county": "Fylke",
        "described": "Beskrevet",
        "document": "Dokument",
        "earlier_nok": "Før",
        "findings": "Merknader",
        "form": "Skjema",
        "institution": "Institusjon",
        "itemised_nok": "Fordelt på tiltak",
        "level": "Nivå",
        "lineage": "Fra året før",
        "locator": "Sted",
        "part_nok": "Herav her",
        "per_measure_nok": "Kroner per tiltak",
        "main_measures": "Tiltak, hovedtema",
        "main_nok": "Kroner, hovedtema",
        "measures": "Tiltak",
        "measures_described": "Beskrevet",
        "mentioned_measures": "Tiltak, nevnt",
        "mentioned_nok": "Kroner, nevnt",
        "message": "Merknad",
        "network": "Nettverk",
        "now_nok": "Nå",
        "number": "Nr.",
        "other_universities_nok": "Andre UHs andel",
        "own_nok": "Egen andel",
        "owner": "Eier",
        "owner_nok": "Eiers andel",
        "owners_named": "Eiere i meldingen",
        "partners": "Kompetansemiljø (UH)",
        "recipient": "Mottaker",
        "reported_measures": "Av dem meldt med beløp",
        "reported_nok": "De er meldt med",
        "relation": "Hvordan",
        "role": "Andel",
        "scheme": "Ordning",
        "semesters": "Varighet",
        "severity": "Grad",
        "share": "Andel",
        "stated_total_nok": "Skjemaets egen sum",
        "published_at": "Publisert",
        "what": "Hva som ble endret",
        "snippet": "Funnet i",
        "stage": "Stadium",
        "state": "Status",
        "stated": "Oppgitt",
        "status": "Status",
        "target_group": "Målgruppe",
        "target_groups": "Målgrupper",
        "theme": "Tema",
        "theme_count": "Antall temaer",
        "themes": "Temaer",
        "title": N_("Tiltak", "one"),
        "together_nok": "Felles med andre UH",
        "total_nok": "Sum",
        "units": "Barnehager og skoler",
        "university_nok": "UHs andel",
        "university_percent": "UHs andel, prosent",
        "why": "Hvorfor",
        "written_as": "I skjemaet",
        "year": "År",
    }
)
ROLES = Words({"owner": "Eier", "university": "UH"})
STATES = Words(
    {
        "stated": "oppgitt",
        "zero": "oppgitt som 0",
        "not_stated": "ikke oppgitt",
        "see_attachment": "se vedlegg",
        "placeholder": "malteksten står igjen",
    }
)
RELATIONS = Words({"main": "hovedtema", "mentioned": "nevnt"})
SEVERITIES = Words({"feil": "Må avklares", "varsel": "Bør sjekkes", "info": "Til orientering"})
STAGES = Words({"reported": "Meldt behov", "recommended": "Innstilt", "awarded": "Tildelt", "spent": "Brukt"})
STAGES_MISSING = Words(
    {
        "reported": "ikke mottatt",
        "recommended": "ikke innstilt",
        "awarded": "ikke vedtatt",
        "spent": "ikke registrert",
    }
)
DEADLINES = Words({"reported": "Behovsmeldinger sendes", "recommended": "Innstillingen leveres"})
COUNTINGS = Words(
    {
        "berorer": "Hele beløpet under hvert tema",
        "fordelt": "Delt likt mellom temaene",
        "hovedtema": "Bare hovedtema",
    }
)
COUNTINGS_TOLD = Words(
    {
        "berorer": "Et tiltak med tre temaer teller med hele beløpet under alle tre. Viser hvor mye som "
        "berører et tema. Summene kan ikke legges sammen.",
        "fordelt": "Et tiltak med tre temaer teller med en tredel under hvert. Summene blir til sammen nøyaktig "
        "totalen.",
        "hovedtema": "Bare temaer i tittel eller uttalt mål teller, delt likt når det er flere. Summene blir "
        "til sammen nøyaktig totalen.",
    }
)
FORMS = Words(
    {
        "appendix_2023": "Vedlegg til behovsmelding (2023)",
        "scheme_2024": "Behovsmelding per ordning (2024)",
        "collective_2026": "Kollektiv kompetanseutvikling (2026)",
        "list": "Liste",
        "unknown": "Ukjent skjema (utkast)",
    }
)
LEVELS = Words({"barnehage": "Barnehage", "grunnskole": "Grunnskole", "begge": "Barnehage og grunnskole"})

ABBREVIATIONS = {"ppt": "PPT", "sfo": "SFO"}

SINGLE = Words(
    {
        # What every page and every file says that shows an invented database.
        "INVENTED": "Oppdiktet fylke: ingen tall her er virkelige",
        "NOT_STATED": "Ikke oppgitt i skjemaet",
        "NO_AMOUNT": "beløp ikke oppgitt",
        "NO_OWN_SHARE": "egen andel ikke oppgitt",
        "NO_RECIPIENT": "Kompetansemiljø ikke oppgitt",
        "NO_OWNER": "Ukjent eier",
        "NO_YEAR": "ukjent år",
        "NO_TITLE": "Tiltak uten tittel",
        "NOT_RECEIVED": "Skjema eller vedlegg ikke mottatt",
        "NOT_RECEIVED_YEAR": "ikke mottatt",
        "NOT_ITEMISED": "Ikke spesifisert på tiltak i mottatte dokumenter",
    }
)
"""Used as ``labels.NO_AMOUNT``: see ``__getattr__``."""
UNKNOWN_BARS = Words({"not_stated": "Ikke oppgitt i skjemaet", "not_received": "Skjema eller vedlegg ikke mottatt"})
LONGEST_HEADING = 60
"""Letters of a heading in a place."""

# What Streamlit's markdown would act on in text that came from a form.
_ADDRESS = re.compile(r"(?i)\bwww|\bhttps?(?=\\:)|\bftp(?=\\:)|\bmailto(?=\\:)|\w(?=\\@)")
_ACTIVE = re.compile(r"([\\`*_{}\[\]()#+\-.!|~$<>:@/&=^])")


def __getattr__(name: str) -> str:
    """Say a single label when it is asked for: a constant would have the language of whoever imported it first."""
    try:
        return SINGLE[name]
    except KeyError:
        raise AttributeError(name) from None


def heading(column: str) -> str:
    """Give the heading of a result column; the column itself where no reader meets it."""
    return HEADINGS.get(column, column)


def owner(name: object) -> str:
    """Name an owner, also one the form does not name.

    >>> owner("Bodø kommune"), owner(None)
    ('Bodø kommune', 'Ukjent eier')
    """
    return name if isinstance(name, str) and name else SINGLE["NO_OWNER"]


def owners(names: Iterable[str], reporting: object) -> str:
    """Name who a report is for: the owner that reports, its one co-owner, or how many it reports for.

    Args:
        names: all owners, the reporting one first.
        reporting: the owner that reports.

    >>> owners(["Bodø kommune", "Værøy kommune"], "Bodø kommune"), owners([], None)
    ('Bodø kommune og Værøy kommune', 'Ukjent eier')
    """
    every = list(names)
    if len(every) > 2:
        return _("{report}, på vegne av {owners}", report=owner(reporting), owners=counted(len(every), "eier", "eiere"))
    return joined(every) if len(every) == 2 else owner(reporting)


def title(name: object) -> str:
    """Name a measure, also one the form gives no title.

    >>> title("Lesing"), title("")
    ('Lesing', 'Tiltak uten tittel')
    """
    return name if isinstance(name, str) and name else SINGLE["NO_TITLE"]


def year(number: object, inferred: object) -> str:
    """Write a year, and that nobody stated it or that it is not known.

    >>> year(2023, True), year(2024, False), year(None, False)
    ('2023 (antatt)', '2024', 'ukjent år')
    """
    if not isinstance(number, Integral):
        return SINGLE["NO_YEAR"]
    return _("{year} (antatt)", year=number) if inferred is not None and bool(inferred) else str(number)


def plain(text: str) -> str:
    """Escape text from a form so that markdown shows it and does nothing with it.

    A bare address would still become a link, so a word joiner, which nobody sees, breaks its pattern.
    """
    return _ADDRESS.sub("\\g<0>\u2060", _ACTIVE.sub(r"\\\1", text))


def place(locator: object) -> str:
    """Say in words where in its document something stands, as a reader of the file finds it; "" where nobody knows.

    What is computed stands where that which it is computed from does. A row under a heading, in no table and on no
    page, stands on a sheet of a workbook.

    Args:
        locator: JSON, as the database gives it.

    >>> place('{"line": 52, "page": null}'), place('{"page": 1, "table": 2, "row": 3}'), place(None)
    ('linje 52', 'side 1, tabell 2, rad 3', '')
    >>> place('{"heading": "Tilskuddet fordeles", "table": 4, "row": 2}'), place('{"heading": "2024", "row": 17}')
    ('under «Tilskuddet fordeles», tabell 4, rad 2', 'ark «2024», rad 17')
    >>> place('{"computed_from": [{"line": 9}, {"line": 10}]}')
    'linje 9 og linje 10'
    """
    parts = json.loads(locator) if isinstance(locator, str) else {}
    places = [_place(part) for part in parts.get("computed_from") or [parts]]
    return joined(list(dict.fromkeys(words for words in places if words)))


def _place(parts: dict[str, object]) -> str:
    page, heading, table, row, line = (parts.get(key) for key in ("page", "heading", "table", "row", "line"))
    on_sheet = row and not table and not page
    named = textwrap.shorten(str(heading), LONGEST_HEADING, placeholder=" …") if heading else ""
    told = [
        _("side {number}", number=page) if page else "",
        _("ark «{name}»", name=named) if named and on_sheet else "",
        _("under «{name}»", name=named) if named and not on_sheet else "",
        _("tabell {number}", number=table) if table else "",
        _("rad {number}", number=row) if row else "",
        _("linje {number}", number=line) if line else "",
    ]
    return ", ".join(part for part in told if part)


def joined(words: list[str]) -> str:
    """Join words as prose.

    >>> joined(["språk", "lesing", "fravær"])
    'språk, lesing og fravær'
    """
    if len(words) < 2:
        return "".join(words)
    return _("{first} og {last}", first=", ".join(words[:-1]), last=words[-1])


def counted(number: int, one: str, many: str) -> str:
    """Count something; the two words are looked up together, as one entry with its plural.

    >>> counted(1, "eier", "eiere").split(), counted(4649, "eier", "eiere").split()
    (['1', 'eier'], ['4', '649', 'eiere'])
    """
    return f"{money.format_number(number)}\u00a0{npgettext('count', one, many, number)}"


def capital(text: str) -> str:
    """Begin with a capital and leave the rest.

    >>> capital("språk og UH")
    'Språk og UH'
    """
    return text[:1].upper() + text[1:]


def lower_first(reason: str) -> str:
    """Write a reason so that it can follow «fordi»: begun in lower case, without its full stop.

    >>> lower_first("Skjemaets egne linjer gir summen. ")
    'skjemaets egne linjer gir summen'
    """
    return reason[:1].lower() + reason[1:].rstrip(". ")


def group(name: str) -> str:
    """Say a target group as readers know it: abbreviations in capitals.

    >>> group("ppt"), group("lærere")
    ('PPT', 'lærere')
    """
    return word(ABBREVIATIONS.get(name, name))


def theme(name: str) -> str:
    """Say a theme.

    >>> theme("lesing")
    'lesing'
    """
    return word(name)


def semester(name: str) -> str:
    """Say a semester, which the data has as «Vår 2026» or «Høst 2026».

    >>> semester("Høst 2026")
    'Høst 2026'
    """
    season, _blank, year = name.partition(" ")
    return {"Vår": _("Vår {year}", year=year), "Høst": _("Høst {year}", year=year)}.get(season, name)


def file_name(*parts: str) -> str:
    """Make a file name any system takes, keeping æøå.

    >>> file_name("Per tema", "2026")
    'per-tema_2026'
    """
    return "_".join(re.sub(r"[^\w]+", "-", part.lower()).strip("-") for part in parts if part)
