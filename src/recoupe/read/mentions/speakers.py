"""Second pass, once it is known who speaks: "nous", "notre", "je" inside their words."""

from collections.abc import Iterable

from recoupe.lang.folding import fold
from recoupe.records import Attribution, Entity, Layout, Mention, Sentence

Found = tuple[tuple[Mention, ...], tuple[Entity, ...]]
_ONE = frozenset({"j'", "je", "m'", "ma", "me", "mes", "moi", "mon"})
# "nous" of a ministry is the state, that of its coast guard is the coast guard.
_GOVERNS = "GOV"
_SIDE = frozenset({"nos", "notre", "nous"})


def resolve_speakers(
    mentions: tuple[Mention, ...],
    entities: tuple[Entity, ...],
    attributions: Iterable[Attribution],
    layout: Layout,
    sentences: tuple[Sentence, ...],
) -> Found:
    """Give first-person words within quoted speech to its speaker, or to the speaker's side.

    "je" is the innermost speaker around it; "nous" is the speaker's state where there is one,
    else the body spoken for, else the speaker. Words no attribution holds keep what they had.
    Every other mention is returned unchanged; entities are those given.
    """
    spoken = [a for a in attributions if a.source is not None and a.quote_type != "indirect"]
    by_id = {entity.id: entity for entity in entities}
    placed = [_first_person(mention, spoken, layout, by_id) for mention in mentions]
    known = {(m.start, m.end) for m in mentions}
    unseen = (_first_person(m, spoken, layout, by_id) for m in _unseen(sentences, known))
    added = [mention for mention in unseen if mention.entity is not None]
    ordered = sorted([*placed, *added], key=lambda m: (m.start, -m.end))
    return tuple(ordered), entities


def _unseen(sentences: tuple[Sentence, ...], known: set[tuple[int, int]]) -> Iterable[Mention]:
    for sentence in sentences:
        for token in sentence.tokens:
            key = fold(token.norm.lstrip("-"))
            if key not in _ONE | _SIDE or (token.start, token.end) in known:
                continue
            start = token.start + (1 if token.text.startswith("-") else 0)
            if key in ("j'", "je", "moi", "nous") and (start, token.end) not in known:
                yield Mention(start, token.end, token.text[start - token.start :], "pronoun", None)


def _first_person(
    mention: Mention,
    spoken: list[Attribution],
    layout: Layout,
    by_id: dict[str, Entity],
) -> Mention:
    key = fold(mention.text)
    if mention.kind not in ("pronoun", "possessive") or key not in _ONE | _SIDE:
        return mention
    if not any(q.start <= mention.start < q.end for q in layout.quotations):
        return mention
    around = [a for a in spoken if any(_holds(c.start, c.end, mention) for c in a.content)]
    if not around:
        return mention
    inner = min(around, key=lambda a: sum(c.end - c.start for c in a.content))
    speaker = inner.source.entity if inner.source else None
    if speaker is None:
        return mention
    ids = (speaker,) if isinstance(speaker, str) else speaker
    if key in _SIDE:
        ids = tuple(dict.fromkeys(_side(key, by_id) for key in ids))
    entity = ids[0] if len(ids) == 1 else ids
    return Mention(
        mention.start, mention.end, mention.text, mention.kind, entity, ("first.attribution",), 0.9
    )


def _holds(start: int, end: int, mention: Mention) -> bool:
    return start <= mention.start and mention.end <= end


def _side(key: str, by_id: dict[str, Entity]) -> str:
    entity = by_id.get(key)
    if entity is None or entity.kind not in ("person", "anonymous", "institution"):
        return key
    body = by_id.get(entity.affiliation or "")
    if body is not None and (
        body.kind in ("group", "organisation")
        or (body.iso3 is None and body.kind != "state")
        or (body.kind == "institution" and body.sector != _GOVERNS)
    ):
        return body.id
    if entity.iso3 is not None and entity.iso3.lower() in by_id:
        return entity.iso3.lower()
    if entity.affiliation is not None and entity.affiliation in by_id:
        return entity.affiliation
    return key
