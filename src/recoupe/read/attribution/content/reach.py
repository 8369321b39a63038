"""Where the content of a verb of speech ends, asked of every rule in turn."""

from collections.abc import Sequence

from recoupe.read.attribution.content.breaks import (
    before_aftermath,
    before_break,
    before_new_clause,
    before_source,
)
from recoupe.read.attribution.content.comments import (
    before_absolute,
    before_apposition,
    before_circumstance,
    before_comment,
    before_ranking,
)
from recoupe.read.attribution.content.limits import before_quotation, sentence_limit, without_final
from recoupe.read.attribution.content.next_act import before_next_act, before_next_verb
from recoupe.read.attribution.content.objects import object_stop
from recoupe.read.attribution.content.own_voice import before_own_voice
from recoupe.read.attribution.content.reactions import before_reaction
from recoupe.read.attribution.content.relative_clauses import before_main_clause
from recoupe.read.attribution.cues.verbs import VerbHit
from recoupe.read.clauses.phrases.infinitives import opens_infinitive
from recoupe.read.clauses.scene import Scene


def clause_stop(
    scene: Scene, hit: VerbHit, first: int, others: Sequence[VerbHit], *, noun_phrase: bool = False
) -> int:
    """Token index after the content that begins at token ``first`` of the hit's sentence.

    Each rule is given the limit of those before it and may only draw it nearer.
    """
    sentence = hit.sentence
    limit = sentence_limit(scene, sentence, first, since=hit.group.begin)
    limit = before_quotation(scene, sentence, first, limit)
    limit = before_apposition(scene, sentence, first, limit)
    limit = before_break(scene, sentence, first, limit)
    if sentence.tokens[first].norm not in scene.grammar.clause_openers:
        limit = before_new_clause(scene, sentence, first, limit)
    if _hangs_on_a_clause(hit):
        limit = _comma_outside(scene, hit, first, limit)
    limit = before_next_act(scene, hit, others, first, limit)
    if noun_phrase or opens_infinitive(sentence, first, scene):
        limit = before_next_verb(scene, hit, first, limit)
    infinitive = opens_infinitive(sentence, first, scene)
    if infinitive:
        limit = before_aftermath(scene, sentence, first, limit)
    if noun_phrase or infinitive:
        limit = before_reaction(scene, hit, others, first, limit)
        limit = before_ranking(scene, sentence, first, limit)
        limit = before_absolute(scene, sentence, first, limit)
    if not infinitive:
        limit = before_source(scene, sentence, first, limit)
    if noun_phrase:
        limit = object_stop(scene, sentence, first, limit)
    else:
        limit = before_comment(scene, sentence, first, limit)
        limit = before_own_voice(scene, hit, first, limit)
        limit = before_main_clause(scene, hit, others, first, limit)
        limit = before_circumstance(scene, sentence, first, limit)
    return without_final(sentence, first, limit)


def _comma_outside(scene: Scene, hit: VerbHit, first: int, limit: int) -> int:
    """Index of the first comma that stands in the same marks as the verb, or ``limit``."""
    tokens = hit.sentence.tokens
    commas = (i for i in range(first, limit) if tokens[i].norm == ",")
    return next((i for i in commas if scene.same_marks(tokens[i].start, hit.group.begin)), limit)


def _hangs_on_a_clause(hit: VerbHit) -> bool:
    """Tell a participle of speech, or a gerund that opens the sentence: *Affirmant X, il*."""
    opens = hit.group.mood == "gerund" and hit.group.first <= 3
    return hit.group.mood == "participle" or opens
