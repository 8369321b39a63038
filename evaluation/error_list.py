"""The wrong items of one dispatch, one block of lines each."""

from collections.abc import Iterator

from evaluation.annotation import GoldDocument
from evaluation.matching import Verdict, align, overlap
from evaluation.mention_matching import match_mentions
from evaluation.scores.layout import match_zones, wrong_facts
from evaluation.scores.mentions import in_body
from evaluation.scores.timexes import match_timexes
from evaluation.wording import contents, cue, found_names, gold_names, shorten, unlike, where
from recoupe.records import Attribution, Reading


def attribution_errors(reading: Reading, document: GoldDocument) -> Iterator[str]:
    """Yield each attribution that is missed, wrong in some part, or extra."""
    verdicts, extra = align(reading, document)
    for verdict in verdicts:
        if verdict.found is None:
            yield _missed(verdict, document)
        elif lines := list(_wrong_parts(verdict, verdict.found, reading, document)):
            state = "WRONG" if not verdict.whole else "right, but"
            place = where(document.text, verdict.gold.content[0].start)
            head = f"  {state} {verdict.gold.id} ({place})  cue: {cue(verdict.gold.cue)}"
            rules = f"      rules: {', '.join(verdict.found.rules) or '—'} ({verdict.found.id})"
            yield "\n".join([head, *lines, rules])
    for found in extra:
        yield _extra(found, reading, document)


def _missed(verdict: Verdict, document: GoldDocument) -> str:
    gold = verdict.gold
    lines = [
        f"  MISSED {gold.id} ({where(document.text, gold.content[0].start)})"
        f"  {gold.quote_type}, {'|'.join(gold.acts)}  cue: {cue(gold.cue)}",
        f"      source:  {gold_names(gold.entities, document)}"
        + (" (carried)" if gold.carried else ""),
        f"      content: {contents(gold.content)}",
    ]
    if gold.relayed_by or gold.nested_in:
        hands = gold_names(gold.relayed_by, document)
        lines.append(f"      chain:   {hands}, nested in {gold.nested_in}")
    return "\n".join(lines)


def _wrong_parts(
    verdict: Verdict, found: Attribution, reading: Reading, document: GoldDocument
) -> Iterator[str]:
    gold = verdict.gold
    source = found.source.entity if found.source is not None else None
    addressee = found.addressee.entity if found.addressee is not None else None
    iou = overlap(found.content, gold.content)
    parts = (
        (verdict.content, f"content {iou:.2f}", contents(gold.content), contents(found.content)),
        (
            verdict.source,
            "source",
            gold_names(gold.entities, document),
            found_names(source, reading),
        ),
        (verdict.cue, "cue", cue(gold.cue), cue(found.cue)),
        (verdict.act, "act", "|".join(gold.acts), found.act),
        (
            verdict.chain,
            "chain",
            gold_names(gold.relayed_by, document),
            found_names(found.relayed_by, reading),
        ),
        (
            verdict.addressee,
            "addressee",
            gold_names(gold.addressee, document),
            found_names(addressee, reading),
        ),
        (verdict.quote_type, "quote type", gold.quote_type, found.quote_type),
    )
    yield from unlike(parts)


def _extra(found: Attribution, reading: Reading, document: GoldDocument) -> str:
    source = found.source.entity if found.source is not None else None
    return "\n".join(
        [
            f"  EXTRA {found.id} ({where(document.text, found.content[0].start)})"
            f"  {found.quote_type}, {found.act}  cue: {cue(found.cue)}",
            f"      source:  {found_names(source, reading)}",
            f"      content: {contents(found.content)}",
            f"      rules:   {', '.join(found.rules) or '—'}",
        ]
    )


def mention_errors(reading: Reading, document: GoldDocument) -> Iterator[str]:
    """Yield each mention that is missed, means somebody else, or should mean nobody."""
    verdicts, left = match_mentions(reading, document)
    for verdict in verdicts:
        gold = verdict.gold
        if verdict.entity:
            continue
        wanted = gold_names(gold.entities, document)
        place = where(document.text, gold.span.start)
        words = f"[{gold.span.start}-{gold.span.end}] {shorten(gold.span.text)} ({gold.kind})"
        if verdict.found is None:
            near = [
                m for m in reading.mentions if m.start < gold.span.end and gold.span.start < m.end
            ]
            beside = "; ".join(f"{m.text} = {found_names(m.entity, reading)}" for m in near)
            yield f"  MISSED {words}, {place} = {wanted}" + (
                f"\n      there: {beside}" if near else ""
            )
        else:
            yield (
                f"  WRONG {words}, {place}\n      gold   {wanted}"
                f"\n      found  {found_names(verdict.found.entity, reading)}"
                f"  rules: {', '.join(verdict.found.rules) or '—'}"
            )
    if document.exhaustive:
        for mention in left:
            if in_body(mention, reading):
                yield (
                    f"  EXTRA [{mention.start}-{mention.end}] {shorten(mention.text)} "
                    f"({mention.kind}) = {found_names(mention.entity, reading)}"
                    f"  rules: {', '.join(mention.rules) or '—'}"
                )


def timex_errors(reading: Reading, document: GoldDocument) -> Iterator[str]:
    """Yield each time expression that is missed, wrong in span or value, or extra."""
    verdicts, extra = match_timexes(reading, document)
    for verdict in verdicts:
        gold, found = verdict.gold, verdict.found
        if verdict.span and verdict.value and (verdict.edtf or gold.edtf is None):
            continue
        line = f"  [{gold.span.start}-{gold.span.end}] {gold.span.text}: {gold.value} {gold.edtf}"
        if found is None:
            yield f"  MISSED{line}"
        else:
            yield (
                f"  WRONG{line}\n      found  [{found.start}-{found.end}] {found.text}: "
                f"{found.value} {found.edtf}  rules: {', '.join(found.rules) or '—'}"
            )
    for timex in extra:
        yield f"  EXTRA  [{timex.start}-{timex.end}] {timex.text}: {timex.value} {timex.edtf}"


def layout_errors(reading: Reading, document: GoldDocument) -> Iterator[str]:
    """Yield each field and zone that is wrong."""
    for name, wanted, found in wrong_facts(reading, document):
        yield f"  WRONG {name}: gold {wanted!r}, found {found!r}"
    missed, extra = match_zones(reading, document)
    for zone in missed:
        yield f"  MISSED {zone.kind} [{zone.span.start}-{zone.span.end}] {shorten(zone.span.text)}"
    if document.layout.zones:
        for found_zone in extra:
            words = document.text[found_zone.start : found_zone.end]
            place = f"[{found_zone.start}-{found_zone.end}]"
            yield f"  EXTRA {found_zone.kind} {place} {shorten(words)}"
