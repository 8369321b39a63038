"""A short name for a story."""

from collections import Counter
from collections.abc import Mapping, Sequence

from recoupe.crosscheck.stories.contacts import passes_between
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Participant, Profile, Reading

_NAMED = ("person", "institution", "organisation", "state")


def story_label(
    profiles: Sequence[Profile], readings: Sequence[Reading], *, lexicon: ComparisonLexicon
) -> str:
    """Name a story by what most of its dispatches speak of: "Appel A – B", "A – B : sanctions".

    The two weightiest participants, persons before bodies before states, in order of entrance;
    the exchange or happening that most dispatches name. No exchange stands before two between
    whom none of the ``readings``, those of the profiles, tells it. Empty where there are no
    participants.
    """
    named = _named(profiles)
    main = sorted(_main_participants(profiles, named), key=lambda key: _entrance(key, profiles))
    names = " – ".join(named[key].label for key in main)
    subjects = {**lexicon.exchanges, **lexicon.happenings}
    weights = _summed([profile.subjects for profile in profiles])
    exchange = _heaviest({k: w for k, w in weights.items() if k in lexicon.exchanges})
    if not names:
        return ""
    if exchange is not None and passes_between(readings, main, exchange, lexicon):
        return f"{subjects[exchange].label} {names}"
    main_subject = _heaviest(weights)
    if main_subject is None or main_subject in lexicon.exchanges:
        return names
    return f"{names} : {subjects[main_subject].label}"


def _named(profiles: Sequence[Profile]) -> dict[str, Participant]:
    """Give each participant the label that says most, then the one most dispatches have."""
    known: dict[str, list[Participant]] = {}
    for profile in profiles:
        for key, participant in profile.named.items():
            known.setdefault(key, []).append(participant)
    return {key: _best(found) for key, found in known.items()}


def _best(found: Sequence[Participant]) -> Participant:
    counts = Counter(one.label for one in found)
    return min(
        found,
        key=lambda one: (" " not in one.label, -counts[one.label], -len(one.label), one.label),
    )


def _main_participants(
    profiles: Sequence[Profile], named: Mapping[str, Participant]
) -> tuple[str, ...]:
    weights = _summed([profile.participants for profile in profiles])
    least = len(profiles) / 2
    present = Counter(key for profile in profiles for key in profile.participants)
    for kind in _NAMED:
        keys = [
            key
            for key in weights
            if named[key].kind == kind
            and present[key] >= least
            # "présentateur", whom nobody names, names no story.
            and not named[key].label[:1].islower()
        ]
        if len(keys) >= 2:
            return tuple(sorted(keys, key=lambda key: (-weights[key], key))[:2])
    keys = [key for key in weights if named[key].kind in _NAMED]
    return tuple(sorted(keys, key=lambda key: (-weights[key], key))[:2])


def _entrance(key: str, profiles: Sequence[Profile]) -> tuple[float, str]:
    ranks = [p.named[key].entrance for p in profiles if key in p.named]
    return sum(ranks) / len(ranks), key


def _summed(vectors: Sequence[Mapping[str, float]]) -> dict[str, float]:
    keys = sorted({key for vector in vectors for key in vector})
    return {key: round(sum(sorted(v.get(key, 0.0) for v in vectors)), 9) for key in keys}


def _heaviest(weights: Mapping[str, float]) -> str | None:
    return min(weights, key=lambda key: (-weights[key], key)) if weights else None
