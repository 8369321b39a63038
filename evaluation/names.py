"""When two labels name the same: spelling, articles and word order aside."""

import re
from functools import cache

from recoupe.lang.folding import fold
from recoupe.lang.gazetteer import load_gazetteer

_WORD = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*")
_SMALL = frozenset(("a", "au", "aux", "d", "de", "des", "du", "l", "la", "le", "les", "un", "une"))
_LONGEST = 4


@cache
def name_key(label: str) -> tuple[str, ...]:
    """Return the words of a label as a sorted key; a state's name and its demonyms are one word.

    >>> name_key("ministère norvégien de la Pêche") == name_key("ministère de la Pêche de Norvège")
    True
    >>> name_key("ministère de la Pêche") == name_key("ministère norvégien de la Pêche")
    False
    """
    words = [word for word in _WORD.findall(fold(label)) if word not in _SMALL]
    key: list[str] = []
    while words:
        size = next((n for n in range(_LONGEST, 0, -1) if _state(words[:n])), 0)
        key.append(_state(words[:size]) or words[0])
        words = words[size or 1 :]
    return tuple(sorted(key))


def _state(words: list[str]) -> str | None:
    """Name the state some words mean, as its code; none for a demonym of several."""
    gazetteer = load_gazetteer("fr")
    surface = " ".join(words)
    codes = {state.iso3 for state in gazetteer.state_names.get(surface, ())}
    codes |= {form.iso3 for form in gazetteer.demonyms.get(surface, ())}
    return codes.pop() if len(codes) == 1 else None
