"""The quarrel over the strait, decided upon, as what exporters take."""

from msgspec.structs import replace

from decisions.quarrel import A, B, C, decide, quarrel, readings, undo
from dossier.builder import cast_of
from recoupe.crosscheck.dates import bounds
from recoupe.export.material import Material, Whole
from recoupe.pipeline import judge
from recoupe.records import Correction, Decision, Problem

# A file name may hold bytes that are no letters, and words may look like a formula.
PROBLEMS = (
    Problem("encoding", "d\udce9p\u00eache.txt", "=1+1", "a « letter »; ou deux", "read", 3, 4),
    Problem("empty", "vide.txt", 'nothing, "at all"', "a text", "left out", skipped=True),
)
_NOTED = decide(4, "note", "finding", "f", note="à revoir")
DECISIONS: tuple[Decision, ...] = (
    decide(1, "refuse", "attribution", f"{B}.s1"),
    decide(2, "correct", "attribution", f"{A}.n3", Correction("source", "Aksel Holm")),
    decide(3, "correct", "entity", "nor", Correction("merge", "Aksel Holm")),
    _NOTED,
    undo(5, _NOTED),
    decide(6, "correct", "event", f"{B}.e1", Correction("agreement", "single_source")),
)


def material(*decisions: Decision) -> Material:
    """Give the quarrel with some decisions carried out."""
    every = readings()
    file = judge(replace(quarrel(), problems=PROBLEMS), decisions)
    cast = cast_of(*every)
    now = dict(file.merged)
    known = {one.id: one for one in cast.entities if one.id not in now}
    known |= {one.id: one for one in file.entities}
    return Material(
        whole=lambda: Whole(
            file,
            tuple(known[name] for name in sorted(known)),
            {(one.dispatch, one.local): now.get(one.entity, one.entity) for one in cast.identities},
        ),
        read={one.dispatch.id: one for one in every}.__getitem__,
        bounds=bounds,
        version="9.9",
        decisions=lambda: decisions,
    )


__all__ = ["DECISIONS", "PROBLEMS", "A", "B", "C", "material"]
