"""What a reprint merely repeats: told once, by the dispatch it comes from."""

from collections.abc import Iterable, Mapping

from recoupe.records import Story


class Copied:
    """The stretches of reprints that stand in their origin, too."""

    def __init__(self, stories: Iterable[Story]) -> None:
        self._spans: dict[str, list[tuple[int, int]]] = {}
        self._origins: dict[str, str] = {}
        for story in stories:
            for reprint in story.reprints:
                spans = [(start, end) for start, end, _, _ in reprint.spans]
                self._spans.setdefault(reprint.copy, []).extend(spans)
                self._origins[reprint.copy] = reprint.origin

    def holds(self, dispatch: str, start: int, end: int) -> bool:
        """Tell whether words of a dispatch are copied, all of them."""
        return any(left <= start and end <= right for left, right in self._spans.get(dispatch, ()))

    @property
    def origins(self) -> Mapping[str, str]:
        """The dispatch that each reprint repeats."""
        return self._origins
