"""What MinHash libraries find among the same texts: pairs alike, by resemblance alone.

Each makes signatures of runs of five words; bands and the estimate of resemblance are the same for
all. They give neither passages nor who copied whom, and boilerplate or a shared quotation is to
them as good as any text.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt

_RUN = 5
_HASHES = 128
# Pairs that resemble each other by a fifth: half a text within one as long resembles by a third.
_ALIKE = 0.2
_ROWS = 2

Signatures = npt.NDArray[np.uint64]
Pairs = set[tuple[int, int]]


def alike(signatures: Signatures) -> Pairs:
    """Pair the texts that share a band and resemble each other enough by estimate."""
    bands = signatures.reshape(len(signatures), -1, _ROWS)
    pairs: Pairs = set()
    for band in range(bands.shape[1]):
        _, which, counts = np.unique(
            bands[:, band], axis=0, return_inverse=True, return_counts=True
        )
        order = np.argsort(which, kind="stable")
        ends = np.cumsum(counts)
        for end, count in zip(ends[counts > 1].tolist(), counts[counts > 1].tolist(), strict=True):
            pairs.update(combinations(order[end - count : end].tolist(), 2))
    return {
        (one, other)
        for one, other in pairs
        if (signatures[one] == signatures[other]).mean() >= _ALIKE
    }


def _runs(text: str) -> Iterator[str]:
    words = text.lower().split()
    return (" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))


def _datasketch(texts: Sequence[str]) -> Signatures:
    from datasketch import MinHash

    rows = ([run.encode() for run in set(_runs(text))] for text in texts)
    made = MinHash.generator(rows, num_perm=_HASHES)
    return np.array([one.hashvalues for one in made], dtype=np.uint64)


def _rensa(texts: Sequence[str]) -> Signatures:
    from rensa import RMinHash

    digests = []
    for text in texts:
        made = RMinHash(num_perm=_HASHES, seed=1)
        made.update(list(_runs(text)))
        digests.append(made.digest())
    return np.array(digests, dtype=np.uint64)


def _daft(texts: Sequence[str]) -> Signatures:
    # It calls home on import otherwise.
    os.environ["DAFT_ANALYTICS_ENABLED"] = "0"
    import daft

    column = daft.col("text").lower().minhash(num_hashes=_HASHES, ngram_size=_RUN, seed=1)
    made = daft.from_pydict({"text": list(texts)}).select(column.alias("hashes"))
    return np.array(made.to_pydict()["hashes"], dtype=np.uint64)


PEERS: dict[str, Callable[[Sequence[str]], Signatures]] = {
    "datasketch": _datasketch,
    "rensa": _rensa,
    "daft": _daft,
}
