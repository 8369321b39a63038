"""Documents spoken of again: le texte, la même source speak for whoever spoke through them."""

from collections.abc import Sequence
from dataclasses import replace

from recoupe.read.attribution.drafts import Draft
from recoupe.read.attribution.scene import Scene

_SAME = frozenset({"même", "cette", "ladite"})


def resolve_documents(scene: Scene, drafts: Sequence[Draft]) -> None:
    """Give a document without a maker of its own to the maker of the last one that spoke."""
    maker: str | tuple[str, ...] | None = None
    last: str | tuple[str, ...] | None = None
    for draft in sorted(drafts, key=lambda d: d.anchor):
        speaker = draft.speaker
        if speaker is None:
            continue
        words = scene.text[speaker.start : speaker.end].lower().split()
        if "source" in words and _SAME & set(words) and (maker or last) is not None:
            draft.speaker = speaker = replace(
                speaker, entity=maker or last, rules=(*speaker.rules, "same-source")
            )
        if speaker.document is not None:
            if speaker.entity is None or _is_document(scene, speaker.entity):
                if maker is not None:
                    draft.speaker = replace(
                        speaker, entity=maker, rules=(*speaker.rules, "document-again")
                    )
            else:
                maker = speaker.entity
        elif speaker.entity is not None:
            last = speaker.entity
            if _through_document(scene, draft):
                maker = speaker.entity


def _is_document(scene: Scene, entity: str | tuple[str, ...]) -> bool:
    if not isinstance(entity, str):
        return False
    record = scene.entities.get(entity)
    return record is not None and record.kind == "document"


def _through_document(scene: Scene, draft: Draft) -> bool:
    """Tell whether the sentence says the words came in a document: dans un communiqué."""
    tokens = draft.sentence.tokens
    return any(
        token.norm in scene.words.documents
        and index > 1
        and tokens[index - 2].norm in ("dans", "par", "via")
        and not draft.holds(token.start)
        for index, token in enumerate(tokens)
    )
