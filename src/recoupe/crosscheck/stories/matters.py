"""What the words of a text speak of, weighed by how rare they are in ordinary news."""

import math
from collections import Counter, defaultdict
from collections.abc import Sequence

from recoupe.crosscheck.stories.vectors import unit
from recoupe.lang.comparison import ComparisonLexicon
from recoupe.lang.concepts import load_concepts
from recoupe.lang.rarity import STEM, Rarity, load_rarity
from recoupe.lang.words import Word

# A thing that two texts name by different words says less than a word they share.
_CONCEPT = 0.7


def content_weights(
    words: Sequence[Word], lexicon: ComparisonLexicon, rarity: Rarity
) -> dict[str, float]:
    """Weigh the words told, names among them: the rarer in ordinary news, the more."""
    counts = Counter(
        word.folded[:STEM]
        for word in words
        if len(word.folded) > 2 and word.folded not in lexicon.function_words
    )
    return {stem: _times(count) * rarity.of(stem) for stem, count in counts.items()}


def weigh_matters(words: Sequence[Word], lexicon: ComparisonLexicon, lang: str) -> dict[str, float]:
    """Weigh words and the concepts they stand for, as a vector of length 1.

    So two tellings meet whatever words they choose: "otages" and "captifs". A concept weighs as
    much as the words that name it here, on average. Its key begins with a colon, as no word does.
    """
    rarity = load_rarity(lang)
    concepts = load_concepts(lang)
    folded = [word.folded for word in words]
    naming: dict[str, list[float]] = defaultdict(list)
    for index, word in enumerate(folded):
        for concept in concepts.at(folded, index):
            naming[f":{concept}"].append(rarity.of(word))
    weights = content_weights(words, lexicon, rarity)
    for concept, found in naming.items():
        weights[concept] = _CONCEPT * _times(len(found)) * math.fsum(found) / len(found)
    return unit(weights)


def _times(count: int) -> float:
    return 1.0 + math.log(count)
