"""By how much two claims are more alike than they must be to be one."""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.matters import of_other_matters
from recoupe.crosscheck.accounts.meaning import Common, Meaning
from recoupe.crosscheck.accounts.moments import contemporary
from recoupe.crosscheck.accounts.senses import Sense
from recoupe.crosscheck.accounts.similarity import Similarity
from recoupe.crosscheck.dates import may_meet
from recoupe.lang.comparison import ComparisonLexicon

# Acts that are one where words differ: to ask for and to demand, to offer and to promise.
_CLASS = {"announce": "say", "ask": "demand", "promise": "offer"}
# Similarity alone cannot align claims; it decides only among claims of one party, one class of
# act, one addressee and one time. Set on the two reference dispatches, where true pairs of one
# class begin at 0.24 and false ones end at 0.20: few pairs, so a figure to measure again on more.
# "say" is no class to speak of and asks for more.
_SAME_ACT, _BOTH_SAY, _SAY_AND_ACT = 0.23, 0.35, 0.5
# A word for the same thing done (retirer, retrait), and an addressee or the thing it is done to in
# common: half of it is enough.
_SAME_THEME, _THINGS = 0.12, 2
# A fact that two parties, or two agencies themselves, tell is one fact only in much the same words.
_SAME_FACT, _FACT_WORDS = 0.38, 3
_FACTS = frozenset({"announce", "concede", "say"})
_TOLD = _FACTS | {"accuse", "deny"}
# What a party does in words at one agency and merely says at another.
_SAYING, _BLAMING = frozenset({"deny", "say"}), frozenset({"accuse", "say"})
_MIXED = frozenset({"accuse", "concede", "deny", "demand", "offer", "threaten", "reject"})
# Words handed on, in two translations or cut in two ways.
_SAME_WORDS = 0.5
# One agency repeats itself on purpose when it tells two things: merge only what is nearly equal.
_ONE_AGENCY = 0.2

# The same by what is spoken of, in whatever words: the share that must be common, and the weight
# of what is. Set on four crises of several agencies each.
_SPOKEN = {"act": (0.1, 1.8), "say": (0.2, 5.0), "mixed": (0.3, 4.0), "blame": (0.2, 1.8)}
_DENIED_TWICE = (0.15, 1.8)
_SAID_SHORT, _SAID_BY_ONE = (0.3, 3.0), ((0.15, 5.0), (0.25, 2.0))
# A fact that several tell: the share and the weight of what is common count together, with a day
# or a sort of happening in common for it, with other days or other names against it.
_FACT, _WEIGHS, _FEWEST_MET = 0.85, 0.05, 2
_ONE_DAY, _TWO_DAYS, _ONE_SORT, _OTHERS_NAMED = 0.2, -0.4, 0.1, -0.35
# Two parties who both speak mostly speak for themselves.
_TWO_PARTIES = -0.35


class Likeness(msgspec.Struct, frozen=True):
    """How alike claims are: by the letters of their words, and by what the words speak of.

    ``gathered`` are parties that are mere groups: partisans, troops, whoever is meant by them;
    ``parties`` the folded words by which states and those who speak for a party are called.
    """

    wording: Similarity
    meaning: Meaning
    gathered: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()


def margin(
    one: Claim, other: Claim, likeness: Likeness, *, lexicon: ComparisonLexicon
) -> float | None:
    """Tell by how much two claims are more alike than they must be; None: never the same."""
    if one.agency == other.agency and one.negative != other.negative:
        return None
    if not contemporary(one, other) or _of_two_days(one, other):
        return None
    if _addressed_apart(one, other, likeness.gathered) and _speak_for_one(one, other):
        return None
    if one.unnamed and other.unnamed and one.unnamed.isdisjoint(other.unnamed):
        return None
    if of_other_matters(one, other, likeness.parties):
        return None
    threshold = threshold_between(one, other, lexicon=lexicon)
    extra = _ONE_AGENCY if one.agency == other.agency else 0.0
    worded = (
        None
        if threshold is None or one.negative != other.negative
        else worded_alike(one, other, likeness.wording) - threshold - extra
    )
    spoken = None if extra else _spoken_alike(one, other, likeness.meaning)
    return max((found for found in (worded, spoken) if found is not None), default=None)


def same_words(one: Claim, other: Claim, likeness: Likeness) -> bool:
    """Tell whether two claims seem to hand on the same words, and not only to say the same."""
    found = likeness.meaning.nearest(one.senses, other.senses)
    alike = max(found.share, worded_alike(one, other, likeness.wording))
    return alike >= _SAME_WORDS


def worded_alike(one: Claim, other: Claim, similarity: Similarity) -> float:
    """Compare two claims, one agency's whole with another's sentence where it has several."""
    if one.agency == other.agency:
        return similarity.between(one.text, other.text)
    return similarity.nearest((one.text, *one.parts), (other.text, *other.parts))


def _spoken_alike(one: Claim, other: Claim, meaning: Meaning) -> float | None:
    """Tell by how much two claims speak more of the same than they must; None where never.

    Wholes and sentences are compared that are both negative or both not.
    """
    kind = _kind(one, other)
    if kind is None:
        return None
    margins = [
        _fact_margin(one, other, found)
        if kind == "fact"
        else _said_margin(kind, found, first, one.speakers == other.speakers)
        for mine, first in zip(one.senses, one.denied, strict=True)
        for theirs, second in zip(other.senses, other.denied, strict=True)
        if first == second
        for found in [meaning.between(mine, theirs)]
    ]
    return max(margins, default=None)


def _said_margin(kind: str, found: Common, denied: bool, by_one: bool) -> float:
    """Compare two stretches of what one party says, or one person of it.

    To say twice that something is not so is one act.
    """
    said = kind == "say"
    wanted = [_DENIED_TWICE if said and denied else _SPOKEN[kind]]
    wanted += [_SAID_SHORT, *(_SAID_BY_ONE if by_one else ())] if said else []
    enough = (found.share - share for share, weight in wanted if found.weight >= weight)
    return max(enough, default=found.share - 1.0)


def _fact_margin(one: Claim, other: Claim, found: Common) -> float:
    if found.words < _FEWEST_MET:
        return -1.0
    days = [may_meet(mine, theirs) for mine in one.days for theirs in other.days]
    sums = found.share + _WEIGHS * found.weight - _FACT
    sums += (_ONE_DAY if any(days) else _TWO_DAYS) if days else 0.0
    sums += _ONE_SORT if one.happens & other.happens else 0.0
    sums += 0.0 if one.voiced or other.voiced else _TWO_PARTIES
    first, second = _names(one.senses[0]), _names(other.senses[0])
    return sums + (_OTHERS_NAMED if first and second and first.isdisjoint(second) else 0.0)


@lru_cache(maxsize=4096)
def _names(senses: Sequence[Sense]) -> frozenset[str]:
    return frozenset(key for sense in senses for key in sense if key[0] == "@")


def _kind(one: Claim, other: Claim) -> str | None:
    if not _speak_for_one(one, other):
        if one.attribution.act not in _TOLD or other.attribution.act not in _TOLD:
            return None
        if one.condition is not None or other.condition is not None:
            return None
        apart = _anonymous_only(one, other) or _figures_apart(one, other)
        return None if apart else "fact"
    classes = {act_class(one), act_class(other)}
    plain = len(classes) > 1 or classes == {"say"}
    if plain and set(one.parties) != set(other.parties):
        return None
    if classes <= _SAYING:
        return "say"
    if classes == _BLAMING:
        return "blame"
    return "act" if len(classes) == 1 else "mixed" if classes <= _MIXED | {"say"} else None


def act_class(claim: Claim) -> str:
    """Give the class of a claim's act: acts that words only make look different are one."""
    act = _CLASS.get(claim.attribution.act, claim.attribution.act)
    return "deny" if act == "say" and claim.negative else act


def threshold_between(one: Claim, other: Claim, *, lexicon: ComparisonLexicon) -> float | None:
    """Give the similarity two claims need, by speakers and acts; None where these exclude it."""
    if not _speak_for_one(one, other):
        facts = one.attribution.act in _FACTS and other.attribution.act in _FACTS
        if not facts or len(one.stems & other.stems) < _FACT_WORDS:
            return None
        sure = one.condition is None and other.condition is None and not _figures_apart(one, other)
        return _SAME_FACT if sure and not _anonymous_only(one, other) else None
    classes = {_CLASS.get(claim.attribution.act, claim.attribution.act) for claim in (one, other)}
    if classes == {"say"}:
        return _BOTH_SAY
    if len(classes) == 1:
        themes = shared_themes(one, other)
        addressed = not set(one.addressed).isdisjoint(other.addressed)
        things = {stem for stem in one.scene & other.scene if not _begins(stem, themes)}
        return _SAME_THEME if themes and (addressed or len(things) >= _THINGS) else _SAME_ACT
    return _SAY_AND_ACT if "say" in classes else None


def shared_themes(one: Claim, other: Claim) -> tuple[str, ...]:
    """List the words by which two claims speak of the same thing done, by the lexicon's themes."""
    found = [
        word
        for name, mine in one.themes.items()
        if (theirs := other.themes.get(name)) is not None
        for word in (mine, theirs)
    ]
    return tuple(dict.fromkeys(found))


def _figures_apart(one: Claim, other: Claim) -> bool:
    if not (one.figures and other.figures):
        return False
    return any(mine.conflicts(theirs) for mine in one.figures for theirs in other.figures)


def _of_two_days(one: Claim, other: Claim) -> bool:
    """Tell whether two claims count the same things on days that cannot be one."""
    if not (one.days and other.days):
        return False
    days = [(mine, theirs) for mine in one.days for theirs in other.days]
    if any(may_meet(mine, theirs) for mine, theirs in days):
        return False
    return _figures_apart(one, other)


def _begins(stem: str, words: Sequence[str]) -> bool:
    return any(word.startswith(stem) for word in words)


def _speak_for_one(one: Claim, other: Claim) -> bool:
    if one.voiced or other.voiced:
        return False
    if one.parties or other.parties:
        return not set(one.parties).isdisjoint(other.parties)
    return not one.speakers and not other.speakers


def _anonymous_only(one: Claim, other: Claim) -> bool:
    """Tell whether nothing shows that two speakers are two: neither has a party."""
    return not (one.parties or one.voiced) or not (other.parties or other.voiced)


def _addressed_apart(one: Claim, other: Claim, gathered: frozenset[str]) -> bool:
    if not (one.addressed and other.addressed):
        return False
    first, second = set(one.addressed) - gathered, set(other.addressed) - gathered
    return bool(first and second and first.isdisjoint(second))
