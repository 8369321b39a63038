"""The ids of findings, which they keep as dispatches arrive."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from recoupe.crosscheck.ids import content_id
from recoupe.records import Finding


def name_findings(found: Sequence[Finding], order: Mapping[str, int]) -> tuple[Finding, ...]:
    """Give the findings of an affair their ids, each another, sorted by first words.

    An id comes from what a finding is about and its first words, so that it stays as others come
    to say the same. Where two findings have those in common, the second takes more of its
    evidence, then its agreement and its claim. ``order`` are the ranks of dispatches.
    """
    taken: set[str] = set()
    named = []
    for finding in sorted(found, key=lambda one: _place(one, order)):
        name = next(name for name in _names(finding) if name not in taken)
        taken.add(name)
        named.append(msgspec.structs.replace(finding, id=name))
    return tuple(named)


def _place(finding: Finding, order: Mapping[str, int]) -> tuple[object, ...]:
    first = finding.evidence[0]
    return (
        order[first.dispatch],
        first.start,
        finding.about,
        _words(finding),
        finding.agreement,
        finding.claim,
    )


def _names(finding: Finding) -> Iterator[str]:
    parts: list[str] = [finding.about]
    for part in (*_words(finding), finding.agreement, finding.claim):
        parts.append(part)
        yield content_id(parts)
    while True:
        parts.append("")
        yield content_id(parts)


def _words(finding: Finding) -> tuple[str, ...]:
    return tuple(f"{one.dispatch}:{one.start}:{one.end}" for one in finding.evidence)
