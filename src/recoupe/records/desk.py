"""What the desk lists over all affairs of a store."""

import msgspec


class AffairLine(msgspec.Struct, frozen=True):
    """An affair as the overview lists it.

    ``label`` is that of its largest story; ``first`` and ``last`` are the filing dates of its
    first and last dispatch, EDTF. ``contradictions`` counts findings in which parties or agencies
    contradict each other; ``changed`` is when its last dispatch came, ISO 8601, UTC.
    """

    key: str
    label: str
    first: str | None
    last: str | None
    dispatches: int
    stories: int
    agencies: tuple[str, ...]
    contradictions: int
    changed: str
