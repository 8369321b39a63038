"""Stories beside clusters of texts by their words, over generated dispatches and written ones."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from functools import partial
from typing import Any

from evaluation.crises import load_crises

from benchmarks.pace import dispatches_of
from benchmarks.peers.rows import OWN, Row, clocked, version_of
from benchmarks.scale.corpora import Corpus
from recoupe.crosscheck.wholes import (
    find_accounts,
    find_boilerplate,
    find_copies,
    find_families,
    find_links,
    marks_of,
    settle_stories,
    shapes_of,
)
from recoupe.lang.comparison import load_comparison
from recoupe.pipeline import read_many
from recoupe.records import Reading

_GENERATED, _WRITTEN = "stories, generated", "stories, written"
_LIBRARY = "scikit-learn"
# A peer is given the best of these distances of cosine, by the truth that it is held against.
_DISTANCES = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
Labels = Sequence[Hashable]


def compare_stories(count: int) -> Iterator[Row]:
    """Time what puts dispatches into stories, readings being there, and tell pairwise F1."""
    told = list(Corpus(count, "constant").dispatches())
    stories, readings = [one.copy.story for one in told], [one.reading() for one in told]
    yield from _rows(_GENERATED, stories, readings)
    crises = load_crises("fr", "crises-dev")
    if crises is None:
        return
    written = {
        text: f"{crisis.name}/{number}"
        for crisis in crises.crises
        for number, story in enumerate(crisis.gold.stories)
        for text in (crisis.texts[name] for name in story)
    }
    readings = list(read_many(dispatches_of(list(written))))
    yield from _rows(_WRITTEN, list(written.values()), readings)


def pairwise(truth: Labels, found: Labels) -> tuple[float, float, float]:
    """Give precision, recall and F1 of the pairs that stand in one group, in [0, 1]."""
    both = _pairs(list(zip(truth, found, strict=True)))
    precision, recall = (both / max(_pairs(labels), 1) for labels in (found, truth))
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def _pairs(labels: Labels) -> int:
    return sum(size * (size - 1) // 2 for size in Counter(labels).values())


def _rows(task: str, truth: Labels, readings: Sequence[Reading]) -> Iterator[Row]:
    found, seconds = clocked(partial(_stories, readings))
    told = f"{_said(truth, found)}; who copied whom too"
    yield Row(task, OWN, version_of(OWN), seconds, len(readings), told)
    if version_of(_LIBRARY) is None:
        yield Row(task, _LIBRARY, texts=len(readings))
        return
    texts = [reading.dispatch.text for reading in readings]
    for name, grouped in {"agglomerative": _agglomerative, "DBSCAN": _dbscan}.items():
        tried = [clocked(partial(grouped, texts, distance)) for distance in _DISTANCES]
        labels, seconds = max(tried, key=lambda one: pairwise(truth, one[0])[2])
        told = f"{name}: {_said(truth, labels)}, at the distance that is best here"
        yield Row(task, _LIBRARY, version_of(_LIBRARY), seconds, len(texts), told)


def _said(truth: Labels, found: Labels) -> str:
    precision, recall, both = pairwise(truth, found)
    return f"F1 of pairs {both:.3f} (precision {precision:.3f}, recall {recall:.3f})"


def _stories(readings: Sequence[Reading]) -> Labels:
    """Find copies, then stories; what agencies claim is not compared."""
    lexicon = load_comparison("fr")
    by_id = {reading.dispatch.id: reading for reading in readings}
    ids = sorted(by_id)
    numbers = {key: number for number, key in enumerate(ids)}
    shapes = shapes_of([by_id[key] for key in ids], lexicon=lexicon)
    marks = marks_of(shapes, range(len(ids)))
    boilerplate = find_boilerplate(marks)
    origins: dict[int, list[int]] = {}
    for family in find_families(marks, find_accounts((), shapes, lexicon=lexicon), boilerplate):
        members = [ids[number] for number in family.members]
        copies = find_copies(family, members, boilerplate, by_id.__getitem__, lexicon=lexicon)
        for copy, reprints in copies.items():
            origins[numbers[copy]] = [numbers[one.origin] for one in reprints]
    filed = [shape.filed for shape in shapes]
    stories = settle_stories(ids, filed, find_links((), shapes), origins)
    return [int(stories[numbers[reading.dispatch.id]]) for reading in readings]


def _agglomerative(texts: Sequence[str], distance: float) -> Labels:
    from sklearn.cluster import AgglomerativeClustering

    clusters = AgglomerativeClustering(
        n_clusters=None, metric="cosine", linkage="average", distance_threshold=distance
    )
    return _labels(clusters.fit_predict(_vectors(texts).toarray()))


def _dbscan(texts: Sequence[str], distance: float) -> Labels:
    from sklearn.cluster import DBSCAN

    return _labels(
        DBSCAN(eps=distance, min_samples=2, metric="cosine").fit_predict(_vectors(texts))
    )


def _vectors(texts: Sequence[str]) -> Any:
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(sublinear_tf=True).fit_transform(texts)


def _labels(found: Any) -> Labels:
    """Let each text that is in no cluster stand alone."""
    return [f"alone {at}" if label < 0 else int(label) for at, label in enumerate(found.tolist())]
