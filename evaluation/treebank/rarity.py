"""In how many passages of real text each stem stands: the table that tells rare words from common.

python -m evaluation.treebank.rarity > src/recoupe/lang/fr/rarity.tsv
"""

import sys
from collections import Counter
from collections.abc import Iterator

from evaluation.treebank.corpus import load_treebank
from recoupe.lang.rarity import STEM
from recoupe.lang.words import words_of

# About as long as a short dispatch.
_SENTENCES = 12
_FEWEST = 2
_HEADER = """\
# In how many of {passages} passages of twelve sentences each stem (its first six letters) stands.
# author: The Recoupe authors
# date: 2026-11
# licence: Apache-2.0
# source: counted in the French treebanks Sequoia and PUD of Universal Dependencies, no words of
# theirs in order; written by `python -m evaluation.treebank.rarity`; stems of one passage left out
stem\tpassages"""


def table() -> Iterator[str]:
    """Yield the lines of the table; nothing where the treebanks are not there."""
    treebank = load_treebank()
    if treebank is None:
        return
    texts = [tree.text for tree in treebank.trees]
    passages = [texts[at : at + _SENTENCES] for at in range(0, len(texts), _SENTENCES)]
    counts: Counter[str] = Counter()
    for passage in passages:
        text = " ".join(passage)
        counts.update({word.folded[:STEM] for word in words_of(text, [(0, len(text))])})
    yield _HEADER.format(passages=len(passages))
    for stem, count in sorted(counts.items()):
        if count >= _FEWEST and not stem.isdecimal():
            yield f"{stem}\t{count}"


def main() -> int:
    """Print the table; 1 where the treebanks are not there."""
    lines = list(table())
    sys.stdout.write("".join(f"{line}\n" for line in lines))
    return 0 if lines else 1


if __name__ == "__main__":
    raise SystemExit(main())
