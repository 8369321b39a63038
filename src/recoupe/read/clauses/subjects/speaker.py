"""A source as found in the text."""

import msgspec


class Speaker(msgspec.Struct, frozen=True):
    """A source or hearer as found in the text: offsets, and whom they mean.

    ``entity`` is null when the words mean nobody known yet. ``rules`` tells how it was found and
    ``sure`` whether surface and parse agree. ``document`` is the noun of a document that speaks
    for whoever made it.
    """

    start: int
    end: int
    entity: str | tuple[str, ...] | None
    rules: tuple[str, ...]
    sure: bool = True
    document: str | None = None

    @property
    def is_proper(self) -> bool:
        """Tell a name no mention knows from a common noun."""
        return "proper" in self.rules


def entity_ids(entity: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """The ids a mention, speaker or hearer stands for: none, one or several."""
    if entity is None:
        return ()
    return (entity,) if isinstance(entity, str) else entity
