"""The folder of gold: dispatches with what is said in them, crises with what was compared."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from recoupe.export.gold.comparisons import compare
from recoupe.export.gold.decided import Decided
from recoupe.export.gold.dispatches import annotate
from recoupe.export.material import Material
from recoupe.records import Judged


def export_gold(material: Material) -> Iterator[tuple[str, bytes]]:
    """Write what was decided; see ``write_gold``."""
    return write_gold(material.decided())


def write_gold(files: Iterable[tuple[str, Judged]]) -> Iterator[tuple[str, bytes]]:
    """Write what was decided in affairs, each a key and its file; gives paths and contents.

    ``dispatches/ID.json`` has the decided speech and events of a dispatch beside its text,
    ``crises/KEY/`` the decided findings and lines of the ledger of an affair, with all its texts.
    Nothing is written of what nobody decided.
    """
    for key, file in files:
        decided = Decided(file)
        entities = {entity.id: entity for entity in file.entities}
        for dispatch in file.dispatches:
            if (annotation := annotate(dispatch, decided, entities)) is not None:
                yield f"dispatches/{dispatch.id}.txt", _text(dispatch.text)
                yield f"dispatches/{dispatch.id}.json", _json(annotation)
        if not (compared := compare(file, decided)):
            continue
        for dispatch in file.dispatches:
            yield f"crises/{key}/{dispatch.id}.txt", _text(dispatch.text)
        for name, content in compared.items():
            yield f"crises/{key}/{name}", _json(content)


def _text(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def _json(content: dict[str, Any]) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
