"""The seeds' annotated events, in the shape of our own."""

import json
from pathlib import Path
from typing import Any

_INFERRED = ("inferred", "implicit")


def read_seed_events(path: Path) -> tuple[dict[str, list[dict[str, Any]]], dict[str, Any]]:
    """Read the events by dispatch, and PLOVER's codes of their participants by entity.

    A further mention names the event it repeats by its id; where it names several, or says how it
    differs, the first id is taken. Recipients are inferred where the note says so.
    """
    raw = json.loads(path.read_text(encoding="utf-8"))
    by_dispatch: dict[str, list[dict[str, Any]]] = {}
    codes: dict[str, Any] = {}
    for item in raw["events"]:
        for participant in (*item["actors"], *item["recipients"]):
            code = participant["code"]
            codes[participant["entity"]] = {"iso3": code, "sector": participant["sector"] or None}
        by_dispatch.setdefault(item["doc"], []).append(_event(item))
    for events in by_dispatch.values():
        known = {event["id"] for event in events}
        for event in events:
            if event["coref_of"] not in known:
                event["coref_of"] = None
    return by_dispatch, codes


def _event(item: dict[str, Any]) -> dict[str, Any]:
    note = item["note"] or ""
    also = (item["type_also"] or "").split()
    return {
        "id": item["id"],
        "trigger": item["trigger"],
        "type": item["type"],
        "also": [word.partition("+")[0] for word in also if word.isupper() or "+" in word],
        "modes": (item["mode"] or "").split(";") if item["mode"] else [],
        "actors": [participant["entity"] for participant in item["actors"]],
        "recipients": [participant["entity"] for participant in item["recipients"]],
        "modality": item["modality"],
        "polarity": item["polarity"],
        "temporal": item["temporal"],
        "coref_of": (item["coref_of"] or "").partition(" ")[0] or None,
        "inferred": any(word in note for word in _INFERRED),
    }
