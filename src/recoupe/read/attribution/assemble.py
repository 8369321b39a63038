"""From drafts to records: acts, circumstances, ids, and entities for unnamed speakers."""

from collections.abc import Sequence
from dataclasses import replace

from recoupe.read.attribution.acts import Said, infer_act
from recoupe.read.attribution.chain import hands
from recoupe.read.attribution.circumstances import (
    find_anonymity_reason,
    find_channel,
    find_condition,
    find_time,
    tokens_of,
)
from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.strangers import entity_of
from recoupe.records import Addressee, Attribution, Entity, Mention, Sentence, Source, Span

_COVERING = 0.5
# A longer quotation does many things at once; its first sentence no longer tells its act.
_READABLE = 2


def name_strangers(scene: Scene, drafts: Sequence[Draft]) -> tuple[Entity, ...]:
    """Give every speaker that no mention names an entity made of its own words."""
    made: dict[str, Entity] = {}
    for draft in drafts:
        speaker = draft.speaker
        if speaker is None or speaker.entity is not None:
            continue
        entity = entity_of(speaker, scene.text)
        if entity.id not in scene.entities:
            made.setdefault(entity.id, entity)
            scene.entities[entity.id] = entity
        draft.speaker = replace(speaker, entity=entity.id)
    return tuple(made.values())


def assemble(scene: Scene, drafts: Sequence[Draft]) -> tuple[Attribution, ...]:
    """Turn nested drafts into records, outer layers first, in order of their content."""
    ordered = sorted(drafts, key=lambda d: (d.start, -d.length, d.anchor))
    ids: dict[int, str] = {}
    for draft in ordered:
        place = draft.cue.start if draft.cue is not None else draft.start
        ids[id(draft)] = f"a{draft.start}-{draft.content[-1].end}-{place}"
    return tuple(_record(scene, draft, drafts, ids) for draft in ordered)


def _record(
    scene: Scene, draft: Draft, drafts: Sequence[Draft], ids: dict[int, str]
) -> Attribution:
    inner = [d for d in drafts if d.parent is draft]
    act, rule = draft.act, None
    relays = {"relay", "citing", "quoted-by"} & set(draft.rules)
    if not relays and not any(d.length >= _COVERING * draft.length for d in inner):
        act, rule = infer_act(draft.act, _said(scene, draft), scene.words.act_words)
    cue_or_start = draft.cue or Span(draft.start, draft.start, "")
    outside = [*draft.content]
    taken = [
        s
        for d in drafts
        if d is not draft
        and d.parent is not draft
        and (d.sentence is draft.sentence and draft.parent is not d)
        for s in d.content
    ]
    anonymous = _anonymous(scene, draft)
    document = draft.speaker.document if draft.speaker is not None else None
    return Attribution(
        id=ids[id(draft)],
        quote_type=draft.quote_type,
        act=act,
        cue=draft.cue,
        source=_source(scene, draft, anonymous=anonymous),
        content=draft.content,
        addressee=_addressee(scene, draft),
        channel=None if draft.carried else find_channel(scene, draft.sentence, outside, document),
        time=None
        if draft.cue is None
        else find_time(scene, draft.sentence, outside, cue_or_start, taken),
        condition=find_condition(scene, draft.sentence, draft.content),
        anonymity_reason=find_anonymity_reason(scene, draft.sentence) if anonymous else None,
        factivity=draft.factivity,
        negated=draft.negated,
        conditional=draft.conditional,
        rules=tuple(dict.fromkeys([*draft.rules, *([rule] if rule else [])])),
        confidence=draft.confidence,
        nested_in=ids[id(draft.parent)] if draft.parent is not None else None,
        relayed_by=hands(draft),
    )


def _anonymous(scene: Scene, draft: Draft) -> bool:
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
    text = scene.text[speaker.start : speaker.end]
    return Source(speaker.entity, speaker.start, speaker.end, text, anonymous=anonymous)


def _addressee(scene: Scene, draft: Draft) -> Addressee | None:
    hearer = draft.addressee
    if hearer is None:
        return None
    return Addressee(hearer.entity, hearer.start, hearer.end, scene.text[hearer.start : hearer.end])


def _sentences_of(scene: Scene, draft: Draft) -> list[Sentence]:
    return [
        s
        for s in scene.sentences
        if any(span.start < s.end and s.start < span.end for span in draft.content)
    ]


def _said(scene: Scene, draft: Draft) -> Said:
    sentences = _sentences_of(scene, draft)
    if not 1 <= len(sentences) <= _READABLE:
        return Said(())
    sentence = sentences[0]
    indices = tokens_of(scene, sentence, draft.content)
    tokens = [sentence.tokens[i] for i in indices]
    subject = _clause_subject(scene, sentence, indices)
    own = subject is not None and _same_side(scene, draft, subject)
    return Said(
        tokens,
        own=own,
        direct=draft.quote_type == "direct",
        bare=draft.bare,
        pledged=draft.lemma in scene.words.act_words.pledging_verbs,
        other=subject is not None and not own,
    )


def _clause_subject(scene: Scene, sentence: Sentence, indices: Sequence[int]) -> Mention | None:
    """The actor that opens the clause said, after the complementiser."""
    for index in indices[:3]:
        token = sentence.tokens[index]
        if token.norm in ("que", "qu'", "si", "«", '"', "“"):
            continue
        mention = scene.mention_at(token.start)
        return mention if mention is not None and scene.is_actor(mention) else None
    return None


def _side(scene: Scene, entity: str) -> set[str]:
    record = scene.entities.get(entity)
    if record is None:
        return {entity}
    sides = {entity}
    if record.iso3:
        sides.add(record.iso3.lower())
    if record.affiliation:
        sides.add(record.affiliation)
        holder = scene.entities.get(record.affiliation)
        if holder is not None and holder.iso3:
            sides.add(holder.iso3.lower())
    return sides


def _same_side(scene: Scene, draft: Draft, mention: Mention) -> bool:
    if draft.speaker is None or draft.speaker.entity is None or mention.entity is None:
        return False
    mine = draft.speaker.entity
    ours = {s for i in ((mine,) if isinstance(mine, str) else mine) for s in _side(scene, i)}
    theirs = mention.entity
    return any(
        side in ours
        for i in ((theirs,) if isinstance(theirs, str) else theirs)
        for side in _side(scene, i)
    )
