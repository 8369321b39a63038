"""Which mentions tell of one happening: the later ones take the first one's id."""

from collections.abc import Sequence

from recoupe.read.events.drafts import Draft

_RECIPROCAL = ("CONSULT", "AGREE", "COOPERATE")


def share_ids(drafts: Sequence[Draft]) -> list[str]:
    """Number the happenings in order of the text; mentions of the same one share a number."""
    ids: list[str] = []
    first: list[Draft] = []
    for draft in drafts:
        number = next((n for n, other in enumerate(first) if _same(draft, other)), None)
        if number is None:
            number = len(first)
            first.append(draft)
        ids.append(f"e{number + 1}")
    return ids


def _same(draft: Draft, other: Draft) -> bool:
    """Tell two mentions of one happening: type, parties and what is done agree as far as told."""
    if draft.base != other.base or draft.modality != other.modality:
        return False
    if draft.polarity != other.polarity or draft.temporal != other.temporal:
        return False
    if draft.base in _RECIPROCAL:
        mine, theirs = _all(draft), _all(other)
        return bool(mine) and bool(theirs) and (mine <= theirs or theirs <= mine)
    same_actors = bool(draft.actors) and set(draft.actors) == set(other.actors)
    recipients = set(draft.recipients), set(other.recipients)
    compatible = not all(recipients) or recipients[0] == recipients[1]
    return same_actors and compatible and _theme(draft) == _theme(other)


def _all(draft: Draft) -> set[str]:
    return {*draft.actors, *draft.recipients}


def _theme(draft: Draft) -> str:
    return draft.sentence.tokens[draft.theme].norm if draft.theme is not None else ""
