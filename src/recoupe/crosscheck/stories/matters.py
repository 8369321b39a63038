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


def weigh_matters(
    words: Sequence[Word], lexicon: ComparisonLexicon, lang: str, *, opening: int
) -> tuple[dict[str, float], dict[str, float]]:
    """Weigh words and the concepts they stand for: of all, and of those before ``opening``.

    Two vectors of length 1. Two tellings meet whatever words they choose: "otages" and "captifs".
    A concept weighs as much as the words that name it here, on average. Its key begins with a
    colon, as no word does.
    """
    rarity, concepts = load_rarity(lang), load_concepts(lang)
    folded = [word.folded for word in words]
    spoken = [sorted(concepts.at(folded, index)) for index in range(len(folded))]
    early = sum(word.start < opening for word in words)

    def weigh(part: Sequence[Word]) -> dict[str, float]:
        alone = content_weights(part, lexicon, rarity)
        return unit({**alone, **_concept_weights(part, spoken, rarity)})

    return weigh(words), weigh(words[:early])


def _concept_weights(
    words: Sequence[Word], spoken: Sequence[Sequence[str]], rarity: Rarity
) -> dict[str, float]:
    naming: dict[str, list[float]] = defaultdict(list)
    for word, concepts in zip(words, spoken, strict=False):
        for concept in concepts:
            naming[f":{concept}"].append(rarity.of(word.folded))
    return {
        concept: _CONCEPT * _times(len(found)) * math.fsum(found) / len(found)
        for concept, found in naming.items()
    }


def _times(count: int) -> float:
    return 1.0 + math.log(count)
