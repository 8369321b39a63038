"""People by nouns that no table has: rivals, and whoever a name stands beside."""

from recoupe.read.mentions.appositions import join_apposition
from recoupe.read.mentions.complements import ReadPhrase
from recoupe.read.mentions.determiners import Opening
from recoupe.read.mentions.hits import Hit
from recoupe.read.mentions.lexicon import Entry, Lexicon
from recoupe.read.mentions.names import stands_alone
from recoupe.read.mentions.nominals import read_person
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line, Word

_SOMEBODY = frozenset({"counterpart", "name", "role"})


def read_counterpart(
    line: Line, opening: Opening, lexicon: Lexicon, read: ReadPhrase
) -> Phrase | None:
    """As in "son homologue", "son vis-à-vis": the other of two; None for other nouns."""
    words, start = line.words, opening.inner
    end = start + 1 if words[start].fold in lexicon.reference.nouns.counterparts else start
    if end == start and opening.kind == "possessive":
        end = _rival_end(words, start, lexicon)
    if end == start:
        return None
    surface = " ".join(w.fold for w in words[start:end])
    hit = Hit(start, end, Entry("noun", (), surface))
    return read_person(line, opening, hit, lexicon, read, form="counterpart")


def _rival_end(words: tuple[Word, ...], start: int, lexicon: Lexicon) -> int:
    for length in (3, 1):
        part = words[start : start + length]
        if " ".join(w.fold for w in part) in lexicon.reference.nouns.rivals:
            return start + len(part)
    return start


def read_stranger(
    line: Line, opening: Opening, lexicon: Lexicon, read: ReadPhrase
) -> Phrase | None:
    """As in "une fauconnière, Ida Roy, a dit": a noun no table has, made somebody by a name."""
    words, at = line.words, opening.inner
    token = words[at].token
    if opening.kind == "none" or opening.plural or token is None or token.pos != "NOUN":
        return None
    if words[at].capital or _is_governed(words, opening, lexicon):
        return None
    if not _is_full(words, opening.outer, len(words), lexicon):
        return None
    hit = Hit(at, at + 1, Entry("noun", (), words[at].fold))
    phrase = read_person(line, opening, hit, lexicon, read, form="role", plural=False)
    nested = phrase.complement
    if phrase.name or (nested is not None and not _may_serve(words[at], nested, lexicon)):
        return None
    joined = join_apposition(line, phrase, lexicon, read)
    return joined if joined.name and _is_full(words, joined.first, joined.last, lexicon) else None


def _may_serve(noun: Word, nested: Phrase, lexicon: Lexicon) -> bool:
    """As in "le colistier de Mme Roy, Ali Sow": a trade, and somebody with a name of their own."""
    if nested.form not in _SOMEBODY:
        return True
    return bool(nested.name) and noun.fold.endswith(tuple(lexicon.reference.names.trades))


def _is_governed(words: tuple[Word, ...], opening: Opening, lexicon: Lexicon) -> bool:
    """As in "à la frontière, Ali Sow": where a name follows a place, not a person."""
    before = words[opening.outer - 1] if opening.outer else None
    if before is None or before.token is None or before.token.pos != "ADP":
        return False
    return before.fold not in lexicon.reference.names.sources


def _is_full(words: tuple[Word, ...], first: int, last: int, lexicon: Lexicon) -> bool:
    """Tell whether a whole name may stand behind the first comma of ``words[first:last]``."""
    start = next((k for k in range(first, last) if words[k].gap.strip() == ","), last)
    return start < last and stands_alone(words, start, last, lexicon)
