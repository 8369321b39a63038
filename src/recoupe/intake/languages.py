"""Which language a text is in."""

from functools import cache
from typing import Any

from recoupe.errors import InputError

READ = frozenset({"fr"})
"""The languages Recoupe reads."""
_UNTRIED = frozenset({"an", "la", "oc", "vo", "wa"})
"""Languages no dispatch is written in, and that short French is mistaken for."""
_FEWEST_LETTERS = 60
_CERTAINTY = 0.95
_SAMPLE = 20_000
_DEFAULT = "fr"


def find_language(text: str, uri: str) -> str:
    """Return the code of the text's language, French where the text is too short to tell.

    Raises InputError ``language`` when it is surely one Recoupe does not read.
    """
    if sum(char.isalpha() for char in text[:_SAMPLE]) < _FEWEST_LETTERS:
        return _DEFAULT
    language, certainty = _identifier().classify(text[:_SAMPLE].lower())
    if language in READ:
        return str(language)
    if certainty < _CERTAINTY:
        return _DEFAULT
    raise InputError(
        "language",
        uri,
        f"a text in the language « {language} »",
        f"one of: {', '.join(sorted(READ))}",
        "skipped; give its French version",
    )


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([code for code in identifier.labels if code not in _UNTRIED])
    return identifier
