"""How a list writes its numbers."""


def written(number: int, form: str) -> str:
    """Write a list's number as the list wants it.

    >>> written(4, "lowerRoman"), written(28, "lowerLetter"), written(3, "decimalZero")
    ('iv', 'bb', '03')
    """
    if form in ("lowerLetter", "upperLetter") and number > 0:
        turns, letter = divmod(number - 1, 26)
        text = chr(ord("a") + letter) * min(turns + 1, 9)
    elif form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        text = _roman(number)
    else:
        text = f"{number:02}" if form == "decimalZero" else str(number)
    return text.upper() if form.startswith("upper") else text


def _roman(number: int) -> str:
    signs = ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50), ("xl", 40)
    text = ""
    for sign, value in (*signs, ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1)):
        text += sign * (number // value)
        number %= value
    return text
