"""Corrections of a layer of speech: who says it, what is done with it, to whom, which words."""

from typing import get_args

from msgspec.structs import replace

from recoupe.decisions.lines import Key, line_id, words_of
from recoupe.decisions.saying import ids_of
from recoupe.decisions.values import chosen, somebody
from recoupe.decisions.workbench import Change, Fields, Workbench
from recoupe.records import Act, Addressee, Source, Span, Target
from recoupe.records.dossier import CitedAttribution
from recoupe.records.entity import EntityKind


def correct_attribution(
    bench: Workbench, name: str, target: Target, fields: Fields
) -> list[Change]:
    """Correct one attribution; layers within it come through the hands of its new source."""
    was = item = bench.attributions[name]
    if "act" in fields:
        item = replace(item, act=chosen(fields["act"], get_args(Act)))
    if "source" in fields:
        item = replace(item, source=_source(bench, item, target, fields))
    if "addressee" in fields:
        item = replace(item, addressee=_addressee(bench, item, target, fields))
    if "span" in fields:
        given = (span for one in fields["span"] for span in one.spans)
        content = bench.locate(given, target, ("attribution", name))
        item = replace(item, content=content)
        bench.rename(("attribution", name), words_of(item))
    put_attribution(bench, item)
    key: Key = ("attribution", name)
    return [(key, field, told(bench, was, field), told(bench, item, field)) for field in fields]


def put_attribution(bench: Workbench, item: CitedAttribution) -> None:
    """Put a layer in the place of the one of its id, and its source among the hands within."""
    was = bench.attributions[line_id(item)]
    bench.attributions[line_id(item)] = item
    old, new = ids_of(was.source), ids_of(item.source)
    if old == new:
        return
    for name, inner in bench.attributions.items():
        if within(bench, inner, item):
            hands = handed_on(inner.relayed_by, old, new, item.relayed_by)
            bench.attributions[name] = replace(inner, relayed_by=hands)


def within(bench: Workbench, inner: CitedAttribution, outer: CitedAttribution) -> bool:
    """Tell whether a layer lies in another, however deep."""
    seen: set[str] = set()
    at: CitedAttribution | None = inner
    while at is not None and at.nested_in is not None and at.nested_in not in seen:
        seen.add(at.nested_in)
        if at.dispatch == outer.dispatch and at.nested_in == outer.id:
            return True
        at = bench.attributions.get(f"{at.dispatch}.{at.nested_in}")
    return False


def handed_on(
    hands: tuple[str, ...], old: tuple[str, ...], new: tuple[str, ...], outer: tuple[str, ...]
) -> tuple[str, ...]:
    """Put the new source of a layer where the old one stood; ``outer`` are the layer's own hands.

    A layer that had no source stands before its own hands.
    """
    places = [index for index, hand in enumerate(hands) if hand in old]
    place = places[0] if places else max(0, len(hands) - len(outer))
    kept = [*hands[:place], *new, *hands[place:]]
    return tuple(dict.fromkeys(hand for hand in kept if hand in new or hand not in old))


def told(bench: Workbench, item: CitedAttribution, field: str) -> str | None:
    """Say what stands in one field, in words."""
    if field == "source":
        return bench.cast.label(ids_of(item.source)) or (item.source.text if item.source else None)
    if field == "addressee":
        named = bench.cast.label(ids_of(item.addressee))
        return named or (item.addressee.text if item.addressee else None)
    return item.act if field == "act" else " […] ".join(span.text for span in item.content)


def _source(
    bench: Workbench, item: CitedAttribution, target: Target, fields: Fields
) -> Source | None:
    """Make the new source; without words of its own it keeps those of the one it replaces."""
    before = [bench.cast.get(one) for one in ids_of(item.source)]
    kind: EntityKind = before[0].kind if before and before[0] else "person"
    if kind == "anonymous":
        kind = "person"
    ids = somebody(fields["source"], bench.cast, kind)
    if not ids:
        return None
    known = [bench.cast.get(one) for one in ids]
    made = replace(
        item.source or Source(None),
        entity=ids[0] if len(ids) == 1 else ids,
        anonymous=any(one.kind == "anonymous" for one in known if one),
    )
    if words := _words(bench, item, target, fields, "source"):
        made = replace(made, start=words.start, end=words.end, text=words.text, carried=False)
    return made


def _addressee(
    bench: Workbench, item: CitedAttribution, target: Target, fields: Fields
) -> Addressee | None:
    """Make the new addressee; one without words stands, empty, where the layer begins."""
    ids = somebody(fields["addressee"], bench.cast, "person")
    if not ids:
        return None
    entity = ids[0] if len(ids) == 1 else ids
    if words := _words(bench, item, target, fields, "addressee"):
        return Addressee(entity, words.start, words.end, words.text)
    if item.addressee is not None:
        return replace(item.addressee, entity=entity)
    start = item.cue.start if item.cue else words_of(item).start
    return Addressee(entity, start, start, bench.cast.label(ids) or "")


def _words(
    bench: Workbench, item: CitedAttribution, target: Target, fields: Fields, field: str
) -> Span | None:
    given = [
        span for key, ones in fields.items() if key == field for one in ones for span in one.spans
    ]
    if not given:
        return None
    spans = bench.locate(given, target, ("attribution", line_id(item)))
    start, end = spans[0].start, spans[-1].end
    return Span.of(bench.texts[item.dispatch], start, end)
