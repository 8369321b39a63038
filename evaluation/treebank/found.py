"""What the reader finds in the sentences, each find with a key that rules do not change."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from evaluation.treebank.trees import Tree
from recoupe.records import Attribution, Dispatch, Reading


@dataclass(frozen=True, order=True)
class Key:
    """Which find a judgement is about: its sentence and the places of its parts.

    ``cue`` and ``source`` are ``start-end`` in code points of the sentence, or ``none``; a source
    carried over is ``carried``. ``content`` is a hash of the content's offsets. A find that moves
    any of them is another find and wants its own judgement.
    """

    corpus: str
    sentence: str
    cue: str
    source: str
    content: str


@dataclass(frozen=True)
class Find:
    """One attribution of one sentence."""

    key: Key
    tree: Tree
    attribution: Attribution


@cache
def read_tree(tree: Tree) -> Reading:
    """Read a sentence as a dispatch of its own, once in a process."""
    from recoupe.read.reader import read_dispatch

    name = f"{tree.corpus}/{tree.name}"
    return read_dispatch(Dispatch(Dispatch.identify(tree.text, item=name), tree.text, "fr", name))


def finds(trees: Iterable[Tree]) -> Iterator[Find]:
    """Yield every attribution found in every sentence."""
    for tree in trees:
        for attribution in read_tree(tree).attributions:
            yield Find(key_of(attribution, tree), tree, attribution)


def key_of(attribution: Attribution, tree: Tree) -> Key:
    """Return the key of an attribution; equal parts in equal places give equal keys."""
    cue, source = attribution.cue, attribution.source
    if source is None:
        speaker = "none"
    elif source.start is None:
        speaker = "carried"
    else:
        speaker = f"{source.start}-{source.end}"
    content = ",".join(f"{span.start}-{span.end}" for span in attribution.content)
    return Key(
        tree.corpus,
        tree.name,
        f"{cue.start}-{cue.end}" if cue else "none",
        speaker,
        hashlib.sha256(content.encode()).hexdigest()[:8],
    )
