"""Accusations and the denials that answer them."""

from collections import defaultdict
from collections.abc import Sequence

from recoupe.crosscheck.accounts.alignment import Group
from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contests import Contest
from recoupe.crosscheck.accounts.margins import Likeness, shared_themes
from recoupe.crosscheck.accounts.matters import answers_for_another, of_other_matters
from recoupe.crosscheck.accounts.meaning import Common
from recoupe.crosscheck.accounts.moments import near_in_time
from recoupe.crosscheck.accounts.sentences import shortened
from recoupe.crosscheck.accounts.verdict import own
from recoupe.crosscheck.dates import may_meet
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.reasons import Reasons
from recoupe.lang.words import words_of

# A denial of the very words of an accusation; below it the words must name the same thing done.
_SAME_WORDS = 0.3
# What was told without being called an accusation must be denied nearly word for word.
_TOLD_AND_DENIED = 0.5
# Where the accused has no name in the text ("accuse l'équipage"), the sentences of accusation and
# denial must have two words in common, one of them in what is accused and denied.
_SHARED_SCENE = 2
_ASSERTED = frozenset({"accuse", "announce", "say"})
# What both must speak of, share and weight: little where the accused himself denies an accusation
# in so many words, more where nobody calls it an accusation or he merely says that it is not so.
_ACCUSED_DENIES, _ACCUSED_SAYS_NOT, _TOLD_OF_DENIES = (0.1, 1.7), (0.15, 1.7), (0.15, 1.9)
_DENIED_BY_ANOTHER, _SAID_AND_SAID_NOT = (0.4, 3.0), (0.35, 9.0)
# Parties who accuse each other, or one the other who denies, answer each other in fewer words.
_DENIED_BY_ADVERSARY, _SAID_NOT_BY_ADVERSARY = (0.18, 3.3), (0.2, 3.3)


def find_contradictions(
    groups: Sequence[Group],
    likeness: Likeness,
    mute: frozenset[str],
    *,
    lexicon: ComparisonLexicon,
    reasons: Reasons,
) -> tuple[Contest, ...]:
    """Pair what a party says of another with that other's denial; abstains when in doubt.

    The denier must be the accused, and the two must share words for the same thing done or be
    alike in wording: an offer denied is no answer to an accusation of murder. Reprints and
    negated speech ("n'a pas accusé") make no contradiction. ``mute`` are parties that say
    nothing here, a crew, an army: another may answer for them.
    """
    counted = [group for group in groups if _counts(group)]
    quarrel = _Quarrel(counted)
    denials = [group for group in counted if _is(group, "deny") or _denied(group)]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, denial in enumerate(denials):
        for key in sorted({key for claim in denial for key in _keys(claim)}):
            holders[key].append(number)
    found = []
    for accusation in counted:
        if accusation[0].attribution.act == "deny" or not _asserted(accusation):
            continue
        numbers = (
            range(len(denials))
            if _is(accusation, "accuse")
            else sorted(
                {n for claim in accusation for key in _keys(claim) for n in holders.get(key, ())}
            )
        )
        whys = {
            n: _why(accusation, denials[n], likeness, quarrel, mute, lexicon, reasons)
            for n in numbers
        }
        matched = {n: why for n, why in whys.items() if why is not None}
        if matched:
            parts = (accusation, tuple(claim for n in matched for claim in denials[n]))
            found.append(
                Contest("parties_contradict", parts, tuple(dict.fromkeys(matched.values())))
            )
    return tuple(found)


class _Quarrel:
    """Who accuses whom here: parties that accuse, and parties that deny what they are told of."""

    def __init__(self, groups: Sequence[Group]) -> None:
        told = [claim for group in groups for claim in group if not claim.copied]
        self._accusing = {p for c in told if c.attribution.act == "accuse" for p in c.parties}
        denying = {p for c in told if c.attribution.act in {"deny", "reject"} for p in c.parties}
        self._answering = self._accusing | denying

    def between(self, one: Claim, other: Claim) -> bool:
        """Tell whether one of two parties accuses and the other accuses or denies."""
        return any(
            self._accusing.intersection(mine) and self._answering.intersection(theirs)
            for mine, theirs in ((one.parties, other.parties), (other.parties, one.parties))
        )


def _counts(group: Group) -> bool:
    return any(not claim.copied and not claim.attribution.negated for claim in group)


def _is(group: Group, act: str) -> bool:
    return any(claim.attribution.act == act for claim in group)


def _asserted(group: Group) -> bool:
    return any(claim.attribution.act in _ASSERTED and not claim.voiced for claim in group)


def _why(
    accusation: Group,
    denial: Group,
    likeness: Likeness,
    quarrel: "_Quarrel",
    mute: frozenset[str],
    lexicon: ComparisonLexicon,
    reasons: Reasons,
) -> str | None:
    accusers = {party for claim in accusation for party in claim.parties}
    deniers = {party for claim in denial for party in claim.parties}
    if not accusers or not deniers or accusers & deniers:
        return None
    accuses = _is(accusation, "accuse")
    accused = frozenset(p for claim in accusation for p in claim.addressed) - accusers - mute
    pairs = [
        (one, other)
        for one in own(accusation)
        for other in own(denial)
        if near_in_time(one, other)
        and not of_other_matters(one, other, likeness.parties)
        and not (accuses and answers_for_another(accused, other))
    ]
    if not pairs:
        return None
    meant = _meant(pairs, likeness, quarrel, reasons)
    if meant is not None or not _is(denial, "deny"):
        return meant
    least = _TOLD_AND_DENIED
    if accuses:
        least = _SAME_WORDS if deniers & accused or not accused else _TOLD_AND_DENIED
        words = _words(accusation, denial, lexicon, known=bool(accused))
        if words and (deniers & accused or not accused):
            return reasons.say("contradict_theme", words=", ".join(f"« {w} »" for w in words))
    elif any(claim.negative for claim in accusation):
        return None
    score = max(
        (
            likeness.wording.between(one.text, other.text)
            for one, other in pairs
            if one.stems & other.stems
        ),
        default=0.0,
    )
    if score < least:
        return None
    return reasons.say("contradict_similar", score=score, threshold=least)


def _denied(group: Group) -> bool:
    return any(
        any(claim.denied) and claim.attribution.act in {"deny", "say"} and claim.parties
        for claim in group
    )


def _keys(claim: Claim) -> set[str]:
    spoken = {key for sense in claim.senses[0] for key in sense if key[0] != "@"}
    return spoken | claim.stems


def _meant(
    pairs: Sequence[tuple[Claim, Claim]],
    likeness: Likeness,
    quarrel: "_Quarrel",
    reasons: Reasons,
) -> str | None:
    """Tell why a denial speaks of what is told of those who deny it; None where it does not."""
    for one, other in pairs:
        found = max(
            (
                likeness.meaning.between(mine, theirs)
                for mine, no in zip(one.senses, one.denied, strict=True)
                for theirs, yes in zip(other.senses, other.denied, strict=True)
                if yes and not no and other.attribution.act in {"deny", "say"}
            ),
            key=lambda common: (common.share, common.weight),
            default=Common(),
        )
        share, weight = _wanted(one, other, quarrel)
        if found.share >= share and found.weight >= weight and not _overlap(one, other):
            return reasons.say("contradict_meant", words=_quoted(one, other))
    return None


def _overlap(one: Claim, other: Claim) -> bool:
    return one.dispatch == other.dispatch and any(
        mine.start < theirs.end and theirs.start < mine.end
        for mine in one.attribution.content
        for theirs in other.attribution.content
    )


def _wanted(told: Claim, denial: Claim, quarrel: "_Quarrel") -> tuple[float, float]:
    adversaries = quarrel.between(told, denial)
    answers = not {*told.addressed, *told.named}.isdisjoint(denial.parties)
    accuses = told.attribution.act == "accuse"
    if accuses and set(told.addressed) - set(told.parties) and not answers:
        return _DENIED_BY_ANOTHER
    if denial.attribution.act == "deny":
        if accuses and (answers or adversaries):
            return _ACCUSED_DENIES
        if not answers:
            return _DENIED_BY_ADVERSARY if adversaries else _DENIED_BY_ANOTHER
        return _TOLD_OF_DENIES
    if accuses and answers:
        return _ACCUSED_SAYS_NOT
    soon = may_meet(told.filed, denial.filed, within_days=1)
    return _SAID_NOT_BY_ADVERSARY if adversaries and soon else _SAID_AND_SAID_NOT


def _quoted(one: Claim, other: Claim) -> str:
    return f"« {shortened(one.content)} », « {shortened(other.content)} »"


def _words(
    accusation: Group, denial: Group, lexicon: ComparisonLexicon, *, known: bool
) -> list[str]:
    """Give the words by which both speak of the same thing done.

    Where the accused is not known, the stems they share count too, if their sentences share more.
    """
    pairs = [(one, other) for one in own(accusation) for other in own(denial)]
    found = {
        word
        for one, other in pairs
        if known or len(one.scene & other.scene) >= _SHARED_SCENE
        for word in (
            *shared_themes(one, other),
            *(() if known else _worded(one, other)),
        )
    }
    return sorted(found)


def _worded(one: Claim, other: Claim) -> list[str]:
    """Give the words of one claim that begin as words of the other do."""
    common = tuple(one.stems & other.stems)
    words = words_of(one.content, [(0, len(one.content))])
    return [one.content[w.start : w.end] for w in words if common and w.folded.startswith(common)]
