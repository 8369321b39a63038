"""From drafts to attributions."""

from collections.abc import Sequence

from recoupe.read.attribution.acts.inference import infer_act
from recoupe.read.attribution.acts.said import said_in
from recoupe.read.attribution.assembly.anonymity import find_anonymity_reason
from recoupe.read.attribution.assembly.channels import find_channel
from recoupe.read.attribution.assembly.conditions import find_condition
from recoupe.read.attribution.assembly.nesting import hands
from recoupe.read.attribution.assembly.times import find_time
from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.scene import Scene
from recoupe.records import Act, Addressee, Attribution, Source, Span, SpeechTime

# An inner layer that covers this share of a content does what is done with it.
_COVERING = 0.5
_RELAYING = frozenset({"relay", "citing", "quoted-by"})


def assemble(scene: Scene, drafts: Sequence[Draft]) -> tuple[Attribution, ...]:
    """Turn nested drafts into records, outer layers first, in order of their content.

    An id is made of offsets, so that the same words keep it from one reading to the next.
    """
    ordered = sorted(drafts, key=lambda d: (d.start, -d.length, d.anchor))
    return tuple(_record(scene, draft, drafts) for draft in ordered)


def _id(draft: Draft) -> str:
    return f"a{draft.start}-{draft.content[-1].end}-{draft.anchor}"


def _record(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> Attribution:
    act, rules = _act(scene, draft, drafts)
    anonymous = _is_anonymous(scene, draft)
    document = draft.speaker.document if draft.speaker is not None else None
    sentence, content = draft.sentence, draft.content
    return Attribution(
        id=_id(draft),
        quote_type=draft.quote_type,
        act=act,
        cue=draft.cue,
        source=_source(scene, draft, anonymous=anonymous),
        content=content,
        addressee=_addressee(scene, draft),
        channel=None if draft.carried else find_channel(scene, sentence, content, document),
        time=_time(scene, draft, drafts),
        condition=find_condition(scene, sentence, content),
        anonymity_reason=find_anonymity_reason(scene, sentence) if anonymous else None,
        factivity=draft.factivity,
        negated=draft.negated,
        conditional=draft.conditional,
        rules=rules,
        confidence=draft.confidence,
        nested_in=_id(draft.parent) if draft.parent is not None else None,
        relayed_by=hands(draft),
    )


def _act(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> tuple[Act, tuple[str, ...]]:
    """What is done with the words, and all rules that found the layer.

    A layer that only passes words on, or is mostly another's words, does no more than its verb.
    """
    act, rule = draft.act, None
    inner = [other for other in drafts if other.parent is draft]
    covered = any(other.length >= _COVERING * draft.length for other in inner)
    if not covered and _RELAYING.isdisjoint(draft.rules):
        act, rule = infer_act(act, said_in(scene, draft, inner), scene)
    return act, tuple(dict.fromkeys([*draft.rules, *([rule] if rule else [])]))


def _time(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> SpeechTime | None:
    """The time of speaking; a time in what others say in the sentence is not this layer's."""
    if draft.cue is None:
        return None
    others = [
        span
        for other in drafts
        if other.sentence is draft.sentence
        and other is not draft
        and other.parent is not draft
        and draft.parent is not other
        for span in other.content
    ]
    return find_time(scene, draft.sentence, draft.cue, [*draft.content, *others])


def _is_anonymous(scene: Scene, draft: Draft) -> bool:
    if draft.speaker is None or not isinstance(draft.speaker.entity, str):
        return False
    entity = scene.entities.get(draft.speaker.entity)
    return entity is not None and entity.kind == "anonymous"


def _source(scene: Scene, draft: Draft, *, anonymous: bool) -> Source | None:
    speaker = draft.speaker
    if speaker is None:
        return None
    if draft.carried:
        return Source(speaker.entity, anonymous=anonymous, carried=True)
    span = Span.of(scene.text, speaker.start, speaker.end)
    return Source(speaker.entity, span.start, span.end, span.text, anonymous=anonymous)


def _addressee(scene: Scene, draft: Draft) -> Addressee | None:
    hearer = draft.addressee
    if hearer is None:
        return None
    return Addressee(hearer.entity, hearer.start, hearer.end, scene.text[hearer.start : hearer.end])
