"""Time expressions."""

from typing import Literal

import msgspec


class Timex(msgspec.Struct, frozen=True):
    """A time expression in TIMEX3 terms (``type``, ``value``, ``mod``) and EDTF.

    ``edtf`` keeps every candidate day when the dispatch does not say which
    (``[2022-02-01,2022-02-08]``). ``earliest`` and ``latest`` are ISO days that bound it, null
    on an open side. ``zone`` is the kind of zone it stands in.
    """

    start: int
    end: int
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    mod: str | None = None
    edtf: str | None = None
    earliest: str | None = None
    latest: str | None = None
    zone: str = "body"
    rules: tuple[str, ...] = ()
