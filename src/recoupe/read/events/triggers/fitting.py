"""Whether what stands behind *de* can take the part a noun's frame gives it."""

from collections.abc import Sequence

from recoupe.lang.event_schema import EventNoun, Preposition
from recoupe.read.events.complements import Complement
from recoupe.read.events.participants import counted, people_at
from recoupe.read.events.scene import EventScene
from recoupe.records import Sentence
from recoupe.records.event import EventType

_OF: Preposition = "de"
_BY_SOMEBODY: tuple[EventType, ...] = ("CONSULT", "PROTEST")
_OF_SOMEBODY = ("abduct", "arrest", "release")
_METONYMS = ("boycott", "strike")
# Besides people, what meets, marches or is let go.
_TAKING_PART = ("@acting", "@aircraft", "@buildings", "@land", "@prisoners", "@ships", "@troops")


def is_of_a_thing(
    scene: EventScene, sentence: Sentence, sense: EventNoun, complements: Sequence[Complement]
) -> bool:
    """Tell a frame that asks for somebody behind *de* from what is there.

    Une manifestation *de l'intelligence*, la libération *d'une énergie*: neither is an event.
    """
    role = sense.roles.get(_OF)
    wants_actor = role == "actor" and sense.type in _BY_SOMEBODY
    wants_actor = wants_actor and not set(_METONYMS) & set(sense.modes)
    if not wants_actor and not (role == "recipient" and set(_OF_SOMEBODY) & set(sense.modes)):
        return False
    behind = next((c for c in complements if c.preposition == _OF), None)
    return behind is not None and _is_thing(scene, sentence, behind)


def _is_thing(scene: EventScene, sentence: Sentence, complement: Complement) -> bool:
    """Tell a common noun with its article that is nobody, no place and no time."""
    tokens = sentence.tokens
    index = counted(scene, sentence, complement.head)
    token = tokens[index]
    if token.pos != "NOUN" or tokens[index - 1].norm not in scene.lexicon.words.articles:
        return False
    known = scene.clauses.mention_at(token.start) or scene.clauses.timex_at(token.start)
    if known is not None or people_at(scene, sentence, index):
        return False
    return not scene.is_one_of(token, _TAKING_PART)
