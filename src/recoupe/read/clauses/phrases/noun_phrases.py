"""Where a noun phrase ends: la démission | mardi, à la télévision russe | Anna Sow."""

from recoupe.read.clauses.marks import CLOSING_IN_PHRASE, OPENING_IN_PHRASE
from recoupe.read.clauses.phrases.infinitives import infinitive_after
from recoupe.read.clauses.phrases.places import index_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Mention, Sentence, Token

_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM"})


def noun_phrase_end(
    sentence: Sentence, index: int, scene: Scene, *, before_name: bool = False
) -> int:
    """Index after the noun phrase that begins at ``index``; ``index`` itself where none does.

    Determiner, adjectives, nouns, names and *de* phrases belong to it; a clause, another
    preposition or a comma ends it. A mention is taken whole. With ``before_name`` a mention
    that no *de* links ends it too: à la télévision russe | Anna Sow.
    """
    start = index
    while index < len(sentence.tokens):
        mention = scene.mention_at(sentence.tokens[index].start)
        if before_name and _another_name(scene, sentence, mention, start, index):
            return index
        after = _after(scene, sentence, mention, start, index)
        if after is None:
            return index
        if after == index:
            break
        index = after
    while index > start and sentence.tokens[index - 1].norm in scene.grammar.of_prepositions:
        index -= 1
    return index


def noun_phrase_start(sentence: Sentence, index: int, scene: Scene) -> int:
    """Index of the article or adjective the noun phrase around a noun at ``index`` begins with.

    A contracted article (*du*, *aux*) is the preposition's and stays outside.
    """
    tokens = sentence.tokens
    first = index
    while (
        first > 0
        and tokens[first - 1].pos in ("DET", "ADJ", "NUM")
        and tokens[first - 1].norm not in scene.grammar.contracted_articles
    ):
        first -= 1
    return first


def _another_name(
    scene: Scene, sentence: Sentence, mention: Mention | None, start: int, index: int
) -> bool:
    tokens = sentence.tokens
    if mention is None or mention.start != tokens[index].start or index == start:
        return False
    before = tokens[index - 1].norm
    return before not in scene.grammar.of_prepositions and before not in scene.words.articles


def _after(
    scene: Scene, sentence: Sentence, mention: Mention | None, start: int, index: int
) -> int | None:
    """The next index to look at; ``index`` at the phrase's end, null where it ends for sure."""
    token = sentence.tokens[index]
    if mention is not None and token.end < mention.end <= sentence.end:
        return index_at(sentence, mention.end)
    if token.norm in scene.grammar.of_prepositions and index > start:
        return None if infinitive_after(sentence, index + 1, scene) else index + 1
    before = sentence.tokens[index - 1] if index > start else None
    if token.norm in OPENING_IN_PHRASE or token.norm in CLOSING_IN_PHRASE:
        return index if _quotes_another(scene, sentence, before, index) else index + 1
    if before is not None and _opens_another(scene, before, token):
        return index
    if before is not None and _misread_noun(scene, before, token):
        return index + 1
    if _is_nominal(scene, sentence, start, index):
        if scene.timex_at(token.start) is not None and index > start:
            return None
        return index + 1
    return index


def _quotes_another(scene: Scene, sentence: Sentence, before: Token | None, index: int) -> bool:
    """Tell a mark after a noun that opens a phrase of its own: dans une lettre « *une* faute »."""
    following = sentence.tokens[index + 1 : index + 2]
    opens = scene.opening_at(sentence.tokens[index].start) is not None
    return (
        before is not None
        and opens
        and bool(following)
        and _opens_another(scene, before, following[0])
    )


def _opens_another(scene: Scene, before: Token, token: Token) -> bool:
    """Tell an article after a noun, which opens a phrase of its own."""
    if token.norm in scene.grammar.quantifiers and before.pos == "NOUN":
        return True
    article = token.norm in scene.words.articles and token.pos == "DET"
    return article and before.pos in ("NOUN", "ADJ", "PROPN")


def _misread_noun(scene: Scene, before: Token, token: Token) -> bool:
    """Tell the noun an article calls for where the parser sees a verb or an adverb."""
    named = before.pos == "DET" and before.norm in scene.words.articles
    return named and token.pos in ("VERB", "ADV", "PRON", "AUX") and token.norm.isalpha()


def _is_nominal(scene: Scene, sentence: Sentence, start: int, index: int) -> bool:
    tokens = sentence.tokens
    token = tokens[index]
    if token.pos in _NOMINAL or (token.pos == "PRON" and index == start):
        return True
    if token.norm in scene.words.articles and token.norm not in scene.grammar.contracted_to:
        return True
    return token.pos == "ADV" and index + 1 < len(tokens) and tokens[index + 1].pos == "ADJ"
