"""What is said around an incise."""

from recoupe.read.attribution.content.limits import sentence_limit
from recoupe.read.attribution.content.quotations import quotation_spans
from recoupe.read.attribution.content.spans import spans_without, trim_marks
from recoupe.read.attribution.content.zones import Zone
from recoupe.read.clauses.marks import ANY_DASH
from recoupe.read.clauses.scene import Scene
from recoupe.records import Quotation, Sentence, Span

# Fewer characters than these between marks are a term, not more of what is said.
_LONG_QUOTATION = 25
_AROUND = " ,\u00a0\u202f"

Said = tuple[tuple[Span, ...], Quotation | None]


def incise_content(scene: Scene, sentence: Sentence, zone: Zone, inside: Quotation | None) -> Said:
    """The words around an incise, with the quotation that holds them, if one does."""
    if inside is not None:
        return _around_in_quotation(scene, sentence, zone, inside), inside
    tokens = sentence.tokens
    quotation = scene.closing_at(tokens[zone[0] - 1].end) if zone[0] else None
    if quotation is not None and _stands_alone(scene, sentence, quotation):
        spans = quotation_spans(scene, quotation)
        following = scene.opening_at(tokens[zone[1]].start) if zone[1] < len(tokens) else None
        if following is not None and _is_more(tokens[zone[1] - 1].norm, following):
            spans += quotation_spans(scene, following)
        return spans, quotation
    first = _or_else(scene, sentence, zone[0])
    if zone[1] < len(tokens) and tokens[zone[0] - 1].norm in scene.grammar.who_words:
        # "un homme qui, dit-elle, est malade": what is said of him is all she says.
        first = zone[1]
    limit = sentence_limit(scene, sentence, first)
    return spans_without(scene, sentence, first, limit, [zone]), None


def _or_else(scene: Scene, sentence: Sentence, stop: int) -> int:
    """Index of the threat an incise stands in: exige X, *faute de quoi*, dit-il, Y."""
    comma = next((i for i in range(stop - 1, 0, -1) if sentence.tokens[i].norm == ","), None)
    if comma is None:
        return 0
    words = " ".join(token.norm for token in sentence.tokens[comma + 1 : stop])
    return comma + 1 if words.startswith(scene.words.act_words.or_else) else 0


def _is_more(before: str, quotation: Quotation) -> bool:
    """Tell more of what is said from a name: un homme se disant « *le commandant* »."""
    return before in (",", ":") or quotation.end - quotation.start > _LONG_QUOTATION


def _around_in_quotation(
    scene: Scene, sentence: Sentence, zone: Zone, inside: Quotation
) -> tuple[Span, ...]:
    """The quotation before and after the incise, and the paragraphs that continue it."""
    tokens = sentence.tokens
    begin = tokens[zone[1]].start if zone[1] < len(tokens) else sentence.end
    parts = [trim_marks(scene, inside.start, tokens[zone[0]].start)]
    if begin < inside.end:
        parts.append(trim_marks(scene, begin, inside.end))
    own = tuple(span for part in parts if (span := _without_comma(part)) is not None)
    later = tuple(span for span in quotation_spans(scene, inside) if span.start > inside.end)
    return own + later


def _without_comma(span: Span | None) -> Span | None:
    if span is None:
        return None
    text = span.text.rstrip(_AROUND)
    lead = len(text) - len(text.lstrip(_AROUND))
    text = text[lead:]
    return Span(span.start + lead, span.start + lead + len(text), text) if text else None


def _stands_alone(scene: Scene, sentence: Sentence, quotation: Quotation) -> bool:
    """Tell a quotation that is all that is said from one that ends a longer clause."""
    if quotation.open <= sentence.start:
        return True
    lead = scene.text[sentence.start : quotation.open].strip()
    return not lead or lead.endswith(":") or lead in ANY_DASH
