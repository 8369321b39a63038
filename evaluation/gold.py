"""Readers of annotated dispatches: our own format and the shared seeds'."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from evaluation.anchors import AnchorError, locate


class GoldError(ValueError):
    """A gold file is wrong; the message names file and item."""


@dataclass(frozen=True)
class GoldSpan:
    """Half-open offsets in code points and the words there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class GoldEntity:
    """Who is meant: any of the names, or the Wikidata id, is right."""

    id: str
    label: str
    kind: str
    wikidata: str | None
    also: tuple[str, ...]


@dataclass(frozen=True)
class GoldAttribution:
    """One layer of speech; ``entities`` is empty for hearsay without a source."""

    id: str
    quote_type: str
    acts: tuple[str, ...]
    cue: GoldSpan | None
    source: GoldSpan | None
    entities: tuple[str, ...]
    content: tuple[GoldSpan, ...]
    addressee: tuple[str, ...]
    relayed_by: tuple[str, ...]
    nested_in: str | None
    anonymous: bool
    carried: bool
    negated: bool
    conditional: bool
    channel: str | None
    time: str | None


@dataclass(frozen=True)
class GoldMention:
    """A stretch that means one entity or several."""

    span: GoldSpan
    kind: str
    entities: tuple[str, ...]


@dataclass(frozen=True)
class GoldTimex:
    """A time expression; ``value`` TIMEX3, ``edtf`` where one can be written."""

    span: GoldSpan
    type: str
    value: str
    edtf: str | None


@dataclass(frozen=True)
class GoldDocument:
    """One dispatch with its annotation and what its layout should be."""

    name: str
    text: str
    entities: dict[str, GoldEntity]
    attributions: tuple[GoldAttribution, ...]
    mentions: tuple[GoldMention, ...]
    timexes: tuple[GoldTimex, ...]
    layout: dict[str, Any] = field(default_factory=dict)


def _many(value: str | list[str] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def _span(text: str, item: Any) -> GoldSpan | None:
    if item is None:
        return None
    if isinstance(item, str):
        start, end = locate(text, item)
    elif item.get("start") is not None:
        start, end = item["start"], item["end"]
        if "⟦" not in item.get("text", "") and item.get("text", text[start:end]) != text[start:end]:
            raise AnchorError(f"offsets {start}-{end} hold {text[start:end]!r}, not {item['text']!r}")
    elif item.get("text") is None:
        return None
    else:
        start, end = locate(text, item["text"])
    return GoldSpan(start, end, text[start:end])


def _attribution(text: str, item: dict[str, Any]) -> GoldAttribution:
    content = tuple(span for part in item["content"] if (span := _span(text, part)) is not None)
    source = item.get("source") or {}
    addressee = item.get("addressee") or {}
    time = item.get("time") or {}
    return GoldAttribution(
        id=item["id"],
        quote_type=item["quote_type"],
        acts=(item["act"], *item.get("act_also", ())),
        cue=_span(text, item.get("cue")),
        source=_span(text, source or None),
        entities=_many(source.get("entity")),
        content=content,
        addressee=_many(addressee.get("entity")),
        relayed_by=_many(item.get("relayed_by")),
        nested_in=item.get("nested_in"),
        anonymous=bool(source.get("anonymous")),
        carried=bool(source.get("carried")),
        negated=bool(item.get("negated")),
        conditional=bool(item.get("conditional")),
        channel=item.get("channel"),
        time=time.get("edtf"),
    )


def _entities(raw: dict[str, Any]) -> dict[str, GoldEntity]:
    return {
        key: GoldEntity(
            key, value["label"], value["kind"], value.get("wikidata"), tuple(value.get("also", ()))
        )
        for key, value in raw.items()
    }


def _document(name: str, text: str, raw: dict[str, Any]) -> GoldDocument:
    problems: list[str] = []

    def each(kind: str, build: Any) -> list[Any]:
        built = []
        for number, item in enumerate(raw.get(kind, ())):
            try:
                built.append(build(item))
            except (AnchorError, KeyError) as error:
                problems.append(f"{name}: {kind}[{item.get('id', number)}]: {error}")
        return built

    attributions = each("attributions", lambda item: _attribution(text, item))
    mentions = each(
        "mentions",
        lambda item: GoldMention(
            _span(text, item), item.get("kind", "name"), _many(item["entity"])  # type: ignore[arg-type]
        ),
    )
    timexes = each(
        "timexes",
        lambda item: GoldTimex(
            _span(text, item), item["type"], item["value"], item.get("edtf")  # type: ignore[arg-type]
        ),
    )
    entities = _entities(raw["entities"])
    known = {item.id for item in attributions}
    for item in attributions:
        for entity in (*item.entities, *item.addressee, *item.relayed_by):
            if entity not in entities:
                problems.append(f"{name}: attributions[{item.id}]: entity {entity!r} is not declared")
        if item.nested_in is not None and item.nested_in not in known:
            problems.append(f"{name}: attributions[{item.id}]: nested_in {item.nested_in!r} unknown")
    for mention in mentions:
        for entity in mention.entities:
            if entity not in entities:
                problems.append(f"{name}: mention {mention.span.text!r}: entity {entity!r} not declared")
    if problems:
        raise GoldError("\n".join(problems))
    return GoldDocument(
        name, text, entities, tuple(attributions), tuple(mentions), tuple(timexes),
        raw.get("layout", {}),
    )


def read_own(folder: Path) -> list[GoldDocument]:
    """Read every ``NAME.txt`` with its ``NAME.json`` below a folder, in order of name.

    Raises ``GoldError`` listing every anchor that fails and every entity not declared.
    """
    documents, problems = [], []
    for annotation in sorted(folder.rglob("*.json")):
        text = annotation.with_suffix(".txt").read_text(encoding="utf-8")
        try:
            raw = json.loads(annotation.read_text(encoding="utf-8"))
            documents.append(_document(annotation.stem, text, raw))
        except (GoldError, json.JSONDecodeError) as error:
            problems.append(f"{annotation.name}: {error}")
    if problems:
        raise GoldError("\n".join(problems))
    return documents


def read_shared(shared: Path) -> list[GoldDocument]:
    """Read the two seeds and their annotation; an empty list where they are not there."""
    gold = shared / "gold"
    if not (gold / "seed_attributions.json").is_file():
        return []
    load = {
        kind: json.loads((gold / f"seed_{kind}.json").read_text(encoding="utf-8"))[kind]
        for kind in ("attributions", "mentions", "timexes")
    }
    entities = json.loads((gold / "entities.json").read_text(encoding="utf-8"))
    documents = []
    for path in sorted((shared / "seeds").glob("*.txt")):
        raw = {kind: [i for i in items if i["doc"] == path.name] for kind, items in load.items()}
        raw["entities"] = entities
        documents.append(_document(path.stem, path.read_text(encoding="utf-8"), raw))
    return documents


def main() -> int:
    """Check every gold file given as a folder on the command line."""
    import sys

    status = 0
    for folder in sys.argv[1:]:
        try:
            documents = read_own(Path(folder))
        except GoldError as error:
            print(error)
            status = 1
            continue
        totals = (
            sum(len(d.attributions) for d in documents),
            sum(len(d.mentions) for d in documents),
            sum(len(d.timexes) for d in documents),
        )
        print(
            f"{folder}: {len(documents)} dispatches, {totals[0]} attributions, "
            f"{totals[1]} mentions, {totals[2]} timexes"
        )
    return status


if __name__ == "__main__":
    raise SystemExit(main())
