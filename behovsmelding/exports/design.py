"""The master of the slides and its layouts, in our look: everything on a slide stands in a placeholder of its layout.

python-pptx can fill in a design but not make one, so master, layouts and theme are written here and put in the place of
those of its own template.
"""

from dataclasses import dataclass
from xml.sax.saxutils import escape

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation as Slides
from pptx.slide import SlideLayout, SlideMaster

INK, GREY, BLUE, AMBER, TEAL, UNKNOWN, LINE, PAPER = (
    "1B2733", "4F5B67", "1F4E79", "C27803", "23776F", "7A8794", "D5DCE3", "F4F6F8",
)  # fmt: skip
FONT = "Calibri"
"""On every office's machine; a font of our own would be another one there."""
INCH = 914_400
WIDTH, HEIGHT = 13.333, 7.5
MARGIN = 0.6
INNER = WIDTH - 2 * MARGIN
UNIT, WHO, SOURCE, NUMBER, SENTENCE = 13, 15, 16, 12, 14
CHART, TABLE, BODY = 17, 18, 1
FIGURES = range(31, 36)
COLUMNS = range(20, 23)
FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
"""Names the field that counts slides; any will do."""
_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)


@dataclass(frozen=True, slots=True)
class Place:
    """A placeholder: what it is for, where it stands in inches, and how its text looks."""

    name: str
    kind: str
    index: int
    box: tuple[float, float, float, float]
    size: int = 14
    colour: str = INK
    is_bold: bool = False
    anchor: str = "t"
    align: str = "l"


TITLE = Place("Tittel", "title", 0, (MARGIN, 0.4, INNER, 0.95), 26, INK, is_bold=True, anchor="b")
_UNIT = Place("Enhet", "body", UNIT, (MARGIN, 1.36, INNER, 0.6), 14, GREY)
"""Two lines: what is counted may need many words."""
_SENTENCE = Place("Setning", "body", SENTENCE, (MARGIN, 5.86, INNER, 0.62), 14, anchor="ctr")
_WHO = Place("Hvem", "body", WHO, (MARGIN, 6.58, INNER - 0.8, 0.34), 12, GREY, anchor="ctr")
_SOURCE = Place("Kilde og versjon", "body", SOURCE, (MARGIN, 6.9, INNER - 0.8, 0.34), 12, GREY, anchor="ctr")
_NUMBER = Place("Nummer", "sldNum", NUMBER, (WIDTH - MARGIN - 0.7, 6.9, 0.7, 0.34), 12, GREY, anchor="ctr", align="r")
_FOOT = (_WHO, _SOURCE, _NUMBER)
_THIRD = (INNER - 0.6) / 3
LAYOUTS = {
    "Forside": (
        Place("Tittel", "ctrTitle", 0, (MARGIN, 2.0, INNER, 1.5), 40, INK, is_bold=True, anchor="b"),
        Place("Undertittel", "subTitle", BODY, (MARGIN, 3.65, INNER, 1.5), 20, GREY),
        *_FOOT,
    ),
    "Oversikt": (
        TITLE,
        _UNIT,
        *(
            Place(f"Tall {place + 1}", "body", index, (MARGIN + place * INNER / 5, 2.1, INNER / 5 - 0.2, 1.2), 14)
            for place, index in enumerate(FIGURES)
        ),
        Place("Diagram", "chart", CHART, (MARGIN, 3.35, INNER, 2.1), 12),
        Place("Setning", "body", SENTENCE, (MARGIN, 5.5, INNER, 1.0), 14, anchor="ctr"),
        *_FOOT,
    ),
    "Diagram": (TITLE, _UNIT, Place("Diagram", "chart", CHART, (MARGIN, 2.0, INNER, 3.85), 12), _SENTENCE, *_FOOT),
    "Tabell": (TITLE, _UNIT, Place("Tabell", "tbl", TABLE, (MARGIN, 2.0, INNER, 4.45), 12), *_FOOT),
    "Tekst": (TITLE, _UNIT, Place("Tekst", "body", BODY, (MARGIN, 1.95, INNER, 4.55), 16), *_FOOT),
    "Tre kolonner": (
        TITLE,
        _UNIT,
        *(
            Place(f"Kolonne {place + 1}", "body", index, (MARGIN + place * (_THIRD + 0.3), 2.1, _THIRD, 4.4), 14)
            for place, index in enumerate(COLUMNS)
        ),
        *_FOOT,
    ),
}


def blank() -> Slides:
    """Give a presentation without slides, in our design."""
    slides = Presentation()
    slides.slide_width, slides.slide_height = round(WIDTH * INCH), round(HEIGHT * INCH)
    master = slides.slide_master
    for layout in list(master.slide_layouts)[len(LAYOUTS) :]:
        master.slide_layouts.remove(layout)
    for layout, (name, places) in zip(master.slide_layouts, LAYOUTS.items(), strict=True):
        _draw(layout, name, places)
        layout._element.attrib.pop("type", None)  # it was made for another layout
    _draw(master, "", (TITLE, Place("Tekst", "body", BODY, (MARGIN, 1.8, INNER, 4.7), 16), _NUMBER), edge=True)
    _style(master)
    return slides


def _draw(part: SlideLayout | SlideMaster, name: str, places: tuple[Place, ...], *, edge: bool = False) -> None:
    """Put placeholders in the place of those that are there."""
    tree = part._element.cSld.spTree
    for shape in list(tree)[2:]:  # the first two are the group's own
        tree.remove(shape)
    if edge:
        tree.append(etree.fromstring(_edge()))
    for number, place in enumerate(places, start=10):
        tree.append(etree.fromstring(_placeholder(place, number)))
    if name:
        part._element.cSld.set("name", name)


def _placeholder(place: Place, number: int) -> str:
    number_field = f'<a:fld id="{FIELD}" type="slidenum"><a:rPr lang="nb-NO"/><a:t>‹#›</a:t></a:fld>'
    prompt = f'<a:r><a:rPr lang="nb-NO"/><a:t>{escape(place.name)}</a:t></a:r>'
    text = number_field if place.kind == "sldNum" else prompt
    fit = "<a:normAutofit/>" if place.kind in {"title", "ctrTitle", "body", "subTitle"} else ""
    index = "" if place.kind in {"title", "ctrTitle"} else f' idx="{place.index}"'
    return (
        f'<p:sp {_NAMESPACES}><p:nvSpPr><p:cNvPr id="{number}" name="{escape(place.name)}"/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{place.kind}"{index}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{_box(place.box)}</p:spPr>"
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{place.anchor}" wrap="square">{fit}'
        f"</a:bodyPr>"
        f"<a:lstStyle>{_level(place)}</a:lstStyle><a:p>{text}</a:p></p:txBody></p:sp>"
    )


def _box(box: tuple[float, float, float, float]) -> str:
    left, top, width, height = (round(part * INCH) for part in box)
    place = f'<a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/>'
    return f'<a:xfrm>{place}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


def _level(place: Place) -> str:
    bold = ' b="1"' if place.is_bold else ' b="0"'
    return (
        f'<a:lvl1pPr marL="0" indent="0" algn="{place.align}"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{200 if place.kind == "body" else 0}"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{place.size * 100}"{bold}><a:solidFill><a:srgbClr val="{place.colour}"/></a:solidFill>'
        f'<a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>'
    )


DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"


def _edge() -> str:
    """Draw the one ornament: a narrow bar of the owner's colour along the upper edge, which is read to nobody."""
    silent = (
        f'<a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
        f'<adec:decorative xmlns:adec="{DECORATIVE}" val="1"/></a:ext></a:extLst>'
    )
    paint = f'<a:solidFill><a:srgbClr val="{BLUE}"/></a:solidFill><a:ln><a:noFill/></a:ln>'
    return (
        f'<p:sp {_NAMESPACES}><p:nvSpPr><p:cNvPr id="9" name="Kant">{silent}</p:cNvPr><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_box((0, 0, WIDTH, 0.1))}{paint}</p:spPr>'
        f"<p:txBody><a:bodyPr/><a:p/></p:txBody></p:sp>"
    )


def _style(master: SlideMaster) -> None:
    """Give the master the look's colours and font, for all that an editor adds later."""
    theme = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    root = etree.fromstring(theme.blob)
    main = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}
    colours = {
        "dk1": INK, "lt1": "FFFFFF", "dk2": BLUE, "lt2": PAPER, "accent1": BLUE, "accent2": AMBER, "accent3": TEAL,
        "accent4": UNKNOWN, "accent5": "6CA6DE", "accent6": "E3A233", "hlink": BLUE, "folHlink": GREY,
    }  # fmt: skip
    for name, colour in colours.items():
        holder = root.find(f".//a:clrScheme/a:{name}", main)
        for old in list(holder):
            holder.remove(old)
        etree.SubElement(holder, f"{{{main['a']}}}srgbClr", val=colour)
    for font in root.iterfind(".//a:fontScheme//a:latin", main):
        font.set("typeface", FONT)
    root.set("name", "Behovsmeldinger")
    theme._blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
