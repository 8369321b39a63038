"""Documents that speak for whoever made them: *un communiqué du ministère*."""

from recoupe.read.clauses.phrases.noun_phrases import noun_phrase_end
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Mention, Sentence

_LONGEST_LEAD = 4
_FARTHEST_MAKER = 7


def document_at(scene: Scene, sentence: Sentence, index: int) -> Speaker | None:
    """Read the noun phrase at token ``index`` as a document; null where it is none.

    It has the entity of the first actor named inside it.
    """
    tokens = sentence.tokens
    head = _head(scene, sentence, index)
    if head is None:
        return None
    noun = _document_noun(scene, tokens[head].norm)
    if noun is None:
        return None
    stop = noun_phrase_end(sentence, index, scene)
    made = _maker(scene, sentence, stop)
    last = tokens[stop - 1].end if made is None else made.end
    for mention in scene.mentions_in(tokens[head].end, last):
        if scene.is_actor(mention) and mention.kind != "pronoun":
            end = max(last, mention.end)
            return Speaker(tokens[index].start, end, mention.entity, ("document",), document=noun)
    return Speaker(
        tokens[index].start,
        tokens[max(stop, head + 1) - 1].end,
        _owner(scene, sentence, index) or scene.entity_at(tokens[head].start),
        ("document",),
        document=noun,
    )


def _owner(scene: Scene, sentence: Sentence, index: int) -> str | tuple[str, ...] | None:
    """Whom the possessive before a document means: selon *ses* explications."""
    token = sentence.tokens[index]
    if token.norm not in scene.grammar.speaker_possessives:
        return None
    owners = [m.entity for m in scene.mentions_in(token.start, token.end) if m.entity is not None]
    return owners[0] if owners else None


def _maker(scene: Scene, sentence: Sentence, stop: int) -> Mention | None:
    """Who made a document, behind a participle: les chiffres *publiés* en juin *par l'Insee*."""
    tokens = sentence.tokens
    if stop >= len(tokens) or tokens[stop].norm not in scene.words.made_by:
        return None
    for token in tokens[stop + 1 : stop + _FARTHEST_MAKER]:
        if token.norm in scene.grammar.agent_prepositions:
            following = min(token.index + 1, len(tokens) - 1)
            return scene.actor_at(tokens[following].start)
        if token.pos in ("PUNCT", "VERB", "AUX"):
            break
    return None


def _head(scene: Scene, sentence: Sentence, index: int) -> int | None:
    """Index of the first word that is neither article nor adjective."""
    tokens = sentence.tokens
    place = index
    while place < min(len(tokens), index + _LONGEST_LEAD) and (
        tokens[place].pos in ("DET", "ADJ") or tokens[place].norm in scene.words.articles
    ):
        place += 1
    return place if place < len(tokens) else None


def _document_noun(scene: Scene, norm: str) -> str | None:
    """The noun as the table has it, with or without the plural's *s*."""
    documents = scene.words.documents
    singular = norm.removesuffix("s")
    return norm if norm in documents else singular if singular in documents else None
