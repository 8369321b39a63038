"""Where an object that is content ends: la mort, *dimanche*, de deux soldats | à la radio."""

from recoupe.read.clauses.marks import DEEPER, SHALLOWER
from recoupe.read.clauses.morphology import any_finite, is_past_participle
from recoupe.read.clauses.phrases.adverbials import adverbial_end
from recoupe.read.clauses.phrases.infinitives import infinitive_after
from recoupe.read.clauses.phrases.places import index_at, next_comma, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence


def object_stop(scene: Scene, sentence: Sentence, first: int, limit: int) -> int:
    """Token index after the object that begins at ``first``; marks and brackets are whole."""
    depth = 0
    for index in range(first, limit):
        norm = sentence.tokens[index].norm
        depth += (norm in DEEPER) - (norm in SHALLOWER)
        if depth > 0:
            continue
        if norm == ",":
            if _ends_at_comma(scene, sentence, index, limit):
                return index
        elif index > first and (
            norm in scene.grammar.object_breakers
            or _names_channel(scene, sentence, index)
            or _tells_next(scene, sentence, index)
            or _names_go_between(scene, sentence, index)
        ):
            return index
    return limit


def _ends_at_comma(scene: Scene, sentence: Sentence, index: int, limit: int) -> bool:
    grammar = scene.grammar
    following = norm_at(sentence, index + 1) if index + 1 < limit else ""
    if following in grammar.and_but:
        return False
    if following in scene.words.quoted_by:
        return True
    if f"{following} {norm_at(sentence, index + 2)}" in grammar.condition_phrases:
        return False
    time = scene.timex_at(sentence.tokens[index].end + 1) is not None
    if following in grammar.object_leavers or time:
        return not _goes_on(scene, sentence, index + 1, limit)
    if _opens_clause(scene, sentence, index + 1, limit):
        return True
    if _describes_name(sentence, index, limit):
        return True
    if _tells_outcome(scene, sentence, index + 1, limit):
        return True
    if following in grammar.complementisers:
        # "une trêve, que Lima refuse"; but "la prise de la ville, qu'il juge facile, comme un jeu"
        return next_comma(sentence, index + 1, limit) is None
    described = following in grammar.describing_relatives
    return described and not _lists_parts(scene, sentence, index + 1)


def _goes_on(scene: Scene, sentence: Sentence, index: int, limit: int) -> bool:
    """Tell a set phrase or a time between commas, after which the object goes on."""
    if index >= limit:
        return False
    if adverbial_end(sentence, index, scene) > index + 1:
        return True
    timex = scene.timex_at(sentence.tokens[index].start)
    if timex is None:
        return False
    after = index_at(sentence, timex.end)
    linked = after + 1 < limit and norm_at(sentence, after) == ","
    return linked and norm_at(sentence, after + 1) in scene.grammar.of_prepositions


def _opens_clause(scene: Scene, sentence: Sentence, index: int, limit: int) -> bool:
    """Tell a clause of its own: no relative, and a finite verb among its first words."""
    after = sentence.tokens[index : min(index + 3, limit)]
    return bool(after) and after[0].norm not in scene.grammar.relatives and any_finite(after)


def _describes_name(sentence: Sentence, comma: int, limit: int) -> bool:
    """Tell what has come to a name that ends the object: l'Aurore, *immobilisée depuis lundi*."""
    if sentence.tokens[comma - 1].pos != "PROPN" or comma + 1 >= limit:
        return False
    rest = next_comma(sentence, comma + 1, limit) is None
    return rest and is_past_participle(sentence.tokens[comma + 1])


def _tells_outcome(scene: Scene, sentence: Sentence, index: int, limit: int) -> bool:
    """Tell what came of it: , *provoquant* la colère; , *s'attirant* les foudres."""
    after = sentence.tokens[index : min(index + 2, limit)]
    if after and after[0].norm in scene.grammar.reflexives:
        after = after[1:]
    return bool(after) and after[0].pos == "VERB" and "Tense=Pres|VerbForm=Part" in after[0].morph


def _lists_parts(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell a *dont* that names parts of what is asked from one that describes it."""
    part = norm_at(sentence, index) in scene.grammar.part_relatives
    if not part or index + 1 >= len(sentence.tokens):
        return False
    following = sentence.tokens[index + 1]
    return following.norm in scene.grammar.listed_parts or following.pos == "NUM"


def _tells_next(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell what came after or did not: *avant de* convoquer; *sans* donner de date.

    And before whom: *devant la presse*.
    """
    norm, words = norm_at(sentence, index), scene.words
    if norm in scene.grammar.before_words:
        of = norm_at(sentence, index + 1) in scene.grammar.bare_of
        return of and infinitive_after(sentence, index + 2, scene)
    if norm in scene.grammar.without_words:
        return infinitive_after(sentence, index + 1, scene)
    if norm not in words.public_prepositions:
        return False
    heard = " ".join(token.norm for token in sentence.tokens[index + 1 : index + 3])
    return any(heard.endswith(public) for public in words.publics)


def _names_go_between(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell *par le biais de* X, through whom one spoke."""
    if norm_at(sentence, index) not in scene.grammar.agent_prepositions:
        return False
    return norm_at(sentence, index + 2) in scene.words.go_between_nouns


def _names_channel(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell a phrase that says through what one spoke: *à la télévision*, *dans une vidéo*."""
    words = scene.words
    lead = norm_at(sentence, index)
    if lead not in words.channel_leads:
        return False
    broadcast = lead in words.broadcast_prepositions
    heard = words.broadcast_nouns if broadcast else words.channel_nouns
    for token in sentence.tokens[index + 1 : index + 4]:
        if token.norm in heard or token.text in words.networks:
            return True
        if token.pos not in ("DET", "ADJ") and token.norm not in words.articles:
            return False
    return False
