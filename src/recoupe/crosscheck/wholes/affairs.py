"""What is found out about an affair, from the readings of its dispatches."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from recoupe.crosscheck.examining import examine, in_order
from recoupe.crosscheck.stories import build_profile, filing_rank
from recoupe.lang.comparison import load_comparison
from recoupe.records import Affair, Profile, Rank, Reading, Reprint


def examine_affair(
    key: str,
    stories: Mapping[str, str],
    reprints: Mapping[str, Sequence[Reprint]],
    reading: Callable[[str], Reading],
    *,
    lang: str,
) -> Affair:
    """Compare the dispatches of an affair.

    ``key`` is its first dispatch; ``stories`` gives for each of its dispatches, copies too, the
    first dispatch of its story; ``reprints`` what each copy among them copies; ``reading`` the
    reading of each of them, and of what they copy.
    """
    shelf = _Shelf(reading, reprints, lang)
    told: dict[str, list[str]] = defaultdict(list)
    for dispatch in sorted(stories, key=in_order(shelf)):
        told[stories[dispatch]].append(dispatch)
    firsts = sorted(told, key=in_order(shelf))
    return examine(key, [told[first] for first in firsts], shelf, lexicon=shelf.lexicon, lang=lang)


class _Shelf:
    """What is known of the dispatches of one affair; see ``examining.Shelf``."""

    def __init__(
        self,
        reading: Callable[[str], Reading],
        reprints: Mapping[str, Sequence[Reprint]],
        lang: str,
    ) -> None:
        self.lexicon = load_comparison(lang)
        self.reading = cache(reading)
        self.rank = cache(self._rank)
        self._reprints = reprints

    def profile(self, dispatch: str) -> Profile:
        return build_profile(self.reading(dispatch), lexicon=self.lexicon)

    def reprints(self, copy: str) -> Sequence[Reprint]:
        return self._reprints.get(copy, ())

    def telling(self, dispatch: str) -> bytes | None:
        return None

    def put_telling(self, dispatch: str, packed: bytes) -> None:
        """Keep nothing: each dispatch is in one affair, which is looked at once."""

    def _rank(self, dispatch: str) -> Rank:
        filed = [self.reading(item.origin).layout.filed for item in self.reprints(dispatch)]
        return filing_rank(dispatch, self.reading(dispatch).layout.filed, origins=filed)
