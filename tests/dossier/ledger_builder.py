"""A ledger made by hand for the strait: a letter and its answer, four positions, four days."""

import msgspec

from dossier.builder import evidence, north, south, strait
from recoupe.records import Exchange, Occurrence, Position, Why
from recoupe.records.dossier import Dossier

_NORTH, _SOUTH = north(), south()
OPEN = evidence(_NORTH, "Le détroit restera ouvert")
BLOCKADE = evidence(_NORTH, "tout blocus", "n3")
NOTHING = evidence(_SOUTH, "Personne ne bloque rien", "s1")
CLOSED = evidence(_SOUTH, "Le port a fermé")


def position(name: str, holder: str, kind: str, matter: str, **more: object) -> Position:
    fields: dict[str, object] = {
        "id": name,
        "story": "s",
        "holder": holder,
        "kind": kind,
        "object": matter,
        "addressee": None,
        "condition": None,
        "claimed_by": None,
        "first": "2031-03-04",
        "last": "2031-03-04",
        "status": "unanswered",
        "as_of": "2031-03-06",
        "why": [Why("Rien n’y répond.")],
        "agencies": ["Norroy"],
        "evidence": [OPEN],
    }
    return msgspec.convert(msgspec.to_builtins(fields | more), Position)


def exchange(name: str, kind: str, label: str, **more: object) -> Exchange:
    fields: dict[str, object] = {
        "id": name,
        "story": "s",
        "kind": kind,
        "label": label,
        "parties": ["Danemark", "Norvège"],
        "sender": None,
        "recipients": [],
        "date": None,
        "channel": None,
        "duration": None,
        "place": None,
        "answers": None,
        "status": "held",
        "why": [],
        "agencies": ["Norroy"],
        "evidence": [OPEN],
    }
    return msgspec.convert(msgspec.to_builtins(fields | more), Exchange)


def occurrence(name: str, what: str, day: str | None, **more: object) -> Occurrence:
    fields: dict[str, object] = {
        "id": name,
        "story": "s",
        "what": what,
        "temporal": "new",
        "date": day,
        "earliest": day,
        "latest": day,
        "why": [Why("Compté depuis la dépêche.", (OPEN,))],
        "agencies": ["Norroy"],
        "evidence": [OPEN],
    }
    return msgspec.convert(msgspec.to_builtins(fields | more), Occurrence)


POSITIONS = (
    position(
        "p1",
        "Norvège",
        "demand",
        "passage libre",
        addressee="Danemark",
        condition="si le port ouvre",
        last="2031-03-06",
        status="refused",
        why=(Why("Refus du destinataire.", (NOTHING,)),),
        evidence=(OPEN, CLOSED),
    ),
    position("p2", "Norvège", "denial", "tout blocus", evidence=(BLOCKADE, NOTHING)),
    position("p3", "Norvège", "threat", "fermeture du port"),
    position(
        "p4",
        "Danemark",
        "concession",
        "retrait des vedettes",
        claimed_by="Norvège",
        status="claimed_by_other_side",
    ),
)
EXCHANGES = (
    exchange(
        "x1", "letter", "note danoise", sender="Danemark", recipients=["Norvège"], date="2031-03-03"
    ),
    exchange(
        "x2",
        "answer",
        "réponse norvégienne",
        answers="x1",
        status="contested",
        channel="par courrier",
        why=(Why("Une partie le nie.", (NOTHING,)),),
    ),
)
TIMELINE = (
    occurrence(
        "o1",
        "traité du détroit",
        "1990",
        temporal="background",
        earliest="1990-01-01",
        latest="1990-12-31",
    ),
    occurrence("o2", "note danoise", "2031-03-03", exchange="x1"),
    occurrence(
        "o3",
        "fermeture du port",
        "[2031-03-04,2031-03-06]",
        earliest="2031-03-04",
        latest="2031-03-06",
        finding="f",
    ),
    occurrence("o4", "une rencontre", None, temporal="future", why=()),
)


def with_ledger() -> Dossier:
    """Give the file of the strait with its ledger."""
    return msgspec.structs.replace(
        strait(), positions=POSITIONS, exchanges=EXCHANGES, timeline=TIMELINE
    )
