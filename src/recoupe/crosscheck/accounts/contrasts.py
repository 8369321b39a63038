"""What the agencies' accounts tell otherwise: acts, members, speakers, figures, days."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.figures import Figure
from recoupe.crosscheck.accounts.margins import Likeness, act_class, same_words
from recoupe.crosscheck.dates import may_meet, surely_before
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.reasons import Reasons
from recoupe.lang.words import words_of
from recoupe.records import Difference

# Two texts that tell one thing each in one such number count the same.
_TELLING = 13

Found = tuple[Difference, str]
ByAgency = Mapping[str, Sequence[Claim]]


def current_figures(claims: Sequence[Claim]) -> tuple[Figure, ...]:
    """List the figures of one agency that it has not itself changed since."""
    return tuple(
        sorted(
            figure
            for claim in claims
            for figure in claim.figures
            if not any(
                figure.conflicts(newer)
                for later in claims
                if surely_before(claim.filed, later.filed)
                for newer in later.figures
            )
        )
    )


def acts(by_agency: ByAgency, lexicon: ComparisonLexicon, reasons: Reasons) -> Found | None:
    """Compare the acts: a demand at one agency, a mere saying at the other.

    To announce is to say; to say that something is not so is to deny it. What an agency tells
    itself is no act.
    """
    done = {name: {act_class(c) for c in claims} for name, claims in by_agency.items()}
    if set.intersection(*done.values()) or any(c.voiced for own in by_agency.values() for c in own):
        return None
    done = {name: {c.attribution.act for c in claims} for name, claims in by_agency.items()}
    shown = " ; ".join(
        f"{name} : {', '.join(sorted(lexicon.acts[act] for act in done[name]))}" for name in done
    )
    return "force", reasons.say("force_act", acts=shown)


def members(by_agency: ByAgency, labels: Mapping[str, str], reasons: Reasons) -> Found | None:
    """Compare the parties that speak: the United States, or the United States and NATO."""
    who = {name: {i for c in claims for i in c.parties} for name, claims in by_agency.items()}
    if not set.intersection(*who.values()) or len({frozenset(ids) for ids in who.values()}) == 1:
        return None
    return "members", reasons.say("members", details=_listed(who, labels))


def speakers(
    by_agency: ByAgency,
    labels: Mapping[str, str],
    likeness: Likeness,
    reasons: Reasons,
) -> Found | None:
    """Compare who is said to have said the same words: one party's minister, or its envoy.

    A state that stands for its people is nobody else, and two people who say one thing in words of
    their own have both said it.
    """
    who = {name: {i for c in claims for i in c.speakers} for name, claims in by_agency.items()}
    if any(not ids for ids in who.values()) or set.intersection(*who.values()):
        return None
    pairs = [
        (one, other)
        for first, second in combinations(by_agency, 2)
        for one in by_agency[first]
        for other in by_agency[second]
    ]
    if any(
        {*one.speakers, *other.speakers} & {*one.parties, *other.parties} for one, other in pairs
    ):
        return None
    if not any(set(one.parties) & set(other.parties) for one, other in pairs):
        return None
    if not any(same_words(one, other, likeness) for one, other in pairs):
        return None
    return "attribution", reasons.say("attribution", details=_listed(who, labels))


def _listed(who: Mapping[str, set[str]], labels: Mapping[str, str]) -> str:
    return " ; ".join(
        f"{agency} : {', '.join(sorted(labels.get(key, key) for key in ids))}"
        for agency, ids in who.items()
    )


def numbers(by_agency: ByAgency, reasons: Reasons) -> Found | None:
    """Compare the figures each agency stands by; only those that cannot both be right differ."""
    figures = {name: current_figures(claims) for name, claims in by_agency.items()}
    details = [
        f"{one} : « {mine.words} » ; {other} : « {theirs.words} »"
        for one, other in combinations(figures, 2)
        for mine in figures[one]
        for theirs in figures[other]
        if mine.conflicts(theirs)
    ]
    details += [
        f"{one} : « {mine.words} » ; {other} : « {theirs.words} »"
        for one, other in combinations(by_agency, 2)
        for claim in by_agency[one]
        for rival in by_agency[other]
        for mine, theirs in _bare(claim, rival)
    ]
    if not details:
        return None
    return "number", reasons.say("number", details=" ; ".join(dict.fromkeys(details)))


def _bare(one: Claim, other: Claim) -> list[tuple[Figure, Figure]]:
    """Pair figures of which one has its noun further on: "cent vingt pompiers", "ils étaient 97".

    Only where one tells a single number of that weight, and names a single thing that the other
    counts: it may count anything else.
    """
    return [
        *_nounless(one, other),
        *((mine, theirs) for theirs, mine in _nounless(other, one)),
    ]


def _nounless(claim: Claim, other: Claim) -> list[tuple[Figure, Figure]]:
    own = _telling(claim)
    named = [figure for figure in _telling(other) if _names(claim, figure)]
    if len(own) != 1 or len(named) != 1 or own[0].unit == named[0].unit:
        return []
    return [(own[0], named[0])] if own[0].excludes(named[0]) else []


def _telling(claim: Claim) -> list[Figure]:
    return [one for one in claim.figures if one.least == one.most >= _TELLING]


def _names(claim: Claim, figure: Figure) -> bool:
    """Tell whether a claim names what a figure of another counts."""
    words = words_of(claim.content, [(0, len(claim.content))])
    return bool(figure.unit) and any(word.folded.startswith(figure.unit) for word in words)


def times(by_agency: ByAgency, reasons: Reasons) -> Found | None:
    """Compare the days named in the contents; candidates that may meet do not differ."""
    days = {name: [d for c in claims for d in c.days] for name, claims in by_agency.items()}
    for one, other in combinations([name for name, found in days.items() if found], 2):
        if not any(may_meet(mine, theirs) for mine in days[one] for theirs in days[other]):
            details = f"{one} : {days[one][0]} ; {other} : {days[other][0]}"
            return "time", reasons.say("time", details=details)
    return None
