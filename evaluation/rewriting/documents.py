"""Rewrite an annotated dispatch: its text, its offsets and the names of who is meant."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from evaluation.annotation import GoldDocument, GoldEntity, GoldLayout, GoldSpan
from evaluation.rewriting.replacing import (
    Replacement,
    Rewritten,
    Rule,
    apply_rules,
    repair_elision,
)


@dataclass(frozen=True)
class Swap:
    """One kind of rewriting.

    ``kept`` are rules that find what is left as it is for safety, only to be counted.
    ``wikidata`` maps ids of entities along; ``also`` gives more names for a new label.
    """

    rules: tuple[Rule, ...]
    kept: tuple[Rule, ...] = ()
    wikidata: dict[str, str] = field(default_factory=dict)
    also: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Retold:
    """A dispatch told again, with how many stretches were swapped and how many left."""

    document: GoldDocument
    swapped: int
    left: int


def retell(document: GoldDocument, swap: Swap) -> Retold:
    """Rewrite a dispatch; its gold spans are cut anew from the new text.

    A replacement that would cut through a gold span's border, or that would ask for another
    article, is left out and counted.
    """
    borders = {offset for span in _spans(document) for offset in (span.start, span.end)}
    safe: list[Replacement] = []
    left = len(apply_rules(document.text, swap.kept))
    swapped = 0
    for item in apply_rules(document.text, swap.rules):
        repaired = repair_elision(document.text, item)
        if repaired is None or any(
            part.start < border < part.end for part in repaired for border in borders
        ):
            left += 1
            continue
        swapped += 1
        safe += repaired
    return Retold(_moved(document, Rewritten(document.text, safe), swap), swapped, left)


def relabel(words: str, rules: Sequence[Rule]) -> str:
    """Rewrite a name as the text was rewritten."""
    items = apply_rules(words, rules)
    parts = [part for item in items for part in repair_elision(words, item) or [item]]
    return Rewritten(words, parts).text


def _spans(document: GoldDocument) -> list[GoldSpan]:
    spans = [span for item in document.attributions for span in item.content]
    spans += [item.cue for item in document.attributions if item.cue is not None]
    spans += [item.source for item in document.attributions if item.source is not None]
    spans += [item.span for item in document.mentions]
    spans += [item.span for item in document.timexes]
    spans += [zone.span for zone in document.layout.zones]
    return spans + list(document.not_mentions)


def _moved(document: GoldDocument, new: Rewritten, swap: Swap) -> GoldDocument:
    def span(old: GoldSpan) -> GoldSpan:
        start, end = new.move(old.start), new.move(old.end)
        return GoldSpan(start, end, new.text[start:end])

    layout = document.layout
    facts = {
        name: relabel(value, swap.rules) if isinstance(value, str) else value
        for name, value in layout.facts.items()
    }
    return replace(
        document,
        text=new.text,
        entities={key: _renamed(entity, swap) for key, entity in document.entities.items()},
        attributions=tuple(
            replace(
                item,
                cue=item.cue and span(item.cue),
                source=item.source and span(item.source),
                content=tuple(map(span, item.content)),
            )
            for item in document.attributions
        ),
        mentions=tuple(replace(item, span=span(item.span)) for item in document.mentions),
        timexes=tuple(replace(item, span=span(item.span)) for item in document.timexes),
        layout=GoldLayout(
            facts, tuple(replace(z, span=span(z.span)) for z in layout.zones), layout.counts
        ),
        not_mentions=tuple(map(span, document.not_mentions)),
    )


def _renamed(entity: GoldEntity, swap: Swap) -> GoldEntity:
    """Rename an entity; one that is somebody else now has another id, and Wikidata's if known."""
    label = relabel(entity.label, swap.rules)
    also = tuple(relabel(name, swap.rules) for name in entity.also)
    if label == entity.label:
        return replace(entity, also=also)
    wikidata = swap.wikidata.get(entity.wikidata) if entity.wikidata else None
    return GoldEntity(
        f"{entity.id}~", label, entity.kind, wikidata, (*also, *swap.also.get(label, ()))
    )
