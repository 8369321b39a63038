"""What a set's dispatches should be found to tell together: stories, findings, what stays apart.

The sample's lies in ``gold/LANG/sample_crosscheck.json``, the seeds' in the shared reference. Both
were annotated by hand before anything was tuned.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.anchors import locate
from evaluation.corpora import ROOT, Corpus, shared_folder

_AGENCY_FILES = {"afp": "afp_file", "reuters": "reuters_file"}


@dataclass(frozen=True)
class Place:
    """A stretch of a dispatch, which goes by its name."""

    document: str
    start: int
    end: int


@dataclass(frozen=True)
class GoldFinding:
    """What a finding must be: it cites one place of every side.

    ``agreement`` is the expected one, ``agreements`` are all that are right; ``differences``,
    ``agencies`` and ``parties`` are ``None`` where they were not judged. ``more`` are places that
    belong to it too. One that is not ``expected`` is right if found and not asked for.
    """

    id: str
    claim: str
    agreement: str
    agreements: frozenset[str]
    differences: frozenset[str] | None
    agencies: frozenset[str] | None
    parties: frozenset[str] | None
    sides: tuple[tuple[Place, ...], ...]
    more: tuple[Place, ...] = ()
    expected: bool = True


@dataclass(frozen=True)
class CrosscheckGold:
    """The expected result for one set; ``apart`` are pairs that no finding may hold together.

    ``refused`` are findings that a reader refused.
    """

    stories: tuple[frozenset[str], ...]
    findings: tuple[GoldFinding, ...]
    apart: tuple[tuple[Place, Place], ...] = ()
    refused: tuple[GoldFinding, ...] = ()


def load_crosscheck_gold(corpus: Corpus) -> CrosscheckGold | None:
    """Read the expected result of a set; ``None`` where none was annotated.

    Raises ``AnchorError`` when the words of an anchor do not stand once in their dispatch.
    """
    texts = {document.name: document.text for document in corpus.documents}
    if corpus.name == "seeds":
        return _read_seeds(shared_folder() / "gold", texts)
    path = ROOT / "evaluation" / "gold" / corpus.lang / f"{corpus.name}_crosscheck.json"
    return read_crosscheck_gold(path, texts) if path.is_file() else None


def read_crosscheck_gold(path: Path, texts: dict[str, str]) -> CrosscheckGold:
    """Read one annotation of our own; ``texts`` by the names it gives them.

    Raises ``AnchorError`` when the words of an anchor do not stand once in their dispatch.
    """
    raw = json.loads(path.read_text(encoding="utf-8"))
    return CrosscheckGold(
        stories=tuple(frozenset(story["dispatches"]) for story in raw["stories"]),
        findings=tuple(_own_finding(item, texts) for item in raw["findings"]),
        apart=tuple((_place(p["one"], texts), _place(p["other"], texts)) for p in raw["apart"]),
        refused=tuple(_own_finding(item, texts) for item in raw.get("refused", ())),
    )


def _own_finding(item: dict[str, Any], texts: dict[str, str]) -> GoldFinding:
    return GoldFinding(
        id=item["id"],
        claim=item["claim"],
        agreement=item["agreement"],
        agreements=frozenset({item["agreement"], *item.get("or", ())}),
        differences=frozenset(item["differences"]),
        agencies=_judged(item["agencies"]),
        parties=_judged(item["parties"]),
        sides=tuple((_place(anchor, texts),) for anchor in item["evidence"]),
        more=tuple(_place(anchor, texts) for anchor in item.get("more", ())),
        expected=item.get("expected", True),
    )


def _place(anchor: list[str], texts: dict[str, str]) -> Place:
    document, words = anchor
    return Place(document, *locate(texts[document], words))


def _judged(names: list[str] | None) -> frozenset[str] | None:
    return None if names is None else frozenset(names)


def _read_seeds(folder: Path, texts: dict[str, str]) -> CrosscheckGold | None:
    path = folder / "seed_crosscheck.json"
    if not path.is_file():
        return None
    raw = json.loads(path.read_text(encoding="utf-8"))
    entities = json.loads((folder / "entities.json").read_text(encoding="utf-8"))
    labels = {key: entity["label"] for key, entity in entities.items() if "label" in entity}
    files = {agency: Path(raw[key]).stem for agency, key in _AGENCY_FILES.items()}
    return CrosscheckGold(
        stories=(frozenset(texts),),
        findings=tuple(_seed_finding(item, files, labels) for item in raw["items"]),
    )


def _seed_finding(
    item: dict[str, Any], files: dict[str, str], labels: dict[str, str]
) -> GoldFinding:
    sides = [
        tuple(
            Place(document, one["start"], one["start"] + len(one["anchor"])) for one in item[agency]
        )
        for agency, document in files.items()
    ]
    parties = item["parties"]
    return GoldFinding(
        id=item["id"],
        claim=item["claim_fr"],
        agreement=item["agreement"],
        agreements=frozenset({item["agreement"]}),
        differences=frozenset(item["differences"]),
        agencies=frozenset(item["agencies"]) or None,
        parties=None if parties is None else frozenset(labels[key] for key in parties),
        sides=tuple(side for side in sides if side),
    )
