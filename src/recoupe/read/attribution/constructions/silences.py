"""Verbs of speech that report none: a refusé de commenter, a requis l'anonymat, n'a rien dit."""

from recoupe.lang.grammar import cut_words
from recoupe.read.attribution.complements.complement import Complement
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.verbs.group import VerbGroup

_INFINITIVES = frozenset({"de_inf", "a_inf", "inf"})
_FIRST_WORDS = 4
# A longer complement that says *not named* tells more than that.
_SHORT_PLEA = 20
_PRESENT = "pres"


def says_nothing(scene: Scene, group: VerbGroup, complement: Complement) -> bool:
    """Tell a complement without words of its own, and a refusal to speak.

    N'a prévenu de rien; a refusé de commenter, a décliné toute interview.
    """
    if complement.spans[0].text.lower() in scene.words.empty_contents:
        return True
    return not group.negated and _is_non_answer(scene, complement)


def _is_non_answer(scene: Scene, complement: Complement) -> bool:
    if complement.act != "reject":
        return False
    said = complement.spans[0].text.lower().replace("’", "'")
    words = scene.words
    infinitive = complement.frame in _INFINITIVES
    refused = words.non_answer_verbs if infinitive else words.non_answer_nouns
    return any(word in refused for word in cut_words(said)[:_FIRST_WORDS])


def only_thinks(scene: Scene, group: VerbGroup, complement: Complement, *, known: bool) -> bool:
    """Tell a view that nobody utters: *je me demande* si, *on considère* que, *afin de garantir*.

    ``known`` tells that the speaker is somebody, and no mere *on*.
    """
    words = scene.words
    if (
        group.lemma in words.wondering_verbs
        and group.tense == _PRESENT
        and _to_oneself(scene, group)
    ):
        return True
    if group.lemma in words.judging_verbs and not known:
        first = group.sentence.tokens[max(group.first - 1, 0)]
        return first.norm in scene.grammar.indefinite_subjects
    return group.mood == "infinitive" and group.lemma in words.ensuring_verbs


def _to_oneself(scene: Scene, group: VerbGroup) -> bool:
    """Tell *je me demande*."""
    before = group.sentence.tokens[group.first : group.start]
    first = group.sentence.tokens[max(group.first - 1, 0)].norm in scene.grammar.first_person
    return first and any(token.norm in scene.grammar.first_person_one for token in before)


def asks_for_anonymity(scene: Scene, complement: Complement) -> bool:
    """Tell a plea not to be named, which is about the source and not what it says."""
    words = [word for span in complement.spans for word in span.text.lower().split()]
    table = scene.words
    if any(hidden in word for word in words[:_FIRST_WORDS] for hidden in table.anonymity):
        return True
    if len(words) >= _SHORT_PLEA or table.anonymity_negations.isdisjoint(words):
        return False
    return any(word.strip(",.") in table.naming for word in words)
