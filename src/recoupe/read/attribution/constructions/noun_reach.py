"""Where the clause of a noun of speech ends: La promesse de partir | *a été tenue*."""

from collections.abc import Sequence

from recoupe.lang.cues import NounCue
from recoupe.read.attribution.content.limits import sentence_limit
from recoupe.read.attribution.content.signatures import signatures
from recoupe.read.attribution.cues.words import WordHit
from recoupe.read.clauses.morphology import any_finite, is_finite, is_subject
from recoupe.read.clauses.phrases.places import norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Token


def noun_stop(scene: Scene, hit: WordHit[NounCue], first: int) -> int:
    """Token index where a noun's clause ends: at the verb the noun is subject of, or a comma."""
    limit = sentence_limit(scene, hit.sentence, first)
    verb = _verb_of_subject(scene, hit, first)
    if verb is not None:
        return min(limit, verb)
    opens = hit.first > 0 and _in_opening_phrase(scene, hit.sentence)
    for index in range(first + 1, limit):
        following = norm_at(hit.sentence, index + 1) if index + 1 < limit else ""
        leaves = following in scene.grammar.noun_clause_enders
        if norm_at(hit.sentence, index) == "," and (leaves or opens):
            return index
        if _goes_on_outside(scene, hit, first, index):
            return index
    return _before_main_verb(scene, hit, first, limit)


def _goes_on_outside(scene: Scene, hit: WordHit[NounCue], first: int, index: int) -> bool:
    """Tell the main clause's next verb: a reçu l'assurance que X *et s'est proposé* pour Y."""
    tokens = hit.sentence.tokens
    if tokens[index].norm not in scene.grammar.and_words:
        return False
    place = index + 1
    while (
        place < len(tokens) and _leads_to_verb(scene, tokens[place]) and tokens[place].pos != "AUX"
    ):
        place += 1
    if place >= len(tokens) or not is_finite(tokens[place]):
        return False
    again = signatures(hit.sentence, place, place + 1)
    main = signatures(hit.sentence, 0, hit.first)
    return bool(again & main) and not again & signatures(hit.sentence, first, index)


def _is_light(scene: Scene, token: Token) -> bool:
    """Tell what leads to a verb and is none itself: *s'*, *ne*."""
    return token.pos != "AUX" and _leads_to_verb(scene, token)


def _verb_of_subject(scene: Scene, hit: WordHit[NounCue], first: int) -> int | None:
    """Index of the verb the noun is the subject of, with what leads to it, behind its clause."""
    tokens = hit.sentence.tokens
    noun = tokens[hit.first]
    if not is_subject(noun) or noun.head <= first:
        return None
    infinitive = tokens[first].norm in scene.grammar.infinitive_links
    start = _auxiliary(tokens, first, noun.head) if infinitive else noun.head
    while start - 1 > first and _leads_to_verb(scene, tokens[start - 1]):
        start -= 1
    told = infinitive or any_finite(tokens[first:start])
    return start if told and start > first + 1 else None


def _auxiliary(tokens: Sequence[Token], first: int, verb: int) -> int:
    """Index of a verb's first auxiliary, over what parts them: *est*, elle aussi, restée."""
    auxiliaries = (t.index for t in tokens[first:verb] if t.pos == "AUX" and t.head == verb)
    return next(auxiliaries, verb)


def _leads_to_verb(scene: Scene, token: Token) -> bool:
    return (
        token.pos == "AUX"
        or token.norm in scene.grammar.verb_leads
        or token.norm in scene.words.adverbs
    )


def _in_opening_phrase(scene: Scene, sentence: Sentence) -> bool:
    """Tell a phrase that opens the sentence: *Malgré les assurances* de X que."""
    first = sentence.tokens[0]
    return first.pos in ("ADP", "SCONJ") or first.norm in scene.grammar.opening_prepositions


def _before_main_verb(scene: Scene, hit: WordHit[NounCue], first: int, limit: int) -> int:
    """Before the noun stands no verb: the clause's own verb comes first, the main verb next."""
    tokens, grammar = hit.sentence.tokens, scene.grammar
    if any(map(is_finite, tokens[: hit.first])):
        return limit
    own = 0 if tokens[first].norm in grammar.infinitive_links else 1
    for verb in [token for token in tokens[first:limit] if is_finite(token)][own:]:
        index = verb.index
        if not _continues_clause(scene, tokens[index - 1]):
            while _is_verb_clitic(scene, tokens[index - 1]):
                index -= 1
            return index
    if any(map(is_finite, tokens)):
        return limit
    return next((i for i in range(first + 2, limit) if _is_misread_verb(scene, tokens, i)), limit)


def _is_misread_verb(scene: Scene, tokens: Sequence[Token], index: int) -> bool:
    """Tell the main verb the parser has missed: La menace de tirer lundi *inquiète* la ville."""
    readings = scene.cues.forms.get(tokens[index].norm, ())
    article = index + 1 < len(tokens) and tokens[index + 1].norm in scene.words.articles
    described = tokens[index].pos == "ADJ" and any(r.mood == "ind" for r in readings)
    return described and article and tokens[index - 1].pos in ("NOUN", "PROPN")


def _continues_clause(scene: Scene, token: Token) -> bool:
    """Tell a relative, a pronoun or *et*, which leave the verb behind them in the clause."""
    grammar = scene.grammar
    return (
        token.norm in grammar.relatives
        or token.norm in grammar.third_person_subjects
        or token.norm in grammar.and_words
    )


def _is_verb_clitic(scene: Scene, token: Token) -> bool:
    grammar = scene.grammar
    return token.norm in grammar.negation_particles or token.norm in grammar.reflexives
