"""Breaks in a sentence that content does not reach over: semicolons, colons, new clauses."""

from recoupe.read.attribution.morphology import any_finite, is_finite
from recoupe.read.attribution.phrases.places import next_comma, norm_at
from recoupe.read.attribution.scene import Scene
from recoupe.records import Sentence


def before_new_clause(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop an infinitive or noun phrase where a clause follows: , *mais La Paz a refusé*."""
    tokens = sentence.tokens
    for index in range(first + 1, limit - 2):
        if tokens[index].norm != "," or tokens[index + 1].norm not in scene.grammar.clause_turns:
            continue
        if not scene.same_marks(tokens[index].start, tokens[first].start):
            continue
        stop = next_comma(sentence, index + 2, limit) or limit
        if any_finite(tokens[index + 2 : stop]) or _has_own_verb(scene, sentence, index, limit):
            return index
    return limit


def _has_own_verb(scene: Scene, sentence: Sentence, index: int, limit: int) -> bool:
    """Tell a clause whose subject has an apposition: , *mais le maire, Ali Sow, a refusé*."""
    for token in sentence.tokens[index + 2 : limit]:
        if token.norm in scene.grammar.relatives:
            return False
        if is_finite(token):
            return True
    return False


def before_aftermath(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop an infinitive where the agency says what went before: , *après une attaque*."""
    for index in range(first + 1, limit - 1):
        if norm_at(sentence, index) != ",":
            continue
        if not scene.same_marks(sentence.tokens[index].start, sentence.tokens[first].start):
            continue
        two = f"{norm_at(sentence, index + 1)} {norm_at(sentence, index + 2)}"
        if two in scene.grammar.aftermath_phrases:
            return index
        if norm_at(sentence, index + 1) in scene.grammar.aftermath_words:
            return index
    return limit


def before_break(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Stop at a semicolon or colon outside marks, and before a comment on what was said."""
    tokens = sentence.tokens
    breaks = {";", ":"} if tokens[first].norm in scene.grammar.clause_openers else {";"}
    inner = _is_inner_clause(scene, sentence, first)
    for index in range(first + 1, limit - 1):
        if not scene.same_marks(tokens[index].start, tokens[first].start):
            continue
        if tokens[index].norm in breaks or _comments(scene, sentence, index, limit):
            return index
        if inner and _goes_on_with_outer(scene, sentence, index):
            return index
    return limit


def _is_inner_clause(scene: Scene, sentence: Sentence, first: int) -> bool:
    """Tell content without *que* of its own inside a clause that has one."""
    complementisers = scene.grammar.complementisers
    return sentence.tokens[first].norm not in complementisers and any(
        token.norm in complementisers for token in sentence.tokens[:first]
    )


def _goes_on_with_outer(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell *et que*, which goes on with what the outer speaker says."""
    again = norm_at(sentence, index) in scene.grammar.and_but
    return again and norm_at(sentence, index + 1) in scene.grammar.complementisers


def _comments(scene: Scene, sentence: Sentence, index: int, limit: int) -> bool:
    """Tell a comment on what was said: , *ce que* personne n'a confirmé."""
    return (
        norm_at(sentence, index) == ","
        and norm_at(sentence, index + 1) in scene.grammar.comment_pronouns
        and index + 2 < limit
        and norm_at(sentence, index + 2) in scene.grammar.free_relatives
    )
