"""Speech and events that were not refused, as they stand without those that were."""

from collections.abc import Iterator

from msgspec.structs import replace

from recoupe.decisions.lines import Key, line_id
from recoupe.decisions.saying import ids_of
from recoupe.decisions.speech import handed_on, within
from recoupe.decisions.workbench import Workbench
from recoupe.records.dossier import CitedAttribution, CitedEvent


def remaining_speech(bench: Workbench, gone: frozenset[Key]) -> Iterator[CitedAttribution]:
    """Give the layers that stand; one within a refused layer lies in what is around that."""
    refused = [item for name, item in bench.attributions.items() if ("attribution", name) in gone]
    for name, item in bench.attributions.items():
        if ("attribution", name) in gone:
            continue
        hands = item.relayed_by
        for outer in refused:
            if within(bench, item, outer):
                hands = handed_on(hands, ids_of(outer.source), (), outer.relayed_by)
        around = _standing(bench, item.dispatch, item.nested_in, gone)
        same = hands == item.relayed_by and around == item.nested_in
        yield item if same else replace(item, nested_in=around, relayed_by=hands)


def remaining_events(bench: Workbench, gone: frozenset[Key]) -> Iterator[CitedEvent]:
    """Give the events that stand, in the order of the file, each in a layer that stands."""
    counts: dict[str, int] = {}
    for read in bench.file.events:
        name = line_id(read)
        number = counts.get(name, 0)
        counts[name] = number + 1
        if ("event", name) in gone:
            continue
        event = bench.events[name][number]
        layer = _standing(bench, event.dispatch, event.attribution, gone)
        yield event if layer == event.attribution else replace(event, attribution=layer)


def _standing(
    bench: Workbench, dispatch: str, layer: str | None, gone: frozenset[Key]
) -> str | None:
    """Give the innermost layer, from this one outwards, that was not refused."""
    seen: set[str] = set()
    while layer is not None and layer not in seen:
        seen.add(layer)
        name = f"{dispatch}.{layer}"
        if ("attribution", name) not in gone:
            return layer
        layer = bench.attributions[name].nested_in
    return None
