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


def find_language(text: str, uri: str, *, declared: str | None = None) -> str:
    """Return the code of the text's language, French where the text is too short to tell.

    ``declared`` counts only where the text cannot tell. Raises InputError ``language`` when it is
    surely one Recoupe does not read.
    """
    if sum(map(str.isalpha, text[:_SAMPLE])) < _FEWEST_LETTERS:
        return _short(declared, uri)
    language, certainty = _identifier().classify(text[:_SAMPLE].lower())
    if language in READ:
        return str(language)
    if certainty < _CERTAINTY:
        return _DEFAULT
    raise _unread(language, uri)


def _short(declared: str | None, uri: str) -> str:
    code = (declared or _DEFAULT).lower().partition("-")[0].partition("_")[0]
    if code in READ:
        return code
    if len(code) == 2 and code.isascii() and code.isalpha():
        raise _unread(code, uri)
    return _DEFAULT


def _unread(language: str, uri: str) -> InputError:
    return InputError(
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
