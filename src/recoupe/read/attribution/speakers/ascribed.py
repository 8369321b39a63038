"""Who a preposition of speech names: selon *le ministère*, de *source policière*."""

from msgspec.structs import replace

from recoupe.lang.cues import PrepositionCue
from recoupe.lang.folding import fold
from recoupe.read.attribution.cues.words import WordHit
from recoupe.read.clauses.phrases.infinitives import infinitive_after
from recoupe.read.clauses.phrases.noun_phrases import noun_phrase_end
from recoupe.read.clauses.phrases.places import has_finite_verb, index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.conjoined import joined
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.read.clauses.subjects.relatives import antecedent
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.records import Sentence

# Adjectives agree: their first letters tell them (diplomatique, diplomatiques).
_STEM = 5

Hit = WordHit[PrepositionCue]


def ascribed_speaker(scene: Scene, hit: Hit) -> Speaker | None:
    """Read the words after a preposition of speech as its speaker; null where they are none."""
    tokens, index = hit.sentence.tokens, hit.last + 1
    if index >= len(tokens):
        return None
    if tokens[index].norm in scene.grammar.lequel_forms:
        return _relative(scene, hit)
    if tokens[index].norm in scene.grammar.who_words:
        return _person_before(scene, hit)
    if tokens[index].norm in hit.cue.not_next or _leads_to_deed(scene, hit):
        return None
    return _anonymous(scene, hit) if hit.cue.kind == "anonymous" else _named(scene, hit)


def _leads_to_deed(scene: Scene, hit: Hit) -> bool:
    """Tell a purpose: *pour lui demander* de partir."""
    purpose = norm_at(hit.sentence, hit.last) in scene.grammar.purpose_words
    return purpose and infinitive_after(hit.sentence, hit.last + 1, scene)


def _relative(scene: Scene, hit: Hit) -> Speaker | None:
    """Whoever stands before a relative: *l'institut*, selon lequel le navire mesurait."""
    tokens = hit.sentence.tokens
    place = antecedent(hit.sentence, hit.first)
    mention = scene.actor_at(tokens[place].start) if place is not None else None
    if mention is None:
        return None
    token = tokens[hit.last + 1]
    return Speaker(token.start, token.end, mention.entity, ("preposition", "relative"))


def _person_before(scene: Scene, hit: Hit) -> Speaker | None:
    """Whoever *qui* stands for: *Ana Sow*, de l'institut Horizon, pour qui rien n'a changé."""
    sentence = hit.sentence
    if norm_at(sentence, hit.first - 1) != ",":
        return None
    relative = _relative(scene, hit)
    if relative is None:
        return None
    for mention in reversed(scene.mentions_in(sentence.start, relative.start)):
        after = index_at(sentence, mention.end)
        if has_finite_verb(sentence, after, hit.first, scene):
            break
        described = norm_at(sentence, after + 1) in scene.grammar.of_prepositions
        if scene.is_person(mention) and (described or after + 1 >= hit.first):
            return replace(relative, entity=mention.entity)
    return relative


def _anonymous(scene: Scene, hit: Hit) -> Speaker | None:
    """De *source policière*: the preposition's last word is the source itself."""
    tokens, index = hit.sentence.tokens, hit.last + 1
    quality = fold(tokens[index].norm)
    stems = [fold(word)[:_STEM] for word in hit.cue.adjectives]
    if stems and not quality.startswith(tuple(stems)):
        return None
    stop = max(noun_phrase_end(hit.sentence, hit.last, scene), index + 1)
    start = tokens[hit.last].start
    rules = ("preposition", "anonymous")
    return Speaker(start, tokens[stop - 1].end, scene.entity_at(start), rules)


def _named(scene: Scene, hit: Hit) -> Speaker | None:
    index = hit.last + 1
    noun = _head_noun(scene, hit.sentence, index)
    refused = {fold(head) for head in hit.cue.not_heads}
    if fold(noun) in refused or fold(noun).removesuffix("s") in refused:
        return None
    speaker = speaker_from(scene, hit.sentence, index, "preposition")
    if speaker is None:
        return None
    speaker = _without_subject(scene, hit.sentence, speaker)
    if speaker.document is not None:
        if hit.cue.human_only:
            return None
        return speaker if _reports(scene, speaker.document) else None
    if hit.cue.human_only and _is_many(scene, speaker):
        return None
    if speaker.entity is not None or noun in scene.words.source_nouns:
        return speaker
    if not hit.cue.human_only and _reports(scene, noun):
        return speaker
    if not _set_off(hit) and speaker.is_proper:
        return None
    if hit.cue.human_only:
        return speaker if scene.names_actor(speaker.start, speaker.end) else None
    known = speaker.is_proper or _names_somebody(scene, hit.sentence, index, speaker)
    return speaker if known else None


def _reports(scene: Scene, document: str) -> bool:
    """Tell a document that reports; some are documents in the plural alone: *les chiffres*."""
    reporting = scene.words.reporting_documents
    return document in reporting or document.removesuffix("s") in reporting


def _without_subject(scene: Scene, sentence: Sentence, speaker: Speaker) -> Speaker:
    """Leave the subject of what is said: selon *le juge*, deux hommes et un enfant *ont* fui."""
    after = index_at(sentence, speaker.end)
    while sentence.tokens[after : after + 1] and sentence.tokens[after].pos in ("ADV", "PRON"):
        after += 1
    mention = scene.actor_at(speaker.start)
    if mention is None or not has_finite_verb(sentence, after, after + 1, scene):
        return speaker
    end, entities = joined(scene, sentence, mention, over_commas=False)
    if end >= speaker.end or norm_at(sentence, index_at(sentence, end)) != ",":
        return speaker
    return replace(speaker, end=end, entity=entities[0] if len(entities) == 1 else entities)


def _is_many(scene: Scene, speaker: Speaker) -> bool:
    """Tell those whom something is good for: *pour de nombreux* pêcheurs."""
    words = scene.text[speaker.start : speaker.end].lower()
    return words.startswith(scene.grammar.indefinite_many)


def _set_off(hit: Hit) -> bool:
    """Tell a phrase that opens its sentence or follows a comma."""
    tokens = hit.sentence.tokens
    return not hit.first or tokens[hit.first - 1].norm in (",", "(", "—", "–", "et", "mais")


def _head_noun(scene: Scene, sentence: Sentence, index: int) -> str:
    """The noun the phrase is about; empty for a pronoun (selon *lui*, depuis plusieurs mois)."""
    for token in sentence.tokens[index : index + 5]:
        if token.pos in ("NOUN", "PROPN") or token.norm in scene.words.documents:
            return token.norm
        if token.pos == "PRON" or token.norm == ",":
            break
    return ""


def _names_somebody(scene: Scene, sentence: Sentence, index: int, speaker: Speaker) -> bool:
    """Tell a person or body no mention knows: a capital, or a noun for people."""
    capital = any(token.text[:1].isupper() for token in sentence.tokens[index + 1 : index + 3])
    return capital or scene.names_actor(speaker.start, speaker.end)
