"""A corpus cross-checked in parts."""

from collections.abc import Mapping, Sequence

import numpy as np

from recoupe.crosscheck.checker import gather
from recoupe.crosscheck.origins.arrays import Hashes
from recoupe.crosscheck.stories import filing_rank
from recoupe.crosscheck.wholes import (
    Pairs,
    examine_affair,
    find_accounts,
    find_boilerplate,
    find_copies,
    find_families,
    find_links,
    marks_of,
    part_accounts,
    settle_affairs,
    settle_stories,
    shapes_of,
    sift_accounts,
)
from recoupe.lang.comparison import load_comparison
from recoupe.records import Crosscheck, Reading, Reprint


def crosscheck_whole(readings: Sequence[Reading], *, sifted: bool = True) -> Crosscheck:
    """Cross-check readings as a batch does; accounts need not be ``sifted``."""
    lexicon = load_comparison("fr")
    known = {reading.dispatch.id: reading for reading in readings}
    ids = sorted(known)
    shapes = shapes_of([known[key] for key in ids], lexicon=lexicon)
    filed = [shape.filed for shape in shapes]
    marks = marks_of(shapes, range(len(ids)))
    boilerplate = find_boilerplate(marks)
    accounts = find_accounts([], shapes, lexicon=lexicon)
    if sifted:
        accounts = sift(accounts, ids, boilerplate, known)
    reprints: dict[str, tuple[Reprint, ...]] = {}
    for family in find_families(marks, accounts, boilerplate):
        members = [ids[number] for number in family.members]
        reprints |= find_copies(family, members, boilerplate, known.__getitem__, lexicon=lexicon)
    numbers = {key: number for number, key in enumerate(ids)}
    origins = {
        numbers[copy]: [numbers[item.origin] for item in found] for copy, found in reprints.items()
    }
    own = [number for number in range(len(ids)) if number not in origins]
    found = find_links([], [shapes[number] for number in own])
    links = Pairs(np.take(own, found.ones), np.take(own, found.others))
    stories = settle_stories(ids, filed, links, origins)
    affairs = settle_affairs(
        ids, filed, links, origins, stories, lambda some: [shapes[number] for number in some]
    )
    results = [
        examine_affair(
            ids[affair],
            {
                ids[number]: ids[stories[number]]
                for number in range(len(ids))
                if affairs[number] == affair
            },
            reprints,
            known.__getitem__,
            lang="fr",
        )
        for affair in sorted(set(affairs.tolist()))
    ]
    return gather(lambda key: filing_rank(key, filed[numbers[key]]), results)


def sift(
    accounts: Pairs, ids: Sequence[str], boilerplate: Hashes, known: Mapping[str, Reading]
) -> Pairs:
    """Leave those that copied, portion by portion."""
    lexicon = load_comparison("fr")
    left = [Pairs(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))]
    for portion in part_accounts(accounts):
        members = [ids[number] for number in portion.members]
        left.append(
            sift_accounts(portion, members, boilerplate, known.__getitem__, lexicon=lexicon)
        )
    return Pairs(*(np.concatenate(side) for side in zip(*left, strict=True)))
