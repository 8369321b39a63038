"""Which stories and findings are not what they were."""

from collections import Counter
from collections.abc import Iterator, Sequence

from recoupe.records import Affair, Change, Finding, Story


def find_changes(
    dispatch: str, before: Sequence[Affair], after: Sequence[Affair]
) -> Iterator[Change]:
    """Tell what became of the stories and findings of some affairs with a dispatch's arrival.

    ``before`` and ``after`` are all those it changed. In order of the results.
    """
    yield from _stories(dispatch, _stories_of(before), _stories_of(after))
    yield from _findings(dispatch, _findings_of(before), _findings_of(after))


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
    heirs: dict[str, str] = {}
    for key, finding in old.items():
        if key in new:
            if finding.agreement != new[key].agreement:
                was, now = finding.agreement, new[key].agreement
                yield Change(dispatch, "finding", key, "changed", was=was, now=now)
            continue
        heir = next((k for k, one in fresh.items() if _goes_on(finding, one)), None)
        if heir is None or heir in heirs:
            yield Change(dispatch, "finding", key, "gone", was=finding.agreement)
        else:
            heirs[heir] = key
            was, now = finding.agreement, new[heir].agreement
            yield Change(dispatch, "finding", key, "continued", heir, was, now)
    for key, finding in fresh.items():
        if key not in heirs:
            yield Change(dispatch, "finding", key, "appeared", now=finding.agreement)


def _goes_on(old: Finding, new: Finding) -> bool:
    return old.about == new.about and old.evidence[0] in new.evidence
