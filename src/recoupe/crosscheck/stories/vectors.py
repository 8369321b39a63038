"""Weights by name, as vectors."""

import math
from collections.abc import Mapping


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """Compare two vectors of length 1; 0 where either is empty."""
    small, large = sorted((one, other), key=len)
    return math.fsum(sorted(weight * large.get(key, 0.0) for key, weight in small.items()))


def unit(weights: Mapping[str, float]) -> dict[str, float]:
    """Bring a vector to length 1, its names sorted; an empty one stays empty."""
    length = math.sqrt(math.fsum(sorted(weight * weight for weight in weights.values())))
    return {key: weights[key] / length for key in sorted(weights)} if length else {}
