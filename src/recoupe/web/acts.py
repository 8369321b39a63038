"""What a person decides, from a form to the store."""

from collections.abc import Iterable
from datetime import UTC, datetime
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request

from recoupe.decisions import apply, target_of
from recoupe.records import Correction, Decided, Decision, Target, TargetKind
from recoupe.web.affair_file import AffairFile
from recoupe.web.hands import clean_name, hand_of
from recoupe.web.pages import cabinet_of

_LONGEST_NOTE = 2000
# So many decisions at most are made, or undone, at once.
MOST_AT_ONCE = 500


def now() -> str:
    """Give the moment, UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def clean_note(text: str) -> str:
    """Give a note of two thousand signs at most, without those that nobody sees."""
    shown = "".join(one if one.isprintable() or one == "\n" else " " for one in text)
    return shown.strip()[:_LONGEST_NOTE]


def target_in(file: AffairFile, kind: TargetKind, name: str) -> Target:
    """Give the line a decision is about; raises 410 where it is no longer there."""
    target = target_of(file.dossier, kind, name, affair=file.key)
    if target is None:
        raise HTTPException(HTTPStatus.GONE)
    return target


def is_possible(file: AffairFile, target: Target, corrections: tuple[Correction, ...]) -> bool:
    """Tell whether corrections can be made in a file as it stands."""
    tried = Decision(0, now(), "", "correct", target, corrections)
    return not apply(file.dossier, [tried]).outdated


def made(
    request: Request,
    verdict: Decided,
    targets: Iterable[Target],
    *,
    corrections: tuple[Correction, ...] = (),
    note: str = "",
    by: str = "",
) -> tuple[Decision, ...]:
    """Keep one decision about each of some lines, all made at one moment.

    They are signed by who is at the desk, where no other name is given.
    """
    at, signed = now(), clean_name(by) or hand_of(request)
    decisions = [
        Decision(0, at, signed, verdict, target, corrections, clean_note(note))
        for target in targets
    ]
    return cabinet_of(request).store.decide(*decisions)


def undone(request: Request, numbers: Iterable[int]) -> tuple[Decision, ...]:
    """Keep that some decisions no longer count; raises 410 for one that is not there."""
    store = cabinet_of(request).store
    at, by = now(), hand_of(request)
    undos = []
    for number in numbers:
        before = store.decision(number)
        if before is None:
            raise HTTPException(HTTPStatus.GONE)
        undos.append(Decision(0, at, by, "undo", before.target, undoes=number))
    return store.decide(*undos)
