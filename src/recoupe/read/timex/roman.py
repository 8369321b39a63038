"""Roman numbers as far as centuries are counted."""

_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_LETTERS = "".join(_VALUES)


def is_roman(word: str) -> bool:
    """Tell whether a word is made of the letters of such numbers alone."""
    return not word.strip(_LETTERS)


def after_roman(word: str) -> str:
    """Return what stands behind the number at the beginning of a word.

    >>> after_roman("xixe")
    'e'
    """
    return word.lstrip(_LETTERS)


def roman_value(letters: str) -> int:
    """Return the number that letters stand for.

    >>> roman_value("xix")
    19
    """
    values = [_VALUES[letter] for letter in letters]
    later = [*values[1:], 0]
    return sum(-v if v < after else v for v, after in zip(values, later, strict=True))
