"""A short name for a story."""

from collections import Counter
from collections.abc import Mapping, Sequence

from recoupe.crosscheck.stories.profile import Profile
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.records import Entity

_NAMED = ("person", "institution", "organisation", "state")


def story_label(
    profiles: Sequence[Profile],
    entities: Mapping[str, Entity],
    *,
    lexicon: ComparisonLexicon,
) -> str:
    """Name a story by what most of its dispatches speak of: "Appel A – B", "A – B : sanctions".

    The two weightiest participants, persons before bodies before states, in order of entrance;
    the exchange or happening that most dispatches name. Empty where there are no participants.
    """
    main = sorted(_main_participants(profiles, entities), key=lambda key: _entrance(key, profiles))
    names = " – ".join(entities[key].label for key in main)
    subjects = {**lexicon.exchanges, **lexicon.happenings}
    weights = _summed([profile.subjects for profile in profiles])
    exchange = _heaviest({k: w for k, w in weights.items() if k in lexicon.exchanges})
    if not names:
        return ""
    if exchange is not None:
        return f"{subjects[exchange].label} {names}"
    happening = _heaviest(weights)
    return names if happening is None else f"{names} : {subjects[happening].label}"


def _main_participants(
    profiles: Sequence[Profile], entities: Mapping[str, Entity]
) -> tuple[str, ...]:
    weights = _summed([profile.participants for profile in profiles])
    least = len(profiles) / 2
    present = Counter(key for profile in profiles for key in profile.participants)
    for kind in _NAMED:
        keys = [
            key
            for key in weights
            if entities[key].kind == kind
            and present[key] >= least
            # "présentateur", whom nobody names, names no story.
            and not entities[key].label[:1].islower()
        ]
        if len(keys) >= 2:
            return tuple(sorted(keys, key=lambda key: (-weights[key], key))[:2])
    keys = [key for key in weights if entities[key].kind in _NAMED]
    return tuple(sorted(keys, key=lambda key: (-weights[key], key))[:2])


def _entrance(key: str, profiles: Sequence[Profile]) -> tuple[float, str]:
    ranks = [p.entrances[key] for p in profiles if key in p.entrances]
    return sum(ranks) / len(ranks), key


def _summed(vectors: Sequence[Mapping[str, float]]) -> dict[str, float]:
    keys = sorted({key for vector in vectors for key in vector})
    return {key: round(sum(sorted(v.get(key, 0.0) for v in vectors)), 9) for key in keys}


def _heaviest(weights: Mapping[str, float]) -> str | None:
    return min(weights, key=lambda key: (-weights[key], key)) if weights else None
