"""What follows a noun: adjectives, demonyms, and "de" with what it is attached to."""

from collections.abc import Callable

from msgspec.structs import replace

from recoupe.lang.gazetteer_index import Demonym
from recoupe.read.mentions.hits import demonyms_at
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Word

ReadPhrase = Callable[[int], Phrase | None]
_OF = frozenset({"d", "de", "des", "du"})
_OTHER_LINKS = frozenset(
    {"a", "au", "aux", "aupres", "charge", "chargee", "charges", "chez", "en", "pour"}
)
_COORDINATION = frozenset({"et", "ou"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "X"})
_CONTRACTED = frozenset({"au", "aux", "des", "du"})
_WITH_ARTICLE = frozenset({"au", "aux", "du"})
_SEATS = frozenset({"a", "au", "aux", "dans", "en"})
_DEEPEST = 2
# As in "de haut rang", "de premier plan": the adjective stands before the noun.
_RANKS = frozenset({"haut", "haute", "premier", "premiere", "second", "tout"})
# "a dit le ministre au président": somebody after "à" is spoken to, not part of the title.
_PLACES = frozenset({"state", "capital", "place", "body", "institution", "metonym", "name", "role"})
_PEOPLE = frozenset({"name", "role", "counterpart", "surname", "people", "group"})


def read_demonyms(
    words: tuple[Word, ...], at: int, lexicon: Lexicon, *, several: bool
) -> tuple[int, tuple[tuple[Demonym, ...], ...]]:
    """Read demonyms in a row, and for a plural noun "américain, russe et français"."""
    found: list[tuple[Demonym, ...]] = []
    end = at
    while end < len(words):
        here = end
        if found and several and words[here].fold in _COORDINATION and words[here].joined:
            here += 1
        elif (found and not (several and words[here].gap.strip() == ",")) or (
            not found and not words[here].joined
        ):
            break
        if here >= len(words) or words[here].capital:
            break
        length, meant = demonyms_at(words, here, lexicon)
        if not length:
            break
        found.append(meant)
        end = here + length
    return end, tuple(found)


def adjective_at(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether a word is an adjective, or an agreed participle, that goes on with the noun."""
    word = words[at]
    token = word.token
    if token is None or not word.joined or word.capital:
        return False
    return token.pos == "ADJ" and token.dep in ("amod", "flat:name", "nmod", "appos", "conj")


def late_adjective_end(words: tuple[Word, ...], at: int, noun: int | None) -> int:
    """Word index after "jusqu'alors inconnu", "très proche"; ``at`` if none is there."""
    for k in range(at, min(at + 4, len(words))):
        token = words[k].token
        if token is None or not words[k].joined or words[k].capital:
            return at
        if token.pos == "ADJ":
            fits = k > at and noun is not None and token.dep == "amod" and token.head == noun
            return k + 1 if fits else at
        if token.pos not in ("ADP", "ADV"):
            return at
    return at


def participle_at(words: tuple[Word, ...], at: int, noun: int | None) -> bool:
    """Tell whether a word is a participle that narrows the noun: "les soldats mutinés"."""
    token = words[at].token
    if token is None or noun is None or not words[at].joined or words[at].capital:
        return False
    return "VerbForm=Part" in token.morph and token.dep == "acl" and token.head == noun


def read_adjunct(words: tuple[Word, ...], at: int, read: ReadPhrase) -> tuple[int, Phrase | None]:
    """Word index after an adjective and what hangs on it: "présents dans la salle".

    The second is who or what is named there: "remis à Minsk".
    """
    adjective = words[at].token
    inner = at + 2
    if adjective is None or inner >= len(words) or not words[at + 1].joined:
        return at + 1, None
    link = words[at + 1].token
    if link is None or link.pos != "ADP" or words[at + 1].fold in _OF:
        return at + 1, None
    noun = next(
        (w.token for w in words[inner : inner + 3] if w.token and w.token.pos in _NOMINAL), None
    )
    if noun is None or noun.head != adjective.index:
        return at + 1, None
    nested = read(at + 1 if words[at + 1].fold in _WITH_ARTICLE else inner)
    if nested is not None and nested.form not in ("event", "document", "pair"):
        return nested.last, nested
    after, nested = _plain_complement(words, at + 1, inner, read, 0)
    return (after, nested) if after > at + 1 else (at + 1, None)


def set_phrase_end(words: tuple[Word, ...], at: int, lexicon: Lexicon) -> int:
    """Word index after "en chef", "par intérim" and the like; ``at`` if none is there."""
    for length in (3, 2):
        part = words[at : at + length]
        if all(w.joined for w in part) and " ".join(w.fold for w in part) in (
            lexicon.reference.nouns.after
        ):
            return at + len(part)
    return at


def place_is_added(words: tuple[Word, ...], at: int, head: Word) -> bool:
    """As in "la représentante de l'agence à Lomé": a place that hangs on the title."""
    if not words[at].joined or words[at].fold not in ("a", "au", "aux", "en"):
        return False
    if at + 1 >= len(words) or not words[at + 1].capital:
        return False
    place, noun, link = words[at + 1].token, head.token, words[at].token
    if place is None or noun is None or link is None:
        return False
    return place.dep == "nmod" and noun.index <= place.head < link.index


def read_seat(words: tuple[Word, ...], at: int, lexicon: Lexicon, read: ReadPhrase) -> int:
    """Word index after the place of "en poste à Vienne", "en poste dans la capitale"; else ``at``.

    ``at`` is the word behind the set phrase.
    """
    posted = words[at - 1].fold in lexicon.reference.places.seated
    if not posted or at + 1 >= len(words) or not words[at].joined or not words[at + 1].joined:
        return at
    if words[at].fold not in _SEATS:
        return at
    place = read(at + 1)
    if place is not None and place.form in ("capital", "place", "state"):
        return place.last
    end, _ = _plain_complement(words, at, at + 1, read, 0)
    return end


def read_within(
    words: tuple[Word, ...], at: int, lexicon: Lexicon, read: ReadPhrase
) -> tuple[int, Phrase | None]:
    """As in "une source au sein de la majorité": where somebody unnamed sits; (``at``, None)."""
    for length in (4, 3):
        lead = words[at : at + length]
        if not all(word.joined for word in lead) or at + length >= len(words):
            continue
        contracted = " ".join(w.fold for w in lead[:-1]) if lead[-1].fold in _OF else ""
        if contracted in lexicon.reference.places.inside and words[at + length].joined:
            nested = read(at + length)
            if nested is not None and nested.form not in ("event", "document", "pair"):
                return nested.last, nested
            return _plain_complement(words, at, at + length, read, 0)
    return at, None


def read_complement(
    words: tuple[Word, ...],
    at: int,
    noun_index: int | None,
    read: ReadPhrase,
    *,
    depth: int = 0,
) -> tuple[int, Phrase | None]:
    """Read the complement that starts at a preposition; (``at``, None) if there is none.

    "de" is taken on sight; other prepositions only where the parser hangs them on the noun.
    """
    if not words[at].joined or at + 1 >= len(words) or not words[at + 1].joined:
        return at, None
    link = words[at].fold
    field = link in ("au", "aux", "a") and noun_index is not None and words[at + 1].capital
    hung = link in _OTHER_LINKS and _hangs_on(words, at, noun_index)
    charged = link.startswith("charge") and words[at + 1].fold in _OF
    if link not in _OF and not hung and not field and not charged:
        return at, None
    inner = at + 1
    if link.startswith("charge") or link == "aupres":
        inner += 1 if inner + 1 < len(words) and words[inner].fold in _OF else 0
    nested = read(at) if link in _WITH_ARTICLE and inner == at + 1 else read(inner)
    if nested is None or nested.first != inner:
        nested = read(inner)
    if field and not (nested is not None and nested.form in _PLACES):
        return _plain_complement(words, at, inner, read, depth)
    if nested is not None and link not in _OF and (nested.form in _PEOPLE or not (hung or charged)):
        return at, None
    if nested is not None and nested.form not in ("event", "document", "pair"):
        if link in _CONTRACTED and nested.determiner == "none":
            nested = replace(nested, determiner="definite")
        return nested.last, nested
    return _plain_complement(words, at, inner, read, depth)


def _hangs_on(words: tuple[Word, ...], at: int, noun_index: int | None) -> bool:
    token = words[at].token
    if token is None or noun_index is None:
        return False
    following = next(
        (w.token for w in words[at + 1 : at + 5] if w.token and w.token.pos in _NOMINAL), None
    )
    return following is not None and following.dep == "nmod" and following.head == noun_index


def _plain_complement(
    words: tuple[Word, ...], at: int, inner: int, read: ReadPhrase, depth: int
) -> tuple[int, Phrase | None]:
    k = inner
    if k < len(words) and words[k].fold in ("l", "la", "le", "les") and k + 1 < len(words):
        k += 1
    first = k
    while k < len(words) and (k == first or words[k].joined) and _continues(words, k, first):
        k += 1
    if k == first:
        return at, None
    if k < len(words) and depth < _DEEPEST and words[k].joined and words[k].fold in _OF:
        return read_complement(words, k, None, read, depth=depth + 1)
    return k, None


def _continues(words: tuple[Word, ...], k: int, first: int) -> bool:
    token = words[k].token
    if words[k].fold in ("et", "de", "du", "des", "d", "a", "en"):
        return False
    if token is None:
        return k == first or words[k].capital
    if k == first:
        return token.pos in ("NOUN", "PROPN", "X", "ADJ")
    if token.pos == "PROPN":
        return _named(words[first])
    if token.pos == "NOUN" and k == first + 1 and words[first].fold in _RANKS:
        return True
    return token.pos == "ADJ" or (token.pos == "NOUN" and words[k].text.isupper())


def _named(word: Word) -> bool:
    return word.token is not None and word.token.pos == "PROPN"
