"""Words of a sentence with what the parser says of them."""

import msgspec


class Token(msgspec.Struct, frozen=True, gc=False):
    """One word. ``start``/``end`` are code points of the dispatch.

    ``norm`` is lower case with straight apostrophes. ``lemma`` comes from the language's own
    tables, ``pos``/``morph``/``dep`` from the parser in Universal Dependencies' terms.
    ``head`` is the index of the governor in ``Sentence.tokens``; a root is its own head.
    """

    index: int
    start: int
    end: int
    text: str
    norm: str
    lemma: str
    pos: str
    morph: str
    dep: str
    head: int


class Sentence(msgspec.Struct, frozen=True):
    """One sentence of a zone; ``paragraph`` counts ``Layout.paragraphs``."""

    start: int
    end: int
    paragraph: int
    zone: str
    tokens: tuple[Token, ...]
