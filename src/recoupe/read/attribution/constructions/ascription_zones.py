"""The tokens a preposition of speech takes up: , *selon Anna Sow, citée par la radio*,."""

from recoupe.read.attribution.content.limits import sentence_limit
from recoupe.read.attribution.content.zones import Zone
from recoupe.read.clauses.marks import DASHES
from recoupe.read.clauses.morphology import is_participle, is_past_participle
from recoupe.read.clauses.phrases.adverbials import adverbial_end
from recoupe.read.clauses.phrases.places import has_finite_verb, index_at, next_comma, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence

_OPENS = DASHES | {",", "("}
_ENDS = DASHES | {",", ";", ")"}


def ascription_zone(scene: Scene, sentence: Sentence, first: int, end: int) -> Zone:
    """The tokens of the phrase with the commas around it and what only describes its speaker.

    ``first`` is its first token, ``end`` the offset where the speaker ends.
    """
    if norm_at(sentence, first - 1) in scene.grammar.still_words:
        first -= 1
    start = first - 1 if norm_at(sentence, first - 1) in _OPENS else first
    speaker_end = index_at(sentence, end)
    limit = sentence_limit(scene, sentence, first)
    opens = start == first and norm_at(sentence, speaker_end) not in scene.grammar.relatives
    stop = speaker_end
    pronoun = sentence.tokens[speaker_end - 1].pos == "PRON"
    if start == first > 0 and (pronoun or is_past_participle(sentence.tokens[first - 1])):
        # "remporté d'après la cour par le sortant": what follows is the participle's.
        return start, speaker_end
    while stop < limit and norm_at(sentence, stop) not in _ENDS:
        participle = is_participle(sentence.tokens[stop])
        if opens and not participle and has_finite_verb(sentence, stop, stop + 1, scene):
            return start, speaker_end
        stop += 1
    stop = _over_descriptions(scene, sentence, stop, limit, trails=first > 0)
    after = stop + 1 if stop < limit else stop
    return start, _over_adverbial(scene, sentence, after, limit) if first == 0 else after


def _over_adverbial(scene: Scene, sentence: Sentence, index: int, limit: int) -> int:
    """Index after a set phrase between commas: Pour Londres, *au contraire*, « ... »."""
    if index >= limit:
        return index
    end = adverbial_end(sentence, index, scene)
    return end + 1 if end > index and norm_at(sentence, end) == "," else index


def _over_descriptions(
    scene: Scene, sentence: Sentence, stop: int, limit: int, *, trails: bool
) -> int:
    """Index of the comma after all that only describes the speaker before ``stop``.

    Where the phrase ``trails`` the clause said, a description may end the sentence.
    """
    while stop + 1 < limit and norm_at(sentence, stop) == ",":
        if not _describes(scene, sentence, stop + 1):
            break
        closing = next_comma(sentence, stop + 1, limit)
        if closing is None:
            opening = {norm_at(sentence, stop + 1), norm_at(sentence, stop + 2)}
            adds = not opening.isdisjoint(scene.grammar.adding_relatives)
            return limit if trails and adds else stop
        stop = closing
    return stop


def _describes(scene: Scene, sentence: Sentence, index: int) -> bool:
    """Tell a relative, a participle or the like after a speaker from the clause said."""
    token = sentence.tokens[index]
    if token.norm in scene.grammar.negation_particles and index + 1 < len(sentence.tokens):
        token = sentence.tokens[index + 1]
    return (
        token.norm in scene.grammar.relatives
        or norm_at(sentence, token.index + 1) in scene.grammar.subject_relatives
        or token.norm in scene.grammar.of_prepositions
        or token.norm in scene.words.about_source
        or (token.dep == "appos" and token.pos == "NOUN")
        or (is_participle(token) and token.pos in ("VERB", "ADJ", "AUX"))
    )
