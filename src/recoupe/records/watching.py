"""What is watched, and what is told of it."""

from typing import Literal

import msgspec

NoticeKind = Literal["agency_gained", "agreement_changed", "contradiction"]


class Watched(msgspec.Struct, frozen=True):
    """What is to be known of a feed or a folder for the next time it is looked at.

    ``due`` is when that is, in seconds since 1970; ``failures`` counts the times in a row that it
    failed. ``etag`` and ``modified`` are what a server said of its feed last, ``followed`` the
    pages of a feed that were fetched, ``files`` what each file of a folder was: size and time.
    """

    due: float = 0.0
    failures: int = 0
    etag: str | None = None
    modified: str | None = None
    followed: tuple[str, ...] = ()
    files: dict[str, str] = {}


class Notice(msgspec.Struct, frozen=True):
    """Something worth looking up for: what ``recoupe watch`` prints and posts.

    ``id`` is the same however often it is told. ``item`` is a finding or a story in ``affair``,
    ``words`` what it is called. ``agencies`` are those a story gained; ``was`` and ``now`` are
    agreements of a finding. ``run`` is the one that brought it.
    """

    id: str
    kind: NoticeKind
    run: int
    item: str
    affair: str | None
    words: str
    agencies: tuple[str, ...] = ()
    was: str | None = None
    now: str | None = None
