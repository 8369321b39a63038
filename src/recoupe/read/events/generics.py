"""What is told of nothing in particular: les efforts *consentis*, le *viol* est un crime."""

from collections.abc import Sequence

from recoupe.read.clauses.morphology import is_finite
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.events.drafts import Draft
from recoupe.read.events.scene import EventScene
from recoupe.read.events.subjects import subject_of
from recoupe.records import Token
from recoupe.records.event import EventType

# What nobody is told to have said, given or traded may be anything: les produits *importés*.
_OF_SOMEBODY: tuple[EventType, ...] = (
    "ACCUSE", "AGREE", "AID", "CONCEDE", "CONSULT", "COOPERATE", "DENY", "REJECT", "REQUEST",
)  # fmt: skip
# What lasts is told without an article: trois semaines de *grève*.
_STATES: tuple[EventType, ...] = ("COERCE", "PROTEST")
_CLIMB = 3
_DEGREE = ("ADJ", "ADV", "NUM")


def is_generic(
    scene: EventScene, draft: Draft, group: VerbGroup | None, told: Sequence[Draft]
) -> bool:
    """Tell a trigger that no party, time or earlier mention ties to one happening.

    ``told`` are the events found in the dispatch.
    """
    if group is not None and _is_by_anybody(scene, group):
        return True
    if group is not None and _is_meeting_of_nobody(scene, draft, group):
        return True
    if draft.actors or draft.recipients or draft.timex is not None:
        return False
    if group is not None:
        return group.mood == "participle" and draft.type in _OF_SOMEBODY
    if draft.rules[0] != "noun" or draft.clause != draft.head or "torn" in draft.rules:
        return False
    return _is_notion(scene, draft) and not _is_taken_up(draft, told)


def _is_meeting_of_nobody(scene: EventScene, draft: Draft, group: VerbGroup) -> bool:
    """Tell a bare participle of meeting: les fidèles *réunis* sur la place, un livre *consulté*."""
    if draft.type != "CONSULT" or group.mood != "participle" or draft.actors:
        return False
    theme = draft.sentence.tokens[draft.theme] if draft.theme is not None else None
    return theme is None or not scene.is_one_of(theme, ("@letters",))


def _is_by_anybody(scene: EventScene, group: VerbGroup) -> bool:
    """Tell the present of whoever it may be: *on* nie, ceux *qui* s'opposent."""
    if group.mood != "finite" or not group.tense.startswith("pres") or "+" in group.tense:
        return False
    head = subject_of(scene, group).head
    if head is None:
        return False
    tokens, grammar = group.sentence.tokens, scene.lexicon.grammar
    before = tokens[head - 1].norm if head else ""
    norm, whoever = tokens[head].norm, grammar.whoever_words
    free = norm in grammar.subject_relatives and before in whoever
    return free or norm in grammar.indefinite_subjects or norm in whoever


def _is_notion(scene: EventScene, draft: Draft) -> bool:
    """Tell a bare noun, or one with the article of notions and no complement."""
    tokens = draft.sentence.tokens
    index = draft.first - 1
    while index >= 0 and tokens[index].pos in _DEGREE:
        index -= 1
    if index < 0:
        return False
    before = tokens[index].norm
    grammar = scene.lexicon.grammar
    if before in grammar.bare_prepositions:
        return draft.type not in _STATES
    notion = before in grammar.notion_articles and draft.first == draft.last
    return notion and _is_alone(draft) and not _is_told_as_past(scene, draft)


def _is_alone(draft: Draft) -> bool:
    """Tell a noun without complement: no preposition follows it or its adjectives."""
    for token in draft.sentence.tokens[draft.last + 1 :]:
        if token.pos != "ADJ":
            return token.pos not in ("ADP", "PRON", "VERB")
    return True


def _is_told_as_past(scene: EventScene, draft: Draft) -> bool:
    """Tell a noun in a clause about the past, no definition: le *raid* a fait dix morts."""
    tokens = draft.sentence.tokens
    token = tokens[draft.head]
    for _ in range(_CLIMB):
        token = tokens[token.head]
        words = [token, *(tokens[child] for child in scene.children(draft.sentence, token.index))]
        if any(is_finite(word) for word in words if word.pos in ("AUX", "VERB")):
            return any(_is_past(word) for word in words)
    return False


def _is_past(token: Token) -> bool:
    return token.pos in ("AUX", "VERB") and (
        "Tense=Past" in token.morph or "Tense=Imp" in token.morph
    )


def _is_taken_up(draft: Draft, told: Sequence[Draft]) -> bool:
    """Tell a noun for what another sentence tells too."""
    return any(
        other.base == draft.base and other.start < draft.start and other.modality != "hypothetical"
        for other in told
    )
