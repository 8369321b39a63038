"""Proper names of people, known or not, by capitals and by what stands around them."""

import re
from functools import lru_cache

from recoupe.lang.folding import fold
from recoupe.read.mentions.hits import hits_at
from recoupe.read.mentions.lexicon import Lexicon
from recoupe.read.mentions.words import Word, spelled

_LONGEST = 6
_NOT_PEOPLE = frozenset({"state", "body", "metonym", "institution"})
_NO_NAME = frozenset({"ADP", "ADV", "AUX", "CCONJ", "DET", "NUM", "PRON", "SCONJ"})
_ARTICLES = frozenset({"la", "le", "les", "l", "du", "au", "aux", "des", "un", "une"})
_INNER_CAPITAL = re.compile(r"\w-[A-ZÀ-Ý]\w*[a-zà-ÿ]")
_APOSTROPHES = frozenset({"'", "’", "ʼ", "‘"})
_ELIDED = ("qu", "aujourd")
HYPHENS = frozenset({"-", "‐", "‑"})
_NOT_TIED = frozenset({"ce", "chef", "ci", "la", "meme", "memes"})
_BEFORE_BODIES = frozenset({"a", "avec", "d", "de", "par"})
_INTO_PLACES = frozenset({"a", "dans", "en", "vers", "pres", "depuis", "sur"})
_VOWEL_RUNS = (("ou", "u"), ("ei", "e"), ("ai", "e"), ("ay", "e"), ("ey", "e"), ("ee", "i"))
_SOUNDS = (
    ("sch", "s"),
    ("tch", "c"),
    ("sh", "s"),
    ("ch", "s"),
    ("ph", "f"),
    ("th", "t"),
    ("kh", "h"),
    ("gue", "ge"),
    ("gui", "gi"),
    ("ck", "k"),
    ("dj", "j"),
    ("y", "i"),
    ("w", "v"),
    ("q", "k"),
    ("ff", "f"),
    ("c", "k"),
    ("z", "s"),
)


@lru_cache(maxsize=4096)
def skeleton(word: str) -> str:
    """Key that the usual transliterations of a folded name share.

    >>> skeleton("serguei") == skeleton("sergei") == skeleton("sergey")
    True
    >>> skeleton("zelensky") == skeleton("zelenski")
    True
    """
    key = word
    for old, new in (*_VOWEL_RUNS, *_SOUNDS):
        key = key.replace(old, new)
    key = re.sub(r"(.)\1+", r"\1", key)
    return key[:-1] if len(key) > 3 and key.endswith("e") else key


def read_name(words: tuple[Word, ...], at: int, lexicon: Lexicon) -> int:
    """Word index after the longest name that starts at ``at``; ``at`` itself if none does."""
    end = at
    k = at
    while k < len(words) and k - at < _LONGEST and (k == at or words[k].joined):
        word = words[k]
        if k > at and word.gap.strip() in ("(", ")") and not _within(words, at, k):
            break
        if k > at and _opens_a_caption(words, k, lexicon):
            break
        tied = k > at and word.gap in HYPHENS
        if (
            (word.capital and (tied or not _names_a_body(words, k, at, lexicon)))
            or _hyphened(words, at, k, lexicon)
            or _apostrophised(words, at, k)
        ):
            k += 1
            end = k
        elif (k > at and _particle(word, lexicon) and _leads_to_name(words, k, lexicon)) or (
            k == at and word.fold in lexicon.reference.names.particles and word.capital
        ):
            k += 1
        else:
            break
    return end


def _opens_a_caption(words: tuple[Word, ...], k: int, lexicon: Lexicon) -> bool:
    """As in "PHOTO INÉS TOLA, NORROY Le port": behind a credit in capitals a sentence begins."""
    word, credit = words[k], words[k - 1].text
    article = word.capital and not word.text.isupper() and _particle(word, lexicon)
    return article and credit.isupper() and len(credit) > 2


def _hyphened(words: tuple[Word, ...], at: int, k: int, lexicon: Lexicon) -> bool:
    """As in "Han Mi-na": a small part that a hyphen ties to a capital one."""
    if k == at or words[k].gap not in HYPHENS or not words[k - 1].capital:
        return False
    token = words[k].token
    tied = token is None or not token.text.startswith("-")
    return tied and not hits_at(words, k, lexicon) and words[k].fold not in _NOT_TIED


def _apostrophised(words: tuple[Word, ...], at: int, k: int) -> bool:
    """As in "Sana'a Ba", "Ka’ab": a small part behind an apostrophe that elides nothing."""
    if k == at or words[k].gap not in _APOSTROPHES or not words[k - 1].capital:
        return False
    return len(words[k - 1].text) > 1 and not words[k - 1].fold.endswith(_ELIDED)


def _within(words: tuple[Word, ...], at: int, k: int) -> bool:
    return words[k].gap.strip() == ")" and words[k].capital


def _names_a_body(words: tuple[Word, ...], k: int, at: int, lexicon: Lexicon) -> bool:
    if words[k].fold in lexicon.reference.organisations.heads and k == at:
        return True
    return any(
        hit.entry.kind in _NOT_PEOPLE
        and (hit.end - hit.start > 1 or k > at or _whole(words, hit.end))
        for hit in hits_at(words, k, lexicon)
    )


def _whole(words: tuple[Word, ...], end: int) -> bool:
    """Nothing capitalised follows: "Jordan" alone may be a state, "Jordan Bardella" is not."""
    return end >= len(words) or not (words[end].joined and words[end].capital)


def _particle(word: Word, lexicon: Lexicon) -> bool:
    return word.fold in lexicon.reference.names.particles or (word.fold == "d")


def _leads_to_name(words: tuple[Word, ...], k: int, lexicon: Lexicon) -> bool:
    following = k + 1
    if (
        following < len(words)
        and words[following].joined
        and _particle(words[following], lexicon)
        and not words[following].capital
    ):
        following += 1
    if following >= len(words) or not words[following].joined or not words[following].capital:
        return False
    if words[k].fold in ("de", "du", "d", "des", "la", "le"):
        return (
            not any(
                hit.entry.kind in ("state", "city", "capital", "body", "metonym", "institution")
                for hit in hits_at(words, following, lexicon)
            )
            and words[following].fold not in lexicon.reference.organisations.heads
        )
    return True


def is_preposition(words: tuple[Word, ...], at: int) -> bool:
    """Tell whether a capital "A" is the preposition of "A Lusaka" and no initial."""
    if words[at].text not in ("A", "À"):
        return False
    return at + 1 >= len(words) or "." not in words[at + 1].gap


def is_function_word(word: Word) -> bool:
    """Tell whether a capital only opens a sentence: "Il", "Pour", "Aucune"."""
    return (
        word.token is not None
        and word.token.pos in _NO_NAME
        and (len(word.text) == 1 or not word.text.isupper())
        and not _INNER_CAPITAL.search(word.token.text)
    )


def name_of(words: tuple[Word, ...], lexicon: Lexicon) -> tuple[str, ...]:
    """Parts of a name as written, hyphens and apostrophes kept: ("Omar", "al-Tayeb").

    A title before it ("Me", "Mme") is no part of it.
    """
    names = lexicon.reference.names
    titled = len(words) > 1 and words[0].fold in (
        names.honorifics | names.honorifics_f | names.honorifics_m
    )
    return tuple(spelled(words[1:] if titled else words).split(" "))


def surname_key(part: str) -> str:
    """Key of the last part of a name, without an Arabic article before it.

    >>> surname_key("al-Tayeb") == surname_key("Tayeb")
    True
    """
    folded = fold(part)
    for article in ("al-", "el-", "d'"):
        folded = folded.removeprefix(article)
    return skeleton(folded)


def given_gender(words: tuple[Word, ...], lexicon: Lexicon) -> str | None:
    """Gender of the first of a name's words, if the table of first names knows one."""
    for length in (2, 1):
        key = "-".join(word.fold for word in words[:length])
        gender = lexicon.gazetteer.first_names.get(key)
        if gender in ("m", "f"):
            return gender
    return None


def stands_alone(words: tuple[Word, ...], at: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether capitals without a title before them are a person's name."""
    name = words[at:end]
    first = name[0]
    if first.fold in lexicon.gazetteer.first_names and len(name_of(name, lexicon)) > 1:
        return True
    capitals = [part for part in name_of(name, lexicon) if part[:1].isupper() and len(part) > 1]
    if len(capitals) < 2 or any(word.text.isupper() and len(word.text) < 6 for word in name[:1]):
        return False
    if first.token is not None and first.token.pos in _NO_NAME:
        return False
    if first.token is not None and first.token.pos in ("VERB", "NOUN", "ADJ") and at == 0:
        return False
    if at > 0 and first.joined:
        before = words[at - 1].fold
        if before in _ARTICLES or before in _INTO_PLACES:
            return False
        return not _is_thing(words[at - 1], lexicon)
    return True


def _is_thing(before: Word, lexicon: Lexicon) -> bool:
    """As in "le cargo Haneul Star": a noun that ends as no word for people names a thing."""
    noun = before.token is not None and before.token.pos == "NOUN" and not before.capital
    return noun and not before.fold.endswith(tuple(lexicon.reference.names.trades))


def before_person(words: tuple[Word, ...], start: int, end: int, lexicon: Lexicon) -> int:
    """As in "a dit à Radio-Sud Inès Diallo": stop before a first name further on."""
    first_names = lexicon.gazetteer.first_names
    if words[start].fold in first_names:
        return end
    for k in range(start + 1, end - 1):
        if words[k].fold in first_names and words[k].gap.strip() == "":
            return k if start > 0 and words[start - 1].fold in _BEFORE_BODIES else end
    return end
