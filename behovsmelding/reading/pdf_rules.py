"""What is drawn on a pdf page: the rules between cells, and the squares to tick."""

from dataclasses import dataclass

from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

from behovsmelding.reading.pdf_words import BOX_SIDES

Rectangle = tuple[float, float, float, float]
"""(x0, top, x1, bottom)"""

THICKEST = 3.0
SHORTEST = 0.1
MOST_RULES = 1500
"""Beyond this the page is a drawing, and looking for cells in it would take long."""
_SNAP = 3.0


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn on a page beside its letters."""

    tables: tuple[tuple[Rectangle, ...], ...]
    """The cells of each ruled table."""
    across: tuple[Rectangle, ...]
    """Horizontal rules, also those that belong to no cell."""
    squares: tuple[Rectangle, ...]
    marks: tuple[Rectangle, ...]
    """Everything as small as a tick."""


def drawn_on(page: object) -> Drawn:
    """Find a page's cells, rules and squares."""
    left, top = page.bbox[0], page.bbox[1]

    def place(thing: dict) -> Rectangle:
        return thing["x0"] - left, thing["top"] - top, thing["x1"] - left, thing["bottom"] - top

    things = [(thing, place(thing)) for kind in ("rects", "lines", "curves") for thing in getattr(page, kind)]
    small = [(thing, box) for thing, box in things if _is_small(box)]
    marks = tuple(box for _, box in small)
    squares = _apart([box for thing, box in small if _is_square(box) and thing["object_type"] != "line"])
    edges = [edge for thing, box in things if box not in squares for edge in _edges(thing, box)]
    if len(edges) > MOST_RULES * 4:
        return Drawn((), (), squares, marks)
    edges = merge_edges(edges, _SNAP, _SNAP, _SNAP, _SNAP) if edges else []
    across = tuple((e["x0"], e["top"], e["x1"], e["bottom"]) for e in edges if e["orientation"] == "h")
    if len(edges) > MOST_RULES:
        return Drawn((), across, squares, marks)
    cells = intersections_to_cells(edges_to_intersections(edges, 1, 1))
    lonely = [cell for cell in cells if _is_square(cell) and _is_alone(cell, cells)]
    cells = [cell for cell in cells if cell not in lonely]
    tables = tuple(tuple(table) for table in cells_to_tables(cells)) if cells else ()
    return Drawn(tables, across, _apart([*squares, *lonely]), marks)


def _is_small(box: Rectangle) -> bool:
    return max(box[2] - box[0], box[3] - box[1]) <= BOX_SIDES[1]


def _is_square(box: Rectangle) -> bool:
    width, height = box[2] - box[0], box[3] - box[1]
    return BOX_SIDES[0] <= min(width, height) and max(width, height) <= BOX_SIDES[1] and 0.75 < width / height < 1.33


def _is_alone(cell: Rectangle, cells: list[Rectangle]) -> bool:
    """Tell a square drawn by itself from a small cell of a table."""
    return not any(
        other is not cell
        and other[0] <= cell[2] + 1
        and other[2] >= cell[0] - 1
        and other[1] <= cell[3] + 1
        and other[3] >= cell[1] - 1
        and not _holds(other, cell)
        for other in cells
    )


def _holds(outer: Rectangle, inner: Rectangle) -> bool:
    return (
        outer[0] < inner[0] - 0.5
        and outer[1] < inner[1] - 0.5
        and outer[2] > inner[2] + 0.5
        and outer[3] > inner[3] + 0.5
    )


def _apart(squares: list[Rectangle]) -> tuple[Rectangle, ...]:
    """Leave out squares inside others, and those that share a side, for they are a grid."""
    outer = [one for one in dict.fromkeys(squares) if not any(_holds(other, one) for other in squares)]
    kept: list[Rectangle] = []
    for one in outer:
        same = [other for other in kept if _distance(one, other) < 1.5]
        if not same:
            kept.append(one)
    return tuple(one for one in kept if not any(other is not one and _touches(one, other) for other in kept))


def _distance(one: Rectangle, other: Rectangle) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


def _touches(one: Rectangle, other: Rectangle) -> bool:
    beside = (abs(one[2] - other[0]) < 1 or abs(other[2] - one[0]) < 1) and abs(one[1] - other[1]) < 2
    below = (abs(one[3] - other[1]) < 1 or abs(other[3] - one[1]) < 1) and abs(one[0] - other[0]) < 2
    return beside or below


def _edges(thing: dict, box: Rectangle) -> list[dict]:
    """Give the rules a drawn thing makes: a thin one itself, a drawn frame its four sides, a coloured area none."""
    x0, top, x1, bottom = box
    width, height = x1 - x0, bottom - top
    if thing["object_type"] == "curve":
        return []
    if height <= THICKEST or width <= THICKEST:
        return [edge for edge in (_rule(x0, top, x1, bottom),) if edge]
    if thing["object_type"] == "line" or not thing.get("stroke"):
        return []
    return [
        edge
        for edge in (
            _rule(x0, top, x1, top),
            _rule(x0, bottom, x1, bottom),
            _rule(x0, top, x0, bottom),
            _rule(x1, top, x1, bottom),
        )
        if edge
    ]


def _rule(x0: float, top: float, x1: float, bottom: float) -> dict | None:
    width, height = x1 - x0, bottom - top
    if max(width, height) < SHORTEST:
        return None
    if width >= height:
        y = (top + bottom) / 2
        return {"x0": x0, "x1": x1, "top": y, "bottom": y, "width": width, "height": 0.0, "orientation": "h"}
    x = (x0 + x1) / 2
    return {"x0": x, "x1": x, "top": top, "bottom": bottom, "width": 0.0, "height": height, "orientation": "v"}
