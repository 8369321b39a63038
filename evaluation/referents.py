"""Who an entity of a reading is in the gold, by the words both point at.

A label fits few unnamed entities ("les soldats mutinés", "un chef de poste"): there the
entity is right when most of the places it is mentioned at are mentions of the gold's entity.
"""

from collections import Counter, defaultdict

from evaluation.annotation import GoldDocument
from recoupe.records import Reading

_POINTING = frozenset({"name", "role", "counterpart", "metonym", "group"})


def referents(reading: Reading, document: GoldDocument) -> dict[str, tuple[str, int]]:
    """Map each entity to the gold entity most of its mentions point at, and to their number.

    Pronouns and possessives have no vote: they are what a resolver gets wrong. Only documents
    whose mentions are all annotated, and gold entities without a Wikidata id, take part.
    """
    if not document.exhaustive:
        return {}
    ends: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for gold in document.mentions:
        if len(gold.entities) == 1 and gold.kind in _POINTING:
            for place in range(gold.span.start, gold.span.end):
                ends[place].append((gold.span.start, gold.span.end, gold.entities[0]))
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in reading.mentions:
        if mention.kind not in _POINTING or not isinstance(mention.entity, str):
            continue
        best = max(
            (
                (min(end, mention.end) - max(start, mention.start), entity, end - start)
                for start, end, entity in ends.get(mention.start, ())
            ),
            default=None,
        )
        if best is None:
            continue
        shared, entity, length = best
        if 2 * shared >= max(length, mention.end - mention.start):
            votes[mention.entity][entity] += 1
    found = {}
    for entity, counts in votes.items():
        winner, number = counts.most_common(1)[0]
        if 2 * number > counts.total() and document.entities[winner].wikidata is None:
            found[entity] = (winner, number)
    return found
