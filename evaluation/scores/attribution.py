"""Who says what: whole attributions and their parts."""

from collections.abc import Callable, Sequence

from evaluation.annotation import GoldDocument
from evaluation.figures import Figure, Score, errors, share, share_of
from evaluation.marks import mark_style
from evaluation.matching import Verdict, align
from recoupe.records import Reading

DEFINITION = (
    "strictly right: content overlap (IoU) of 0.8 or more, same source entity, cue overlapping "
    "(or none in both), same act, same chain of hands in order; parts are counted among gold "
    "items that were found; a found item is extra when no gold item shares its cue and some "
    "content, or half its content"
)
QUOTE_TYPES = ("direct", "indirect", "mixed", "free_indirect")
STYLES = ("guillemets", "curly", "straight", "none")


def score_attributions(pairs: Sequence[tuple[Reading, GoldDocument]]) -> Score:
    """Measure attributions: whole, part by part, by type of quote and by style of marks."""
    judged: list[tuple[Verdict, GoldDocument]] = []
    extra = 0
    for reading, document in pairs:
        verdicts, left_over = align(reading, document)
        judged += [(verdict, document) for verdict in verdicts]
        extra += len(left_over)
    verdicts = [verdict for verdict, _ in judged]
    found = sum(len(reading.attributions) for reading, _ in pairs)
    return Score(
        "attribution",
        DEFINITION,
        (*_whole(verdicts, found, extra), *_parts(verdicts), *_breakdown(judged)),
    )


def _whole(verdicts: Sequence[Verdict], found: int, extra: int) -> list[Figure]:
    right, gold = sum(verdict.whole for verdict in verdicts), len(verdicts)
    f1 = 2 * right / (gold + found) if gold + found else 0.0
    return [
        share("strictly right (recall)", right, gold),
        share("strictly right (precision)", right, found),
        Figure("strictly right (F1)", f1, gold),
        share("found", sum(verdict.found is not None for verdict in verdicts), gold),
        errors("extra", extra, found),
    ]


def _parts(verdicts: Sequence[Verdict]) -> list[Figure]:
    found = [verdict for verdict in verdicts if verdict.found is not None]
    parts: dict[str, Callable[[Verdict], bool]] = {
        "content": lambda verdict: verdict.content,
        "source entity": lambda verdict: verdict.source,
        "cue": lambda verdict: verdict.cue,
        "act": lambda verdict: verdict.act,
        "chain of hands": lambda verdict: verdict.chain,
        "addressee": lambda verdict: verdict.addressee,
        "quote type": lambda verdict: verdict.quote_type,
    }
    return [share_of(name, found, right) for name, right in parts.items()]


def _breakdown(judged: Sequence[tuple[Verdict, GoldDocument]]) -> list[Figure]:
    types = [(v.gold.quote_type, v.whole) for v, _ in judged]
    styles = [(mark_style(d.text, v.gold.content), v.whole) for v, d in judged]
    return [
        *(_slice(f"right, {name}", types, name) for name in QUOTE_TYPES),
        *(_slice(f"right, marks: {name}", styles, name) for name in STYLES),
    ]


def _slice(metric: str, items: Sequence[tuple[str, bool]], name: str) -> Figure:
    return share_of(
        metric, [whole for key, whole in items if key == name], lambda whole: whole, gated=False
    )
