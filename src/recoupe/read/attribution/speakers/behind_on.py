"""Who stands behind *on*: indique-t-on *de source diplomatique*, à *Ankara*."""

from recoupe.read.clauses.phrases.noun_phrases import noun_phrase_end
from recoupe.read.clauses.phrases.places import index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.documents import document_at
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Sentence, Token


def behind_on(scene: Scene, sentence: Sentence, token: Token, last: int) -> tuple[Speaker, int]:
    """The source a phrase after *on* names, with the index after it; else *on* itself."""
    tokens, grammar = sentence.tokens, scene.grammar
    index = last + 1
    while index < len(tokens) and (timex := scene.timex_at(tokens[index].start)) is not None:
        index = index_at(sentence, timex.end)
    if index + 1 < len(tokens) and tokens[index].norm in scene.words.compound_prepositions:
        index += 1
    if index + 1 < len(tokens) and tokens[index].norm in grammar.behind_on_prepositions:
        if _names_source(scene, sentence, index):
            return _source(scene, sentence, index + 1)
        document = document_at(scene, sentence, index + 1)
        if document is not None:
            return document, index_at(sentence, document.end)
        mention = scene.mention_at(tokens[index + 1].start)
        if mention is not None and mention.entity is not None and mention.end <= sentence.end:
            found = Speaker(mention.start, mention.end, mention.entity, ("behind-on",))
            return found, index_at(sentence, mention.end)
    return Speaker(token.start + 1, token.end, None, ("behind-on",)), last + 1


def _names_source(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell *de source sûre* and *de même source*."""
    if norm_at(sentence, index) not in scene.grammar.bare_of:
        return False
    same = norm_at(sentence, index + 1) in scene.grammar.emphatic_same
    return norm_at(sentence, index + 1 + same) in scene.words.source_nouns


def _source(scene: Scene, sentence: Sentence, first: int) -> tuple[Speaker, int]:
    stop = noun_phrase_end(sentence, first, scene)
    start = sentence.tokens[first].start
    end = sentence.tokens[stop - 1].end
    return Speaker(start, end, scene.entity_at(start), ("behind-on",)), stop
