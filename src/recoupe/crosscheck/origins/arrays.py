"""The arrays that texts are compared by."""

import numpy as np
import numpy.typing as npt

Hashes = npt.NDArray[np.uint64]
Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

# An odd multiplier has an inverse modulo 2^64: words hashed anywhere in a buffer come out the same.
BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(BASE, -1, 2**64)


def mix(values: Hashes) -> Hashes:
    """Spread 64 bits over 64 bits, one to one (the finalizer of MurmurHash3)."""
    mixed = values ^ (values >> np.uint64(33))
    mixed *= np.uint64(0xFF51AFD7ED558CCD)
    mixed ^= mixed >> np.uint64(33)
    mixed *= np.uint64(0xC4CEB9FE1A85EC53)
    mixed ^= mixed >> np.uint64(33)
    return mixed


class Powers:
    """Powers of ``BASE`` and of its inverse modulo 2^64, as many as were asked for."""

    def __init__(self) -> None:
        self._tables = (_powers(BASE, 1024), _powers(_INVERSE, 1024))

    def up_to(self, count: int) -> tuple[Hashes, Hashes]:
        """Give both tables with at least ``count`` powers, the first of them 1."""
        tables = self._tables
        if len(tables[0]) < count:
            size = 1 << count.bit_length()
            tables = self._tables = (_powers(BASE, size), _powers(_INVERSE, size))
        return tables


def _powers(factor: int, count: int) -> Hashes:
    factors = np.full(count, factor, dtype=np.uint64)
    factors[0] = 1
    return np.multiply.accumulate(factors)
