"""Fixed words behind a verb or noun of the tables: donne *son feu vert*, juge « *inamical* »."""

from recoupe.lang.grammar import cut_phrases
from recoupe.read.clauses.marks import OPENING
from recoupe.read.events.scene import EventScene
from recoupe.records import Token

_CLASS = "@"


def trigger_words(
    scene: EventScene, tokens: tuple[Token, ...], index: int, words: tuple[str, ...]
) -> int:
    """Index of the last of the fixed words found from ``index``; -1 where one is absent.

    Adverbs may stand before them, quotation marks before each. A possessive stands for all of
    them, ``@name`` for the nouns and adjectives of a class, with what goes before these.
    """
    adverbs = scene.clauses.words.adverbs
    while index < len(tokens) and (tokens[index].norm in adverbs or tokens[index].norm[0] == "-"):
        index += 1
    for part in cut_phrases(words):
        while index < len(tokens) and tokens[index].norm in OPENING:
            index += 1
        if part.startswith(_CLASS):
            index = _in_class(scene, tokens, index, part)
        if not 0 <= index < len(tokens) or not _fits(scene, tokens[index], part):
            return -1
        index += 1
    return index - 1


def _in_class(scene: EventScene, tokens: tuple[Token, ...], index: int, name: str) -> int:
    """Index of the word of a class, over what may stand before it: une véritable *mascarade*."""
    while index < len(tokens) and not scene.is_one_of(tokens[index], (name,)):
        article = tokens[index].norm in scene.lexicon.words.articles
        if not article and tokens[index].pos not in ("ADJ", "ADV", "DET"):
            return -1
        index += 1
    return index


def _fits(scene: EventScene, token: Token, part: str) -> bool:
    possessives = scene.lexicon.grammar.speaker_possessives
    return (
        token.norm == part
        or part.startswith(_CLASS)
        or (part in possessives and token.norm in possessives)
    )
