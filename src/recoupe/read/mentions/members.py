"""One or some of several: "l'un des vigiles", "deux d'entre eux", "une seule"."""

from typing import NamedTuple

from recoupe.read.mentions.complements import ReadPhrase
from recoupe.read.mentions.phrases import Gender, Phrase
from recoupe.read.mentions.words import Line, Word, spelled

# The head of a member whose group is told of before.
MEMBER = "member"
_ONE = frozenset({"un", "une"})
_SOME = frozenset({"certaines", "certains", "deux", "plusieurs", "quatre", "trois"})
_OF = frozenset({"d", "de", "des"})
_THEM = frozenset({"elles", "eux"})
_ALONE = frozenset({"seul", "seule"})


class _Start(NamedTuple):
    """Word of "un", the word after it, and whether one is meant."""

    outer: int
    inner: int
    several: bool


def read_member(line: Line, at: int, read: ReadPhrase) -> Phrase | None:
    """Read one of a group, "l'" included; None where no group follows."""
    words = line.words
    start = _start(words, at)
    if start is None or start.inner >= len(words) or not words[start.inner].joined:
        return None
    gender = _gender(words, start)
    if words[start.inner].fold in _ALONE and not start.several:
        return _alone(line, start, gender)
    if words[start.inner].fold not in _OF:
        return None
    inner = start.inner + 1
    if inner < len(words) and words[inner].fold == "entre":
        inner += 1
    if inner >= len(words) or not words[inner].joined:
        return None
    if words[inner].fold in _THEM:
        return _phrase(line, start, inner + 1, gender, None)
    # "un de ses avocats" has its group after "de", "un des vigiles" after the article in "des".
    nested = read(start.inner) if words[start.inner].fold == "des" else read(inner)
    if nested is None or nested.first > inner or nested.last <= inner:
        nested = read(inner)
    if (
        nested is None
        or nested.plural is not True
        or nested.form not in ("role", "people", "group")
    ):
        return None
    return _phrase(line, start, nested.last, gender, nested)


def _start(words: tuple[Word, ...], at: int) -> _Start | None:
    first = words[at].fold
    if first == "l" and at + 1 < len(words) and words[at + 1].joined:
        return _Start(at, at + 2, False) if words[at + 1].fold in _ONE else None
    if first in _ONE:
        return _Start(at, at + 1, False)
    return _Start(at, at + 1, True) if first in _SOME else None


def _gender(words: tuple[Word, ...], start: _Start) -> Gender | None:
    word = words[start.inner - 1].fold
    return "f" if word in ("une", "certaines") else None if start.several else "m"


def _alone(line: Line, start: _Start, gender: Gender | None) -> Phrase | None:
    """As in "Une seule a répondu": a finite verb right behind."""
    words = line.words
    after = words[start.inner + 1] if start.inner + 1 < len(words) else None
    token = after.token if after is not None else None
    if token is None or token.pos not in ("AUX", "VERB") or "VerbForm=Fin" not in token.morph:
        return None
    return _phrase(line, start, start.inner + 1, gender, None)


def _phrase(
    line: Line, start: _Start, end: int, gender: Gender | None, group: Phrase | None
) -> Phrase:
    words = line.words
    return Phrase(
        line=line.number,
        start=words[start.outer].start,
        end=words[end - 1].end,
        first=start.outer,
        last=end,
        form="role",
        gender=gender,
        plural=start.several,
        determiner="indefinite",
        head=group.head if group is not None else MEMBER,
        noun=spelled(words[start.inner - 1 : end]),
        complement=group,
        anonymous=True,
    )
