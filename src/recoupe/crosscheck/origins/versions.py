"""Versions of one dispatch, known by the names that formats give."""

import hashlib

import numpy as np

from recoupe.crosscheck.dates import surely_before
from recoupe.crosscheck.origins.arrays import Hashes
from recoupe.lang.folding import fold
from recoupe.records import Dispatch, Reading

_SIGNS = frozenset(":/@·")
_SHORTEST = 6


def is_one_item(one: Reading, other: Reading) -> bool:
    """Tell whether both are versions of one dispatch, or one takes the other's place by name.

    A name that anybody may give, such as the number of a row, counts only between dispatches of
    one agency or publisher; one that a file gives to several of its items as the same version of
    it, as careless feeds do, counts not at all.
    """
    if _is_careless(one.dispatch, other.dispatch):
        return False
    shared = _names(one.dispatch) & _names(other.dispatch)
    return any(not _SIGNS.isdisjoint(name) for name in shared) or (
        any(len(name) >= _SHORTEST for name in shared) and bool(_sources(one) & _sources(other))
    )


def takes_place_of(later: Reading, former: Reading) -> bool:
    """Tell whether a dispatch names another as what it supersedes, and not the other way round."""
    return _supersedes(later, former) and not _supersedes(former, later)


def is_later_version(former: Reading, later: Reading) -> bool:
    """Tell of two versions of one dispatch which is the later, as far as names and hours tell."""
    if _supersedes(former, later) != _supersedes(later, former):
        return takes_place_of(later, former)
    if surely_before(former.layout.filed, later.layout.filed):
        return True
    if surely_before(later.layout.filed, former.layout.filed):
        return False
    return _number(former) < _number(later)


def name_hashes(dispatch: Dispatch) -> Hashes:
    """Give a hash for each name by which versions of a dispatch are found, sorted."""
    digests = (
        hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8)
        for name in _names(dispatch)
    )
    return np.array(sorted(int.from_bytes(one.digest()) for one in digests), dtype=np.uint64)


def _is_careless(one: Dispatch, other: Dispatch) -> bool:
    told = ((item.guid, item.revision, item.status, _file(item)) for item in (one, other))
    return one.guid is not None and len(set(told)) == 1


def _file(dispatch: Dispatch) -> str:
    return dispatch.source_uri.rpartition("#")[0] or dispatch.source_uri


def _supersedes(later: Reading, former: Reading) -> bool:
    named, guid = later.dispatch.supersedes, former.dispatch.guid
    if not named or not guid:
        return False
    return named in {guid, f"{guid}:{former.dispatch.revision}"}


def _names(dispatch: Dispatch) -> frozenset[str]:
    """Give the guid of a dispatch and of what it supersedes, with and without revision."""
    guid, former = dispatch.guid, dispatch.supersedes
    versioned = guid and dispatch.revision and f"{guid}:{dispatch.revision}"
    return frozenset(name for name in (guid, versioned, former) if name)


def _sources(reading: Reading) -> set[str]:
    layout, dispatch = reading.layout, reading.dispatch
    declared = (layout.agency, dispatch.agency, layout.publisher, dispatch.publisher)
    return {fold(name) for name in declared if name}


def _number(reading: Reading) -> int:
    told = reading.dispatch.revision or ""
    return int(told) if told.isascii() and told.isdigit() and len(told) < 20 else 0
