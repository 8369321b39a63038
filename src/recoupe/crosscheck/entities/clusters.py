"""Entities of several dispatches, gathered when they are the same."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import lru_cache

from recoupe.crosscheck.entities.names import (
    has_first_name,
    same_person_name,
    surnames,
)
from recoupe.lang.words import name_words
from recoupe.records import Entity

Node = tuple[str, Entity]
# Two letters are not one letter, two unnamed officials not one person: nothing in a name or an
# id tells them apart, so they are never taken for the same.
LOCAL_KINDS = frozenset({"anonymous", "document", "event"})


class _Group:
    """Nodes taken for one, and what must not be two: Wikidata items, states, bodies of a dispatch.

    One dispatch that speaks of two bodies under two labels means two.
    """

    __slots__ = ("labels", "members", "states", "wikidata")

    def __init__(self, index: int, node: Node) -> None:
        dispatch, entity = node
        self.members = [index]
        self.wikidata = _only(entity.wikidata)
        self.states = _only(entity.iso3)
        body = entity.kind != "person"
        self.labels = {dispatch: " ".join(name_words(entity.label))} if body else {}

    def agrees(self, other: "_Group") -> bool:
        """Tell whether the two may be one."""
        few, many = sorted((self.labels, other.labels), key=len)
        return (
            self.one_item(other)
            and (len(self.states | other.states) <= 1 or bool(self.states & other.states))
            and all(many.get(dispatch, label) == label for dispatch, label in few.items())
        )

    def one_item(self, other: "_Group") -> bool:
        """Tell whether no two Wikidata items stand against the two being one."""
        return len(self.wikidata | other.wikidata) <= 1

    def take(self, other: "_Group") -> None:
        """Take in the nodes of another group."""
        self.members += other.members
        self.wikidata |= other.wikidata
        self.states |= other.states
        self.labels |= other.labels


@lru_cache(maxsize=4096)
def _only(value: str | None) -> frozenset[str]:
    """Give a set of one, or of none; those of many nodes are one object."""
    return frozenset() if value is None else frozenset((value,))


class _Clusters:
    """Groups of nodes; a join that would put two states or two Wikidata items in one is refused.

    Where it is ``sure``, by a full name, a state may be another: one of the two was misread.
    """

    def __init__(self, nodes: list[Node]) -> None:
        self.nodes = nodes
        self._group = [_Group(index, node) for index, node in enumerate(nodes)]

    def root(self, index: int) -> int:
        return min(self._group[index].members)

    def join(self, one: int, other: int, *, sure: bool = False) -> None:
        first, second = self._group[one], self._group[other]
        if first is second or not (first.one_item(second) if sure else first.agrees(second)):
            return
        if len(first.members) < len(second.members):
            first, second = second, first
        first.take(second)
        for index in second.members:
            self._group[index] = first

    def all(self) -> tuple[tuple[Node, ...], ...]:
        """Give the groups in order of their first nodes."""
        found = {id(group): group for group in self._group}
        members = sorted(sorted(group.members) for group in found.values())
        return tuple(tuple(self.nodes[index] for index in group) for group in members)


def cluster(nodes: Iterable[Node]) -> tuple[tuple[Node, ...], ...]:
    """Gather the nodes (dispatch id, entity) that mean the same: the order given is no matter.

    By Wikidata item, then by id where a name is shared too, then by name and kind, persons by
    surname and agreeing first names. A bare surname joins the only person who bears it, or
    nobody.
    """
    ordered = sorted(nodes, key=lambda node: (node[0], node[1].id))
    groups = _Clusters([node for node in ordered if node[1].kind not in LOCAL_KINDS])
    for key in (_by_wikidata, _by_id):
        _join_equal(groups, key)
    _join_named(groups)
    _join_persons(groups)
    alone = [(node,) for node in ordered if node[1].kind in LOCAL_KINDS]
    return (*groups.all(), *alone)


def _by_wikidata(entity: Entity) -> list[str]:
    return [entity.wikidata] if entity.wikidata else []


def _by_id(entity: Entity) -> list[str]:
    # The id may be a mere counter of its dispatch: a shared word of the names must second it.
    words = {word for name in (entity.label, *entity.also) for word in name_words(name)}
    return [f"{entity.id}\x1f{word}" for word in sorted(words) if len(word) > 2]


def _by_full_name(entity: Entity) -> list[str]:
    """Give the names of a person that have a first name: nobody else of an affair bears them."""
    if entity.kind != "person":
        return []
    names = (name_words(name) for name in (entity.label, *entity.also))
    return sorted({" ".join(words) for words in names if len(words) > 1})


def _join_equal(
    groups: _Clusters, keys_of: Callable[[Entity], list[str]], *, sure: bool = False
) -> None:
    first: dict[str, int] = {}
    for index, (_, entity) in enumerate(groups.nodes):
        for key in keys_of(entity):
            groups.join(first.setdefault(key, index), index, sure=sure)


def _join_named(groups: _Clusters) -> None:
    """Join bodies and places of one kind where the label of one is a name of the other."""
    labelled: dict[tuple[str, str], int] = {}
    bodies = [(n, entity) for n, (_, entity) in enumerate(groups.nodes) if entity.kind != "person"]
    for index, entity in bodies:
        label = " ".join(name_words(entity.label))
        groups.join(labelled.setdefault((entity.kind, label), index), index)
    for index, entity in bodies:
        for name in sorted({" ".join(name_words(name)) for name in entity.also} - {""}):
            if (entity.kind, name) in labelled:
                groups.join(labelled[entity.kind, name], index)


def _join_persons(groups: _Clusters) -> None:
    bearers: dict[str, list[int]] = defaultdict(list)
    for index, (_, entity) in enumerate(groups.nodes):
        if entity.kind == "person":
            for surname in sorted(surnames(entity)):
                bearers[surname].append(index)
    _join_equal(groups, _by_full_name, sure=True)
    for indexes in bearers.values():
        _join_full(groups, indexes)
    for indexes in bearers.values():
        _join_bare(groups, indexes)


def _join_full(groups: _Clusters, bearers: list[int]) -> None:
    """Join those of one surname whose first names agree; names spelt alike are compared once."""
    spelt: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in bearers:
        entity = groups.nodes[index][1]
        spelt[entity.label, *entity.also].append(index)
    sets = [spelt[names] for names in sorted(spelt)]
    for position, ones in enumerate(sets):
        for others in sets[position:]:
            if not same_person_name(groups.nodes[ones[0]][1], groups.nodes[others[0]][1]):
                continue
            for one in ones if others is not ones else ones[:1]:
                for other in others:
                    groups.join(one, other)


def _join_bare(groups: _Clusters, bearers: list[int]) -> None:
    full = {groups.root(i) for i in bearers if has_first_name(groups.nodes[i][1])}
    for index in bearers:
        if not has_first_name(groups.nodes[index][1]):
            targets = full or {groups.root(bearers[0])}
            if len(targets) == 1:
                groups.join(next(iter(targets)), index)
