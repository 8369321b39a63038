"""Which stories and findings are not what they were."""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from recoupe.records import Affair, Change, Evidence, Finding, FindingSubject, Story


def find_changes(
    arrived: Sequence[str], before: Sequence[Affair], after: Sequence[Affair]
) -> Iterator[Change]:
    """Tell what became of the stories and findings of some affairs as dispatches arrived.

    ``arrived`` are those that came together, in their order, ``before`` and ``after`` all affairs
    they changed. A change is told of the last of them that stands in the story or finding, else
    in its affair. In order of the results.
    """
    last = arrived[-1]
    found = (
        *_stories(last, _stories_of(before), _stories_of(after)),
        *_findings(last, _findings_of(before), _findings_of(after)),
    )
    if len(arrived) == 1:
        yield from found
        return
    bringing = _Bringing(arrived, before, after)
    for change in found:
        yield msgspec.structs.replace(change, dispatch=bringing.dispatch(change))


class _Bringing:
    """Which of several dispatches brought a change."""

    def __init__(
        self, arrived: Sequence[str], before: Sequence[Affair], after: Sequence[Affair]
    ) -> None:
        self._arrived = {key: place for place, key in enumerate(arrived)}
        self._last = arrived[-1]
        self._members: dict[str, frozenset[str]] = {}
        self._affair: dict[str, frozenset[str]] = {}
        for affair in (*before, *after):
            whole = frozenset(one for story in affair.stories for one in story.dispatches)
            self._affair.update(dict.fromkeys(whole, whole))
            self._members.update((s.id, frozenset(s.dispatches)) for s in affair.stories)
            self._members.update(
                (f.id, frozenset(one.dispatch for one in f.evidence)) for f in affair.findings
            )

    def dispatch(self, change: Change) -> str:
        members = self._members[change.item] | self._members.get(change.other or "", frozenset())
        affair = frozenset[str]().union(*(self._affair[one] for one in members))
        for among in (members, affair):
            brought = [one for one in among if one in self._arrived]
            if brought:
                return max(brought, key=self._arrived.__getitem__)
        return self._last


def _stories_of(affairs: Sequence[Affair]) -> dict[str, Story]:
    return {story.id: story for affair in affairs for story in affair.stories}


def _findings_of(affairs: Sequence[Affair]) -> dict[str, Finding]:
    return {finding.id: finding for affair in affairs for finding in affair.findings}


def _stories(dispatch: str, old: dict[str, Story], new: dict[str, Story]) -> Iterator[Change]:
    heirs = {key: _heir(story, new) for key, story in old.items() if key not in new}
    for key, heir in heirs.items():
        change = Change(dispatch, "story", key, "gone")
        if heir is not None:
            merged = heir in old or key != min(k for k, v in heirs.items() if v == heir)
            change = Change(dispatch, "story", key, "merged" if merged else "continued", heir)
        yield change
    homes = {one: key for key, story in old.items() for one in story.dispatches}
    inherited = set(heirs.values())
    for key, story in new.items():
        if key in old:
            had, has = set(old[key].dispatches), set(story.dispatches)
            if has - had:
                yield Change(dispatch, "story", key, "grew")
            if had - has:
                yield Change(dispatch, "story", key, "shrank")
        elif key not in inherited:
            left = [homes[one] for one in story.dispatches if one in homes]
            if left:
                yield Change(dispatch, "story", key, "split", left[0])
            else:
                yield Change(dispatch, "story", key, "opened")


def _heir(gone: Story, new: dict[str, Story]) -> str | None:
    """Give the story that tells most of the dispatches of one that is gone."""
    members = set(gone.dispatches)
    counts = Counter({key: len(members.intersection(s.dispatches)) for key, s in new.items()})
    best = min(counts, key=lambda key: (-counts[key], key), default=None)
    return best if best is not None and counts[best] else None


def _findings(dispatch: str, old: dict[str, Finding], new: dict[str, Finding]) -> Iterator[Change]:
    fresh = {key: finding for key, finding in new.items() if key not in old}
    words: dict[tuple[FindingSubject, Evidence], str] = {}
    for key, finding in fresh.items():
        for one in finding.evidence:
            words.setdefault((finding.about, one), key)
    heirs: dict[str, str] = {}
    for key, finding in old.items():
        if key in new:
            was, now = finding.agreement, new[key].agreement
            if was != now:
                yield Change(dispatch, "finding", key, "changed", was=was, now=now)
            elif len(finding.agencies) < len(new[key].agencies):
                yield Change(dispatch, "finding", key, "grew", was=was, now=now)
            continue
        heir = words.get((finding.about, finding.evidence[0]))
        if heir is None or heir in heirs:
            yield Change(dispatch, "finding", key, "gone", was=finding.agreement)
        else:
            heirs[heir] = key
            was, now = finding.agreement, new[heir].agreement
            yield Change(dispatch, "finding", key, "continued", heir, was, now)
    for key, finding in fresh.items():
        if key not in heirs:
            yield Change(dispatch, "finding", key, "appeared", now=finding.agreement)
