"""One agency under a short name and a longer one."""

from collections.abc import Iterable

from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.words import words_of


def is_one_agency(one: str, other: str, lexicon: ComparisonLexicon) -> bool:
    """Tell whether two names are one agency's: but for words any agency may bear they are equal.

    "Azimut" and "Azimut Dépêches" are one, "Azimut" and "Azimut du Nord" two; so are "Presse" and
    "Presse du Nord", and two names that each add a word of their own.
    """
    short, long = sorted((_words(one), _words(other)), key=len)
    if short == long:
        return True
    if lexicon.agency_words.issuperset(short):
        return False
    size, extra = len(short), len(long) - len(short)
    return (long[:size] == short and lexicon.agency_words.issuperset(long[size:])) or (
        long[extra:] == short and lexicon.agency_words.issuperset(long[:extra])
    )


def core_of(name: str, lexicon: ComparisonLexicon) -> tuple[str, ...]:
    """Give the words of a name that no agency may bear besides: those of one agency have the same.

    All its words where there are no others.
    """
    words = _words(name)
    return tuple(word for word in words if word not in lexicon.agency_words) or tuple(words)


def full_names(
    credited: Iterable[str], printed: Iterable[str], lexicon: ComparisonLexicon
) -> dict[str, str]:
    """Give each name the fullest that its agency bears among all, not in capitals where it can be.

    ``credited`` are names of agencies, ``printed`` those of publishers: two of these are never
    taken for one. A short name that several different ones begin with stays what it is.
    """
    agencies = set(credited)
    names = sorted(agencies.union(printed), key=_fullest)
    full: dict[str, str] = {}
    for name in names:
        longer = {
            full[other]
            for other in full
            if not agencies.isdisjoint((name, other)) and is_one_agency(name, other, lexicon)
        }
        full[name] = longer.pop() if len(longer) == 1 else name
    return full


def _fullest(name: str) -> tuple[int, bool, str]:
    return -len(_words(name)), name.isupper(), name


def _words(name: str) -> list[str]:
    return [word.folded for word in words_of(name, [(0, len(name))])]
