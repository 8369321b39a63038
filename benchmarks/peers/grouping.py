"""Stories beside clusters of texts by their words, over generated dispatches and written ones."""

from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from functools import partial
from typing import Any

from evaluation.crises import load_crises

from benchmarks.crises import make_stories
from benchmarks.pace import dispatches_of
from benchmarks.peers.rows import OWN, Row, clocked, version_of
from recoupe.crosscheck.checker import check
from recoupe.pipeline import read_many
from recoupe.records import Reading

_GENERATED, _WRITTEN = "stories, generated", "stories, written"
_LIBRARY = "scikit-learn"
# A peer is given the best of these distances of cosine, by the truth that it is held against.
_DISTANCES = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
Labels = Sequence[Hashable]


def compare_stories(count: int) -> Iterator[Row]:
    """Time what puts dispatches into stories, readings being there, and tell pairwise F1."""
    stories, readings = zip(*make_stories(count), strict=True)
    yield from _rows(_GENERATED, stories, readings)
    crises = load_crises("fr", "crises-dev")
    if crises is None:
        return
    told = {
        text: f"{crisis.name}/{number}"
        for crisis in crises.crises
        for number, story in enumerate(crisis.gold.stories)
        for text in (crisis.texts[name] for name in story)
    }
    readings = tuple(read_many(dispatches_of(list(told))))
    yield from _rows(_WRITTEN, list(told.values()), readings)


def pairwise(truth: Labels, found: Labels) -> tuple[float, float, float]:
    """Give precision, recall and F1 of the pairs that stand in one group, in [0, 1]."""
    both = _pairs(list(zip(truth, found, strict=True)))
    precision, recall = (both / max(_pairs(labels), 1) for labels in (found, truth))
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def _pairs(labels: Labels) -> int:
    return sum(size * (size - 1) // 2 for size in Counter(labels).values())


def _rows(task: str, truth: Labels, readings: Sequence[Reading]) -> Iterator[Row]:
    found, seconds = clocked(partial(_stories, readings))
    told = f"{_said(truth, found)}; the time is that of reprints and claims too"
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
    home = {key: story.id for story in check(readings).stories for key in story.dispatches}
    return [home[reading.dispatch.id] for reading in readings]


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
