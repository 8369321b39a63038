"""Which dispatch repeats or corrects which, and how many agencies told a story."""

import json
from collections.abc import Sequence

from evaluation.annotation import GoldDocument
from evaluation.corpora import SAMPLE, Corpus
from evaluation.figures import Figure, Score, errors, share
from recoupe.crosscheck.checker import check
from recoupe.records import Crosscheck, Reading

DEFINITION = (
    "a relation is right when copy, origin and kind (reprint, revision) are; the seeds are one "
    "story of two independent agencies and no reprint"
)
Relation = tuple[str, str, str]


def expected_relations() -> set[Relation]:
    """Read from the sample's metadata who copies or corrects whom: (copy, origin, kind)."""
    files = json.loads((SAMPLE / "metadata.json").read_text(encoding="utf-8"))["files"]
    kinds = {"reprint_of": "reprint", "correction_of": "revision"}
    return {
        (_stem(item["file"]), _stem(item[key]), kind)
        for item in files
        for key, kind in kinds.items()
        if key in item
    }


def found_relations(
    result: Crosscheck, pairs: Sequence[tuple[Reading, GoldDocument]]
) -> set[Relation]:
    """Name the relations found by the dispatches' names."""
    names = {reading.dispatch.id: document.name for reading, document in pairs}
    return {
        (names[reprint.copy], names[reprint.origin], reprint.kind)
        for story in result.stories
        for reprint in story.reprints
    }


def score_relations(corpus: Corpus, pairs: Sequence[tuple[Reading, GoldDocument]]) -> Score | None:
    """Cross-check a set whose relations are known; ``None`` for the others."""
    if corpus.name not in {"seeds", "sample"}:
        return None
    result = check([reading for reading, _ in pairs])
    found = found_relations(result, pairs)
    figures = _seeds(result, found) if corpus.name == "seeds" else _sample(found)
    return Score("relations", DEFINITION, figures)


def _seeds(result: Crosscheck, found: set[Relation]) -> tuple[Figure, ...]:
    agencies = {credit.agency for credit in result.credits}
    return (
        share("one story", int(len(result.stories) == 1), 1),
        share("two agencies", int(len(agencies) == 2), 1),
        errors("reprints", len(found), 1, limit=0),
    )


def _sample(found: set[Relation]) -> tuple[Figure, ...]:
    expected = expected_relations()
    return (
        share("reprints and revisions", len(found & expected), len(expected)),
        errors("extra", len(found - expected), len(found), limit=0),
    )


def _stem(file: str) -> str:
    return file.rpartition("/")[2].removesuffix(".txt")
