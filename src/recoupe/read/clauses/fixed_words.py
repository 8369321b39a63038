"""Words a cue is made of besides its head: faire *savoir*, mise *en garde*."""

from recoupe.lang.grammar import cut_phrases
from recoupe.read.clauses.scene import Scene
from recoupe.records import Token


def fixed_words(tokens: tuple[Token, ...], index: int, words: tuple[str, ...], scene: Scene) -> int:
    """Index of the last of the fixed words found from ``index``, over adverbs; -1 if absent."""
    while index < len(tokens) and _may_part(tokens[index], scene):
        index += 1
    for part in cut_phrases(words):
        if index >= len(tokens) or tokens[index].norm != part:
            return -1
        index += 1
    return index - 1


def _may_part(token: Token, scene: Scene) -> bool:
    return token.norm in scene.words.adverbs or token.norm.startswith("-")
