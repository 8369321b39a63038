"""A thing told by a relative: une trêve *que Damas a acceptée*, une attaque *qu'elle impute à*."""

from recoupe.read.attribution.constructions.quote_types import quote_type
from recoupe.read.attribution.cues.verbs import VerbHit, cue_span
from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.morphology import is_past_participle
from recoupe.read.clauses.phrases.noun_phrases import noun_phrase_start
from recoupe.read.clauses.phrases.places import has_finite_verb
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.preposed import subject_before
from recoupe.read.clauses.subjects.relatives import antecedent
from recoupe.records import Act, Span, Token

# Acts on something already there; what is said or announced by a relative is often a thing done.
_ACTS: frozenset[Act] = frozenset({"accuse", "concede", "deny", "reject"})
_FARTHEST = 8
_OBJECTS = frozenset({"obj", "iobj"})
_INSIDE = frozenset({"nmod", "amod", "acl", "flat"})


def draft_relative_object(scene: Scene, hit: VerbHit) -> Draft | None:
    """Draft what a verb does to the noun its relative stands for; null where there is none."""
    sense, group = hit.sense("np"), hit.group
    if sense is None or sense.act_in("np") not in _ACTS or group.mood != "finite":
        return None
    place = _relative(scene, hit)
    if place is None or group.passive or group.reflexive:
        return None
    speaker = subject_before(scene, group)
    if speaker is None or speaker.entity is None:
        return None
    thing = _thing(scene, hit, place)
    if thing is None or not thing.end <= speaker.start:
        return None
    return Draft(
        hit.sentence,
        cue_span(hit, scene),
        speaker,
        (thing,),
        sense.act_in("np"),
        quote_type(scene, (thing,)),
        factivity=sense.factivity,
        negated=group.negated,
        conditional=group.conditional,
        lemma=group.lemma,
        rules=["relative-object", *speaker.rules],
        confidence=0.75,
    )


def _relative(scene: Scene, hit: VerbHit) -> int | None:
    """Index of the *que* that is the verb's object, by the parse or by the participle's ending."""
    tokens, group = hit.sentence.tokens, hit.group
    for place in range(group.first - 1, max(0, group.first - _FARTHEST), -1):
        if tokens[place].norm in scene.grammar.complementisers:
            parsed = (
                tokens[place].dep in _OBJECTS and group.start <= tokens[place].head <= group.last
            )
            head = tokens[group.head]
            agrees = is_past_participle(head) and head.norm.endswith(scene.grammar.agreeing_endings)
            if has_finite_verb(hit.sentence, place, group.first, scene):
                return None
            return place if parsed or (agrees and not group.passive) else None
    return None


def _thing(scene: Scene, hit: VerbHit, place: int) -> Span | None:
    """The noun phrase before the relative, whole: une attaque *de drones contre le port*."""
    tokens = hit.sentence.tokens
    last = antecedent(hit.sentence, place)
    if last is None or not scene.same_marks(tokens[last].start, hit.group.begin):
        return None
    top = last
    while tokens[top].dep in _INSIDE and tokens[top].head < top:
        if any(token.norm == "," for token in tokens[tokens[top].head : top]):
            break
        top = tokens[top].head
    if tokens[top].pos != "NOUN":
        return None
    first = noun_phrase_start(hit.sentence, top, scene)
    if first and _is_contracted(scene, tokens[first - 1]):
        return None
    return Span.of(scene.text, tokens[first].start, tokens[last].end)


def _is_contracted(scene: Scene, token: Token) -> bool:
    """Tell an article that holds a preposition: the noun behind it is no thing told of alone."""
    return token.pos == "DET" and token.norm in scene.grammar.contracted_articles
