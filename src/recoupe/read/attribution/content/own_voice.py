"""Where the agency takes the word again after what it reports."""

from recoupe.read.attribution.content.signatures import Signature, signatures
from recoupe.read.attribution.cues.verbs import VerbHit
from recoupe.read.clauses.morphology import is_finite
from recoupe.read.clauses.phrases.places import norm_at
from recoupe.read.clauses.scene import Scene

_FARTHEST_VERB = 12


def before_own_voice(scene: Scene, hit: VerbHit, first: int, limit: int) -> int:
    """Stop where the teller goes on in the tense of their own telling.

    "Elle a dit que des emplois étaient menacés, mais deux vols ont été annulés": what is said
    stands in the imperfect, the telling in the perfect. Inside a quotation whoever is quoted
    tells, and goes on in the first person.
    """
    telling = signatures(hit.sentence, hit.group.start, hit.group.last + 1)
    quoted = scene.quotation_at(hit.group.begin) is not None
    if not quoted and not any(compound for _, _, compound in telling):
        return limit
    for index in range(first + 2, limit - 1):
        if quoted and _tells_now(scene, hit, first, index, limit, telling):
            return index - (norm_at(hit.sentence, index - 1) == ",")
        if norm_at(hit.sentence, index) not in scene.grammar.and_but:
            continue
        after_comma = norm_at(hit.sentence, index - 1) == ","
        if quoted and norm_at(hit.sentence, index + 1) in scene.grammar.first_person:
            return index - after_comma
        if after_comma and _tells_again(scene, hit, first, index, limit, telling):
            return index - 1
    return limit


def _tells_now(
    scene: Scene, hit: VerbHit, first: int, index: int, limit: int, telling: set[Signature]
) -> bool:
    """Tell a clause in the present after words said in the past: elle a dit oui, *et elle hésite*.

    What is said stands in the imperfect or the conditional then, as the past asks.
    """
    tokens = hit.sentence.tokens
    past = any(compound or tense == "Imp" for _, tense, compound in telling)
    if not past or tokens[index].norm not in scene.grammar.clause_turns:
        return False
    if tokens[index + 1].norm in scene.grammar.complementisers:
        return False
    verb = next((token for token in tokens[index:limit] if is_finite(token)), None)
    if verb is None or verb.index - index > _FARTHEST_VERB:
        return False
    if any(t.norm in scene.grammar.relatives for t in tokens[index : verb.index]):
        return False
    inside = signatures(hit.sentence, first, index)
    shifted = all(tense == "Imp" or mood == "Cnd" for mood, tense, _ in inside)
    return bool(inside) and shifted and "Tense=Pres" in verb.morph and "Mood=Ind" in verb.morph


def _tells_again(
    scene: Scene, hit: VerbHit, first: int, index: int, limit: int, telling: set[Signature]
) -> bool:
    """Tell whether the clause from ``index`` has the tense of the telling, and none before it."""
    tokens = hit.sentence.tokens
    if not scene.same_marks(tokens[index].start, hit.group.begin):
        return False
    verb = next((token.index for token in tokens[index:limit] if is_finite(token)), None)
    if verb is None or verb - index > _FARTHEST_VERB:
        return False
    inside = signatures(hit.sentence, first, index)
    after = signatures(hit.sentence, verb, verb + 1)
    return bool(inside) and not inside & telling and bool(after & telling)
