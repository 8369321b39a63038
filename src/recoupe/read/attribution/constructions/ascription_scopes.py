"""How much of its sentence a preposition of speech covers: où l'on compte, *selon X*, dix morts."""

from collections.abc import Sequence

from recoupe.read.attribution.content.breaks import counts_from
from recoupe.read.attribution.content.zones import Zone
from recoupe.read.clauses.morphology import any_finite, is_past_participle
from recoupe.read.clauses.phrases.places import has_finite_verb, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Sentence, Token

_FIGURE = 7
# Words between the comma and a lesser clause: , trois jours après *un séisme*.
_LEAD = 5


def narrow_scope(scene: Scene, sentence: Sentence, zone: Zone, stop: int) -> Zone | None:
    """The tokens a phrase inside a lesser clause covers; null where it covers its sentence.

    ``zone`` is the phrase with its commas, ``stop`` where the sentence's words end.
    """
    for scope in (
        _led_by_relative,
        _figure,
        _of_participle,
        _of_infinitive,
        _of_comment,
        _of_relative,
        _of_aftermath,
    ):
        found = scope(scene, sentence, zone, stop)
        if found is not None:
            return found
    return None


def apart(scene: Scene, sentence: Sentence, zone: Zone) -> Zone | None:
    """The tokens of a clause behind the main one that a source covers by itself."""
    stop = len(sentence.tokens)
    relative = norm_at(sentence, zone[0] - 1) in scene.grammar.describing_relatives
    if relative and norm_at(sentence, zone[0] - 2) == ",":
        return zone[0] - 2, stop
    for scope in (_of_participle, _of_relative, _of_aftermath):
        found = scope(scene, sentence, zone, stop)
        if found is None:
            continue
        near = (i for i in range(found[0], max(0, found[0] - _LEAD), -1))
        comma = next((i for i in near if norm_at(sentence, i) == ","), None)
        if comma is not None:
            return comma, stop
    return None


def _led_by_relative(scene: Scene, sentence: Sentence, zone: Zone, stop: int) -> Zone | None:
    """A village où, *d'après X*, le maire a fui; a dit que, *selon X*, le port fermait."""
    before = norm_at(sentence, zone[0] - 1)
    return (zone[1], stop) if zone[0] and before in scene.grammar.relatives else None


def _figure(scene: Scene, sentence: Sentence, zone: Zone, stop: int) -> Zone | None:
    """A figure set beside another's: 62.000 selon la police, 130.000 *selon les syndicats*."""
    joint = _joint_before(scene, sentence, zone[0])
    if joint is None or not _ascribes(scene, sentence, joint - _FIGURE, joint):
        return None
    figure = sentence.tokens[joint + 1 : zone[0]]
    return (joint + 1, zone[0]) if _is_figure(figure) else None


def ends_before_figure(scene: Scene, sentence: Sentence, zone: Zone) -> bool:
    """Tell a phrase behind which another source's figure follows."""
    joined = norm_at(sentence, zone[1]) in scene.grammar.and_words
    if not joined and norm_at(sentence, zone[1] - 1) != ",":
        return False
    after = sentence.tokens[zone[1] + joined : zone[1] + _FIGURE]
    again = next((i for i, t in enumerate(after) if t.norm in scene.grammar.according_to), 0)
    return _is_figure(after[:again])


def _is_figure(tokens: Sequence[Token]) -> bool:
    """Tell words that count and say nothing else; the parser may take digits for a verb."""
    digits = [token for token in tokens if token.text[:1].isdigit()]
    counted = bool(digits) or any(token.pos == "NUM" for token in tokens)
    return counted and not any_finite(token for token in tokens if token not in digits)


def _ascribes(scene: Scene, sentence: Sentence, first: int, last: int) -> bool:
    words = scene.grammar.according_to
    return any(token.norm in words for token in sentence.tokens[max(0, first) : last])


def _of_participle(scene: Scene, sentence: Sentence, zone: Zone, stop: int) -> Zone | None:
    """, *remporté* selon les chiffres officiels par le sortant."""
    place = zone[0] - 1
    if place < 1 or norm_at(sentence, zone[0]) == "," or norm_at(sentence, place - 1) != ",":
        return None
    parted = is_past_participle(sentence.tokens[place])
    return (place, stop) if parted and any_finite(sentence.tokens[:place]) else None


def _of_infinitive(scene: Scene, sentence: Sentence, zone: Zone, stop: int) -> Zone | None:
    """A été condamné pour *avoir détourné*, selon la cour, *dix millions*."""
    place = zone[0] - 2
    if place < 1 or zone[1] >= stop or not is_past_participle(sentence.tokens[place + 1]):
        return None
    past = norm_at(sentence, place) in scene.grammar.past_infinitives
    return (place, stop) if past and any_finite(sentence.tokens[:place]) else None


def _of_comment(scene: Scene, sentence: Sentence, zone: Zone, stop: int) -> Zone | None:
    """A déploré un refus, *une décision « absurde »* selon elle."""
    comma = _comma_before(sentence, zone[0])
    if comma is None or norm_at(sentence, zone[0]) == "," or zone[1] < stop:
        return None
    named = norm_at(sentence, comma + 1) in scene.grammar.indefinite_articles
    words = sentence.tokens[comma + 1 : zone[0]]
    told = any_finite(sentence.tokens[:comma]) and not any_finite(words)
    return (comma + 1, zone[0]) if named and told and not _is_figure(words) else None


def _of_relative(scene: Scene, sentence: Sentence, zone: Zone, stop: int) -> Zone | None:
    """, *où les combats ont fait*, selon X, *dix morts*."""
    trails = zone[1] >= stop
    for place in range(zone[0] - 1, 1, -1):
        norm = norm_at(sentence, place)
        if norm in scene.grammar.describing_relatives:
            after_comma = norm_at(sentence, place - 1) == ","
            told = has_finite_verb(sentence, place, zone[0], scene)
            main = any_finite(sentence.tokens[:place])
            inside = after_comma or norm_at(sentence, zone[0]) != ","
            if trails or not (inside and told and main):
                return None
            return place + (norm not in scene.grammar.who_words), stop
        if norm in scene.grammar.complementisers or norm == ";":
            return None
    return None


def _of_aftermath(scene: Scene, sentence: Sentence, zone: Zone, stop: int) -> Zone | None:
    """A accusé Lima, trois jours après *un séisme qui a fait dix morts*, selon X."""
    comma = _comma_before(sentence, zone[0])
    if comma is None or not counts_from(scene, sentence, comma + 1):
        return None
    if not _speaks(scene, sentence, comma):
        return None
    happened = sentence.tokens[comma + 1 : zone[0]]
    first = next((t.index for t in happened if t.pos == "DET" and t.index > comma + 2), None)
    agent = next((t.index for t in happened if t.norm in scene.grammar.agent_prepositions), None)
    if first is None or not any(token.pos == "NUM" for token in happened):
        return None
    return (agent + 1 if agent is not None else first), stop


def _speaks(scene: Scene, sentence: Sentence, stop: int) -> bool:
    """Tell whether a verb of speech, finite or behind its auxiliary, stands before ``stop``."""
    return any(
        reading.lemma in scene.cues.verbs and reading.lemma not in scene.grammar.light_verbs
        for token in sentence.tokens[:stop]
        if token.pos == "VERB"
        for reading in scene.cues.forms.get(token.norm, ())
    )


def _joint_before(scene: Scene, sentence: Sentence, index: int) -> int | None:
    """Index of the last comma or *et* before ``index``."""
    joints = scene.grammar.and_words | {","}
    return next((i for i in range(index - 1, 0, -1) if norm_at(sentence, i) in joints), None)


def _comma_before(sentence: Sentence, index: int) -> int | None:
    return next((i for i in range(index - 1, 0, -1) if norm_at(sentence, i) == ","), None)
