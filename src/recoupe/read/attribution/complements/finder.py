"""The scan to the right of a verb of speech for its content."""

from collections.abc import Sequence

from msgspec.structs import replace

from recoupe.lang.cue_schema import Frame, VerbCue
from recoupe.read.attribution.complements.complement import Complement
from recoupe.read.attribution.complements.governed import governed
from recoupe.read.attribution.complements.hearers import clitic_hearer
from recoupe.read.attribution.complements.questions import question
from recoupe.read.attribution.complements.quotations import after_colon, announced, whole_quotation
from recoupe.read.attribution.complements.search import Search
from recoupe.read.attribution.complements.steps import step
from recoupe.read.attribution.content.zones import Zone
from recoupe.read.attribution.cues.verbs import VerbHit
from recoupe.read.clauses.phrases.adverbials import adverbial_end
from recoupe.read.clauses.scene import Scene
from recoupe.records import Quotation

_LONGEST_SCAN = 70
_FARTHEST_OBJECT = 9
_CLAUSES = frozenset({"que", "inf", "de_inf", "a_inf", "si"})
_WORDS: tuple[Frame, ...] = ("np", "adj", "label")


def find_complement(
    scene: Scene, hit: VerbHit, others: Sequence[VerbHit], zones: Sequence[Zone]
) -> Complement | None:
    """Find the content to the right of a verb of speech; null where it governs none.

    ``others`` are the sentence's other verbs of speech, ``zones`` what other speakers take up.
    """
    hit = replace(hit, senses=_fitting(hit))
    search = Search(scene, hit, others, zones)
    search = replace(search, addressee=clitic_hearer(search))
    index = max(hit.last, hit.group.last) + 1
    for _ in range(_LONGEST_SCAN):
        if index >= len(search.tokens):
            return None
        zone = next((z for z in zones if z[0] <= index < z[1]), None)
        if zone is not None:
            index = zone[1]
            continue
        found = _complement_here(search, index)
        if found is not None:
            return found
        moved = step(search, index)
        if moved is None:
            return announced(search)
        index, search = moved
    return None


def _fitting(hit: VerbHit) -> tuple[VerbCue, ...]:
    """The senses and frames that the object does not rule out.

    Accuser réception, décliner un commentaire are no speech, avancer une hypothèse is.
    """
    ahead = hit.sentence.tokens[hit.last + 1 : hit.last + _FARTHEST_OBJECT]
    near = ahead[:4]
    nouns = {t.norm for t in near if t.pos in ("NOUN", "ADJ")} | {t.norm for t in ahead[:1]}
    fitting = (cue for cue in hit.senses if not nouns & set(cue.not_heads))
    objects = {token.norm for token in ahead}
    return tuple(
        cue if not cue.only_heads or objects & set(cue.only_heads) else _without_object(cue)
        for cue in fitting
    )


def _without_object(cue: VerbCue) -> VerbCue:
    """The sense with its other frames alone."""
    return replace(cue, frames=tuple(f for f in cue.frames if f != "np"))


def _complement_here(search: Search, index: int) -> Complement | None:
    """The content that begins right at token ``index``, if any."""
    token, scene = search.tokens[index], search.scene
    if token.norm == ":":
        return after_colon(search, index)
    adverbial = adverbial_end(search.sentence, index, scene) > index
    if scene.timex_at(token.start) is not None or adverbial:
        return question(search, index)
    quotation = scene.opening_at(token.start)
    if quotation is not None and index + 1 < len(search.tokens):
        return _quoted(search, index, quotation)
    if token.norm in scene.grammar.complementisers:
        compares = search.tokens[index - 1].norm in scene.grammar.comparatives
        return None if compares else search.take("que", index)
    return question(search, index) or governed(search, index)


def _quoted(search: Search, index: int, quotation: Quotation) -> Complement | None:
    """Content that begins with an opening mark: a clause, a whole quotation, or quoted words."""
    inner = _complement_here(search, index + 1)
    if inner is not None and inner.frame in _CLAUSES:
        return inner
    whole = whole_quotation(search, index, quotation)
    if whole is not None:
        return whole
    frame = next((frame for frame in _WORDS if search.sense(frame) is not None), None)
    return search.take(frame, index, noun_phrase=True) if frame is not None else None
