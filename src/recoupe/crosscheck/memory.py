"""What a cross-check has to remember from one dispatch to the next."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from recoupe.records import Affair, Profile, Rank, Reading, Reprint, Tie


class Memory(Protocol):
    """The dispatches so far. Stories and affairs are called by their first dispatch here."""

    def keep(self, reading: Reading, profile: Profile) -> None:
        """Remember a dispatch that was not known."""

    def knows(self, dispatch: str) -> bool:
        """Tell whether a dispatch is known."""

    def reading(self, dispatch: str) -> Reading:
        """Give the reading of a known dispatch."""

    def profile(self, dispatch: str) -> Profile:
        """Give the profile of a known dispatch."""

    def filed(self, dispatch: str) -> str | None:
        """Give the filing date of a known dispatch, EDTF."""

    def telling(self, dispatch: str) -> bytes | None:
        """Give what was kept of what a dispatch tells; None where that is to be found out."""

    def put_telling(self, dispatch: str, packed: bytes) -> None:
        """Keep what a dispatch tells, packed."""

    def near(
        self, profile: Profile, *, within_days: int, words: float, participants: float, alone: float
    ) -> Iterable[Profile]:
        """Give the known dispatches that may be tied to this one, itself left out.

        At least all those that may be filed so many days apart and whose words are like by
        ``words``, and besides either their participants by ``participants`` or, by themselves,
        their words by ``alone``. Likeness is that of ``cosine``.
        """

    def tie(self, one: str, other: str, tie: Tie) -> None:
        """Remember what two dispatches are to each other."""

    def ties(self, dispatch: str) -> Mapping[str, Tie]:
        """Give the dispatches one is tied to."""

    def rank(self, dispatch: str) -> Rank | None:
        """Give the place of a dispatch in the order of filing; None where it was never ranked."""

    def put_rank(self, dispatch: str, rank: Rank) -> None:
        """Remember the place of a dispatch in the order of filing."""

    def copied(self, new: Sequence[str]) -> Mapping[str, tuple[Reprint, ...]]:
        """Tell what each of these copies, and what known ones copy since these are here."""

    def reprints(self, copy: str) -> Sequence[Reprint]:
        """Give what a dispatch copies; nothing where it is no copy."""

    def copies(self, origin: str) -> Collection[str]:
        """List the copies of a dispatch."""

    def put_reprints(self, copy: str, reprints: Sequence[Reprint]) -> None:
        """Replace what a dispatch copies."""

    def story(self, dispatch: str) -> str | None:
        """Give the story a dispatch is in; copies are in none."""

    def told(self, story: str) -> Collection[str]:
        """List the dispatches of a story, copies left out, in no order."""

    def put_story(self, dispatch: str, story: str | None) -> None:
        """Move a dispatch to a story."""

    def affair(self, story: str) -> str | None:
        """Give the affair a story is in."""

    def stories(self, affair: str) -> Collection[str]:
        """List the stories of an affair, in no order."""

    def put_affair(self, story: str, affair: str | None) -> None:
        """Move a story to an affair."""

    def put_result(self, key: str, result: Affair | None) -> None:
        """Replace what was found out about an affair; None where it is no more."""
