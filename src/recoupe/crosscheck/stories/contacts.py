"""Whether dispatches tell that something passes between two participants of a story."""

from collections.abc import Collection, Iterable

from recoupe.crosscheck.stories.profile import entity_key
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.words import words_of
from recoupe.records import Reading


def passes_between(
    readings: Iterable[Reading], pair: Collection[str], exchange: str, lexicon: ComparisonLexicon
) -> bool:
    """Tell whether a sentence that names an exchange means both of a pair.

    ``pair`` are keys of participants, ``exchange`` is a key of the lexicon's exchanges.
    """
    names = [name.replace("-", " ") for name in lexicon.exchanges[exchange].words]
    return any(_told(reading, set(pair), names) for reading in readings)


def _told(reading: Reading, pair: set[str], names: Collection[str]) -> bool:
    keys = {entity.id: entity_key(entity) for entity in reading.entities}
    for sentence in reading.layout.sentences:
        meant = {
            keys[local]
            for mention in reading.mentions
            if sentence.start <= mention.start < sentence.end
            for local in _locals(mention.entity)
            if local in keys
        }
        if not pair <= meant:
            continue
        words = words_of(reading.dispatch.text, [(sentence.start, sentence.end)])
        folded = f" {' '.join(word.folded for word in words)} "
        if any(f" {name} " in folded for name in names):
            return True
    return False


def _locals(entity: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if entity is None:
        return ()
    return (entity,) if isinstance(entity, str) else entity
