"""Documents and sources spoken of again: *le texte*, *la même source*."""

from collections.abc import Sequence
from dataclasses import replace

from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.scene import Scene
from recoupe.read.attribution.speakers.speaker import Speaker

Entity = str | tuple[str, ...]


def resolve_documents(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give a document without a maker of its own to the maker of the last one that spoke.

    *La même source* likewise is the unnamed source that spoke last, else whoever spoke last.
    """
    maker: Entity | None = None
    last: Entity | None = None
    unnamed: Entity | None = None
    for draft in sorted(drafts, key=lambda d: d.anchor):
        if draft.speaker is None:
            continue
        speaker = draft.speaker
        same = unnamed or maker or last
        if is_same_source(scene, speaker) and same is not None:
            speaker = replace(speaker, entity=same)
        if speaker.document is not None and not _has_maker(scene, speaker):
            speaker = replace(speaker, entity=maker) if maker is not None else speaker
        elif speaker.document is not None:
            maker = speaker.entity
        elif speaker.entity is not None:
            last = speaker.entity
            if _through_document(scene, draft):
                maker = speaker.entity
        if _is_unnamed(scene, speaker):
            unnamed = speaker.entity
        draft.speaker = speaker


def _is_unnamed(scene: Scene, speaker: Speaker) -> bool:
    record = scene.entities.get(speaker.entity) if isinstance(speaker.entity, str) else None
    return record is not None and record.kind == "anonymous"


def is_same_source(scene: Scene, speaker: Speaker) -> bool:
    """Tell *la même source* and *cette source*."""
    words = set(scene.text[speaker.start : speaker.end].lower().split())
    same = not words.isdisjoint(scene.grammar.same_words)
    return same and not words.isdisjoint(scene.words.source_nouns)


def _has_maker(scene: Scene, speaker: Speaker) -> bool:
    """Tell a document that names who made it from one that is only a document."""
    if not isinstance(speaker.entity, str):
        return speaker.entity is not None
    record = scene.entities.get(speaker.entity)
    return record is None or record.kind != "document"


def _through_document(scene: Scene, draft: Draft) -> bool:
    """Tell whether the sentence says the words came in a document: *dans un communiqué*."""
    tokens = draft.sentence.tokens
    return any(
        token.norm in scene.words.documents
        and tokens[token.index - 2].norm in scene.words.document_prepositions
        and not draft.holds(token.start)
        for token in tokens[2:]
    )
