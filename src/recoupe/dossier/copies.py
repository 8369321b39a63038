"""What a reprint merely repeats: told once, under the dispatch it comes from."""

from collections.abc import Hashable, Iterable, Mapping, Sequence

from recoupe.dossier.quoting import one_line
from recoupe.records.dossier import CitedAttribution, FiledDispatch

Key = tuple[str, str]


def repeated(
    dispatches: Iterable[FiledDispatch], items: Sequence[CitedAttribution]
) -> Mapping[Key, Key]:
    """Find statements that a reprint has word for word from its origin: copy to original.

    A reprint's own words, and what it says otherwise than its origin, stay its own.
    """
    return copies_of(dispatches, {(item.dispatch, item.id): _words(item) for item in items})


def copies_of(
    dispatches: Iterable[FiledDispatch], items: Mapping[Key, Hashable]
) -> Mapping[Key, Key]:
    """Find items of reprints that are the same in the origin: copy to original."""
    origins = {one.id: one.reprint_of for one in dispatches if one.reprint_of}
    originals = {(dispatch, same): name for (dispatch, name), same in items.items()}
    found: dict[Key, Key] = {}
    for (dispatch, name), same in items.items():
        origin = _first_origin(dispatch, origins)
        original = originals.get((origin, same)) if origin else None
        if origin and original:
            found[dispatch, name] = (origin, original)
    return found


def _first_origin(dispatch: str, origins: Mapping[str, str]) -> str | None:
    """Follow a reprint of a reprint to the first text; ``None`` for what is no reprint."""
    seen = {dispatch}
    at = dispatch
    while (origin := origins.get(at)) and origin not in seen:
        seen.add(origin)
        at = origin
    return at if at != dispatch else None


def _words(item: CitedAttribution) -> tuple[str, str, str]:
    words = " ".join(one_line(span.text) for span in item.content)
    return item.act, item.quote_type, words.casefold()
