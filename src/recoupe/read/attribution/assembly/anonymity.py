"""Why a source is not named: *sous couvert d'anonymat*, *ayant requis l'anonymat*."""

from recoupe.read.clauses.phrases.places import norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Span

_BORDERS_BEFORE = frozenset({",", ".", "»", '"'})
_BORDERS_AFTER = frozenset({",", ".", ";", "»", ")"})
_LONGEST_LEAD = 6


def find_anonymity_reason(scene: Scene, sentence: Sentence) -> Span | None:
    """The words that say why the source is not named, up to the next comma."""
    tokens = sentence.tokens
    word = next((t.index for t in tokens if t.norm in scene.words.anonymity), None)
    if word is None:
        return None
    first = word
    while (
        first > 0
        and word - first < _LONGEST_LEAD
        and tokens[first - 1].norm not in _BORDERS_BEFORE
        and (first == word or tokens[first].norm not in scene.words.anonymity_openings)
    ):
        first -= 1
    stop = word + 1
    while stop < len(tokens) and norm_at(sentence, stop) not in _BORDERS_AFTER:
        stop += 1
    return Span.of(scene.text, tokens[first].start, tokens[stop - 1].end)
