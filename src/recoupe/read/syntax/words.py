"""What the parser sees of a word by itself, computed once for each word."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.attrs import ORTH, SPACY
from spacy.tokens import Doc
from thinc.api import Model

Vectors = npt.NDArray[np.float32]
# So many words at most are kept, 25 MB; then it begins anew.
_MOST = 65_536


def remember_words(embed: Any, vocab: Any) -> Any:
    """Give a layer that gives what ``embed`` gives, to the bit, and computes each word once.

    The first layer of a tok2vec sees of each word its letters and whether a blank follows, and
    nothing of the words beside it: half of the layer's time goes into words it has seen before.
    """
    seen = _Seen(embed, vocab)

    def forward(_: Any, docs: Sequence[Doc], is_train: bool) -> tuple[list[Vectors], Any]:
        if is_train:
            raise ValueError("found a parser in training; expected one that parses")
        return seen.vectors(docs), None

    return Model("remembered_words", forward)


class _Seen:
    def __init__(self, embed: Any, vocab: Any) -> None:
        self._embed = embed
        self._vocab = vocab
        self._places: dict[tuple[int, int], int] = {}
        self._rows: Vectors = np.empty((0, 0), dtype=np.float32)

    def vectors(self, docs: Sequence[Doc]) -> list[Vectors]:
        """Give one row a word for each document."""
        words = [list(map(tuple, doc.to_array([ORTH, SPACY]).tolist())) for doc in docs]
        new = dict.fromkeys(word for told in words for word in told if word not in self._places)
        if len(self._places) + len(new) > _MOST:
            self._places.clear()
            new = dict.fromkeys(word for told in words for word in told)
        if new:
            self._add(list(new))
        places = self._places
        return [self._rows[[places[word] for word in told]] for told in words]

    def _add(self, new: Sequence[tuple[int, int]]) -> None:
        texts = [self._vocab.strings[orth] for orth, _ in new]
        blanks = [bool(blank) for _, blank in new]
        (rows,) = self._embed.predict([Doc(self._vocab, words=texts, spaces=blanks)])
        known = len(self._places)
        if known + len(rows) > len(self._rows):
            room = np.empty((2 * (known + len(rows)), rows.shape[1]), dtype=np.float32)
            if known:
                room[:known] = self._rows[:known]
            self._rows = room
        self._rows[known : known + len(rows)] = rows
        self._places.update((word, known + place) for place, word in enumerate(new))
