"""Subjects that do not speak: le moteur refuse de démarrer, cela confirme que."""

from recoupe.read.attribution.complements.complement import Complement
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import Speaker

_CLAUSES = frozenset({"que", "colon", "si"})
# Fewer characters than these are a pronoun, which may be anybody.
_SHORT_HEARER = 4


def can_speak(scene: Scene, speaker: Speaker, complement: Complement, lemma: str) -> bool:
    """Tell whether a subject nobody knows may speak with this verb: a motor may refuse too."""
    if complement.sense.documents_only:
        return speaker.document is not None
    words = scene.text[speaker.start : speaker.end].lower().split()
    if words[0] in scene.grammar.nobody_words:
        return False
    if speaker.entity is not None:
        return True
    if len(words) == 1 and words[0] in scene.words.thing_pronouns:
        return False
    if words[0] in scene.grammar.impersonal_il and lemma in scene.words.impersonal_verbs:
        return False
    if _acts_on_a_thing(complement):
        return False
    if speaker.document is None and scene.names_actor(speaker.start, speaker.end):
        return True
    told = complement.frame in _CLAUSES or _asks_somebody(scene, speaker, complement)
    if told or speaker.is_proper or _tells_a_deed(scene, complement):
        return True
    return speaker.document is not None or lemma not in scene.words.thing_verbs


def _asks_somebody(scene: Scene, speaker: Speaker, complement: Complement) -> bool:
    """Tell *on nous a demandé de partir*: *on* speaks where somebody hears."""
    word = scene.text[speaker.start : speaker.end].lower()
    heard = complement.addressee is not None and complement.frame == "de_inf"
    return heard and word in scene.grammar.indefinite_subjects


def _tells_a_deed(scene: Scene, complement: Complement) -> bool:
    """Tell *indique avoir suspendu* le trafic, which only somebody says."""
    first = complement.spans[0].text.split()[0].lower()
    return complement.frame == "inf" and first in scene.grammar.auxiliaries


def _acts_on_a_thing(complement: Complement) -> bool:
    """Tell a hearer nobody knows that what is done is done to: prive *les écoles* de chauffage."""
    heard = complement.addressee
    if complement.frame != "de_np" or heard is None or heard.entity is not None:
        return False
    return not heard.is_proper and heard.end > heard.start + _SHORT_HEARER
