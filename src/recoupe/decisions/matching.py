"""The line that a decision is about, found again in a file that may have been read anew."""

from collections.abc import Iterable, Mapping

from recoupe.decisions.lines import Key, PlacedLine, surroundings
from recoupe.decisions.lost import LostError
from recoupe.records import Evidence, Target, TargetKind
from recoupe.records.dossier import FiledDispatch

# Ids that hold for the same words only: made of places or of content. Events are counted through.
_LASTING = frozenset({"attribution", "position", "exchange", "occurrence", "finding"})


class Finder:
    """Looks lines up by id, then by their words; never guesses between two."""

    def __init__(
        self,
        dispatches: Iterable[FiledDispatch],
        lines: Iterable[PlacedLine],
        copies: Mapping[str, str],
    ) -> None:
        self._dispatches = {one.id: one for one in dispatches}
        self._copies = copies
        self._places: dict[tuple[TargetKind, str, int, int], list[Key]] = {}
        self._firsts: dict[tuple[TargetKind, str, int, int], list[Key]] = {}
        self._words: dict[tuple[TargetKind, str], list[tuple[Key, Evidence]]] = {}
        self._known: dict[Key, list[Evidence]] = {}
        for line in lines:
            self._known[line.key] = list(line.words)
            for index, words in enumerate(line.words):
                self._note(line.key, words, first=index == 0)

    def add(self, key: Key, words: Evidence) -> None:
        """Note words that a correction gave a line: it is known by them too."""
        self._known[key].append(words)
        self._note(key, words, first=True)

    def find(self, target: Target) -> Key:
        """Find the line; raises ``LostError`` where there is none or more than one.

        By its id; else by the same words in the same dispatch; else, where that dispatch is
        gone or withdrawn, by the same words with what stands before or behind them in another.
        """
        key = (target.kind, target.id)
        if key in self._known and (target.kind in _LASTING or self._holds(key, target)):
            return key
        place = (target.kind, target.dispatch, target.start, target.end)
        for places in (self._firsts, self._places):
            if found := list(dict.fromkeys(places.get(place, ()))):
                return self._only(found)
        filed = self._dispatches.get(target.dispatch)
        if filed is not None and not filed.withdrawn:
            raise LostError("line_gone")
        found = self._elsewhere(target)
        if not found:
            raise LostError("dispatch_gone" if filed is None else "line_gone")
        return self._only(found)

    def _note(self, key: Key, words: Evidence, *, first: bool) -> None:
        place = (key[0], words.dispatch, words.start, words.end)
        self._places.setdefault(place, []).append(key)
        if first:
            self._firsts.setdefault(place, []).append(key)
        self._words.setdefault((key[0], _folded(words.text)), []).append((key, words))

    def _holds(self, key: Key, target: Target) -> bool:
        """Tell whether a line stands on the words of the target, or on a part of them."""
        return any(
            words.dispatch == target.dispatch
            and words.start < target.end
            and target.start < words.end
            for words in self._known[key]
        )

    def _elsewhere(self, target: Target) -> list[Key]:
        """Find lines with the same words and surroundings, those with most in common."""
        agreeing: dict[Key, int] = {}
        for key, words in self._words.get((target.kind, _folded(target.text)), ()):
            filed = self._dispatches.get(words.dispatch)
            if filed is None or words.dispatch == target.dispatch:
                continue
            sides = surroundings(filed.text, words.start, words.end)
            same = sum(
                _folded(here) == _folded(there)
                for here, there in zip(sides, (target.before, target.after), strict=True)
            )
            if same:
                agreeing[key] = max(same, agreeing.get(key, 0))
        most = max(agreeing.values(), default=0)
        return [key for key, same in agreeing.items() if same == most]

    def _only(self, found: Iterable[Key]) -> Key:
        """Give the one line of several; word-for-word copies of one line are that line."""
        lines = {(kind, self._copies.get(name, name)) for kind, name in found}
        if len(lines) > 1:
            raise LostError("several_lines")
        return lines.pop()


def _folded(words: str) -> str:
    return " ".join(words.split())
