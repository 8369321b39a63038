"""A verb with everything that belongs to it."""

import msgspec

from recoupe.records import Sentence, Token


class VerbGroup(msgspec.Struct, frozen=True):
    """A verb with its auxiliaries: token indices ``first``..``last`` of one sentence.

    ``head`` is the word that carries the meaning, ``start`` the first word of the group itself
    without clitics; ``mood`` is ``finite``, ``infinitive``, ``gerund`` or ``participle``.
    ``modal`` is the lemma of the verb that only colours it, ``preposition`` what leads to it as
    an infinitive: a *tenu à* préciser, *avant de* dire.
    """

    sentence: Sentence
    first: int
    start: int
    head: int
    last: int
    mood: str
    lemma: str
    tense: str = ""
    plural: bool = False
    negated: bool = False
    conditional: bool = False
    passive: bool = False
    reflexive: bool = False
    inverted: int | None = None
    object_clitic: int | None = None
    dative_clitic: int | None = None
    first_person_clitic: int | None = None
    modal: str = ""
    preposition: str = ""

    @property
    def begin(self) -> int:
        """Where the group begins in the text, clitics left out."""
        return self.sentence.tokens[self.start].start

    def word_before(self) -> Token | None:
        """The word just before the group and its clitics; null at the sentence's beginning."""
        return self.sentence.tokens[self.first - 1] if self.first else None
