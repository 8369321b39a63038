"""What each party wants of the others, in lines."""

from recoupe.dossier.context import Context
from recoupe.dossier.dates import date_in_words, is_day, stretch_in_words
from recoupe.dossier.ledger_lines import PositionGroup, PositionLine
from recoupe.dossier.naming import all_named
from recoupe.dossier.proofs import proofs_of
from recoupe.dossier.quoting import one_line
from recoupe.dossier.whys import write_whys
from recoupe.records import Position

_WAITING = frozenset({"accusation", "demand", "offer", "threat"})


def write_positions(context: Context) -> tuple[PositionGroup, ...]:
    """Write the ledger by party, those with most positions first, numbered through the file."""
    held: dict[str, list[Position]] = {}
    for position in context.dossier.positions:
        held.setdefault(position.holder, []).append(position)
    groups: list[PositionGroup] = []
    number = 0
    for holder, positions in sorted(held.items(), key=lambda group: -len(group[1])):
        lines = []
        for position in positions:
            number += 1
            lines.append(_line(position, number, context))
        groups.append(PositionGroup(_party(holder, context), tuple(lines)))
    return tuple(groups)


def _line(position: Position, number: int, context: Context) -> PositionLine:
    wording = context.wording
    status = wording("position_status", position.status)
    to = _party(position.addressee, context) if position.addressee else ""
    claimed = _party(position.claimed_by, context) if position.claimed_by else ""
    return PositionLine(
        code=f"{wording('codes', 'position')}{number}",
        key=position.id,
        kind=wording("position_kinds", position.kind),
        to=to,
        object=_matter(position, context),
        condition=one_line(position.condition or ""),
        claimed=wording.word("claimed_by", who=claimed) if claimed else "",
        stated=stretch_in_words(position.first, position.last, wording),
        status=status if _has_status(position) else "",
        as_of=_as_of(position, context),
        why=write_whys(position.why, context),
        proofs=proofs_of(position.evidence, context),
    )


def _matter(position: Position, context: Context) -> str:
    """Give what is demanded, offered, denied: without its conjunction and its condition."""
    words, condition = one_line(position.object), one_line(position.condition or "")
    if condition and condition in words and words != condition:
        before, _, after = words.partition(condition)
        words = f"{before.rstrip(' ,')}{after}" if before.strip(" ,") else after.lstrip(" ,")
    dispatch = context.dispatches[position.evidence[0].dispatch] if position.evidence else None
    for opening in context.wording.openings(dispatch.lang if dispatch else ""):
        if words.casefold().startswith(opening):
            return words[len(opening) :]
    return words


def _has_status(position: Position) -> bool:
    """Tell whether its status is said: a denial waits for no answer, who claims it stands there."""
    if position.status == "unanswered":
        return position.kind in _WAITING
    return position.status != "claimed_by_other_side" or position.claimed_by is None


def _as_of(position: Position, context: Context) -> str:
    """Tell up to when nothing answers it; what is answered stays so."""
    waiting = position.status == "unanswered" and _has_status(position)
    if position.as_of is None or not waiting:
        return ""
    day = position.as_of.split("T", 1)[0]
    key = "as_of_day" if is_day(day) else "as_of"
    return context.wording.word(key, date=date_in_words(day, context.wording))


def _party(label: str, context: Context) -> str:
    return all_named(one_line(label), context.wording)
