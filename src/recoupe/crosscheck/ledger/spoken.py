"""Positions that parties state: what is demanded, offered, threatened, denied in so many words."""

from collections.abc import Iterator, Sequence

from recoupe.crosscheck.accounts.aligned import Aligned
from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.sentences import shortened
from recoupe.crosscheck.ledger.authors import author_of
from recoupe.crosscheck.ledger.force import in_force
from recoupe.crosscheck.ledger.meant import is_meant
from recoupe.crosscheck.ledger.mutual import each_other
from recoupe.crosscheck.ledger.sides import Sides
from recoupe.crosscheck.ledger.soft import asks_or_looks_back, is_soft
from recoupe.crosscheck.ledger.telling import Telling, cited, speaks_of
from recoupe.lang.comparison import matching
from recoupe.lang.ledger import LedgerWords
from recoupe.lang.words import words_of
from recoupe.records import Act, PositionKind, Reading

_KINDS: dict[Act, PositionKind] = {
    "accuse": "accusation",
    "ask": "demand",
    "concede": "concession",
    "demand": "demand",
    "deny": "denial",
    "offer": "offer",
    "promise": "offer",
    "reject": "refusal",
    "threaten": "threat",
}
# What only the other side tells is claimed; a demand or a threat that it tells of was made.
_LENT = frozenset({"concession", "offer", "refusal"})
# Whoever alone is named in it is meant by it; in what else is held, a state.
_OF_ANOTHER = frozenset({"accusation", "demand", "threat"})
# The words behind a cue that tell what is rejected.
_HEAD = 4
_NOUN = "noun"
# Before a noun: an article.
_ARTICLE = 4


def spoken(
    aligned: Aligned, sides: Sides, groups: Sequence[Sequence[Claim]], *, words: LedgerWords
) -> Iterator[Telling]:
    """Yield the positions that claims state by their acts; copies and questions state none."""
    known = {reading.dispatch.id: reading for reading in aligned.readings}
    for number, group in enumerate(groups):
        for claim in group:
            kind = kind_of(claim, words)
            if kind is None:
                continue
            reading = known[claim.dispatch]
            idle = kind == "demand" and asks_or_looks_back(claim, reading, words)
            idle |= kind == "concession" and _names_an_accord(claim, reading, words)
            if not idle and in_force(claim.attribution, reading):
                soft = is_soft(claim, words)
                for one in tell(claim, kind, number, reading, sides, words, soft=soft):
                    yield from each_other(one, claim, reading, words)


def kind_of(claim: Claim, words: LedgerWords) -> PositionKind | None:
    """Give the kind of position a claim states by its act; None where it states none."""
    item = claim.attribution
    kind = _KINDS.get(item.act)
    if kind is None or claim.voiced or claim.copied:
        return None
    if item.negated:
        return "refusal" if item.act == "concede" else None
    told = claim.content.casefold().replace("’", "'")
    head = [word.folded for word in words_of(told, [(0, len(told))])[:_HEAD]]
    if kind == "threat" and _warns_of(head, words):
        return None
    if kind == "threat" and _is_ultimatum(claim, words):
        return "demand"
    if kind == "demand" and " ".join(head).startswith(words.dares):
        return "threat"
    if kind == "demand" and (_asks(claim, head, words) or _to_own_people(claim, head, words)):
        return None
    if item.act == "promise" and _does_harm(claim, head, words):
        return "threat"
    if kind == "denial" and matching(head, words.decisions):
        return "refusal"
    return "denial" if kind == "refusal" and matching(head, words.charges) else kind


def _names_an_accord(claim: Claim, reading: Reading, words: LedgerWords) -> bool:
    """Tell a noun that nobody says: "signer *un accord* que Lima respecte"."""
    item = claim.attribution
    if item.rules[:1] != (_NOUN,) or item.cue is None:
        return False
    before = words_of(reading.dispatch.text, [(max(0, item.cue.start - _ARTICLE), item.cue.start)])
    return bool(before) and before[-1].folded in words.indefinite


def _is_ultimatum(claim: Claim, words: LedgerWords) -> bool:
    """Tell what has to be done by an ultimatum: "un ultimatum pour *rendre le navire*"."""
    item = claim.attribution
    if item.rules[:1] != (_NOUN,) or item.cue is None:
        return False
    cue = [word.folded for word in words_of(item.cue.text, [(0, len(item.cue.text))])]
    return bool(matching(cue, words.names["demand"]))


def _warns_of(head: Sequence[str], words: LedgerWords) -> bool:
    """Tell a warning of what nobody threatens: "contre *les conséquences* d'une offensive"."""
    against = bool(head) and head[0] in words.targets
    return against and bool(matching(head, words.outcomes))


def _does_harm(claim: Claim, head: Sequence[str], words: LedgerWords) -> bool:
    """Tell a promise of harm: "promet *une riposte*"."""
    return bool(matching(head, words.reprisals)) and not speaks_of(claim.senses[0], words.settling)


def _asks(claim: Claim, head: Sequence[str], words: LedgerWords) -> bool:
    """Tell a question from a demand."""
    if claim.content.rstrip(' »"”').endswith("?"):
        return True
    return claim.attribution.act == "ask" and " ".join(head[:2]).startswith(words.questions)


def _to_own_people(claim: Claim, head: Sequence[str], words: LedgerWords) -> bool:
    """Tell what is asked of one's own: "a invité *ses* ressortissants", "a appelé *à la grève*"."""
    heard = claim.attribution.addressee
    if heard is None:
        to_all = bool(head) and head[0] in words.towards
        return to_all and speaks_of(claim.senses[0], words.rallies)
    first = words_of(heard.text, [(0, len(heard.text))])[:1]
    return bool(first) and first[0].folded in words.own


def tell(
    claim: Claim,
    kind: PositionKind,
    group: int,
    reading: Reading,
    sides: Sides,
    words: LedgerWords,
    *,
    soft: bool,
) -> Iterator[Telling]:
    """Yield the telling of a claim as a position of a kind; none where no side holds it."""
    item = claim.attribution
    holder = sides.of(claim.speakers)
    if not holder and sides.are_documents(claim.speakers):
        holder = author_of(reading, _start(claim), sides)
    if not holder:
        return
    told_to = item.addressee.entity if item.addressee else None
    heard = sides.of_local(claim.dispatch, told_to)
    if kind == "demand" and sides.are_people_of(sides.known(claim.dispatch, told_to), holder):
        return
    if not heard:
        heard = is_meant(claim, reading, sides, words)
        if kind not in _OF_ANOTHER:
            heard = tuple(filter(sides.is_state, heard))
    hands = sides.of_local(claim.dispatch, item.relayed_by)
    lent = _lent(claim, kind, holder, hands, sides)
    yield Telling(
        dispatch=claim.dispatch,
        agency=claim.agency,
        holder=holder,
        kind=kind,
        addressed=tuple(side for side in heard if side not in holder),
        claimed_by=lent,
        object=shortened(claim.content),
        condition=claim.condition,
        said=item.time.edtf if item.time and item.time.edtf else claim.filed,
        evidence=cited(reading, item.content, item.cue, item.id or None),
        group=group,
        senses=claim.senses,
        soft=soft,
    )


def _lent(
    claim: Claim,
    kind: PositionKind,
    holder: Sequence[str],
    hands: Sequence[str],
    sides: Sides,
) -> tuple[str, ...]:
    """Give who tells a position of another side: nobody where its own side tells it too.

    A concession is nobody's own that only somebody else tells, be he unknown.
    """
    if kind not in _LENT or not set(hands).isdisjoint(holder):
        return ()
    others = tuple(side for side in hands if side not in holder)
    around = claim.within.source if claim.within is not None else None
    if others or kind != "concession" or around is None:
        return others
    tellers = sides.known(claim.dispatch, around.entity)
    return () if set(sides.of(tellers)) & set(holder) else tellers


def _start(claim: Claim) -> int:
    source = claim.attribution.source
    place = source.start if source is not None else None
    return place if place is not None else claim.attribution.content[0].start
