"""What has been filled in over a pdf page: form fields, boxes and typed notes, as words where they stand."""

import textwrap
from collections.abc import Iterator

from pypdf import PageObject
from pypdf.generic import ArrayObject, DictionaryObject

from behovsmelding.reading.pdf_words import BOX, TICKED, Word

MOST_FIELDS = 3000
LONGEST_VALUE = 20_000
_DEEPEST = 12
_USUAL_SIZE = 10.0
_LETTER_WIDTH = 0.5
"""Of a letter's size, when a long value must be divided into lines."""
_RADIO_OR_PUSH = {"radio": 1 << 15, "push": 1 << 16, "password": 1 << 13}


def filled_in(page: PageObject) -> list[Word]:
    """Give what stands in a page's fields."""
    annotations = page.get("/Annots")
    annotations = annotations.get_object() if annotations is not None else []
    words: list[Word] = []
    for reference in list(annotations)[:MOST_FIELDS] if isinstance(annotations, ArrayObject) else ():
        field = reference.get_object()
        if isinstance(field, DictionaryObject) and "/Rect" in field and not _is_hidden(field):
            words += _words(field, page)
    return words


def _is_hidden(field: DictionaryObject) -> bool:
    flags = field.get("/F", 0)
    return bool(int(flags) & 0b100010)  # hidden, or never shown on screen


def _words(field: DictionaryObject, page: PageObject) -> Iterator[Word]:
    kind = field.get("/Subtype")
    box = _place([float(edge) for edge in field["/Rect"]], page)
    if kind == "/FreeText":
        yield from _text(str(field.get("/Contents", "")), box)
    elif kind == "/Widget":
        what, flags = _inherited(field, "/FT"), int(_inherited(field, "/Ff") or 0)
        if what == "/Btn" and not flags & _RADIO_OR_PUSH["push"]:
            x0, top, x1, bottom = box
            side = min(x1 - x0, bottom - top)
            yield Word(TICKED if _is_on(field) else BOX, x0, x0 + side, top, bottom, side)
        elif what in ("/Tx", "/Ch") and not (what == "/Tx" and flags & _RADIO_OR_PUSH["password"]):
            yield from _text(_value(field), box)


def _is_on(field: DictionaryObject) -> bool:
    state = field.get("/AS") or _inherited(field, "/V") or "/Off"
    return str(state) not in ("/Off", "", "Off")


def _value(field: DictionaryObject) -> str:
    value = _inherited(field, "/V")
    names = _choices(field)
    values = value if isinstance(value, ArrayObject) else [value]
    return ", ".join(names.get(str(each), _plain(each)) for each in values if each is not None)


def _plain(value: object) -> str:
    data = getattr(value, "get_data", None)
    return data().decode("utf-8", "replace") if data else str(value)


def _choices(field: DictionaryObject) -> dict[str, str]:
    """Give what is shown for each value of a drop-down."""
    choices = _inherited(field, "/Opt")
    pairs = [each.get_object() for each in choices] if isinstance(choices, ArrayObject) else []
    return {str(pair[0]): str(pair[1]) for pair in pairs if isinstance(pair, ArrayObject) and len(pair) == 2}


def _inherited(field: DictionaryObject, key: str) -> object | None:
    for _ in range(_DEEPEST):
        if key in field:
            return field[key].get_object()
        parent = field.get("/Parent")
        parent = parent.get_object() if parent is not None else None
        if not isinstance(parent, DictionaryObject):
            return None
        field = parent
    return None


def _place(rectangle: list[float], page: PageObject) -> tuple[float, float, float, float]:
    """Turn a rectangle of the page into x0, top, x1, bottom as it is shown."""
    media = page.mediabox
    left, low, right, high = (float(edge) for edge in (media.left, media.bottom, media.right, media.top))
    x = sorted((rectangle[0] - left, rectangle[2] - left))
    y = sorted((rectangle[1] - low, rectangle[3] - low))
    width, height = right - left, high - low
    turned = {
        0: (x[0], height - y[1], x[1], height - y[0]),
        90: (y[0], x[0], y[1], x[1]),
        180: (width - x[1], y[0], width - x[0], y[1]),
        270: (height - y[1], width - x[1], height - y[0], width - x[0]),
    }
    return turned[int(page.rotation or 0) % 360]


def _text(value: str, box: tuple[float, float, float, float]) -> Iterator[Word]:
    """Lay a value out in its field, a line for each of its own, and more where one is too long."""
    x0, top, x1, bottom = box
    size = min(_USUAL_SIZE, max(4.0, bottom - top - 2))
    room = max(10, int((x1 - x0) / (_LETTER_WIDTH * size)))
    lines: list[str] = []
    for paragraph in value[:LONGEST_VALUE].replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        lines += textwrap.wrap(paragraph, room) if bottom - top > 2.2 * size else [paragraph.strip()]
    lines = [line for line in lines if line]
    if not lines:
        return
    pitch = min(1.2 * size, (bottom - top) / len(lines))
    start = top if len(lines) > 1 or bottom - top > 2.2 * size else (top + bottom - size) / 2
    for at, line in enumerate(lines):
        y = start + at * pitch
        yield Word(line, x0 + 1, min(x1, x0 + 1 + len(line) * _LETTER_WIDTH * size), y, y + min(size, pitch), size)
