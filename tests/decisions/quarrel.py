"""The quarrel over the strait with events, a ledger and a newspaper's reprint; decisions on it."""

from msgspec.structs import replace

from dossier.builder import (
    NORTH,
    SOUTH,
    cast_of,
    checked,
    event,
    evidence,
    north,
    north_statements,
    reading,
    south,
)
from dossier.ledger_builder import exchange, occurrence, position
from recoupe.decisions import target_of
from recoupe.dossier.build import build_dossier
from recoupe.records import (
    Correction,
    Decided,
    Decision,
    Finding,
    Ledger,
    Reading,
    Reprint,
    TargetKind,
)
from recoupe.records.dossier import Dossier

PAPER = f"{NORTH}\nReproduit par Le Phare.\n"


def readings() -> tuple[Reading, Reading, Reading]:
    """Two dispatches, and a reprint of the first that says the same at the same places."""
    blockade = event(NORTH, "blocus", "COERCE", actors=("nor",), attribution="n3")
    closed = event(SOUTH, "a fermé", "COERCE")
    again = event(SOUTH, "Le port", "COERCE")
    return (
        replace(north(), events=(blockade,)),
        replace(south(), events=(closed, again)),
        replace(
            reading(PAPER, *north_statements(), name="phare.txt", agency=None),
            events=(blockade,),
        ),
    )


def quarrel() -> Dossier:
    """Build the file: one story, two findings, a ledger that stands on them."""
    first, second, paper = every = readings()
    length = len(NORTH)
    reprint = Reprint(paper.dispatch.id, first.dispatch.id, 0.95, ((0, length, 0, length),))
    base = checked(*every, reprints=(reprint,))
    nothing, shut = evidence(second, "Personne ne bloque rien", "s1"), evidence(second, "a fermé")
    shut = replace(shut, event="e1")
    blockade = evidence(first, "tout blocus", "n3")
    contest = Finding(
        "contest",
        "s",
        "parties_contradict",
        "Le détroit est-il bloqué ?",
        ("Norroy", "Boréale"),
        ("Danemark", "Norvège"),
        (evidence(first, "que « le détroit est à tous »", "n2"), nothing),
        ("Deux parties se contredisent.",),
        about="contest",
    )
    ledger = Ledger(
        (
            position("p1", "Norvège", "denial", "tout blocus", evidence=(blockade,)),
            position("p2", "Danemark", "demand", "le passage", agencies=["Boréale"]),
        ),
        (
            exchange("x1", "letter", "lettre", sender="Danemark", recipients=["Norvège"]),
            exchange("x2", "answer", "réponse", answers="x1", evidence=(nothing,)),
        ),
        (
            occurrence("o1", "le port ferme", "2031-03-04", evidence=(shut,), finding="contest"),
            occurrence("o2", "une lettre", None, exchange="x1"),
        ),
    )
    result = replace(base, findings=(*base.findings, contest), ledger=ledger)
    return build_dossier(every, result, cast_of(*every), version="9.9")


FILE = quarrel()
A, B, C = (one.id for one in FILE.dispatches)
if FILE.dispatches[0].text != NORTH:
    raise AssertionError("the first dispatch of the file is expected to be the first that is built")


def decide(
    number: int,
    verdict: Decided,
    kind: TargetKind,
    name: str,
    *corrections: Correction,
    file: Dossier = FILE,
    note: str = "",
) -> Decision:
    """Decide about a line of the file; an attribution or event goes by its id in the file."""
    target = target_of(file, kind, name, affair=A)
    if target is None:
        raise AssertionError(f"no {kind} {name}")
    by, at = "Ada", f"2031-03-05T10:00:{number:02}Z"
    return Decision(number, at, by, verdict, target, corrections, note)


def undo(number: int, undone: Decision) -> Decision:
    return Decision(
        number, "2031-03-06T10:00:00Z", "Ada", "undo", undone.target, undoes=undone.number
    )
