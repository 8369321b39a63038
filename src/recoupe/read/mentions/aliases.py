"""Short forms in brackets: "le Tribunal suprême électoral (TSE)"."""

from functools import lru_cache

from msgspec.structs import replace

from recoupe.lang.folding import fold
from recoupe.read.mentions.hits import Hit, hits_at
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.phrases import Form, Phrase
from recoupe.read.mentions.words import Line

_SMALL = frozenset({"d", "de", "des", "du", "et", "l", "la", "le", "les", "pour", "sur"})
_NAMED = frozenset({"body", "collective", "institution", "organisation"})


def read_alias(line: Line, phrase: Phrase, lexicon: Lexicon) -> Phrase:
    """Take the capitals in brackets behind a body into its phrase, which ends after them.

    Where the tables know the short form, the words before it are another name of that body.
    """
    words, at = line.words, phrase.last
    if at >= len(words) or words[at].gap.strip() != "(":
        return phrase
    known = known_short_form(line, at, lexicon)
    if known is not None and phrase.form == "organisation":
        end, alias = words[known.end - 1].end + 1, words[at].text
        return replace(phrase, end=end, last=known.end, form="body", entry=known.entry, alias=alias)
    if not _is_short_form(words[at].text):
        return phrase
    if at + 1 < len(words) and not words[at + 1].gap.startswith(")"):
        return phrase
    return _aliased(phrase, words[at].text, words[at].end + 1, at)


def known_short_form(line: Line, at: int, lexicon: Lexicon) -> Hit | None:
    """The body of the tables that stands alone in brackets: "(Cédéao)"."""
    words = line.words
    for hit in hits_at(words, at, lexicon):
        closed = hit.end >= len(words) or words[hit.end].gap.startswith(")")
        if hit.entry.kind == "body" and closed:
            return hit
    return None


def _aliased(phrase: Phrase, alias: str, end: int, at: int) -> Phrase:
    """Give the short form to the innermost body that ends there, the extent to all around it."""
    nested = phrase.complement
    if nested is not None and nested.last == at and nested.form in _NAMED:
        inner = _aliased(nested, alias, end, at)
        return replace(phrase, end=end, last=at + 1, complement=inner)
    if phrase.form not in _NAMED:
        return phrase
    # "le Tribunal suprême électoral (TSE)" is no supreme court: its letters spell a name.
    own = phrase.form == "institution" and not phrase.states and initials(phrase.noun) == alias
    form: Form = "organisation" if own else phrase.form
    return replace(phrase, end=end, last=at + 1, alias=alias, form=form)


@lru_cache(maxsize=4096)
def initials(name: str) -> str:
    """Capitals of the words of a name that count.

    >>> initials("Tribunal suprême électoral")
    'TSE'
    """
    words = fold(name).replace("'", " ").replace("’", " ").replace("-", " ").split()
    return "".join(word[0] for word in words if word not in _SMALL).upper()


def _is_short_form(text: str) -> bool:
    return text.isalnum() and 2 <= len(text) <= 8 and sum(c.isupper() for c in text) > 1
