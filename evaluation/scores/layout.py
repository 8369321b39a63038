"""Who filed it, when, and which stretch is what."""

from collections.abc import Sequence

from evaluation.annotation import GoldDocument, GoldZone
from evaluation.figures import Figure, Score, errors, share, share_of
from evaluation.matching import overlap
from recoupe.lang.folding import fold
from recoupe.records import Reading, Span, Zone

DEFINITION = (
    "agency, publisher, filed, dateline, translated: the value of the gold, case and accents "
    "aside; zones: same kind and overlap (IoU) of 0.9 or more, the body not counted; zone counts: "
    "as many zones of a kind as the gold says"
)
ZONE_FLOOR = 0.9
FACTS = ("agency", "publisher", "filed", "dateline", "translated")


def wrong_facts(reading: Reading, document: GoldDocument) -> list[tuple[str, object, object]]:
    """Return (field, gold, found) for each wrong field, ``zones: KIND`` for a wrong number."""
    wrong: list[tuple[str, object, object]] = [
        (name, wanted, getattr(reading.layout, name))
        for name, wanted in document.layout.facts.items()
        if not _same(getattr(reading.layout, name), wanted)
    ]
    kinds: list[str] = [zone.kind for zone in reading.layout.zones]
    wrong += [
        (f"zones: {kind}", count, kinds.count(kind))
        for kind, count in document.layout.counts.items()
        if kinds.count(kind) != count
    ]
    return wrong


def match_zones(reading: Reading, document: GoldDocument) -> tuple[list[GoldZone], list[Zone]]:
    """Return the zones of the gold that are missed and the found ones that are none."""
    left = [zone for zone in reading.layout.zones if zone.kind != "body"]
    missed = []
    for gold in document.layout.zones:
        found = next((zone for zone in left if _same_zone(zone, gold)), None)
        if found is None:
            missed.append(gold)
        else:
            left.remove(found)
    return missed, left


def score_layout(pairs: Sequence[tuple[Reading, GoldDocument]]) -> Score:
    """Measure the facts of the layout and its zones, each only where the gold has it."""
    figures = [figure for name in FACTS if (figure := _fact(name, pairs)).n]
    missed = extra = 0
    zoned = [(reading, document) for reading, document in pairs if document.layout.zones]
    for reading, document in zoned:
        lost, left_over = match_zones(reading, document)
        missed += len(lost)
        extra += len(left_over)
    if total := sum(len(document.layout.zones) for _, document in zoned):
        figures.append(share("zones", total - missed, total))
        figures.append(errors("zones, extra", extra, total))
    counts = sum(len(document.layout.counts) for _, document in pairs)
    if counts:
        wrong = sum(
            name.startswith("zones: ") for pair in pairs for name, _, _ in wrong_facts(*pair)
        )
        figures.append(share("zone counts", counts - wrong, counts))
    return Score("layout", DEFINITION, tuple(figures))


def _fact(name: str, pairs: Sequence[tuple[Reading, GoldDocument]]) -> Figure:
    known = [(reading, doc) for reading, doc in pairs if name in doc.layout.facts]
    return share_of(
        name, known, lambda pair: _same(getattr(pair[0].layout, name), pair[1].layout.facts[name])
    )


def _same(found: object, wanted: object) -> bool:
    if isinstance(found, str) and isinstance(wanted, str):
        return fold(found) == fold(wanted)
    return found == wanted


def _same_zone(zone: Zone, gold: GoldZone) -> bool:
    if zone.kind != gold.kind:
        return False
    return overlap([Span(zone.start, zone.end, "")], [gold.span]) >= ZONE_FLOOR
