"""Several names in one column."""

from collections.abc import Iterable

from recoupe.store.packing import printable

SEPARATOR = "\x1f"


def joined(names: Iterable[str]) -> str:
    """Give names as one text, with a separator before each and one at the end."""
    text = "".join(SEPARATOR + printable(name).replace(SEPARATOR, " ") for name in names)
    return text + SEPARATOR if text else ""


def parted(text: str) -> tuple[str, ...]:
    """Give the names back."""
    return tuple(text.split(SEPARATOR)[1:-1])
