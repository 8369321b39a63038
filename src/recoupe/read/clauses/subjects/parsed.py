"""The subject the parser gives a verb."""

from typing import NamedTuple

from recoupe.read.clauses.morphology import is_subject
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.records import Token

_MAX_CLIMB = 4
_SHARING = frozenset({"conj", "xcomp", "advcl", "parataxis"})


class Parsed(NamedTuple):
    """A subject with whether it hangs on the verb itself, not on one it is joined to."""

    token: Token
    direct: bool


def parsed_subject(group: VerbGroup) -> Parsed | None:
    """The subject the parser gives the verb, climbing to the verb it is coordinated with."""
    tokens = group.sentence.tokens
    heads = set(range(group.start, group.last + 1))
    node = group.head
    if tokens[node].dep == "cop":
        node = tokens[node].head
        heads.add(node)
    for climbed in range(_MAX_CLIMB):
        for token in tokens[: group.first]:
            if token.head in heads and token.index not in heads and _may_speak(token):
                return Parsed(token, climbed == 0)
        parent = tokens[node].head
        after = parent > node and tokens[node].dep == "conj"
        if parent == node or after or tokens[node].dep not in _SHARING:
            return None
        node = parent
        heads = {node} | {t.index for t in tokens if t.head == node and t.dep.startswith("aux")}
    return None


def _may_speak(token: Token) -> bool:
    return is_subject(token) or token.dep == "expl:subj"
