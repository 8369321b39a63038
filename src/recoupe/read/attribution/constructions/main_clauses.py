"""Whether a clause around a verb stands without it, so that the verb may be an incise."""

from recoupe.read.attribution.cues.verbs import VerbHit
from recoupe.read.clauses.morphology import any_finite, is_finite, is_subject
from recoupe.read.clauses.phrases.places import has_finite_verb, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Token

_COMPARED_WITHIN = 5


def has_own_subject(scene: Scene, hit: VerbHit) -> bool:
    """Tell a verb whose subject stands before it, with at most insertions between."""
    group = hit.group
    return any(
        group.start <= token.head <= group.last
        and is_subject(token)
        and _only_describes(scene, hit.sentence, token.index, group.first)
        for token in hit.sentence.tokens[: group.first]
    )


def _only_describes(scene: Scene, sentence: Sentence, first: int, last: int) -> bool:
    """Tell a stretch whose finite verbs hang on relatives: Sow, *qui a reçu Lima*, a proposé."""
    between = sentence.tokens[first:last]
    relatives = sum(_hangs_a_verb(scene, sentence, token) for token in between[1:])
    if not relatives:
        return not has_finite_verb(sentence, first, last, scene)
    return sum(is_finite(token) for token in between) <= relatives


def tells_before(scene: Scene, sentence: Sentence, first: int) -> bool:
    """Tell whether a main clause stands before token ``first``: a finite verb, not a relative's."""
    before = sentence.tokens[:first]
    verbs = sum(is_finite(token) for token in before)
    subjects = sum(is_subject(token) for token in before)
    hung = sum(_hangs_a_verb(scene, sentence, token) for token in before)
    return max(verbs, subjects - 1) > hung


def _hangs_a_verb(scene: Scene, sentence: Sentence, token: Token) -> bool:
    if token.norm in scene.grammar.subordinators:
        return True
    relative = token.norm in scene.grammar.incise_relatives
    return relative and not _compares(scene, sentence, token.index)


def _compares(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell the *que* of a comparison (tels que, plus que) from one that opens a clause."""
    grammar = scene.grammar
    if norm_at(sentence, index) not in grammar.complementisers:
        return False
    if norm_at(sentence, index - 1) in grammar.comparison_heads:
        return True
    before = sentence.tokens[max(0, index - _COMPARED_WITHIN) : index]
    return any(token.norm in grammar.comparison_openers for token in before)


def tells_after(scene: Scene, sentence: Sentence, last: int) -> bool:
    """Tell whether a comma closes the incise and the clause's own verb takes up right after it."""
    tokens = sentence.tokens
    for token in tokens[last + 1 :]:
        if is_finite(token):
            return False
        if token.norm == ",":
            relative = norm_at(sentence, token.index + 1) in scene.grammar.incise_relatives
            return not relative and any_finite(tokens[token.index + 1 : token.index + 6])
    return False
