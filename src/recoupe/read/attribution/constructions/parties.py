"""Who speaks and who hears, by the mood and voice of the verb."""

from collections.abc import Sequence

from msgspec.structs import replace

from recoupe.read.attribution.complements.complement import Complement
from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.morphology import is_past_participle
from recoupe.read.clauses.phrases.infinitives import opens_infinitive
from recoupe.read.clauses.phrases.places import has_finite_verb, index_at, norm_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.conjoined import first_of_several
from recoupe.read.clauses.subjects.phrases import inverted_speaker, speaker_from
from recoupe.read.clauses.subjects.preposed import subject_before, subject_of_main
from recoupe.read.clauses.subjects.relatives import antecedent
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.read.clauses.verbs.auxiliaries import find_auxiliary, sharing_participle
from recoupe.read.clauses.verbs.clitics import find_clitics
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.records import Sentence

_COMPOUND = "+pp"
_ROOM = 3
_PASSIVE_FRAMES = frozenset({"que", "de_inf", "de_np", "inf"})

Parties = tuple[Speaker | None, Speaker | None]


def find_parties(
    scene: Scene, group: VerbGroup, complement: Complement, drafts: Sequence[Draft]
) -> Parties:
    """The speaker and the hearer of a verb with its content; null for whom none is found."""
    if group.passive or group.mood == "participle":
        return _of_passive(scene, group, complement)
    if group.mood in ("gerund", "infinitive"):
        return _of_dependent(scene, group, drafts), complement.addressee
    return _of_finite(scene, group, drafts), complement.addressee


def _of_finite(scene: Scene, group: VerbGroup, drafts: Sequence[Draft]) -> Speaker | None:
    if group.inverted is not None:
        speaker = inverted_speaker(scene, group.sentence, group.inverted)
        return speaker if scene.mention_at(speaker.start) is not None else None
    sharing = _sharing(scene, group)
    found = subject_before(scene, sharing or group)
    if found is not None:
        return _not_from_within(found, group, drafts)
    return _of_clause_before(scene, group, drafts)


def _sharing(scene: Scene, group: VerbGroup) -> VerbGroup | None:
    """The group whose auxiliary a bare participle shares: *a félicité* X et promis de partir.

    It has the subject of that group: what stands between the two is the first verb's object.
    """
    if group.start != group.head or not group.tense.endswith(_COMPOUND):
        return None
    head = sharing_participle(group.sentence, group.head, scene)
    head = _outside_thing(scene, group.sentence, head) if head is not None else None
    start = find_auxiliary(group.sentence, head, scene) if head is not None else None
    if head is None or start is None:
        return None
    first = find_clitics(group.sentence.tokens, start, scene).first
    return replace(group, first=first, start=start, head=head, last=head)


def _outside_thing(scene: Scene, sentence: Sentence, head: int) -> int:
    """Skip what a thing did: *a condamné* le tir qui a survolé l'île et *appelé* à la retenue."""
    start = find_auxiliary(sentence, head, scene)
    if start is None:
        return head
    relative = find_clitics(sentence.tokens, start, scene).first - 1
    if norm_at(sentence, relative) not in scene.grammar.subject_relatives:
        return head
    place = antecedent(sentence, relative)
    if place is not None and scene.actor_at(sentence.tokens[place].start) is not None:
        return head
    for token in reversed(sentence.tokens[:relative]):
        if is_past_participle(token) and find_auxiliary(sentence, token.index, scene) is not None:
            return token.index
    return head


def _not_from_within(speaker: Speaker, group: VerbGroup, drafts: Sequence[Draft]) -> Speaker:
    """Replace a subject that stands in another speaker's words by that speaker.

    "Lima a démenti que le navire ait pêché et a réclamé sa libération": the parser hangs the
    second verb on the first clause it meets. A relative tells whom it hangs on.
    """
    if "relative" in speaker.rules:
        return speaker
    for draft in drafts:
        inside = draft.holds(speaker.start) and not draft.holds(group.begin)
        if draft.sentence is not group.sentence or not inside or draft.speaker is None:
            continue
        if draft.cue is not None and draft.cue.start < speaker.start < group.begin:
            return replace(draft.speaker, rules=(*draft.speaker.rules, "shared-subject"))
    return speaker


def _of_clause_before(scene: Scene, group: VerbGroup, drafts: Sequence[Draft]) -> Speaker | None:
    """The speaker of the clause before, for a verb that a conjunction hangs on it."""
    sentence = group.sentence
    place = group.first - 1
    while place > 0 and norm_at(sentence, place) in scene.words.adverbs:
        place -= 1
    joint = norm_at(sentence, place)
    if place <= 0 or not (joint == "," or joint in scene.grammar.coordinators):
        return None
    speaker = _nearest_speaker(group, drafts)
    if speaker is None:
        return None
    return replace(speaker, rules=(*speaker.rules, "shared-subject"), sure=False)


def _nearest_speaker(group: VerbGroup, drafts: Sequence[Draft]) -> Speaker | None:
    """The speaker of the last layer told before a verb that stands outside its words."""
    before = [
        draft
        for draft in drafts
        if draft.sentence is group.sentence
        and draft.cue is not None
        and draft.cue.start < group.begin
        and draft.speaker is not None
        and not draft.holds(group.begin)
    ]
    nearest = max(before, key=lambda draft: draft.anchor, default=None)
    return nearest.speaker if nearest is not None else None


def _of_dependent(scene: Scene, group: VerbGroup, drafts: Sequence[Draft]) -> Speaker | None:
    """A participle or infinitive speaks with the voice of the clause it hangs on."""
    if group.mood == "gerund" and _modifies_noun(scene, group):
        return _modified_noun(scene, group)
    if group.mood == "infinitive" and not _is_told(scene, group):
        return None
    if group.mood == "gerund":
        own = _of_own(scene, group)
        if own is not None:
            return own
    speaker = _nearest_speaker(group, drafts)
    if speaker is not None:
        return replace(speaker, rules=(*speaker.rules, "dependent"))
    if group.mood == "gerund":
        return subject_of_main(scene, group) or subject_before(scene, group)
    return subject_before(scene, group) or subject_of_main(scene, group)


def _of_own(scene: Scene, group: VerbGroup) -> Speaker | None:
    """Whoever stands before the comma of a participle as a subject that it interrupts.

    "tandis que *le préfet*, estimant que"; or who gave the words it goes on with: "un ultimatum
    de *Lima*, exigeant".
    """
    sentence = group.sentence
    if norm_at(sentence, group.first - 1) != "," or group.first < _ROOM:
        return None
    mention = scene.actor_at(sentence.tokens[group.first - 2].start)
    if mention is None or index_at(sentence, mention.end) != group.first - 1:
        return None
    first = index_at(sentence, mention.start)
    before = norm_at(sentence, first - 1)
    if before in scene.grammar.complementisers and first > 1:
        return Speaker(mention.start, mention.end, mention.entity, ("interrupted-subject",))
    given = before in scene.grammar.noun_source_prepositions
    noun = norm_at(sentence, first - 2)
    if given and any(cue.act == "threaten" for cue in scene.cues.nouns.get(noun, ())):
        return Speaker(mention.start, mention.end, mention.entity, ("giver",))
    return None


def _modifies_noun(scene: Scene, group: VerbGroup) -> bool:
    """Tell a participle that describes the noun before it: *une source faisant état* de tirs."""
    before = group.word_before()
    if before is None or before.pos not in ("NOUN", "ADJ", "PROPN"):
        return False
    if before.norm == "," or before.norm in scene.grammar.gerund_leads:
        return False
    # "s'est adressé à X suggérant que": X hears, and does not speak.
    mention = scene.actor_at(before.start)
    if mention is None:
        return True
    first = index_at(group.sentence, mention.start)
    return norm_at(group.sentence, first - 1) not in scene.grammar.to_prepositions


def _modified_noun(scene: Scene, group: VerbGroup) -> Speaker | None:
    before = group.word_before()
    mention = scene.actor_at(before.start) if before is not None else None
    if mention is None:
        return None
    first = first_of_several(scene, group.sentence, mention)
    opening = index_at(group.sentence, first.start)
    if first is not mention and norm_at(group.sentence, opening - 1) == ",":
        return speaker_from(scene, group.sentence, opening, "modified-noun")
    return Speaker(mention.start, mention.end, mention.entity, ("modified-noun",))


def _is_told(scene: Scene, group: VerbGroup) -> bool:
    """Tell an infinitive of speech that takes place: *avant d'ajouter que*, *pour dénoncer*."""
    grammar = scene.grammar
    if group.preposition and group.preposition not in grammar.telling_prepositions:
        return False
    if group.preposition in grammar.before_words | grammar.without_words:
        return True
    place = group.first - 1
    while norm_at(group.sentence, place) in grammar.bare_of:
        place -= 1
    if norm_at(group.sentence, place) in grammar.and_but:
        # "avant d'accuser Helsinki et d'exiger la libération"
        place = _joined_infinitive(scene, group.sentence, place)
    return norm_at(group.sentence, place) in grammar.purpose_words


def _joined_infinitive(scene: Scene, sentence: Sentence, joint: int) -> int:
    """Index of the purpose word that leads to the infinitive before a conjunction."""
    for place in range(joint - 1, -1, -1):
        if has_finite_verb(sentence, place, place + 1, scene):
            return joint
        if norm_at(sentence, place) in scene.grammar.purpose_words:
            return place if opens_infinitive(sentence, place + 1, scene) else joint
    return joint


def _of_passive(scene: Scene, group: VerbGroup, complement: Complement) -> Parties:
    """A été accusé par X de: X speaks, the subject is accused."""
    if complement.frame not in _PASSIVE_FRAMES:
        return None, None
    last = min(complement.first, len(group.sentence.tokens) - 1)
    for index in range(group.last + 1, last):
        if norm_at(group.sentence, index) in scene.grammar.agent_prepositions:
            agent = speaker_from(scene, group.sentence, index + 1, "passive-agent")
            if agent is not None:
                return agent, subject_before(scene, group)
    return None, None
