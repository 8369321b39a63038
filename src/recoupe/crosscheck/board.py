"""A memory that lasts for one run."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from recoupe.crosscheck.copies import Copies
from recoupe.crosscheck.origins import find_copied
from recoupe.crosscheck.vectors import Vectors
from recoupe.lang.comparison import load_comparison
from recoupe.records import Affair, Profile, Rank, Reading, Reprint, Tie


class Board:
    """The dispatches so far, in memory; see ``Memory`` for what each method guarantees."""

    def __init__(self, lang: str = "fr") -> None:
        self._lexicon = load_comparison(lang)
        self.results: dict[str, Affair] = {}
        self.readings: dict[str, Reading] = {}
        self._profiles: dict[str, Profile] = {}
        self._tellings: dict[str, bytes] = {}
        self._vectors = Vectors()
        self._ties: dict[str, dict[str, Tie]] = defaultdict(dict)
        self._ranks: dict[str, Rank] = {}
        self._copies = Copies(self.readings.__getitem__, self.ties)
        self._stories = _Homes()
        self._affairs = _Homes()

    def keep(self, reading: Reading, profile: Profile) -> None:
        """Remember a dispatch that was not known."""
        self.readings[profile.dispatch] = reading
        self._profiles[profile.dispatch] = profile
        self._vectors.add(profile)

    def knows(self, dispatch: str) -> bool:
        """Tell whether a dispatch is known."""
        return dispatch in self.readings

    def reading(self, dispatch: str) -> Reading:
        """Give the reading of a known dispatch."""
        return self.readings[dispatch]

    def profile(self, dispatch: str) -> Profile:
        """Give the profile of a known dispatch."""
        return self._profiles[dispatch]

    def filed(self, dispatch: str) -> str | None:
        """Give the filing date of a known dispatch."""
        return self._profiles[dispatch].filed

    def telling(self, dispatch: str) -> bytes | None:
        """Give what was kept of what a dispatch tells."""
        return self._tellings.get(dispatch)

    def put_telling(self, dispatch: str, packed: bytes) -> None:
        """Keep what a dispatch tells, packed."""
        self._tellings[dispatch] = packed

    def near(
        self, profile: Profile, *, within_days: int, words: float, participants: float, alone: float
    ) -> Iterable[Profile]:
        """Give the known dispatches that may be tied to this one, by words and days."""
        return self._vectors.near(profile, within_days=within_days, least=min(words, alone))

    def tie(self, one: str, other: str, tie: Tie) -> None:
        """Remember what two dispatches are to each other."""
        self._ties[one][other] = self._ties[other][one] = tie

    def ties(self, dispatch: str) -> Mapping[str, Tie]:
        """Give the dispatches one is tied to."""
        return self._ties[dispatch]

    def rank(self, dispatch: str) -> Rank | None:
        """Give the place of a dispatch in the order of filing."""
        return self._ranks.get(dispatch)

    def put_rank(self, dispatch: str, rank: Rank) -> None:
        """Remember the place of a dispatch in the order of filing."""
        self._ranks[dispatch] = rank

    def copied(self, new: Sequence[str]) -> Mapping[str, tuple[Reprint, ...]]:
        """Tell what changed of what the dispatches copy."""
        return find_copied(new, self._copies, lexicon=self._lexicon)

    def reprints(self, copy: str) -> Sequence[Reprint]:
        """Give what a dispatch copies."""
        return self._copies.reprints(copy)

    def copies(self, origin: str) -> Collection[str]:
        """List the copies of a dispatch."""
        return self._copies.copies(origin)

    def put_reprints(self, copy: str, reprints: Sequence[Reprint]) -> None:
        """Replace what a dispatch copies."""
        self._copies.put_reprints(copy, reprints)

    def story(self, dispatch: str) -> str | None:
        """Give the story a dispatch is in."""
        return self._stories.home(dispatch)

    def told(self, story: str) -> Collection[str]:
        """List the dispatches of a story, copies left out."""
        return self._stories.members(story)

    def put_story(self, dispatch: str, story: str | None) -> None:
        """Move a dispatch to a story."""
        self._stories.move(dispatch, story)

    def affair(self, story: str) -> str | None:
        """Give the affair a story is in."""
        return self._affairs.home(story)

    def stories(self, affair: str) -> Collection[str]:
        """List the stories of an affair."""
        return self._affairs.members(affair)

    def put_affair(self, story: str, affair: str | None) -> None:
        """Move a story to an affair."""
        self._affairs.move(story, affair)

    def put_result(self, key: str, result: Affair | None) -> None:
        """Replace what was found out about an affair."""
        if result is None:
            self.results.pop(key, None)
        else:
            self.results[key] = result


class _Homes:
    """Items in groups, both ways."""

    def __init__(self) -> None:
        self._home: dict[str, str] = {}
        self._members: dict[str, set[str]] = defaultdict(set)

    def home(self, item: str) -> str | None:
        return self._home.get(item)

    def members(self, home: str) -> Collection[str]:
        return self._members.get(home, frozenset())

    def move(self, item: str, home: str | None) -> None:
        if (old := self._home.pop(item, None)) is not None:
            self._members[old].discard(item)
        if home is not None:
            self._home[item] = home
            self._members[home].add(item)
