"""Places in a sentence: the token at an offset, the end of a bracket, a finite verb between."""

from recoupe.read.clauses.morphology import is_finite
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence

_LONGEST_BRACKET = 40


def index_at(sentence: Sentence, position: int) -> int:
    """Index of the first token that ends after ``position`` (``len(tokens)`` past the end)."""
    low, high = 0, len(sentence.tokens)
    while low < high:
        middle = (low + high) // 2
        if sentence.tokens[middle].end <= position:
            low = middle + 1
        else:
            high = middle
    return low


def norm_at(sentence: Sentence, index: int) -> str:
    """The word at ``index`` in lower case; empty where the sentence has none there."""
    return sentence.tokens[index].norm if 0 <= index < len(sentence.tokens) else ""


def next_comma(sentence: Sentence, first: int, limit: int) -> int | None:
    """Index of the first comma among tokens ``first`` to ``limit`` (exclusive), if any."""
    return next((i for i in range(first, limit) if sentence.tokens[i].norm == ","), None)


def skip_parenthesis(sentence: Sentence, index: int) -> int:
    """Index after a bracket that opens at ``index``; ``index`` where none closes."""
    depth = 0
    for place in range(index, min(index + _LONGEST_BRACKET, len(sentence.tokens))):
        norm = sentence.tokens[place].norm
        depth += (norm == "(") - (norm == ")")
        if depth == 0:
            return place + 1
    return index


def has_finite_verb(sentence: Sentence, first: int, last: int, scene: Scene) -> bool:
    """Tell whether a finite verb stands among tokens ``first`` to ``last`` (exclusive).

    The forms of the cue verbs help where the parser misses one.
    """
    return any(
        is_finite(token)
        or any(
            reading.mood in ("ind", "cond") and token.pos in ("VERB", "AUX")
            for reading in scene.cues.forms.get(token.norm, ())
        )
        for token in sentence.tokens[first:last]
    )
