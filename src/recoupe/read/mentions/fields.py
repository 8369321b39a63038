"""What a minister or commissioner has in hand: the rest of a title after its first field."""

from recoupe.read.mentions.complements import adjective_at
from recoupe.read.mentions.hits import Hit, hits_at
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.words import Line, Word

_OF = frozenset({"d", "de", "des", "du"})
_ARTICLES = frozenset({"l", "la", "le", "les"})
_CHARGED = frozenset({"charge", "chargee", "chargees", "charges"})
_ACTORS = frozenset(
    {"body", "capital", "holder", "institution", "metonym", "noun", "office", "state"}
)
_MOST = 4
_LONGEST = 16


def fields_end(words: tuple[Word, ...], at: int, hit: Hit, lexicon: Lexicon) -> int:
    """Word index after "et des Ressources hydrauliques"; ``at`` where no "et" leads to the last."""
    if "-minist" not in _type_of(hit):
        return at
    end = at
    for _ in range(_MOST):
        last = end < len(words) and words[end].joined and words[end].fold == "et"
        k = end + 1 if last else end
        comma = k < len(words) and words[k].gap.strip() == ","
        if k + 1 >= len(words) or words[k].fold not in _OF or not (last or comma):
            return at
        k += 1
        if words[k].joined and words[k].fold in _ARTICLES and k + 1 < len(words):
            k += 1
        token = words[k].token
        somebody = any(h.entry.kind in _ACTORS for h in hits_at(words, k, lexicon))
        if token is None or token.pos not in ("NOUN", "PROPN") or somebody:
            return at
        end = k + 1
        while end < len(words) and adjective_at(words, end):
            end += 1
        if last:
            return end
    return at


def _type_of(hit: Hit) -> str:
    rows = hit.entry.rows
    if hit.entry.kind == "office":
        return str(rows[0].office_id)
    return str(rows.type_id) if hit.entry.kind == "institution" else ""


def charge_end(line: Line, at: int) -> int:
    """Word index after "(UA) chargé des affaires politiques et de la paix"; else ``at``."""
    words = line.words
    first = _brackets_end(words, at)
    if first + 1 >= len(words) or words[first].fold not in _CHARGED:
        return at
    if words[first + 1].fold not in _OF:
        return at
    end = first + 2
    while end < len(words) and end - first < _LONGEST and words[end].joined:
        token = words[end].token
        if token is not None and token.pos in ("VERB", "AUX"):
            return at
        end += 1
    return end


def _brackets_end(words: tuple[Word, ...], at: int) -> int:
    """Word index after a short form in brackets; ``at`` if none is there."""
    if at + 1 >= len(words) or words[at].gap.strip() != "(":
        return at
    return at + 1 if words[at + 1].gap.startswith(")") else at
