"""The words said, as acts are read from them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from recoupe.read.attribution.acts.sides import has_power, same_side
from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.marks import ANY_QUOTATION
from recoupe.read.clauses.phrases.places import index_at
from recoupe.read.clauses.scene import Scene
from recoupe.records import Mention, Sentence, Token

# A longer quotation does many things at once; its first sentence no longer tells its act.
_READABLE = 2
_HEAD = 7


@dataclass(frozen=True)
class Said:
    """The words said in their first sentence.

    ``own`` tells that the clause's subject is the speaker's own side, ``other`` that another
    actor is; ``bare`` that it is an infinitive without a subject of its own; ``pledged`` that the
    verb gives one's word (jurer, assurer), ``warned`` that it warns and comes from one who can
    act: a state, a body of a state, an armed group; ``warning`` that it warns, whoever speaks;
    ``replied`` that it answers what was said.
    """

    tokens: Sequence[Token]
    own: bool = False
    direct: bool = False
    pledged: bool = False
    warned: bool = False
    replied: bool = False
    bare: bool = False
    other: bool = False
    warning: bool = False

    @cached_property
    def norms(self) -> list[str]:
        """The words in lower case."""
        return [token.norm for token in self.tokens]

    @cached_property
    def text(self) -> str:
        """The words in lower case with blanks between and around them."""
        return f" {' '.join(self.norms)} "

    @property
    def tells_of_another(self) -> bool:
        """Tell a clause about somebody else who is named there: *la présidente* serait prête."""
        pronoun = any(token.pos == "PRON" for token in self.tokens[:2])
        return self.other and not pronoun

    @property
    def head(self) -> Sequence[Token]:
        """The first words, where the clause's own verb stands."""
        return self.tokens[:_HEAD]

    @property
    def head_norms(self) -> list[str]:
        """The first words in lower case."""
        return self.norms[:_HEAD]


def said_in(scene: Scene, draft: Draft, inner: Sequence[Draft] = ()) -> Said:
    """The words of a layer; empty where it runs over too many sentences to have one act.

    What others say inside it, the ``inner`` layers, does not tell what it does.
    """
    sentences = _sentences(scene, draft)
    if not 1 <= len(sentences) <= _READABLE:
        return Said(())
    sentence = sentences[0]
    tokens = _tokens_of(sentence, draft)
    if inner:
        tokens = [t for t in tokens if not any(other.holds(t.start) for other in inner)]
    subject = _clause_subject(scene, tokens)
    own = subject is not None and same_side(scene, draft.speaker, subject)
    own = own or _is_theirs(scene, tokens)
    words = scene.words.act_words
    return Said(
        tokens,
        own=own,
        direct=draft.quote_type == "direct",
        bare=draft.bare,
        pledged=draft.lemma in words.pledging_verbs,
        replied=draft.lemma in words.replying_verbs,
        warned=draft.lemma in words.warning_verbs and has_power(scene, draft.speaker),
        warning=draft.lemma in words.warning_verbs,
        other=subject is not None and not own,
    )


def _sentences(scene: Scene, draft: Draft) -> list[Sentence]:
    """The sentences that the content runs over, in their order."""
    found: dict[int, Sentence] = {}
    for span in sorted(draft.content):
        first = max(scene.sentence_place(span.start), 0)
        for sentence in scene.sentences[first : scene.sentence_place(span.end - 1) + 1]:
            if span.start < sentence.end:
                found[sentence.start] = sentence
    return list(found.values())


def _tokens_of(sentence: Sentence, draft: Draft) -> list[Token]:
    """The sentence's tokens that the content holds."""
    found: list[Token] = []
    for span in draft.content:
        first = index_at(sentence, span.start)
        held = sentence.tokens[first : index_at(sentence, span.end - 1) + 1]
        found.extend(token for token in held if token.norm not in ANY_QUOTATION)
    return found[: _second_clause(found)]


def _second_clause(tokens: Sequence[Token]) -> int:
    """Index of *et que*, after which the words do something else."""
    for place in range(2, len(tokens) - 1):
        again = tokens[place].norm in ("et", "mais") and tokens[place + 1].norm == tokens[0].norm
        if again and tokens[0].norm in ("qu'", "que"):
            return place
    return len(tokens)


def _is_theirs(scene: Scene, tokens: Sequence[Token]) -> bool:
    """Tell a clause about the speaker's own: que *ses hommes* resteraient, que *son pays*..."""
    first = next((t for t in tokens[:3] if t.norm not in scene.grammar.clause_leads), None)
    return first is not None and first.norm in scene.grammar.speaker_possessives


def _clause_subject(scene: Scene, tokens: Sequence[Token]) -> Mention | None:
    """The actor that opens the clause said, after the complementiser."""
    for token in tokens[:3]:
        if token.norm not in scene.grammar.clause_leads:
            return scene.actor_at(token.start)
    return None
