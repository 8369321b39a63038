"""Whole crises told by several agencies: what a cross-check of the plain texts should find.

A crisis is a folder of dispatches with ``metadata.json`` (who copies whom), ``crosscheck.json``
(stories, findings, what stays apart) and ``ledger.json`` (positions, exchanges). Nothing but the
texts is given to the reader. The crises of a set are cross-checked together, so that they must be
told apart too.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.corpora import ROOT, SAMPLE, Corpus
from evaluation.crosscheck_gold import CrosscheckGold, read_crosscheck_gold
from evaluation.exchange_gold import GoldExchange, read_exchanges
from evaluation.position_gold import GoldPosition, read_positions

SETS = {"fr": ("crises-dev", "crises-blind")}
# The sample is a crisis of its own; its annotation lies beside the other gold.
_WITH_SAMPLE = "crises-dev"


@dataclass(frozen=True)
class Crisis:
    """The dispatches of one crisis by name; ``copies`` are pairs (copy, origin)."""

    name: str
    texts: Mapping[str, str]
    gold: CrosscheckGold
    copies: frozenset[tuple[str, str]]
    positions: tuple[GoldPosition, ...] = ()
    exchanges: tuple[GoldExchange, ...] = ()


@dataclass(frozen=True)
class Crises(Corpus):
    """One set of crises."""

    crises: tuple[Crisis, ...] = ()

    @property
    def size(self) -> str:
        """How much it holds, in words."""
        dispatches = sum(len(crisis.texts) for crisis in self.crises)
        return f"{dispatches} dispatches, {len(self.crises)} crises"


def load_crises(lang: str, name: str) -> Crises | None:
    """Read one set; ``None`` where it is not there: such a set is not measured.

    Raises ``AnchorError`` when the words of an anchor do not stand once in their dispatch.
    """
    gold = ROOT / "evaluation" / "gold" / lang
    folders = sorted(path.parent for path in (gold / name).glob("*/crosscheck.json"))
    if not folders:
        return None
    places = [
        (folder, folder / "metadata.json", folder / "crosscheck.json", folder / "ledger.json")
        for folder in folders
    ]
    if name == _WITH_SAMPLE:
        annotated = gold / "sample_crosscheck.json", gold / "sample_ledger.json"
        places.append((SAMPLE / lang, SAMPLE / "metadata.json", *annotated))
    digest = hashlib.sha256()
    for folder, *annotation in places:
        for path in (*annotation, *sorted(folder.glob("*.txt"))):
            digest.update(path.name.encode() + path.read_bytes())
    crises = tuple(_read(*place) for place in places)
    return Crises(lang, name, digest.hexdigest()[:12], (), crises)


def _read(folder: Path, metadata: Path, annotation: Path, ledger: Path) -> Crisis:
    raw = json.loads(metadata.read_text(encoding="utf-8"))
    texts = {
        Path(item["file"]).stem: (folder / Path(item["file"]).name).read_text(encoding="utf-8")
        for item in raw["files"]
    }
    return Crisis(
        raw["title"],
        texts,
        read_crosscheck_gold(annotation, texts),
        frozenset(pair for item in raw["files"] for pair in _copies(item)),
        read_positions(ledger, texts),
        read_exchanges(ledger, texts),
    )


def full_name(crisis: str, dispatch: str) -> str:
    """Name a dispatch within its set."""
    return f"{crisis}/{dispatch}"


def of_crisis(crisis: Crisis, names: Mapping[str, str]) -> dict[str, str]:
    """Keep the dispatches of one crisis, by id, under their names within it."""
    begin = full_name(crisis.name, "")
    return {key: name.removeprefix(begin) for key, name in names.items() if name.startswith(begin)}


def _copies(item: Mapping[str, Any]) -> Sequence[tuple[str, str]]:
    origins = [item.get("reprint_of"), item.get("correction_of"), *item.get("mixes", ())]
    copy = Path(item["file"]).stem
    return [(copy, Path(origin).stem) for origin in origins if origin is not None]
