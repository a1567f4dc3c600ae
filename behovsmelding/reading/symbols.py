"""Boxes and ticks drawn in symbol fonts, as the signs that ticks are read from."""

_WINGDINGS = {0x6F: "☐", 0xA8: "☐", 0x71: "☐", 0x72: "☐", 0x78: "☒", 0xFE: "☒", 0xFD: "☒", 0xFC: "✓", 0xFB: "✗"}
_WINGDINGS_2 = {0xA3: "☐", 0x2A: "☐", 0x52: "☒", 0x51: "☒", 0x53: "☒", 0x54: "☒", 0x50: "✓", 0x4F: "✗"}
_BULLET = "•"


def is_symbol_font(font: str | None) -> bool:
    """Tell whether a font draws signs and no letters."""
    return (
        bool(font) and font.casefold().startswith(("wingdings", "webdings", "symbol")) and "ui" not in font.casefold()
    )


def sign(code: int, font: str | None) -> str:
    """Give the sign a symbol font draws for a character; nothing where it is only an ornament.

    >>> sign(0xF0FE, "Wingdings"), sign(0xA8, "Wingdings"), sign(0xF0B7, "Symbol"), sign(0xF04A, "Wingdings")
    ('☒', '☐', '•', '')
    """
    name = (font or "").casefold()
    low = code & 0xFF if 0xF000 <= code <= 0xF0FF else code
    if name.startswith("wingdings"):
        return (_WINGDINGS_2 if name.startswith("wingdings 2") else _WINGDINGS).get(low, "")
    if name.startswith("symbol"):
        return _BULLET if low == 0xB7 else ""
    return chr(code) if not 0xE000 <= code <= 0xF8FF and not name.startswith("webdings") else ""


def signs(text: str, font: str | None) -> str:
    """Give a text written in a symbol font as signs; blanks stay."""
    return "".join(each if each.isspace() else sign(ord(each), font) for each in text)
