"""What the tables of cues hold: verbs, nouns and prepositions that announce speech."""

from typing import Literal

import msgspec

from recoupe.records.attribution import Act, Factivity

Frame = Literal[
    "que",
    "si",
    "inf",
    "de_inf",
    "a_inf",
    "np",
    "de_np",
    "a_np",
    "contre_np",
    "sur_np",
    "pour_np",
    "adj",
    "incise",
    "label",
    "colon",
]
Hearer = Literal["obj", "à", "de", "auprès de", "devant", "avec", "contre"]
NounSource = Literal["de", "possessive", "par", "subject"]
PrepositionKind = Literal["speaker", "document", "anonymous", "relay", "voice"]
Position = Literal["start", "inside", "end"]


class VerbCue(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"refuses": "not"}):
    """A verb of speech and the complements that are its content.

    ``words`` are the fixed words after the inflecting head (``faire`` + ``savoir``). ``frames``
    says what its content looks like; a frame that is not listed is no speech for this verb.
    ``acts`` overrides ``act`` for a frame. ``np_tail`` is the preposition whose phrase belongs to
    the content too (conditionner X *à* Y). ``not_heads`` are object nouns with which it is no
    speech (décliner tout *commentaire*), ``only_heads`` those without which an object is none
    (avancer une *hypothèse*). ``documents_only`` tells that only a document says it (le texte
    *prévoit* que). ``refuses`` are sentences that must yield nothing.
    """

    lemma: str
    act: Act
    frames: tuple[Frame, ...]
    examples: tuple[str, ...]
    words: tuple[str, ...] = ()
    reflexive: bool = False
    acts: dict[Frame, Act] = {}
    addressee: tuple[Hearer, ...] = ()
    factivity: Factivity = "neutral"
    denies: bool = False
    np_tail: str = ""
    not_heads: tuple[str, ...] = ()
    only_heads: tuple[str, ...] = ()
    documents_only: bool = False
    refuses: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the cue as a dictionary would print it: ``se dire``, ``faire savoir``."""
        return name_of(self.lemma, self.words, reflexive=self.reflexive)

    def act_in(self, frame: Frame) -> Act:
        """Return the act of this verb when ``frame`` holds its content."""
        return self.acts.get(frame, self.act)

    @property
    def all_acts(self) -> frozenset[Act]:
        """Return every act it may have."""
        return frozenset((self.act, *self.acts.values()))


class NounCue(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"refuses": "not"}):
    """A noun whose complement is speech; its source may stand in the ways ``source`` lists.

    ``subject`` means: the subject of the verb that governs the noun (Lima a donné l'assurance
    que). ``words`` are fixed words after the noun (``mise`` + ``en garde``).
    """

    lemma: str
    forms: tuple[str, ...]
    act: Act
    frames: tuple[Frame, ...]
    source: tuple[NounSource, ...]
    examples: tuple[str, ...]
    words: tuple[str, ...] = ()
    acts: dict[Frame, Act] = {}
    addressee: tuple[Hearer, ...] = ()
    factivity: Factivity = "neutral"
    denies: bool = False
    conditional: bool = False
    refuses: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the noun with its fixed words: ``mise en garde``."""
        return name_of(self.lemma, self.words, reflexive=False)

    def act_in(self, frame: Frame) -> Act:
        """Return the act of this noun when ``frame`` holds its content."""
        return self.acts.get(frame, self.act)

    @property
    def all_acts(self) -> frozenset[Act]:
        """Return every act it may have."""
        return frozenset((self.act, *self.acts.values()))


class PrepositionCue(
    msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"refuses": "not"}
):
    """A preposition that names the speaker of the clause around it.

    ``kind``: ``speaker`` takes any speaker, ``document`` a text or a count as well, ``anonymous``
    is itself the source and needs one of ``adjectives`` (``de source`` + ``policière``),
    ``relay`` names who said it first (``citant``), ``voice`` who speaks for the clause's source.
    ``human_only`` asks for a person, a group or a body as its noun. ``not_heads`` are nouns after
    which it is no speech, ``not_next`` words that rule it out right after it.
    """

    words: str
    kind: PrepositionKind
    positions: tuple[Position, ...]
    examples: tuple[str, ...]
    act: Act = "say"
    factivity: Factivity = "neutral"
    human_only: bool = False
    adjectives: tuple[str, ...] = ()
    not_heads: tuple[str, ...] = ()
    not_next: tuple[str, ...] = ()
    refuses: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return its words."""
        return self.words


class Refused(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"refuses": "not"}):
    """A word that looks like a cue and is none, with the reason and sentences that show it."""

    lemma: str
    reason: str
    words: tuple[str, ...] = ()
    reflexive: bool = False
    refuses: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return the word as a dictionary would print it."""
        return name_of(self.lemma, self.words, reflexive=self.reflexive)


def name_of(lemma: str, words: tuple[str, ...], *, reflexive: bool) -> str:
    """Return a verb or noun with its fixed words as a dictionary would print it."""
    clitic = ("s'" if lemma[0] in "aâeéêèiîoôuh" else "se ") if reflexive else ""
    return " ".join((clitic + lemma, *words))
