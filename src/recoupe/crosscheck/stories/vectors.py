"""Weights by name, as vectors."""

import math
from collections.abc import Mapping


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Compare two vectors of length 1; 0 where either is empty."""
    return math.fsum([one[key] * other[key] for key in one.keys() & other.keys()])


def unit(weights: Mapping[str, float]) -> dict[str, float]:
    """Bring a vector to length 1, its names sorted; an empty one stays empty."""
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {key: weights[key] / length for key in sorted(weights)} if length else {}
