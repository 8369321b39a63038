"""What corrections ask for: one name of a list, or somebody."""

from collections.abc import Sequence
from typing import TypeVar

from recoupe.decisions.cast import CastBook
from recoupe.decisions.lost import LostError
from recoupe.records import Correction
from recoupe.records.entity import EntityKind

_Value = TypeVar("_Value", bound=str)


def chosen(corrections: Sequence[Correction], values: Sequence[_Value]) -> _Value:
    """Give the one value of a field that has a list of them; else ``LostError``."""
    found = [value for value in values for one in corrections if one.value == value]
    if len(found) != 1 or len(corrections) != 1:
        raise LostError("impossible")
    return found[0]


def labels(corrections: Sequence[Correction]) -> tuple[str, ...]:
    """Give the names a correction puts in a field, none for nobody; else ``LostError``."""
    values = tuple(" ".join(one.value.split()) for one in corrections if one.value is not None)
    if not all(values) or (values and len(values) < len(corrections)):
        raise LostError("impossible")
    return values


def somebody(
    corrections: Sequence[Correction], cast: CastBook, kind: EntityKind
) -> tuple[str, ...]:
    """Give the ids of those a correction names; ``kind`` is that of who was not known."""
    labels(corrections)
    found = (cast.named(one.value, one.entity, kind) for one in corrections if one.value)
    return tuple(dict.fromkeys(found))
