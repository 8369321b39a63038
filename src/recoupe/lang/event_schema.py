"""What the tables of events hold: verbs and nouns that name something done, and their frames."""

from typing import Literal

import msgspec

from recoupe.lang.cue_schema import name_of
from recoupe.records.event import EventType

Role = Literal["actor", "recipient", "theme", "place"]
Preposition = Literal[
    "à", "auprès de", "avec", "chez", "contre", "dans", "de", "devant", "en", "entre",
    "envers", "face à", "par", "pour", "sur", "vers", "vis-à-vis de",
]  # fmt: skip


class EventVerb(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"refuses": "not"}):
    """A verb that names an event, in one of its senses.

    ``words`` are fixed words after the verb (``mettre`` + ``le feu``); a possessive stands for all,
    ``@name`` for a class (``qualifier`` + ``de`` + ``@insults``). ``subject`` and ``object``
    say who they are: an actor, a recipient (who undergoes it or is addressed), a place, or the
    ``theme``, a thing that only tells what is done. ``roles`` says the same of what a preposition
    leads to. ``heads`` are the nouns of which one must be the object, ``not_heads`` those with
    which it is a figure of speech; ``@name`` stands for a class of ``event_words.toml``.
    ``needs`` names complements without which it is no event: ``object``, ``person`` (an object who
    is somebody), or a preposition. ``by_somebody`` asks for a subject who can act, ``subjects`` for
    one of these nouns as the subject, or as the agent of a passive.
    """

    lemma: str
    type: EventType
    examples: tuple[str, ...]
    reflexive: bool = False
    words: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    subject: Role = "actor"
    object: Role = "recipient"
    roles: dict[Preposition, Role] = {}
    heads: tuple[str, ...] = ()
    not_heads: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    by_somebody: bool = False
    subjects: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the verb as a dictionary would print it."""
        return name_of(self.lemma, self.words, reflexive=self.reflexive)


class EventNoun(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"refuses": "not"}):
    """A noun that names an event: *le retrait*, *la mise en accusation*.

    ``roles`` says whom its complements mean, ``de`` included; ``heads`` are the nouns of which one
    must stand behind *de* (la levée *des sanctions*), ``not_heads`` those with which it is none.
    ``needs`` lists complements of which one must be there: a preposition, ``demonym``,
    ``possessive``, ``name`` (one with a name), ``light`` (a light verb such as *mener*).
    ``not_after`` are words right before it that make it something else, ``not_next`` right after.
    """

    lemma: str
    forms: tuple[str, ...]
    type: EventType
    examples: tuple[str, ...]
    words: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    roles: dict[Preposition, Role] = {}
    heads: tuple[str, ...] = ()
    not_heads: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    not_next: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the noun with its fixed words."""
        return name_of(self.lemma, self.words, reflexive=False)
