"""Readers of annotated dispatches: our own format and the shared seeds'."""

import json
import sys
import tomllib
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from evaluation.annotation import GoldDocument
from evaluation.gold_items import GoldError, build_document
from evaluation.seed_events import read_seed_events

_SEED_LAYOUTS = Path(__file__).parent / "seeds.toml"


def read_own(folder: Path, *, texts: Path | None = None) -> list[GoldDocument]:
    """Read every ``NAME.json`` of a folder with its ``NAME.txt``, in order of name.

    The text lies beside the annotation, or in the folder ``texts``. A dispatch with any mention
    annotated has them all. Raises ``GoldError`` listing every anchor that fails and every entity
    that is not declared.
    """
    documents, problems = [], []
    for annotation in sorted(folder.glob("*.json")):
        text = (texts or folder) / f"{annotation.stem}.txt"
        try:
            raw = json.loads(annotation.read_text(encoding="utf-8"))
            words = text.read_text(encoding="utf-8")
            whole = bool(raw.get("mentions"))
            documents.append(build_document(annotation.stem, words, raw, exhaustive=whole))
        except (GoldError, json.JSONDecodeError) as error:
            problems.append(f"{annotation.name}: {error}")
        except FileNotFoundError:
            problems.append(f"{annotation.name}: no {text.name} in {text.parent}; put it there")
    if problems:
        raise GoldError("\n".join(problems))
    return documents


def read_shared(shared: Path) -> list[GoldDocument]:
    """Read the two seeds and their annotation; an empty list where they are not there."""
    gold = shared / "gold"
    if not (gold / "seed_attributions.json").is_file():
        return []
    attributions, mentions, timexes = (
        json.loads((gold / f"seed_{kind}.json").read_text(encoding="utf-8"))
        for kind in ("attributions", "mentions", "timexes")
    )
    items: dict[str, list[dict[str, Any]]] = {
        "attributions": attributions["attributions"],
        "mentions": mentions["mentions"],
        "not_mentions": mentions["not_mentions"],
        "timexes": timexes["timexes"],
    }
    entities = json.loads((gold / "entities.json").read_text(encoding="utf-8"))
    events, codes = read_seed_events(gold / "seed_events.json")
    for key, code in codes.items():
        entities[key] |= code
    layouts = tomllib.loads(_SEED_LAYOUTS.read_text(encoding="utf-8"))
    documents = []
    for path in sorted((shared / "seeds").glob("*.txt")):
        raw: dict[str, Any] = {
            kind: [item for item in every if item["doc"] == path.name]
            for kind, every in items.items()
        }
        raw["entities"] = entities
        raw["events"] = events.get(path.name, [])
        raw["layout"] = layouts.get(path.stem, {})
        text = path.read_text(encoding="utf-8")
        documents.append(build_document(path.stem, text, raw, exhaustive=False))
    return documents


def describe(documents: Sequence[GoldDocument]) -> str:
    """Count what a set of annotated dispatches holds, in words."""
    counts = (
        (len(documents), "dispatches"),
        (sum(len(d.attributions) for d in documents), "attributions"),
        (sum(len(d.mentions) for d in documents), "mentions"),
        (sum(len(d.timexes) for d in documents), "timexes"),
        (sum(len(d.events) for d in documents), "events"),
        (sum(len(d.layout.zones) for d in documents), "zones"),
    )
    return ", ".join(f"{number} {name}" for number, name in counts)


def main(folders: Sequence[str]) -> int:
    """Check the gold of some folders, or of every set where none is named; 1 if any is wrong."""
    from evaluation.corpora import SETS, load_documents, text_folder

    checks: dict[str, Callable[[], list[GoldDocument]]]
    if folders:
        checks = {
            folder: partial(read_own, Path(folder), texts=text_folder(Path(folder)))
            for folder in folders
        }
    else:
        checks = {
            f"{lang} {name}": partial(load_documents, lang, name)
            for lang, names in SETS.items()
            for name in names
        }
    status = 0
    for label, load in checks.items():
        try:
            documents = load()
        except GoldError as error:
            print(error)
            status = 1
            continue
        print(f"{label}: {describe(documents) if documents else 'not there'}")
    return status


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
