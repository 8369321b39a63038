"""What the scan to the right of a verb moves over: a dit, *mardi*, *à la presse*, que."""

from msgspec.structs import replace

from recoupe.read.attribution.complements.search import Search
from recoupe.read.attribution.speakers.hearing import is_broadcast
from recoupe.read.clauses.marks import CLOSING
from recoupe.read.clauses.morphology import any_finite, is_past_participle
from recoupe.read.clauses.phrases.adverbials import adverbial_end, prepositional_end
from recoupe.read.clauses.phrases.infinitives import infinitive_after
from recoupe.read.clauses.phrases.places import index_at, norm_at, skip_parenthesis
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.records import Token

_LONGEST_INSERTION = 40

Step = tuple[int, Search]


def step(search: Search, index: int) -> Step | None:
    """Move over a word or phrase that may stand between a verb and its content.

    Gives the next index with the search, which may have learnt a hearer; null where the scan
    must end.
    """
    sentence, scene = search.sentence, search.scene
    token = search.tokens[index]
    timex = scene.timex_at(token.start)
    if timex is not None:
        return max(index_at(sentence, timex.end), index + 1), search
    if token.norm == ",":
        if index + 1 < len(search.tokens) and _opens_content(search, index + 1):
            return index + 1, search
        jumped = _over_aside(search, index) or _over_insertion(search, index)
        return None if jumped is None else (jumped, search)
    if token.norm == "(":
        after = skip_parenthesis(sentence, index)
        return None if after == index else (after, search)
    if adverbial_end(sentence, index, scene) > index:
        return adverbial_end(sentence, index, scene), search
    if _is_light(search, token) or _describes_hearer(search, index):
        return index + 1, search
    return _over_party(search, index)


def _over_party(search: Search, index: int) -> Step | None:
    """Move over a phrase, or over who hears."""
    token, grammar = search.tokens[index], search.scene.grammar
    if token.norm in grammar.plural_of and search.hearer("obj"):
        return _over_hearer(search, index)
    if token.norm in grammar.purpose_words and _leads_to_infinitive(search, index):
        return None
    if token.norm in grammar.and_words and _hears_too(search, index + 1):
        return index + 1, search
    if token.pos == "ADP" or token.norm in grammar.phrase_prepositions:
        return _over_phrase(search, index)
    return _over_hearer(search, index)


def _hears_too(search: Search, index: int) -> bool:
    """Tell a second hearer: dit à Lima *et à* Quito que."""
    return norm_at(search.sentence, index) in search.scene.grammar.to_prepositions


def _leads_to_infinitive(search: Search, index: int) -> bool:
    """Tell *pour* complimenter, a purpose and not what is said."""
    return infinitive_after(search.sentence, index + 1, search.scene)


def _is_light(search: Search, token: Token) -> bool:
    negation = token.norm in search.scene.grammar.skipped_negations
    return negation or token.norm in CLOSING or token.norm.startswith("-")


def _describes_hearer(search: Search, index: int) -> bool:
    """Tell a participle after a noun: a dit aux élus *réunis* à Lima que."""
    token, before = search.tokens[index], search.tokens[index - 1]
    return before.pos in ("NOUN", "ADJ", "PROPN") and is_past_participle(token)


def _over_phrase(search: Search, index: int) -> Step:
    """Move over a prepositional phrase, which may name the hearer: *auprès de son homologue*."""
    sentence, scene, tokens = search.sentence, search.scene, search.tokens
    preposition = tokens[index].norm
    stop = prepositional_end(sentence, index, scene)
    start = index + 1
    if preposition in scene.words.compound_prepositions:
        while start < stop and tokens[start].norm in scene.grammar.of_prepositions:
            start += 1
    asked = preposition in scene.grammar.bare_of and search.hearer("de")
    hears = search.addressee is None and (asked or preposition in scene.grammar.hearer_prepositions)
    named = start < len(tokens) and scene.actor_at(tokens[start].start) is not None
    if hears and named and not is_broadcast(scene, sentence, start):
        speaker = speaker_from(scene, sentence, start, "hearer")
        if speaker is not None:
            search = replace(search, addressee=speaker)
            end = index_at(sentence, speaker.end)
            # "exige de Nicosie des excuses", "se plaint auprès d'Oslo de retards": what follows
            # is no part of the name.
            ends_there = preposition in scene.grammar.bare_of or search.sense("de_np") is not None
            stop = end if ends_there else max(stop, end)
    return max(stop, index + 1), search


def _over_hearer(search: Search, index: int) -> Step | None:
    """Move over a hearer that is the verb's object: a prié *le conseil* de."""
    if not search.hearer("obj"):
        return None
    speaker = speaker_from(search.scene, search.sentence, index, "hearer")
    if speaker is None:
        return None
    stop = max(index_at(search.sentence, speaker.end), index + 1)
    return stop, search if search.addressee is not None else replace(search, addressee=speaker)


def _over_aside(search: Search, index: int) -> int | None:
    """Jump over *, eux,* or *, de son côté,*: to the next word, or to a further insertion."""
    sentence, scene, tokens = search.sentence, search.scene, search.tokens
    closing = adverbial_end(sentence, index + 1, scene)
    if closing == index + 1 and norm_at(sentence, closing) in scene.grammar.emphatic_pronouns:
        closing += 1
    if closing == index + 1 or closing + 1 >= len(tokens) or norm_at(sentence, closing) != ",":
        return None
    following = tokens[closing + 1]
    inserted = following.pos == "ADP" and following.norm not in scene.grammar.of_prepositions
    return closing if inserted else closing + 1


def _over_insertion(search: Search, index: int) -> int | None:
    """Jump over ", lors d'une conférence de presse," to the complement after it."""
    for place in range(index + 2, min(index + _LONGEST_INSERTION, len(search.tokens) - 1)):
        norm = search.tokens[place].norm
        if norm == ":":
            return place
        if norm == "," and _opens_content(search, place + 1):
            return place + 1
        if norm == "," and _opens_phrase(search, index + 1) and _opens_object(search, place):
            return place + 1
        if norm in search.scene.grammar.complementisers and _has_own_clause(search, index, place):
            return None
    return None


def _opens_phrase(search: Search, index: int) -> bool:
    token = search.tokens[index]
    return token.pos == "ADP" or token.norm in search.scene.grammar.phrase_prepositions


def _opens_object(search: Search, comma: int) -> bool:
    """Tell the object after a phrase between commas: exige, *dans une lettre*, la vérité."""
    named = search.sense("np") or search.sense("label")
    if named is None or comma + 1 >= len(search.tokens):
        return False
    following = search.tokens[comma + 1]
    plural = following.norm in search.scene.grammar.plural_of
    return (following.pos == "DET" or plural) and search.scene.actor_at(following.start) is None


def _opens_content(search: Search, index: int) -> bool:
    norm, grammar = norm_at(search.sentence, index), search.scene.grammar
    if norm in grammar.complementisers:
        return True
    if search.scene.opening_at(search.tokens[index].start) is not None:
        return True
    if norm in grammar.against_prepositions and search.sense("contre_np") is not None:
        return True
    if norm in grammar.favouring_prepositions and search.sense("pour_np") is not None:
        return True
    leads = norm in grammar.infinitive_leads and search.sense("inf") is not None
    if leads and infinitive_after(search.sentence, index, search.scene):
        return True
    links = norm in grammar.infinitive_links
    return links and infinitive_after(search.sentence, index + 1, search.scene)


def _has_own_clause(search: Search, index: int, place: int) -> bool:
    """Tell an insertion whose *que* is its own: , *selon une note que*..."""
    opens = search.tokens[index + 1].pos == "ADP"
    return opens and not any_finite(search.tokens[index:place])
