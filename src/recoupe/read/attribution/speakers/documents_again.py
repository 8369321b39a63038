"""Documents and sources spoken of again: *le texte*, *la même source*."""

from collections.abc import Sequence

from msgspec.structs import replace

from recoupe.read.attribution.drafts import Draft
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.speaker import Speaker

Entity = str | tuple[str, ...]


def resolve_documents(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give a document without a maker of its own to the maker of the last one that spoke.

    What rules (*stipule*) is a law or a treaty, which speaks for itself. *La même source* is the
    unnamed source that spoke last, else whoever spoke last.
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
            known = _ruling_document(scene, draft, speaker) or maker
            speaker = replace(speaker, entity=known) if known is not None else speaker
        elif speaker.document is not None:
            maker = speaker.entity
        elif speaker.entity is not None:
            last = speaker.entity
            if _through_document(scene, draft, drafts):
                maker = speaker.entity
        if _is_unnamed(scene, speaker):
            unnamed = speaker.entity
        draft.speaker = speaker


def _ruling_document(scene: Scene, draft: Draft, speaker: Speaker) -> str | None:
    """The last law or treaty told of, for a verb that only these have: *le texte stipule*."""
    if draft.lemma not in scene.words.ruling_verbs:
        return None
    for mention in reversed(scene.mentions_in(0, speaker.end)):
        words = mention.text.lower().replace("’", "'").replace("'", " ").split()
        if mention.kind == "document" and not scene.words.ruling_documents.isdisjoint(words):
            return mention.entity if isinstance(mention.entity, str) else None
    return None


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


def _through_document(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Tell whether the sentence says the words came in a document: *dans un communiqué*.

    It is that of the verb nearest to it, not of those who are cited besides.
    """
    tokens = draft.sentence.tokens
    if scene.words.documents.isdisjoint(scene.words_in(draft.sentence)):
        return False
    return any(
        token.norm in scene.words.documents
        and tokens[token.index - 2].norm in scene.words.document_prepositions
        and not draft.holds(token.start)
        and _is_nearest(draft, drafts, token.start)
        for token in tokens[2:]
    )


def _is_nearest(draft: Draft, drafts: Sequence[Draft], position: int) -> bool:
    others = [d for d in drafts if d.sentence is draft.sentence and d.cue is not None]
    return (
        draft.cue is None
        or min(others, key=lambda d: abs(d.cue.start - position) if d.cue is not None else 0)
        is draft
    )
