"""What the ledger of a set's dispatches should hold: exchanges as annotated by hand.

The seeds' are gathered from their events in the shared reference (``seed_exchanges.toml``).
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.anchors import locate
from evaluation.corpora import Corpus, shared_folder
from evaluation.crosscheck_gold import Place

_SEEDS = Path(__file__).with_name("seed_exchanges.toml")


@dataclass(frozen=True)
class GoldExchange:
    """One line: any of ``kinds`` is right, all of ``parties`` take part.

    None of ``kinds`` or ``parties``, no ``status``: it was not judged. ``date`` is EDTF, as is
    what ``answers`` names. A line that is not ``expected`` is right if found and not asked for.
    """

    id: str
    kinds: frozenset[str]
    parties: frozenset[str]
    status: str | None
    date: str | None
    answers: str | None
    places: tuple[Place, ...]
    expected: bool = True


def read_exchanges(
    path: Path, texts: Mapping[str, str], *, refused: bool = False
) -> tuple[GoldExchange, ...]:
    """Read the exchanges of one crisis; ``texts`` by the names its anchors give them.

    With ``refused`` those that a reader refused.
    Raises ``AnchorError`` when the words of an anchor do not stand once in their dispatch.
    """
    raw = json.loads(path.read_text(encoding="utf-8"))
    lines = raw.get("refused", {}).get("exchanges", ()) if refused else raw["exchanges"]
    return tuple(_line(item, texts) for item in lines)


def _line(item: dict[str, Any], texts: Mapping[str, str]) -> GoldExchange:
    soft = frozenset(item["soft"])
    places = [Place(name, *locate(texts[name], words)) for name, words in item["evidence"]]
    return GoldExchange(
        id=item["id"],
        kinds=frozenset() if "kind" in soft else frozenset({item["kind"]}),
        parties=frozenset() if "parties" in soft else frozenset(item["parties"]),
        status=None if "status" in soft else item["status"],
        date=None if "date" in soft else item["date"],
        answers=None if "answers" in soft else item["answers"],
        places=tuple(places),
        expected="optional" not in soft,
    )


def read_seed_exchanges(corpus: Corpus) -> tuple[GoldExchange, ...]:
    """Read the seeds' exchanges; none where the shared reference is not there."""
    path = shared_folder() / "gold" / "seed_events.json"
    if corpus.name != "seeds" or not path.is_file():
        return ()
    events = {item["id"]: item for item in json.loads(path.read_text(encoding="utf-8"))["events"]}
    groups: dict[str, list[str]] = tomllib.loads(_SEEDS.read_text(encoding="utf-8"))
    return tuple(
        GoldExchange(
            id=name,
            kinds=frozenset({"call"} if name == "call" else {"letter"}),
            parties=frozenset(),
            status="contested" if name == "unanswered" else "held",
            date=None,
            answers=None,
            places=tuple(_trigger(events[key]) for key in keys),
        )
        for name, keys in groups.items()
    )


def _trigger(event: dict[str, Any]) -> Place:
    trigger = event["trigger"]
    return Place(Path(event["doc"]).stem, trigger["start"], trigger["end"])
