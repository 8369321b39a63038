"""What the ledger of a set's dispatches should hold: positions as annotated by hand.

A crisis has its ``ledger.json`` beside its ``crosscheck.json``, the sample its own beside the
other gold; the seeds' lines stand with their events in the shared reference.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from evaluation.anchors import locate
from evaluation.corpora import Corpus, shared_folder
from evaluation.crosscheck_gold import Place
from recoupe.records import PositionKind

_KINDS = frozenset(get_args(PositionKind))


@dataclass(frozen=True)
class GoldPosition:
    """One line: any of ``holders`` and ``kinds`` is right, ``status`` where it was judged.

    ``claimed`` is true where only the other side tells it; a line that is not ``expected`` is
    right if found and not asked for. None of ``holders`` or ``kinds``: any is right.
    """

    id: str
    holders: frozenset[str]
    kinds: frozenset[str]
    status: str | None
    claimed: bool
    places: tuple[Place, ...]
    expected: bool = True


def read_positions(
    path: Path, texts: Mapping[str, str], *, refused: bool = False
) -> tuple[GoldPosition, ...]:
    """Read the positions of one crisis; ``texts`` by the names its anchors give them.

    With ``refused`` those that a reader refused.
    Raises ``AnchorError`` when the words of an anchor do not stand once in their dispatch.
    """
    raw = json.loads(path.read_text(encoding="utf-8"))
    lines = raw.get("refused", {}).get("positions", ()) if refused else raw["positions"]
    return tuple(_line(item, texts) for item in lines)


def _line(item: dict[str, Any], texts: Mapping[str, str]) -> GoldPosition:
    soft = frozenset(item["soft"])
    places = [Place(name, *locate(texts[name], words)) for name, words in item["evidence"]]
    return GoldPosition(
        id=item["id"],
        holders=frozenset() if "holder" in soft else frozenset({item["holder"]}),
        kinds=frozenset() if "kind" in soft else frozenset({item["kind"]}),
        status=None if "status" in soft else item["status"],
        claimed=item["claimed_by"] is not None and "claimed_by" not in soft,
        places=tuple(places),
        expected="optional" not in soft,
    )


def read_seed_positions(corpus: Corpus) -> tuple[GoldPosition, ...]:
    """Read the seeds' lines, each telling one; none where the shared reference is not there.

    A line that only marks the status of another is of no kind and is not asked for.
    """
    folder = shared_folder() / "gold"
    path = folder / "seed_events.json"
    if corpus.name != "seeds" or not path.is_file():
        return ()
    entities = json.loads((folder / "entities.json").read_text(encoding="utf-8"))
    events = json.loads(path.read_text(encoding="utf-8"))["events"]
    return tuple(_seed_line(item, entities) for item in events if item["ledger"])


def _seed_line(item: dict[str, Any], entities: Mapping[str, Any]) -> GoldPosition:
    written = item["ledger"].replace("(", " ").split()
    kinds = frozenset(written[: written.index("answers")] if "answers" in written else written)
    trigger = item["trigger"]
    return GoldPosition(
        id=item["id"],
        holders=frozenset(entities[actor["entity"]]["label"] for actor in item["actors"]),
        kinds=kinds & _KINDS,
        status=None,
        claimed="claimed" in written,
        places=(Place(Path(item["doc"]).stem, trigger["start"], trigger["end"]),),
        expected=bool(kinds & _KINDS),
    )
